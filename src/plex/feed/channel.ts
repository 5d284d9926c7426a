import type { Report } from '../../domain/activity.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Transport } from '../../domain/server.ts';
import type { Clock } from '../http/clock.ts';
import { PlexError } from '../http/errors.ts';
import type { FeedSource } from './feedSource.ts';
import type { StreamTransport, TransportFallback } from './transportFallback.ts';
import { pollingStream, type TransportStream } from './transportStream.ts';
import { findUpgrade } from './upgrade.ts';

export type ChannelNeeds = {
  readonly source: FeedSource;
  readonly clock: Clock;
  readonly fallback: TransportFallback;
  readonly signal: AbortSignal;
  readonly onReports: (reports: readonly Report[]) => void;
  /** The stream ended (`lost`), or one of a better transport is ready to take over. */
  readonly onChange: () => void;
};

/** Delivers the reports of changes over one transport at a time, the best that works. */
export type Channel = {
  readonly transport: Transport;
  /** Why its stream ended, if it did. */
  readonly lost: Problem | undefined;
  readonly openedAt: number;
  /** Opens the best transport that works, in place of the current one; throws PlexError if the server does not answer at all. */
  open(): Promise<void>;
  /** Switches to the better transport, if one is ready. Until then the reports of both count, so that none is missed. */
  upgrade(): void;
};

export function createChannel({
  source,
  clock,
  fallback,
  signal,
  onReports,
  onChange,
}: ChannelNeeds): Channel {
  let current = pollingStream(clock.now());
  let upgraded: TransportStream | undefined;
  let search = new AbortController();
  signal.addEventListener('abort', () => search.abort(), { once: true });

  async function openStream(transport: StreamTransport): Promise<TransportStream> {
    const own = new AbortController();
    const stream: TransportStream = {
      transport,
      openedAt: clock.now(),
      reportCount: 0,
      lost: undefined,
      close: () => own.abort(),
    };
    const receive = (reports: readonly Report[]): void => {
      if (!reports.length || own.signal.aborted) return;
      stream.reportCount += reports.length;
      // Reports of a stream on trial do not count yet, unless there is no other stream.
      if (stream === current || stream === upgraded || current.transport === 'polling') onReports(reports);
    };
    const { closed } = await source.open(transport, receive, AbortSignal.any([signal, own.signal]));
    void closed.then((problem) => {
      stream.lost = problem;
      if (stream === current) onChange();
    });
    return stream;
  }

  async function open(): Promise<void> {
    current.close();
    await source.check(signal);
    current = await openBest();
    upgraded?.close();
    restartSearch();
  }

  async function openBest(): Promise<TransportStream> {
    for (;;) {
      const { transport } = fallback;
      if (transport === 'polling') return pollingStream(clock.now());
      try {
        return await openStream(transport);
      } catch (error) {
        if (signal.aborted || !(error instanceof PlexError)) throw error;
        fallback.fallBack(error.problem);
      }
    }
  }

  function restartSearch(): void {
    search.abort();
    search = new AbortController();
    upgraded = undefined;
    if (fallback.better.length) void searchUpgrade(search.signal);
  }

  async function searchUpgrade(until: AbortSignal): Promise<void> {
    const stream = await findUpgrade({ clock, fallback, current: () => current, open: openStream }, until);
    if (!stream) return;
    if (until.aborted) return stream.close();
    upgraded = stream;
    onChange();
  }

  return {
    get transport() {
      return current.transport;
    },
    get lost() {
      return current.lost;
    },
    get openedAt() {
      return current.openedAt;
    },
    open,
    upgrade: () => {
      if (!upgraded) return;
      current.close();
      current = upgraded;
      fallback.upgrade(current.transport);
      restartSearch();
    },
  };
}
