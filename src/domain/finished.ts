import type { Activity, Millis } from './activity.ts';
import type { Server } from './server.ts';
import type { Work } from './start/work.ts';

/**
 * How an activity came to its end, as far as the server said: `completed` (ended at 99 or more), `stopped` (ended below:
 * cancelled elsewhere or failed), `ended` (no number to tell by), `cancelled-here`, `gone` (its end was not reported).
 */
export type Outcome = 'completed' | 'stopped' | 'ended' | 'cancelled-here' | 'gone';

export type Finished = {
  readonly server: Server;
  readonly activity: Activity;
  /** The name of its library, as far as it was known then. */
  readonly library: string | undefined;
  /** The name of its item, likewise. */
  readonly item: string | undefined;
  readonly outcome: Outcome;
  readonly at: Millis;
  /** From first seen to `at`; a lower bound if the activity was already running when we connected (`foundRunning`). */
  readonly lastedMs: Millis;
  readonly foundRunning: boolean;
  /** The person asked to cancel it, whether or not that worked. */
  readonly cancelAsked: boolean;
  /** The person had the server begin it, as this. */
  readonly startedAs?: Work['kind'] | undefined;
  /** The person wants to be told of it, whatever the rules say. */
  readonly isWatched?: boolean | undefined;
};

/** A unique id of one finish. A uuid alone is not enough: a restarted server uses it again, though not with the same times. */
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
