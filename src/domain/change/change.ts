import type { Event } from '../event.ts';
import type { Finished } from '../finished.ts';
import type { PendingFinish } from '../pendingFinish.ts';
import type { State } from '../state.ts';

/** What one event came to. */
export type Change = {
  readonly before: State;
  readonly event: Event;
  readonly after: State;
  /** What it brought to an end. */
  readonly finished: readonly Finished[];
  /** What is to be announced now. */
  readonly due: readonly PendingFinish[];
};
