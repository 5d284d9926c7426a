import { type Activity, isWork, type Report } from '../../domain/activity.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Transport } from '../../domain/server.ts';
import { PlexError } from '../http/errors.ts';
import { createChannel } from './channel.ts';
import type { FeedNeeds } from './feedSource.ts';
import { type LinkedAbort, linkedAbort } from './linkedAbort.ts';
import { type ListIntervals, untilListIsDue } from './listTimer.ts';
import { watchMissedUpdates } from './missedUpdates.ts';
import { createReportBuffer } from './reportBuffer.ts';
import type { TransportFallback } from './transportFallback.ts';

/** The list is asked for while all is well too: a stream may lose reports. */
const STREAM_INTERVALS: ListIntervals = { busyMs: 15_000, quietMs: 180_000 };
/** Without a stream the list is all there is. */
const POLLING_INTERVALS: ListIntervals = { busyMs: 5_000, quietMs: 15_000 };
/** A stream that is reopened within this time is not shown as a lost connection. */
const SLOW_REOPEN_MS = 3_000;

export type SessionEnd = { readonly problem: Problem; readonly livedMs: number };

export type Session = {
  /** Resolves when the connection is lost or the signal aborted. */
  readonly over: Promise<SessionEnd>;
  /** Asks the list once more, now. */
  relist(): void;
};

/** One connection from beginning to end: open, list, deliver what came meanwhile, follow, list again now and then. */
export function startSession(needs: FeedNeeds, fallback: TransportFallback, signal: AbortSignal): Session {
  const { serverId, source, clock, emit } = needs;
  const own = new AbortController();
  const whole = AbortSignal.any([signal, own.signal]);
  const buffer = createReportBuffer({ deliver, clock, signal: whole, gatherMs: needs.gatherMs });
  // Asked with every frame, for which a signal that is made of others is slow.
  let isOver = false;
  whole.addEventListener(
    'abort',
    () => {
      isOver = true;
      // What the server has said counts, also if nobody listens any more.
      buffer.flush();
    },
    { once: true },
  );
  const missed = watchMissedUpdates();
  let liveSince: number | undefined;
  let shownTransport: Transport | undefined;
  // Whether something runs, as far as we know: then the list is asked for more often.
  let isBusy = false;
  let listing: LinkedAbort | undefined;
  let waiting: LinkedAbort | undefined;
  let reopening = new AbortController();

  const channel = createChannel({
    source,
    clock,
    fallback,
    signal: whole,
    onReports: (reports) => {
      if (isOver) return;
      missed.reportsCame();
      buffer.receive(reports);
    },
    onChange: () => {
      // Waiting for a list that never comes would hide that the stream is lost.
      if (channel.lost) listing?.abort();
      waiting?.abort();
    },
  });

  async function run(): Promise<SessionEnd> {
    const undoFallback = fallback.checkpoint();
    try {
      for (let isAfterGap = true; !whole.aborted; ) {
        if (isAfterGap) await open();
        if (await listOnce(isAfterGap)) {
          channel.upgrade();
          showLive();
          if (!isBroken()) await nextList();
        }
        if (whole.aborted) break;
        isAfterGap = isBroken();
        const { lost, transport, openedAt } = channel;
        if (lost) {
          fallback.streamEnded(clock.now() - openedAt);
          // EventSource connections of some servers end by design (every 20 s): reopen without a new session.
          if (transport !== 'eventsource') return endOf(lost);
        } else if (isAfterGap) fallback.fallBack('silent');
      }
      return endOf('lost');
    } catch (error) {
      // The server did not answer at all, so the failure says nothing about the transport.
      if (liveSince === undefined) undoFallback();
      if (whole.aborted) return endOf('lost');
      if (error instanceof PlexError) return endOf(error.problem);
      throw error;
    } finally {
      reopening.abort();
      own.abort();
    }
  }

  function endOf(problem: Problem): SessionEnd {
    return { problem, livedMs: liveSince === undefined ? 0 : clock.now() - liveSince };
  }

  function isBroken(): boolean {
    return channel.lost !== undefined || missed.streamMissesUpdates;
  }

  function open(): Promise<void> {
    if (shownTransport) void showSlowReopen();
    buffer.holdAnew();
    missed.reset();
    return channel.open();
  }

  /** Reports the connection as lost only if reopening the stream takes long, since the rows may be outdated then. */
  async function showSlowReopen(): Promise<void> {
    reopening = new AbortController();
    const { signal: reopened } = reopening;
    await clock.sleep(SLOW_REOPEN_MS, reopened);
    if (reopened.aborted) return;
    shownTransport = undefined;
    emit({ kind: 'link-changed', serverId, link: { kind: 'connecting', problem: 'lost' }, at: clock.now() });
  }

  function showLive(): void {
    reopening.abort();
    if (shownTransport === channel.transport) return;
    shownTransport = channel.transport;
    liveSince ??= clock.now();
    const link = { kind: 'live', transport: shownTransport, because: fallback.because } as const;
    emit({ kind: 'link-changed', serverId, link, at: clock.now() });
  }

  /** False if the connection was lost meanwhile. */
  async function listOnce(isAfterGap: boolean): Promise<boolean> {
    buffer.hold();
    const activities = await listUnlessLost();
    if (!activities) return false;
    missed.listCame(activities, isAfterGap || channel.transport === 'polling');
    buffer.release(() => {
      emit({ kind: 'listed', serverId, activities, isAfterGap, at: clock.now() });
      isBusy = activities.some(isWork);
    });
    return true;
  }

  async function listUnlessLost(): Promise<readonly Activity[] | undefined> {
    if (channel.lost) return undefined;
    const abort = linkedAbort(whole);
    listing = abort;
    try {
      if (abort.signal.aborted) return undefined;
      const activities = await source.list(abort.signal);
      return abort.signal.aborted ? undefined : activities;
    } catch (error) {
      if (abort.signal.aborted) return undefined;
      throw error;
    } finally {
      abort.unlink();
    }
  }

  /** Until the list is due, or something happens. */
  async function nextList(): Promise<void> {
    waiting = linkedAbort(whole);
    const intervals = channel.transport === 'polling' ? POLLING_INTERVALS : STREAM_INTERVALS;
    await untilListIsDue(intervals, () => isBusy, clock, waiting.signal);
    waiting.unlink();
  }

  function deliver(reports: readonly Report[]): void {
    isBusy ||= reports.some((report) => report.event !== 'ended');
    emit({ kind: 'reported', serverId, reports, at: clock.now() });
  }

  return { over: run(), relist: () => waiting?.abort() };
}
