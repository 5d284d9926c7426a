import type { Millis } from '../../activity.ts';
import { NO_MARKS } from '../../hooks/occasion.ts';
import type { ServerState, State } from '../../state.ts';
import { idleAt } from './idle.ts';
import { lossAt } from './loss.ts';

/** When something becomes an occasion for a hook by time alone. */
export function occasionsDueAt(state: State, now: Millis): readonly Millis[] {
  const { hooks } = state.preferences;
  if (!hooks.some(({ isOn }) => isOn)) return [];
  return state.servers.flatMap((known) => dueAtServer(known, state, now)).filter((at) => at !== undefined);
}

function dueAtServer(
  known: ServerState,
  { occasionMarks, notificationQueue, preferences: { hooks, settleSeconds } }: State,
  now: Millis,
): readonly (Millis | undefined)[] {
  const marks = occasionMarks.get(known.server.id) ?? NO_MARKS;
  const isLossWanted = hooks.some(
    ({ isOn, on }) => isOn && (on.includes('server-lost') || on.includes('server-back')),
  );
  return [
    isLossWanted && !marks.isLost ? lossAt(known, notificationQueue, now) : undefined,
    marks.stalls.nextAt,
    idleAt(marks, 1000 * settleSeconds, now),
  ];
}
