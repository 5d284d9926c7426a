import type { Millis } from '../activity.ts';
import { type Finished, finishId } from '../finished.ts';
import { isWanted } from '../notices/noticeRules.ts';
import type { NotificationQueue, PendingFinish } from '../pendingFinish.ts';
import { isScan } from '../scan.ts';
import type { Preferences } from '../settings/preferences.ts';
import type { ServerState, State } from '../state.ts';
import { digestOf, GRACE_MS, isAway, isHeld, isSeeing } from './absence.ts';
import type { Change } from './change.ts';
import { endOf } from './hasPassed.ts';
import { settled, settlesAt } from './scans.ts';
import { startsAfterTime, startsDueAt } from './start/startTimes.ts';
import { withStallsTold } from './times.ts';

/** Shorter jobs are neither announced nor shown: servers with a recorder start one every minute. */
export const INSTANT_MS = 1000;
const GATHER_MS = 1000;
const PAUSE_MS = 10_000;
/** A network that changes all the time restarts the grace again and again; after this long we announce all the same. */
const LONGEST_HOLD_MS = 60_000;
/** Longer than a server is away while it updates itself. */
const LOSS_MS = 120_000;

// Jobs that nobody waits for. A DVR server checks its subscriptions once a minute, opening an item page refreshes it,
// and a scan is followed by the metadata of each of its items (docs/protocol.md "Kinds of activities", "Volume").
const HOUSEKEEPING = ['provider.subscriptions.process', 'library.refresh.', 'library.update.item', 'butler'];

/** False for jobs of less than a second and for housekeeping, unless the person had them begin. */
export function isWorthAnnouncing({ activity, lastedMs, foundRunning, startedAs }: Finished): boolean {
  if (startedAs) return true;
  if (lastedMs < INSTANT_MS && !foundRunning) return false;
  return !HOUSEKEEPING.some((prefix) => activity.type.startsWith(prefix));
}

export function isAnnounced({ finished, isSeen }: PendingFinish, preferences: Preferences): boolean {
  return !isSeen && isWorthAnnouncing(finished) && !finished.cancelAsked && isWanted(finished, preferences);
}

/** Whether it is announced by itself; a scan waits until it has settled. */
export function isAnnouncedAlone(finished: Finished): boolean {
  return isWorthAnnouncing(finished) && !finished.cancelAsked && !isScan(finished);
}

export function pendingOf(finished: Finished): PendingFinish {
  return { finished, ids: [finishId(finished)], updates: undefined, isSeen: false };
}

export function enqueued(state: State, more: readonly PendingFinish[], at: Millis): State {
  if (!more.length) return state;
  const { notificationQueue } = state;
  const isSeen = isSeeing(state);
  const pending = [...notificationQueue.pending, ...more.map((u) => ({ ...u, isSeen }))];
  return {
    ...state,
    notificationQueue: {
      ...notificationQueue,
      pending,
      since: notificationQueue.pending.length ? notificationQueue.since : at,
    },
  };
}

/** What happens by time alone: due finishes are announced, scans settle, servers are taken for lost. */
export function afterTime(state: State, at: Millis): Pick<Change, 'after' | 'due'> {
  const { notificationQueue: queue, preferences } = state;
  const settleMs = 1000 * preferences.settleSeconds;
  const isDue = (moment: Millis | undefined): boolean => moment !== undefined && moment <= at;
  const due = isDue(announcesAt(queue, at)) ? queue.pending : [];
  const settling = state.servers.map((s) => settled(s, settleMs, at));
  const servers = settling
    .map(({ server }) => startsAfterTime(server, at))
    .map((server) => (isDue(lostAt(server, queue, at)) ? { ...server, isLossAnnounced: true } : server))
    .map((server) => (isAway(queue) ? server : withStallsTold(server, at)));
  const pending = settling.flatMap((s) => s.pending);
  const notificationQueue = due.length ? announcedAt(queue, preferences, at) : queue;
  const announced = due.filter((pending) => isAnnounced(pending, preferences));
  const digest = digestOf(queue, announced) ?? state.digest;
  return { after: enqueued({ ...state, servers, notificationQueue, digest }, pending, at), due };
}

function announcedAt(
  notificationQueue: NotificationQueue,
  preferences: Preferences,
  at: Millis,
): NotificationQueue {
  const isHeard = notificationQueue.pending.some((pending) => isAnnounced(pending, preferences));
  const away = isAway(notificationQueue) ? notificationQueue.away : undefined;
  return { ...notificationQueue, pending: [], lastAt: isHeard ? at : notificationQueue.lastAt, away };
}

/** When the next `time-passed` is needed, unless another event comes before. */
export function dueAt({ notificationQueue: queue, servers, preferences }: State): Millis | undefined {
  const settleMs = 1000 * preferences.settleSeconds;
  const now = Number.POSITIVE_INFINITY;
  const moments = [
    announcesAt(queue, now),
    ...servers.flatMap((s) => [settlesAt(s, settleMs, now), lostAt(s, queue, now)]),
    ...(isAway(queue) ? [] : servers.map((s) => s.stalls.nextAt)),
    ...servers.flatMap((s) => startsDueAt(s, now)),
  ].filter((m) => m !== undefined);
  return moments.length ? Math.min(...moments) : undefined;
}

/** When what is pending is announced; undefined where nothing is. */
function announcesAt(queue: NotificationQueue, now: Millis): Millis | undefined {
  const { pending, since, lastAt, wokeAt, away } = queue;
  if (!pending.length || isHeld(queue)) return undefined;
  const isCalmAt = Math.max(
    endOf(since, GATHER_MS, now),
    endOf(lastAt, PAUSE_MS, now),
    endOf(wokeAt, GRACE_MS, now),
  );
  return Math.min(isCalmAt, endOf(Math.max(since, away?.backAt ?? since), LONGEST_HOLD_MS, now));
}

/** When a server that is away is taken for lost. */
function lostAt(server: ServerState, queue: NotificationQueue, now: Millis): Millis | undefined {
  const { wokeAt } = queue;
  if (!isAwaiting(server) || isAway(queue)) return undefined;
  return Math.max(endOf(server.awaySince, LOSS_MS, now), endOf(wokeAt, GRACE_MS, now));
}

/** Away, and its loss is not announced yet. A server that starts up does not count: it will be back. */
function isAwaiting({ link, awaySince, isLossAnnounced }: ServerState): boolean {
  if (awaySince === undefined || isLossAnnounced || link.kind === 'live' || link.kind === 'refused')
    return false;
  return link.problem !== 'starting';
}
