import type { Activity, Millis } from './activity.ts';
import type { Finished, Outcome } from './finished.ts';
import type { CancelProblem } from './problem.ts';
import type { Server } from './server.ts';

export type CancelMark =
  | { readonly kind: 'none' }
  | { readonly kind: 'asked'; readonly at: Millis }
  /** The server answered 2xx; its own word that the activity ended is still to come. */
  | { readonly kind: 'accepted'; readonly at: Millis }
  | { readonly kind: 'failed'; readonly problem: CancelProblem };

/** Ended rows stay a minute, so that a late frame does not bring them back. */
type RowEnd = {
  readonly outcome: Outcome;
  readonly at: Millis;
  /** The next list that has it is right: a list has had it since, or the list is of a newer connection than the end. */
  readonly isRevivedByList: boolean;
};

export type Row = {
  readonly activity: Activity;
  readonly firstSeenAt: Millis;
  /** It ran before we looked, so it has lasted at least since `firstSeenAt`. */
  readonly foundRunning: boolean;
  readonly cancel: CancelMark;
  /** The latest list lacked it, though the stream did not say that it ended. */
  readonly isMissing: boolean;
  /** It ran when Usher last did; since then nobody has spoken of it. */
  readonly isFromBefore: boolean;
  readonly end: RowEnd | undefined;
};

// Below that it was cancelled, or failed (docs/protocol.md "Progress").
const COMPLETE_PERCENT = 99;

/** What an `ended` says of a row: the progress in the ending frame is the only evidence there is. */
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
export function finishedOf(server: Server, row: Row): Finished | undefined {
  const { activity, end, firstSeenAt, foundRunning } = row;
  return (
    end && {
      server,
      activity,
      outcome: end.outcome,
      at: end.at,
      // A clock that was set back must not make it negative.
      lastedMs: Math.max(0, end.at - firstSeenAt),
      foundRunning,
      cancelAsked: isCancelWished(row),
    }
  );
}
