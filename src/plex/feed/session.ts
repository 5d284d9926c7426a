import { type Activity, isWork } from '../../domain/activity.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Transport } from '../../domain/server.ts';
import { PlexError } from '../http/errors.ts';
import type { Report } from '../http/wire.ts';
import { createChannel } from './channel.ts';
import type { FeedNeeds } from './feedSource.ts';
import type { TransportFallback } from './transportFallback.ts';

/** The stream is a hint, the list is the truth: it is asked again while all is well, for what the stream may have lost. */
const BUSY_LIST_MS = 15_000;
const QUIET_LIST_MS = 180_000;
/** Without a stream the list is all there is. */
const BUSY_POLL_MS = 5_000;
const QUIET_POLL_MS = 15_000;
/** How long a stream may be opened anew without a word. */
const QUIET_REOPEN_MS = 3_000;
// Lists in a row with news of which the stream said nothing.
const MOST_DEAF_LISTS = 2;

export type SessionEnd = { readonly problem: Problem; readonly livedMs: number };

export type Session = {
  /** Resolves when the connection is lost or the signal aborted. */
  readonly over: Promise<SessionEnd>;
  /** Asks the list once more, now. */
  relist(): void;
};

/** One connection from beginning to end: open, list, replay what came meanwhile, follow, list again now and then. */
export function startSession(needs: FeedNeeds, fallback: TransportFallback, signal: AbortSignal): Session {
  const { serverId, source, clock, emit } = needs;
  const life = new AbortController();
  const whole = AbortSignal.any([signal, life.signal]);
  let liveSince: number | undefined;
  let said: Transport | undefined;
  // Frames that come while the list is under way wait here: the list is older than they are.
  let held: Report[] | undefined;
  // Something ran when we last heard: then the list is asked more often.
  let isBusy = false;
  let hasHeard = false;
  let deafLists = 0;
  let lastList = '';
  let listing = new AbortController();
  let confession = new AbortController();
  let wake: () => void = () => {};

  const channel = createChannel({
    source,
    clock,
    fallback,
    signal: whole,
    onReports: hear,
    onChange: () => {
      // A list that never comes must not keep a lost stream.
      if (channel.lost) listing.abort();
      wake();
    },
  });

  async function run(): Promise<SessionEnd> {
    const takeBack = fallback.mark();
    try {
      for (let isAfterGap = true; !whole.aborted; ) {
        if (isAfterGap) {
          if (said) void confess();
          await open();
        }
        if (await listOnce(isAfterGap)) {
          channel.takeOver();
          sayLive();
          if (!isBroken()) await nextList();
        }
        if (whole.aborted) break;
        isAfterGap = isBroken();
        const { lost, transport, openedAt } = channel;
        if (lost) {
          fallback.died(clock.now() - openedAt);
          // EventSource connections of some servers end by design (every 20 s): reopen without a new session.
          if (transport !== 'eventsource') return over(lost);
        } else if (isAfterGap) fallback.fall('silent');
      }
      return over('lost');
    } catch (error) {
      // What did not open says nothing of the transports if the server did not answer at all.
      if (liveSince === undefined) takeBack();
      if (whole.aborted) return over('lost');
      if (error instanceof PlexError) return over(error.problem);
      throw error;
    } finally {
      confession.abort();
      life.abort();
    }
  }

  function over(problem: Problem): SessionEnd {
    return { problem, livedMs: liveSince === undefined ? 0 : clock.now() - liveSince };
  }

  /** Says that the link is down only if reopening the stream takes long: then what is shown may be old. */
  async function confess(): Promise<void> {
    confession = new AbortController();
    const { signal: settled } = confession;
    await clock.sleep(QUIET_REOPEN_MS, settled);
    if (settled.aborted) return;
    said = undefined;
    emit({ kind: 'link-changed', serverId, link: { kind: 'connecting', problem: 'lost' }, at: clock.now() });
  }

  function isBroken(): boolean {
    return channel.lost !== undefined || deafLists >= MOST_DEAF_LISTS;
  }

  function open(): Promise<void> {
    held = [];
    deafLists = 0;
    return channel.open();
  }

  /** False if the connection was lost meanwhile. */
  async function listOnce(isAfterGap: boolean): Promise<boolean> {
    held ??= [];
    const activities = await listUnlessLost();
    if (!activities) return false;
    listenToList(activities, isAfterGap);
    const waiting = held;
    held = undefined;
    // What ended by the server's word is not to be taken for vanished because the list lacks it.
    waiting.filter((report) => report.event === 'ended').forEach(tell);
    emit({ kind: 'listed', serverId, activities, isAfterGap, at: clock.now() });
    isBusy = activities.some(isWork);
    waiting.forEach(tell);
    return true;
  }

  async function listUnlessLost(): Promise<readonly Activity[] | undefined> {
    listing = new AbortController();
    const stop = (): void => listing.abort();
    whole.addEventListener('abort', stop);
    try {
      if (whole.aborted || channel.lost) return undefined;
      const activities = await source.list(listing.signal);
      return listing.signal.aborted ? undefined : activities;
    } catch (error) {
      if (listing.signal.aborted) return undefined;
      throw error;
    } finally {
      whole.removeEventListener('abort', stop);
    }
  }

  /** A stream may be open and tell nothing; then the lists bring news of which it did not speak. */
  function listenToList(activities: readonly Activity[], isAfterGap: boolean): void {
    const list = activities.map((a) => `${a.uuid} ${a.progress}`).join();
    if (hasHeard || isAfterGap || channel.transport === 'polling') deafLists = 0;
    else if (list !== lastList) deafLists++;
    lastList = list;
    hasHeard = false;
  }

  function hear(reports: readonly Report[]): void {
    if (whole.aborted) return;
    hasHeard = true;
    if (held) held.push(...reports);
    else reports.forEach(tell);
  }

  function tell({ event, uuid, activity }: Report): void {
    const at = clock.now();
    isBusy ||= event !== 'ended';
    if (event === 'ended') emit({ kind: 'activity-ended', serverId, uuid, activity, at });
    else if (activity) emit({ kind: `activity-${event}`, serverId, activity, at });
  }

  function sayLive(): void {
    confession.abort();
    if (said === channel.transport) return;
    said = channel.transport;
    liveSince ??= clock.now();
    const link = { kind: 'live', transport: said, because: fallback.because } as const;
    emit({ kind: 'link-changed', serverId, link, at: clock.now() });
  }

  /** Until the list is due, or something happens. One listener at a time: a link may live for months. */
  async function nextList(): Promise<void> {
    const rest = new AbortController();
    const go = (): void => rest.abort();
    wake = go;
    whole.addEventListener('abort', go);
    const [busyMs, quietMs] =
      channel.transport === 'polling' ? [BUSY_POLL_MS, QUIET_POLL_MS] : [BUSY_LIST_MS, QUIET_LIST_MS];
    for (let waitedMs = 0; waitedMs < quietMs && !rest.signal.aborted; waitedMs += busyMs) {
      if (isBusy && waitedMs > 0) break;
      await clock.sleep(busyMs, rest.signal);
    }
    wake = () => {};
    whole.removeEventListener('abort', go);
  }

  return { over: run(), relist: () => wake() };
}
