import type { Millis } from '../activity.ts';

/** When `ms` after `since` are over. What is later than `now` was written before the clock was set back: better early than in hours. */
export function endOf(since: Millis | undefined, ms: Millis, now: Millis): Millis {
  return since === undefined || since > now ? Number.NEGATIVE_INFINITY : since + ms;
}

/** Whether `ms` have gone by between `since` and `at`. */
export function hasPassed(since: Millis, at: Millis, ms: Millis): boolean {
  return endOf(since, ms, at) <= at;
}
