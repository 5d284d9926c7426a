import type { Millis } from '../activity.ts';
import type { State } from '../state.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Whether the person is to be told now how notifications are muted. */
export function isToBeTold({ firstRun, isDemo }: Pick<State, 'firstRun' | 'isDemo'>): boolean {
  return firstRun !== undefined && !firstRun.isTold && !isDemo;
}

/** Whether the person is to be asked now if Usher is to be opened at login. */
export function asksAtLogin(state: Pick<State, 'firstRun' | 'loginItem'>, now: Millis): boolean {
  const { firstRun, loginItem } = state;
  // One that waits for a yes in the system's settings was switched off there, by the person.
  if (!firstRun || firstRun.isAnswered || !loginItem || loginItem.isOn || loginItem.problem) return false;
  return now - firstRun.signedInAt >= DAY_MS;
}
