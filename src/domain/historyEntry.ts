import type { Activity, Millis } from './activity.ts';
import type { Finished } from './finished.ts';
import type { Row } from './row.ts';

/** One line of the history. An activity with `began` and no `finished` was running when Usher last stopped. */
export type Entry =
  | Began
  /** `isCleared`: the person has cleared the history, and it is kept only until it is announced. */
  | { readonly kind: 'finished'; readonly finished: Finished; readonly isCleared?: boolean }
  /** By `finishId`: finishes that were announced, or need not be. */
  | { readonly kind: 'announced'; readonly ids: readonly string[] }
  /** The server is not followed any more, so the end of what ran there cannot be known. */
  | { readonly kind: 'left'; readonly serverId: string }
  /** Since when what finishes is held back, as the person is away; undefined once it was told. */
  | { readonly kind: 'away'; readonly since: Millis | undefined };

/**
 * An activity that was added to the rows, or of which it was learned that the person had it begin, or wants to be told of its end: the
 * later line counts.
 */
export type Began = Pick<Row, 'started' | 'startedAs' | 'isWatched'> & {
  readonly kind: 'began';
  readonly serverId: string;
  readonly activity: Activity;
  readonly at: Millis;
  readonly foundRunning: boolean;
};

/** What the history has of one server: rows that were running, finishes that were not announced. */
export type HistoryRest = {
  readonly running: readonly Began[];
  readonly pending: readonly Finished[];
  /** Whole runs, oldest first: how long its work takes. */
  readonly runs?: readonly Finished[] | undefined;
};
