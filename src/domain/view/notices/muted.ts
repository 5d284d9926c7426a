import type { Millis } from '../../activity.ts';
import type { State } from '../../state.ts';

/** Whether nothing is announced for a time, because the person said so. */
export function isMuted({ preferences }: State, now: Millis): boolean {
  return preferences.mutedUntil !== undefined && now < preferences.mutedUntil;
}
