import type { Millis } from '../activity.ts';

/** The screen is locked, the machine sleeps, it is a quiet hour, or the person has muted Usher. */
export type AwayReason = 'lock' | 'sleep' | 'quiet' | 'mute';

/** The person's latest absence. What finishes meanwhile is held, and told when they are back. */
export type Away = {
  readonly since: Millis;
  /** Why they are away now; none once they are back. */
  readonly reasons: readonly AwayReason[];
  /** Why they were away at some time of it. */
  readonly allReasons: readonly AwayReason[];
  readonly backAt: Millis | undefined;
  /** What asked for them before they left (`alarmsOf`). */
  readonly alarms: readonly string[];
};

/** How several finishes ended: seen to complete, seen to end otherwise, not seen. */
export type OutcomeCounts = {
  readonly completed: number;
  readonly otherwise: number;
  readonly unseen: number;
};

/** What was held, told as one. The popover shows it until the person has looked. */
export type Digest = {
  readonly since: Millis;
  /** Why it was held: `quiet` and `mute` where that was all. */
  readonly because: 'away' | 'quiet' | 'mute';
  readonly counts: OutcomeCounts;
};
