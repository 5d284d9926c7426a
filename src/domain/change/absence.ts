import type { Millis } from '../activity.ts';
import type { Away, AwayReason, Digest, OutcomeCounts } from '../away/away.ts';
import { isSilence } from '../away/silence.ts';
import type { Finished } from '../finished.ts';
import { attentionOf } from '../notices/attention.ts';
import type { NotificationQueue, PendingFinish } from '../pendingFinish.ts';
import type { State } from '../state.ts';
import { alarmsOf } from './alarms.ts';

/** After a wake nothing is announced for so long; what is found then belongs to the absence. */
export const GRACE_MS = 10_000;
/** So many wait at most: then they are told, away or not. */
const MOST_HELD = 1000;

export function isAway({ away }: NotificationQueue): boolean {
  return away !== undefined && away.reasons.length > 0;
}

/** Why what finishes waits until the person is back; none where it does not. */
export function holdReasons({ away, pending }: NotificationQueue): readonly AwayReason[] {
  return away && pending.length < MOST_HELD ? away.reasons : [];
}

export function isHeld(queue: NotificationQueue): boolean {
  return holdReasons(queue).length > 0;
}

/** Whether the person can see the popover that is open. */
export function isSeeing({ isLooking, notificationQueue: { away } }: State): boolean {
  return attentionOf(isLooking, away?.reasons ?? []).isSeeing;
}

/** They left, came back, or another reason joined or ended. */
export function afterAway(
  state: State,
  event: {
    readonly reasons: readonly AwayReason[];
    readonly since?: Millis | undefined;
    readonly at: Millis;
  },
): State {
  const { reasons, since, at } = event;
  const { away, pending } = state.notificationQueue;
  if (!away && !reasons.length && since === undefined) return state;
  // What the last absence held is not told yet, or was not found yet: it goes on.
  const goesOn = away && (pending.length > 0 || away.backAt === undefined || at < away.backAt + GRACE_MS);
  const before = goesOn ? away : undefined;
  const next: Away = {
    since: since ?? before?.since ?? at,
    reasons,
    allReasons: [...new Set([...(before?.allReasons ?? []), ...reasons])],
    backAt: reasons.length ? undefined : away && !away.reasons.length ? away.backAt : at,
    alarms: before?.reasons.length ? before.alarms : alarmsOf(state).map((alarm) => alarm.key),
  };
  return { ...state, notificationQueue: { ...state.notificationQueue, away: next } };
}

/** Since when what finishes waits for the person; undefined once they are back, and were told. */
export function heldSince({ notificationQueue: { away, pending } }: State): Millis | undefined {
  return away?.reasons.length || pending.length ? away?.since : undefined;
}

/** Of what is pending, had it to be told now; undefined where it is no more than one thing, or nobody was away. */
export function digestOf(queue: NotificationQueue, announced: readonly PendingFinish[]): Digest | undefined {
  const { away, since } = queue;
  const isOfAbsence = away && (away.backAt === undefined || since <= away.backAt + GRACE_MS);
  if (!isOfAbsence || announced.length < 2) return undefined;
  return {
    since: Math.min(away.since, ...announced.map((u) => u.finished.at)),
    because: onlyReason(away.allReasons),
    counts: countsOf(announced.map((u) => u.finished)),
  };
}

function onlyReason([first, ...others]: readonly AwayReason[]): Digest['because'] {
  return first && isSilence(first) && !others.length ? first : 'away';
}

export function countsOf(finishes: readonly Finished[]): OutcomeCounts {
  const completed = finishes.filter((f) => f.outcome === 'completed').length;
  const unseen = finishes.filter((f) => f.outcome === 'gone').length;
  return { completed, otherwise: finishes.length - completed - unseen, unseen };
}
