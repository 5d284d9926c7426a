import type { Millis } from './activity.ts';

/** Whether `ms` have gone by between `since` and `at`. A clock that was set back makes everything due: better early than in hours. */
export function hasPassed(since: Millis, at: Millis, ms: Millis): boolean {
  return at - since >= ms || at < since;
}
