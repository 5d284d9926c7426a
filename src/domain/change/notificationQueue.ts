import type { Millis } from '../activity.ts';
import { type Finished, finishId } from '../finished.ts';
import { hasPassed } from '../hasPassed.ts';
import type { NotificationQueue, PendingFinish } from '../pendingFinish.ts';
import type { ServerState, State } from '../state.ts';
import type { Change } from './change.ts';
import { isScan, settled, settlesAt } from './scans.ts';

/** Shorter jobs are neither announced nor shown: servers with a recorder start one every minute. */
export const INSTANT_MS = 1000;
const GATHER_MS = 1000;
const PAUSE_MS = 10_000;
const GRACE_MS = 10_000;
/** A network that changes all the time does not silence for ever. */
const LONGEST_HOLD_MS = 60_000;
/** A server that updates itself is back before that. */
const LOSS_MS = 120_000;

// Jobs that nobody waits for. A DVR server checks its subscriptions once a minute, opening an item page refreshes it,
// and a scan is followed by the metadata of each of its items (docs/protocol.md "Kinds of activities", "Volume").
const HOUSEKEEPING = ['provider.subscriptions.process', 'library.refresh.', 'library.update.item', 'butler'];

/** Not what is over in an instant, nor what nobody waits for. */
export function isWorthAnnouncing({ activity, lastedMs, foundRunning }: Finished): boolean {
  if (lastedMs < INSTANT_MS && !foundRunning) return false;
  return !HOUSEKEEPING.some((prefix) => activity.type.startsWith(prefix));
}

export function isAnnounced({ finished, isSeen }: PendingFinish): boolean {
  return !isSeen && isWorthAnnouncing(finished) && !finished.cancelAsked;
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
  const { notificationQueue, isPopoverVisible } = state;
  const pending = [...notificationQueue.pending, ...more.map((u) => ({ ...u, isSeen: isPopoverVisible }))];
  return {
    ...state,
    notificationQueue: {
      ...notificationQueue,
      pending,
      since: notificationQueue.pending.length ? notificationQueue.since : at,
    },
  };
}

/** What waits for time alone: announces what is due, settles scans, takes a server for lost. */
export function afterTime(state: State, at: Millis): Pick<Change, 'after' | 'due'> {
  const { notificationQueue } = state;
  const due = isDue(notificationQueue, at) ? notificationQueue.pending : [];
  const settling = state.servers.map((s) => settled(s, state.settleMs, at));
  const servers = settling.map(({ server }) =>
    isLost(server, notificationQueue, at) ? { ...server, isLossAnnounced: true } : server,
  );
  const pending = settling.flatMap((s) => s.pending);
  const rest = due.length ? announcedAt(notificationQueue, at) : notificationQueue;
  return { after: enqueued({ ...state, servers, notificationQueue: rest }, pending, at), due };
}

function announcedAt(notificationQueue: NotificationQueue, at: Millis): NotificationQueue {
  const isHeard = notificationQueue.pending.some(isAnnounced);
  return { ...notificationQueue, pending: [], lastAt: isHeard ? at : notificationQueue.lastAt };
}

/** When `time-passed` will change something next, as far as can be foreseen. */
export function dueAt({ notificationQueue, servers, settleMs }: State): Millis | undefined {
  const moments = servers.flatMap((server) => [
    ...(server.link.kind === 'live' ? server.scans.map((s) => settlesAt(s, settleMs)) : []),
    isAwaiting(server)
      ? Math.max((server.awaySince ?? 0) + LOSS_MS, (notificationQueue.wokeAt ?? 0) + GRACE_MS)
      : undefined,
  ]);
  const due = [
    ...moments,
    notificationQueue.pending.length ? announcesAt(notificationQueue) : undefined,
  ].filter((m) => m !== undefined);
  return due.length ? Math.min(...due) : undefined;
}

function announcesAt({ since, lastAt, wokeAt }: NotificationQueue): Millis {
  const calmAt = Math.max(since + GATHER_MS, (lastAt ?? 0) + PAUSE_MS, (wokeAt ?? 0) + GRACE_MS);
  return Math.min(calmAt, since + LONGEST_HOLD_MS);
}

function isDue({ pending, since, lastAt, wokeAt }: NotificationQueue, at: Millis): boolean {
  return (
    pending.length > 0 &&
    (hasPassed(since, at, LONGEST_HOLD_MS) ||
      (hasPassed(since, at, GATHER_MS) &&
        (lastAt === undefined || hasPassed(lastAt, at, PAUSE_MS)) &&
        (wokeAt === undefined || hasPassed(wokeAt, at, GRACE_MS))))
  );
}

function isLost(server: ServerState, { wokeAt }: NotificationQueue, at: Millis): boolean {
  return (
    isAwaiting(server) &&
    hasPassed(server.awaySince ?? at, at, LOSS_MS) &&
    (wokeAt === undefined || hasPassed(wokeAt, at, GRACE_MS))
  );
}

/** Away, and not yet given up for lost. One that starts up will be back. */
function isAwaiting({ link, awaySince, isLossAnnounced }: ServerState): boolean {
  if (awaySince === undefined || isLossAnnounced || link.kind === 'live' || link.kind === 'refused')
    return false;
  return link.problem !== 'starting';
}
