import type { Activity, Millis } from './activity.ts';
import type { Finished } from './finished.ts';

/** One line of the history. What began and did not finish was running when Usher last ran. */
export type Entry =
  | {
      readonly kind: 'began';
      readonly serverId: string;
      readonly activity: Activity;
      readonly at: Millis;
      readonly foundRunning: boolean;
    }
  | { readonly kind: 'finished'; readonly finished: Finished }
  /** These finishes were announced, or need not be (`finishId`). */
  | { readonly kind: 'announced'; readonly ids: readonly string[] };

/** What the history knows of one server that is not over and done with. */
export type HistoryRest = {
  readonly running: readonly Extract<Entry, { readonly kind: 'began' }>[];
  readonly pending: readonly Finished[];
};
