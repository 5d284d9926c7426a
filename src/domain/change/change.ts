import type { Event } from '../event.ts';
import type { Finished } from '../finished.ts';
import type { Occasion } from '../hooks/occasion.ts';
import type { PendingFinish } from '../pendingFinish.ts';
import type { Row } from '../row.ts';
import type { State } from '../state.ts';

/** What an event did to one row. */
export type RowChange =
  /** A running row that was not there. */
  | { readonly kind: 'began'; readonly row: Row }
  /** A running row that was there: as it was, and as it is. */
  | { readonly kind: 'moved'; readonly before: Row; readonly row: Row }
  /** A row that ran: as it was, and with its end. */
  | { readonly kind: 'over'; readonly before: Row; readonly row: Row };

/** The result of one event. */
export type Change = {
  readonly before: State;
  readonly event: Event;
  readonly after: State;
  /** What it did to rows, in that order: with a list or several reports, one row may begin and end, or end and begin. */
  readonly rows: readonly RowChange[];
  /** Activities that it ended, in that order. */
  readonly finished: readonly Finished[];
  /** Finishes to announce now. */
  readonly due: readonly PendingFinish[];
  /** What hooks may be run for, in that order. */
  readonly occasions: readonly Occasion[];
};
