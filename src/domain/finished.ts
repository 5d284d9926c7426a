import type { Activity, Millis } from './activity.ts';
import type { Row, Server } from './state.ts';

/**
 * How an activity came to its end, as far as the server said: `completed` (ended at 99 or more), `stopped` (ended below:
 * cancelled elsewhere or failed), `ended` (no number to tell by), `cancelled-here`, `gone` (vanished while nobody listened).
 */
export type Outcome = 'completed' | 'stopped' | 'ended' | 'cancelled-here' | 'gone';

export type Finished = {
  readonly server: Server;
  readonly activity: Activity;
  readonly outcome: Outcome;
  readonly at: Millis;
  /** Watched from first seen to `at`; a lower bound where the activity was found running. */
  readonly lastedMs: Millis;
  readonly foundRunning: boolean;
  /** The person asked for it to stop, whatever came of it. */
  readonly cancelAsked: boolean;
};

// Some activities end at 99: their last step is not counted (protocol notes §1.5).
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

/** Names one finish for good. Uuids are used again after a server's restart, but not for the same span of time. */
export function finishId({ server, activity, at, lastedMs }: Finished): string {
  return `${server.id}/${activity.uuid}@${at - lastedMs}-${at}`;
}
