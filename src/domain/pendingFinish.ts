import type { Millis } from './activity.ts';
import type { Away } from './away/away.ts';
import type { Finished } from './finished.ts';

/** One thing to announce: an activity that finished, or a whole scan that settled. */
export type PendingFinish = {
  readonly finished: Finished;
  /** The `finishId` of every finish in it. */
  readonly ids: readonly string[];
  /** Number of metadata updates of a scan; undefined if that is not certain, or it is not a scan. */
  readonly updates: number | undefined;
  /** The popover was open when it finished. */
  readonly isSeen: boolean;
};

/** Finishes that wait to be announced. Several within a second become one notification. */
export type NotificationQueue = {
  readonly pending: readonly PendingFinish[];
  /** When the first of them came. */
  readonly since: Millis;
  /** When something was announced last. */
  readonly lastAt: Millis | undefined;
  /** The last wake: nothing is announced for a while after it. */
  readonly wokeAt: Millis | undefined;
  /** Undefined where what they missed was told, or they were never away. */
  readonly away: Away | undefined;
};
