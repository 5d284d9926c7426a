import type { Millis } from '../activity.ts';

/** The time `ms` after `since`; long past if `since` is after `now`: then the clock was set back, and waiting could take hours. */
export function endOf(since: Millis | undefined, ms: Millis, now: Millis): Millis {
  return since === undefined || since > now ? Number.NEGATIVE_INFINITY : since + ms;
}

/** Whether `ms` have gone by between `since` and `at`. */
export function hasPassed(since: Millis, at: Millis, ms: Millis): boolean {
  return endOf(since, ms, at) <= at;
}
