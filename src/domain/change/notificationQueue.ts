import type { Millis } from '../activity.ts';
import { type Finished, finishId } from '../finished.ts';
import { ruleOver } from '../notices/noticeScope.ts';
import { isAnnouncedAlone } from '../notices/worth.ts';
import type { NotificationQueue, PendingFinish } from '../pendingFinish.ts';
import { isScan } from '../scan.ts';
import type { Preferences } from '../settings/preferences.ts';
import type { ServerState, State } from '../state.ts';
import { digestOf, GRACE_MS, isAway, isHeld, isSeeing } from './absence.ts';
import type { Change } from './change.ts';
import { isAnnounced, withDecided, withDueDecided } from './decisions.ts';
import { endOf } from './hasPassed.ts';
import { lossAt } from './occasions/loss.ts';
import { occasionsDueAt } from './occasions/occasionsDueAt.ts';
import { settled, settlesAt } from './scans.ts';
import { startsAfterTime, startsDueAt } from './start/startTimes.ts';
import { withStallsTold } from './times.ts';

const GATHER_MS = 1000;
const PAUSE_MS = 10_000;
/** A network that changes all the time restarts the grace again and again; after this long we announce all the same. */
const LONGEST_HOLD_MS = 60_000;

export function pendingOf(finished: Finished): PendingFinish {
  return { finished, ids: [finishId(finished)], updates: undefined, isSeen: false };
}

/** With finishes that have just come: what may be announced waits for that. */
export function enqueued(before: State, fresh: readonly PendingFinish[], at: Millis): State {
  if (!fresh.length) return before;
  const state = withDecided(before, fresh, at);
  const more = fresh.filter(({ finished }) => isAnnouncedAlone(finished) || isScan(finished));
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
    .map((server) => (isDue(lostAt(server, state, at)) ? { ...server, isLossAnnounced: true } : server))
    .map((server) => (isAway(queue) ? server : withStallsTold(server, at)));
  const pending = settling.flatMap((s) => s.pending);
  const notificationQueue = due.length ? announcedAt(queue, preferences, at) : queue;
  const announced = due.filter((pending) => isAnnounced(pending, preferences));
  const digest = digestOf(queue, announced) ?? state.digest;
  const decisions = withDueDecided(state, due);
  return { after: enqueued({ ...state, servers, notificationQueue, digest, decisions }, pending, at), due };
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
export function dueAt(state: State): Millis | undefined {
  const { notificationQueue: queue, servers, preferences } = state;
  const settleMs = 1000 * preferences.settleSeconds;
  const now = Number.POSITIVE_INFINITY;
  const moments = [
    announcesAt(queue, now),
    ...servers.flatMap((s) => [settlesAt(s, settleMs, now), lostAt(s, state, now)]),
    ...(isAway(queue) ? [] : servers.map((s) => s.stalls.nextAt)),
    ...servers.flatMap((s) => startsDueAt(s, now)),
    ...occasionsDueAt(state, now),
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

/** When the loss of a server that is away is told. */
function lostAt(
  server: ServerState,
  { notificationQueue: queue, preferences }: State,
  now: Millis,
): Millis | undefined {
  if (!preferences.tellsLoss || server.isLossAnnounced || isAway(queue)) return undefined;
  if (ruleOver(preferences.noticeRules, { serverId: server.server.id })?.isTold === false) return undefined;
  return lossAt(server, queue, now);
}
