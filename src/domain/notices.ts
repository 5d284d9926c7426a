import type { Activity } from './activity.ts';
import type { Event } from './event.ts';
import { type Finished, finishedBetween, type Outcome } from './finished.ts';
import type { State } from './state.ts';
import { durationText, percentText, titleText } from './words.ts';

/** A desktop notification to show. */
export type Notice = { readonly title: string; readonly body: string };

/** What the person can see at this moment. */
export type Attention = { readonly popoverVisible: boolean };

// Jobs that nobody waits for. A DVR server checks its subscriptions once a minute, opening an item page refreshes it,
// and a scan is followed by the metadata of each of its items (protocol notes §1.7, §4.7).
const HOUSEKEEPING = ['provider.subscriptions.process', 'library.refresh.', 'library.update.item.', 'butler'];
/** Shorter jobs are neither announced nor shown: servers with a recorder start one every minute. */
export const INSTANT_MS = 1000;

export function isWorthTelling({ activity, lastedMs, foundRunning }: Finished): boolean {
  if (lastedMs < INSTANT_MS && !foundRunning) return false;
  return !HOUSEKEEPING.some((prefix) => activity.type.startsWith(prefix));
}

/** The notifications that one change of state is worth: each finish once, by construction, for it is in one change only. */
export function noticesFor(
  before: State,
  _event: Event,
  after: State,
  attention: Attention,
): readonly Notice[] {
  if (attention.popoverVisible) return [];
  return finishedBetween(before, after)
    .filter((f) => isWorthTelling(f) && !f.cancelAsked && f.outcome !== 'gone')
    .map((f) => noticeOf(f, after.servers.length > 1));
}

function noticeOf(finished: Finished, nameServer: boolean): Notice {
  const title = `${titleText(finished.activity)}: ${outcomeWord(finished.outcome, finished.activity)}`;
  const lasted = `${finished.foundRunning ? 'After at least' : 'After'} ${durationText(finished.lastedMs)}`;
  const where = nameServer ? ` on ${finished.server.name}` : '';
  const doubt = finished.outcome === 'stopped' ? '. Cancelled or failed: Plex does not say which' : '';
  return { title, body: `${lasted}${where}${doubt}` };
}

/** Claims no more than the server said. */
export function outcomeWord(outcome: Outcome, activity: Activity): string {
  switch (outcome) {
    case 'completed':
      return 'finished';
    case 'stopped':
      return activity.progress === undefined ? 'stopped' : `stopped at ${percentText(activity.progress)}`;
    case 'ended':
      return 'ended';
    case 'cancelled-here':
      return 'cancelled';
    case 'gone':
      return 'gone';
  }
}
