import type { Millis } from '../activity.ts';
import { decide } from '../notices/decide.ts';
import { type Decided, MOST_DECIDED } from '../notices/decided.ts';
import { isWorthAnnouncing } from '../notices/worth.ts';
import type { PendingFinish } from '../pendingFinish.ts';
import type { Preferences } from '../settings/preferences.ts';
import type { State } from '../state.ts';
import { holdReasons, isSeeing } from './absence.ts';

/** Of something that was pending and is due. Whether it was seen is known since it finished. */
export function isAnnounced({ finished, isSeen }: PendingFinish, preferences: Preferences): boolean {
  return decide(finished, preferences, { isSeeing: isSeen, reasons: [] }).kind === 'announce';
}

/** With what is done about finishes that have just come; what nobody waits for is left out. */
export function withDecided(state: State, fresh: readonly PendingFinish[], at: Millis): State {
  const attention = { isSeeing: isSeeing(state), reasons: holdReasons(state.notificationQueue) };
  const decided = fresh
    .filter(({ finished }) => isWorthAnnouncing(finished))
    .map(({ finished, ids }): Decided => {
      const decision = decide(finished, state.preferences, attention);
      return { finished, ids, at, decision, heldFor: undefined };
    });
  if (!decided.length) return state;
  const known = new Set(decided.flatMap(({ ids }) => ids));
  const others = state.decisions.filter(({ ids }) => !ids.some((id) => known.has(id)));
  return { ...state, decisions: [...decided.toReversed(), ...others].slice(0, MOST_DECIDED) };
}

/** With what became of those that are due: nothing is told to somebody who has begun to look since they finished. */
export function withDueDecided(state: State, due: readonly PendingFinish[]): State['decisions'] {
  const { decisions, preferences } = state;
  if (!due.length) return decisions;
  return decisions.map((one) => {
    const pending = due.find(({ ids }) => ids.some((id) => one.ids.includes(id)));
    if (!pending) return one;
    const heldFor = one.decision.kind === 'hold' ? one.decision.reason : one.heldFor;
    const attention = { isSeeing: pending.isSeen || isSeeing(state), reasons: [] };
    return { ...one, decision: decide(pending.finished, preferences, attention), heldFor };
  });
}
