import type { Activity, Millis } from '../activity.ts';
import { isAnnounced } from '../change/notificationQueue.ts';
import type { Event } from '../event.ts';
import type { Outcome } from '../finished.ts';
import type { PendingFinish } from '../pendingFinish.ts';
import { plainText } from '../plainText.ts';
import { type ServerState, type State, serverIn } from '../state.ts';
import { linkProblemText } from './linkText.ts';
import { signInProblemText } from './signInText.ts';
import { durationText, percentText, titleText } from './text.ts';

/** A desktop notification to show. */
export type Notice = { readonly title: string; readonly body: string };

// More names than that nobody reads in a notification.
const MOST_NAMED = 3;

/** The notifications that one change of state is worth: each finish once, by construction, for it becomes due in one change only. */
export function noticesFor(before: State, event: Event, after: State): readonly Notice[] {
  if (after.isPopoverVisible) return [];
  return [
    ...finishNotices(after),
    ...lossNotices(before, after),
    ...signInNotices(before, event, after),
    ...alarmNotices(before, event, after),
  ];
}

function finishNotices(after: State): readonly Notice[] {
  const due = after.notificationQueue.due.filter(isAnnounced);
  const isServerNamed = after.servers.length > 1;
  const [only] = due;
  if (!only) return [];
  return [due.length === 1 ? noticeOf(only, isServerNamed) : summaryOf(due, isServerNamed)];
}

function noticeOf({ finished, updates }: PendingFinish, isServerNamed: boolean): Notice {
  const { activity, outcome, lastedMs, foundRunning, server } = finished;
  const where = isServerNamed ? ` on ${plainText(server.name)}` : '';
  if (outcome === 'gone') {
    return { title: `${titleText(activity)}: over`, body: `How it ended was not seen${where}` };
  }
  const count = updates ? `. ${countText(updates, 'metadata update')}` : '';
  const trustPrompt = outcome === 'stopped' ? '. Cancelled or failed: Plex does not say which' : '';
  return {
    title: `${titleText(activity)}: ${outcomeWord(outcome, activity)}`,
    body: `${lastedText(lastedMs, foundRunning)}${where}${count}${trustPrompt}`,
  };
}

/** N6, N4: one notice for many; successes are counted apart from what nobody saw end. */
function summaryOf(due: readonly PendingFinish[], isServerNamed: boolean): Notice {
  const all = due.map((u) => u.finished);
  const names = [...new Set(all.map((f) => titleText(f.activity)))];
  const rest = names.length - MOST_NAMED;
  const listed = names.slice(0, MOST_NAMED).join(', ');
  const servers = [...new Set(all.map((f) => plainText(f.server.name)))];
  const completed = all.filter((f) => f.outcome === 'completed').length;
  const unseen = all.filter((f) => f.outcome === 'gone').length;
  const others = all.length - completed - unseen;
  const parts = [
    completed ? `${completed} finished` : undefined,
    others ? `${others} ended early or without a word` : undefined,
    unseen ? `${unseen} over while nobody watched` : undefined,
  ].filter((p) => p !== undefined);
  return {
    title:
      completed === all.length ? `${all.length} jobs finished` : `${all.length} jobs: ${parts.join(', ')}`,
    body: `${listed}${rest > 0 ? ` and ${rest} more` : ''}${isServerNamed ? `. On ${servers.join(', ')}` : ''}`,
  };
}

/** N5 */
function lossNotices(before: State, after: State): readonly Notice[] {
  return after.servers.flatMap(({ server, link, isLossAnnounced }) => {
    if (!isLossAnnounced || serverIn(before, server.id)?.isLossAnnounced !== false) return [];
    const problem = link.kind === 'waiting' || link.kind === 'connecting' ? link.problem : undefined;
    const name = plainText(server.name);
    return [
      {
        title: linkProblemText(problem ?? 'lost', name),
        body: 'Usher keeps trying, and is quiet about it.',
      },
    ];
  });
}

/** N10 */
function signInNotices(before: State, event: Event, { access }: State): readonly Notice[] {
  if (event.kind !== 'access-changed' || before.access.kind !== 'signed-in') return [];
  if (access.kind !== 'signed-out' || access.problem === undefined) return [];
  const body = signInProblemText(access.problem, access.address);
  return [{ title: 'Usher needs you to sign in again', body }];
}

/** R5, M3: only the person can help, and may have looked away for weeks. Once each time it comes about. */
function alarmNotices(before: State, event: Event, after: State): readonly Notice[] {
  if (event.kind !== 'server-facts-changed' && event.kind !== 'link-changed') return [];
  const was = serverIn(before, event.serverId);
  const is = serverIn(after, event.serverId);
  if (!was || !is) return [];
  const name = plainText(is.server.name);
  if (hasChangedCertificate(is) && !hasChangedCertificate(was)) {
    const title = linkProblemText('certificate-changed', name);
    return [{ title, body: 'Unless it was renewed, somebody may be listening in. The token was not sent.' }];
  }
  // The only one is asked for by signInNotices.
  const isRefused = is.link.kind === 'refused' && was.link.kind !== 'refused';
  if (!isRefused || after.servers.length < 2 || is.link.kind !== 'refused') return [];
  return [{ title: linkProblemText(is.link.problem, name), body: 'The other servers go on.' }];
}

function hasChangedCertificate({ trustPrompt }: ServerState): boolean {
  return trustPrompt?.kind === 'certificate' && trustPrompt.pinned !== undefined;
}

function lastedText(ms: Millis, isLowerBound: boolean): string {
  return `${isLowerBound ? 'After at least' : 'After'} ${durationText(ms)}`;
}

function countText(count: number, thing: string): string {
  return count === 1 ? `1 ${thing}` : `${count} ${thing}s`;
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
