import type { Activity, Millis } from './activity.ts';
import type { Row, Server, State } from './state.ts';

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
  /** Watched from `firstSeenAt` to `at`; a lower bound where the activity was found running. */
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

/** What came to its end between two states, in row order. */
export function finishedBetween(before: State, after: State): readonly Finished[] {
  return after.servers.flatMap(({ server, rows }) => {
    const earlier = before.servers.find((s) => s.server.id === server.id)?.rows;
    if (!earlier || earlier === rows) return [];
    const running = new Set(earlier.filter((r) => !r.end).map((r) => r.activity.uuid));
    return rows.flatMap((row) => {
      if (!row.end || !running.has(row.activity.uuid)) return [];
      return [
        {
          server,
          activity: row.activity,
          outcome: row.end.outcome,
          at: row.end.at,
          lastedMs: row.end.at - row.firstSeenAt,
          foundRunning: row.foundRunning,
          cancelAsked: isCancelWished(row),
        },
      ];
    });
  });
}
