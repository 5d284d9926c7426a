import type { Activity, Millis } from './activity.ts';
import { type KnownNames, namesOf } from './contents/names.ts';
import type { Pace } from './estimate/pace.ts';
import type { Finished, Outcome } from './finished.ts';
import type { CancelProblem } from './problem.ts';
import type { Server } from './server.ts';
import type { StartedMark } from './start/start.ts';
import type { Work } from './start/work.ts';
import type { SpentCall, StopCall } from './stop/stopCall.ts';

export type CancelMark =
  | { readonly kind: 'none' }
  | { readonly kind: 'asked'; readonly call: StopCall; readonly at: Millis }
  /** The server answered 2xx; the report that the activity ended is still to come. */
  | { readonly kind: 'accepted'; readonly call: StopCall; readonly at: Millis }
  | { readonly kind: 'failed'; readonly call: StopCall; readonly problem: CancelProblem };

/** Ended rows stay a minute, so that a late frame does not bring them back. */
type RowEnd = {
  readonly outcome: Outcome;
  readonly at: Millis;
  /** The next list that has it brings it back: one list has had it since its end, or the connection is newer than its end. */
  readonly isRevivedByList: boolean;
};

export type Row = {
  readonly activity: Activity;
  /** What it has in common with equal jobs (`equalIdOf`): kept, as it is looked at in every row each time that rows are drawn. */
  readonly equalId: string;
  readonly firstSeenAt: Millis;
  /** It was already running when we connected, so it has lasted longer than since `firstSeenAt`. */
  readonly foundRunning: boolean;
  /** When the server last said that it runs. */
  readonly seenAt: Millis;
  readonly pace: Pace;
  readonly cancel: CancelMark;
  /** The calls that did not stop it. */
  readonly spent: readonly SpentCall[];
  /** The latest list lacks it, though no report said that it ended. */
  readonly isMissing: boolean;
  /** It was running when Usher last stopped; there was no report of it since. */
  readonly isFromBefore: boolean;
  /** The person had the server begin it; how sure that is, and as what. */
  readonly started?: StartedMark | undefined;
  readonly startedAs?: Work['kind'] | undefined;
  /** The person wants to be told of its end, whatever the rules say. */
  readonly isWatched?: boolean | undefined;
  readonly end: RowEnd | undefined;
};

// Below that it was cancelled, or failed (docs/protocol.md "Progress").
const COMPLETE_PERCENT = 99;

/** The outcome of an `ended` report. Only the progress in its frame tells whether the activity completed. */
export function outcomeOf(row: Row, ending: Activity | undefined): Outcome {
  const progress = ending?.progress;
  if (progress !== undefined && progress >= COMPLETE_PERCENT) return 'completed';
  if (isCancelWished(row)) return 'cancelled-here';
  return progress === undefined ? 'ended' : 'stopped';
}

export function isCancelWished(row: Row): boolean {
  return row.cancel.kind === 'asked' || row.cancel.kind === 'accepted';
}

/** Undefined while the row runs. */
export function finishedOf(known: KnownNames & { readonly server: Server }, row: Row): Finished | undefined {
  const { activity, end, firstSeenAt, foundRunning, startedAs, isWatched } = row;
  return (
    end && {
      server: known.server,
      activity,
      ...namesOf(known, activity),
      outcome: end.outcome,
      at: end.at,
      // A clock that was set back must not make it negative.
      lastedMs: Math.max(0, end.at - firstSeenAt),
      foundRunning,
      cancelAsked: isCancelWished(row),
      startedAs,
      isWatched,
    }
  );
}

/** Some of the rows that are shown, by their places: these are counted over all servers, in the order in which they are drawn. */
export type RowRange = { readonly first: number; readonly count: number };
