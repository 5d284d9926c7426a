import type { Activity, Millis } from './activity.ts';
import type { Server } from './server.ts';

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

/** Names one finish for good. Uuids are used again after a server's restart, but not for the same span of time. */
export function finishId({ server, activity, at, lastedMs }: Finished): string {
  return `${server.id}/${activity.uuid}@${at - lastedMs}-${at}`;
}

/** Of the same finish, had its server's id and its uuid been changed so. */
export function changedFinishId(id: string, change: (text: string) => string): string {
  const [, serverId, uuid, times] = /^([^/]*)\/(.*)(@.*)$/s.exec(id) ?? [];
  return serverId === undefined || uuid === undefined
    ? change(id)
    : `${change(serverId)}/${change(uuid)}${times}`;
}
