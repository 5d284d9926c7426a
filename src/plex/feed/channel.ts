import type { Problem } from '../../domain/problem.ts';
import type { Transport } from '../../domain/server.ts';
import type { Clock } from '../http/clock.ts';
import { PlexError } from '../http/errors.ts';
import type { Report } from '../http/wire.ts';
import type { FeedSource } from './feedSource.ts';
import type { Streaming, TransportFallback } from './transportFallback.ts';

/** How often a better transport is tried while a worse one is in use. */
const CLIMB_MS = 300_000;
/** How long a better one must live beside the other before it takes over. */
const PROOF_MS = 60_000;

export type ChannelNeeds = {
  readonly source: FeedSource;
  readonly clock: Clock;
  readonly fallback: TransportFallback;
  readonly signal: AbortSignal;
  readonly onReports: (reports: readonly Report[]) => void;
  /** The stream ended (`lost`), or a better one is ready to take over. */
  readonly onChange: () => void;
};

/** The way on which changes come: one transport at a time, the best that works. */
export type Channel = {
  readonly transport: Transport;
  /** Why its stream ended, if it did. */
  readonly lost: Problem | undefined;
  readonly openedAt: number;
  /** Opens the best transport that works, in place of what there was; throws PlexError where the server does not answer at all. */
  open(): Promise<void>;
  /** The better one takes over. Both are heard until then, so that nothing falls between. */
  takeOver(): void;
};

type Line = {
  readonly transport: Transport;
  readonly openedAt: number;
  /** How many reports came over it. */
  heard: number;
  lost: Problem | undefined;
  close(): void;
};

export function createChannel({
  source,
  clock,
  fallback,
  signal,
  onReports,
  onChange,
}: ChannelNeeds): Channel {
  let used: Line = {
    transport: 'polling',
    openedAt: clock.now(),
    heard: 0,
    lost: undefined,
    close: () => {},
  };
  let better: Line | undefined;
  let climbing = new AbortController();
  signal.addEventListener('abort', () => climbing.abort(), { once: true });

  async function openLine(transport: Streaming, until: AbortSignal): Promise<Line> {
    const own = new AbortController();
    const line: Line = {
      transport,
      openedAt: clock.now(),
      heard: 0,
      lost: undefined,
      close: () => own.abort(),
    };
    const hear = (reports: readonly Report[]): void => {
      if (!reports.length || own.signal.aborted) return;
      line.heard += reports.length;
      // One on probation is not listened to yet, unless there is no other.
      if (line === used || line === better || used.transport === 'polling') onReports(reports);
    };
    const stream = await source.open(transport, hear, AbortSignal.any([until, own.signal]));
    void stream.closed.then((problem) => {
      line.lost = problem;
      if (line === used) onChange();
    });
    return line;
  }

  async function open(): Promise<void> {
    used.close();
    await source.check(signal);
    used = await openBest();
    stopClimbing();
    if (fallback.better.length) void climb(climbing.signal);
  }

  async function openBest(): Promise<Line> {
    for (;;) {
      const { transport } = fallback;
      if (transport === 'polling')
        return { transport, openedAt: clock.now(), heard: 0, lost: undefined, close: () => {} };
      try {
        return await openLine(transport, signal);
      } catch (error) {
        if (signal.aborted || !(error instanceof PlexError)) throw error;
        fallback.fall(error.problem);
      }
    }
  }

  /** Until a better one is found or the channel is opened anew. */
  async function climb(until: AbortSignal): Promise<void> {
    while (!until.aborted) {
      await clock.sleep(CLIMB_MS, until);
      for (const transport of fallback.better) {
        if (until.aborted) return;
        const line = await prove(transport, until);
        if (!line) continue;
        better = line;
        return onChange();
      }
    }
  }

  /** A line that opened and lived for a while, and was not deaf to what the one in use told; or none. */
  async function prove(transport: Streaming, until: AbortSignal): Promise<Line | undefined> {
    const due = used.heard;
    try {
      const line = await openLine(transport, signal);
      await clock.sleep(PROOF_MS, until);
      const isDeaf = used.heard > due && line.heard === 0;
      if (!until.aborted && line.lost === undefined && !isDeaf) return line;
      line.close();
    } catch (error) {
      if (!(error instanceof PlexError) && !until.aborted) throw error;
    }
    return undefined;
  }

  function stopClimbing(): void {
    climbing.abort();
    climbing = new AbortController();
    better?.close();
    better = undefined;
  }

  return {
    get transport() {
      return used.transport;
    },
    get lost() {
      return used.lost;
    },
    get openedAt() {
      return used.openedAt;
    },
    open,
    takeOver: () => {
      if (!better) return;
      used.close();
      used = better;
      better = undefined;
      fallback.climb(used.transport);
      stopClimbing();
      if (fallback.better.length) void climb(climbing.signal);
    },
  };
}
