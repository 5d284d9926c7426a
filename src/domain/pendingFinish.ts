import type { Millis } from './activity.ts';
import type { Finished } from './finished.ts';

/** One thing to announce: an activity that finished, or a whole scan that settled. */
export type PendingFinish = {
  readonly finished: Finished;
  /** Every finish that it speaks for (`finishId`). */
  readonly ids: readonly string[];
  /** Metadata updates of a scan; undefined where that is not certain, or it is no scan. */
  readonly updates: number | undefined;
  /** It happened before the person's eyes. */
  readonly isSeen: boolean;
};

/** What waits to be announced. A burst gathers here and becomes one notice. */
export type NotificationQueue = {
  readonly pending: readonly PendingFinish[];
  /** When the first of them came. */
  readonly since: Millis;
  /** When something was announced last. */
  readonly lastAt: Millis | undefined;
  /** Nothing is announced in the moment after a wake. */
  readonly wokeAt: Millis | undefined;
};
