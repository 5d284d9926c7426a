import type { Event } from '../event.ts';
import type { Finished } from '../finished.ts';
import type { Began } from '../historyEntry.ts';
import type { PendingFinish } from '../pendingFinish.ts';
import type { State } from '../state.ts';

/** The result of one event. */
export type Change = {
  readonly before: State;
  readonly event: Event;
  readonly after: State;
  /** Activities that it added. */
  readonly began: readonly Began[];
  /** Activities that it ended. */
  readonly finished: readonly Finished[];
  /** Finishes to announce now. */
  readonly due: readonly PendingFinish[];
};
