import type { Millis } from '../activity.ts';

/** What is said and asked once only. Begins with the first sign-in. */
export type FirstRun = {
  readonly signedInAt: Millis;
  /** The person was told how notifications are muted. */
  readonly isTold: boolean;
  /** The person has said whether Usher is to be opened at login. */
  readonly isAnswered: boolean;
};

/** At a start or a sign-in: what is kept, or a beginning. If the clock was set back, the day begins again. */
export function firstRunAt(kept: FirstRun | undefined, now: Millis): FirstRun {
  if (!kept) return { signedInAt: now, isTold: false, isAnswered: false };
  return kept.signedInAt > now ? { ...kept, signedInAt: now } : kept;
}
