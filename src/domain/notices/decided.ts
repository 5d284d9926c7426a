import type { Millis } from '../activity.ts';
import type { Finished } from '../finished.ts';
import type { Decision, HoldReason } from './decide.ts';

/** What the rules did about a finish, or a whole scan. */
export type Decided = {
  readonly finished: Finished;
  /** The `finishId` of every finish in it. */
  readonly ids: readonly string[];
  readonly at: Millis;
  readonly decision: Decision;
  /** Why it was held before the decision that counts now. */
  readonly heldFor: HoldReason | undefined;
};

/** So many are kept, the newest. */
export const MOST_DECIDED = 10;
