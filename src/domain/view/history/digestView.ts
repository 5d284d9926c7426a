import type { Millis } from '../../activity.ts';
import { digestOf, isAway } from '../../change/absence.ts';
import { isAnnounced } from '../../change/decisions.ts';
import type { State } from '../../state.ts';
import { digestText } from '../notifications.ts';

/** What they missed, and since when: told a moment ago, or about to be told. Undefined where they missed no more than one thing. */
export function digestView(state: State): { readonly text: string; readonly since: Millis } | undefined {
  const { notificationQueue: queue, preferences } = state;
  const announced = queue.pending.filter((pending) => isAnnounced(pending, preferences));
  const coming = isAway(queue) ? undefined : digestOf(queue, announced);
  const digest = coming ?? state.digest;
  return digest && { text: digestText(digest), since: digest.since };
}
