import type { Finished } from '../finished.ts';
import { isScan } from '../scan.ts';

/** Shorter jobs are neither announced nor shown: servers with a recorder start one every minute. */
export const INSTANT_MS = 1000;

// Jobs that nobody waits for. A DVR server checks its subscriptions once a minute, opening an item page refreshes it,
// and a scan is followed by the metadata of each of its items (docs/protocol.md "Kinds of activities", "Volume").
const HOUSEKEEPING = ['provider.subscriptions.process', 'library.refresh.', 'library.update.item', 'butler'];

export type Unworthy = 'instant' | 'housekeeping';

/** Why nobody waits for it; undefined for what the person had begin or watches. */
export function unworthiness(finished: Finished): Unworthy | undefined {
  const { activity, lastedMs, foundRunning, startedAs, isWatched } = finished;
  if (startedAs || isWatched) return undefined;
  if (lastedMs < INSTANT_MS && !foundRunning) return 'instant';
  return HOUSEKEEPING.some((prefix) => activity.type.startsWith(prefix)) ? 'housekeeping' : undefined;
}

/** Whether it is listed as something that finished. */
export function isWorthAnnouncing(finished: Finished): boolean {
  return unworthiness(finished) === undefined;
}

/** Whether it may be announced, whatever the person has set, and by itself; a scan waits until it has settled. */
export function isAnnouncedAlone(finished: Finished): boolean {
  return isWorthAnnouncing(finished) && !finished.cancelAsked && !isScan(finished);
}
