import { listText, t } from '../../locales/format.ts';
import type { Digest, OutcomeCounts } from '../away/away.ts';
import { countsOf, isAway, isSeeing } from '../change/absence.ts';
import { type Alarm, alarmsOf } from '../change/alarms.ts';
import type { Change } from '../change/change.ts';
import { isAnnounced } from '../change/decisions.ts';
import type { Command } from '../command.ts';
import { plexLink } from '../contents/plexLink.ts';
import type { Event } from '../event.ts';
import { finishId } from '../finished.ts';
import type { PendingFinish } from '../pendingFinish.ts';
import { plainText } from '../plainText.ts';
import { type State, serverIn } from '../state.ts';
import { linkProblemText } from './linkText.ts';
import { finishText, lengthText } from './notices/finishText.ts';
import type { Notice, NoticeAction } from './notices/notice.ts';
import { stallNotices } from './notices/stallNotices.ts';
import { loginItemProblemText, shortcutProblemText } from './settings/systemText.ts';
import { signInProblemText } from './signInText.ts';
import { startNotices } from './start/startNotices.ts';

const CHANGING_ALARMS: ReadonlySet<Event['kind']> = new Set([
  'access-changed',
  'server-facts-changed',
  'link-changed',
]);
// More names than that nobody reads in a notification.
const MOST_NAMED = 3;

/** The notifications for one change of state. Each finish is notified once, since it is due in one change only. */
export function noticesFor(change: Change): readonly Notice[] {
  const { before, event, after, due } = change;
  const asked = [
    ...updateNotices(event),
    ...loginItemNotices(event),
    ...shortcutNotices(before, after),
    ...startNotices({ before, event, after }),
  ];
  // With the popover open only that is told which it does not show: a sign-in behind another page, a newer version, and T10.
  if (isSeeing(after)) return after.page.kind === 'activities' ? asked : [...alarmNotices(change), ...asked];
  return [
    ...asked,
    ...finishNotices(due, after, after.digest === before.digest ? undefined : after.digest),
    ...lossNotices(before, after),
    ...returnNotices(before, after),
    ...stallNotices(before, event, after),
    ...alarmNotices(change),
  ];
}

function finishNotices(
  due: readonly PendingFinish[],
  state: State,
  digest: Digest | undefined,
): readonly Notice[] {
  const announced = due.filter((pending) => isAnnounced(pending, state.preferences));
  const [first] = announced;
  if (!first) return [];
  const text = announced.length === 1 ? noticeOf(first, state) : summaryOf(announced, state);
  if (digest && announced.length > 1) {
    // N12
    const command: Command = { kind: 'show-history', since: digest.since };
    return [{ ...text, title: digestText(digest), command }];
  }
  const { type } = first.finished.activity;
  const isOneKind = announced.every(({ finished }) => finished.activity.type === type);
  const muteKind: NoticeAction = { label: t('notice.mute'), command: { kind: 'mute-kind', type } };
  const ids = announced.flatMap((pending) => pending.ids);
  return [
    {
      ...text,
      command: { kind: 'reveal', subject: { kind: 'finishes', ids } },
      actions: [
        ...(announced.length === 1 ? openActions(first, state) : []),
        ...(isOneKind ? [muteKind] : []),
        { label: t('notice.mute-hour'), command: { kind: 'mute', until: 'hour' } },
      ],
    },
  ];
}

/** A scan is announced as a whole: any of its finishes has its page. */
function openActions({ ids }: PendingFinish, { recent }: State): readonly NoticeAction[] {
  const paged = recent.find((f) => ids.includes(finishId(f)) && plexLink(f.server.id, f.activity));
  return paged
    ? [{ label: t('notice.open'), command: { kind: 'open-finished-in-plex', id: finishId(paged) } }]
    : [];
}

function noticeOf({ finished, updates }: PendingFinish, state: State): Notice {
  const { outcome, server } = finished;
  const facts = [
    lengthText(finished, updates, state.servers.length > 1 ? plainText(server.name) : undefined),
    outcome === 'stopped' ? t('notice.stopped-why') : undefined,
  ];
  return { title: finishText(finished, state).title, body: factsText(facts) };
}

/** N6, N4: one notification for many finishes. Completed ones are counted apart from those whose end was not seen. */
function summaryOf(due: readonly PendingFinish[], state: State): Notice {
  const all = due.map((u) => u.finished);
  const servers = [...new Set(all.map((f) => plainText(f.server.name)))];
  return {
    title: countsText(countsOf(all)),
    body: factsText([
      namesText([...new Set(all.map((f) => finishText(f, state).name))]),
      state.servers.length > 1 ? t('notice.servers', { servers: listText(servers) }) : undefined,
    ]),
  };
}

/** "While you were away: 12 jobs finished" */
export function digestText({ because, counts }: Digest): string {
  return t(`notice.held-${because}`, { jobs: countsText(counts) });
}

function countsText({ completed, otherwise: others, unseen }: OutcomeCounts): string {
  const count = completed + others + unseen;
  if (completed === count) return t('notice.all-finished', { count: completed });
  const outcomes = [
    completed ? t('notice.some-finished', { count: completed }) : undefined,
    others ? t('notice.some-ended', { count: others }) : undefined,
    unseen ? t('notice.some-unseen', { count: unseen }) : undefined,
  ].filter((text) => text !== undefined);
  return t('notice.jobs', { count, outcomes: listText(outcomes) });
}

function namesText(names: readonly string[]): string {
  const listed = listText(names.slice(0, MOST_NAMED));
  const count = names.length - MOST_NAMED;
  return count > 0 ? t('notice.names-more', { names: listed, count }) : listed;
}

/** Each fact is a sentence of its own. */
function factsText(facts: readonly (string | undefined)[]): string {
  return facts
    .filter((fact) => fact !== undefined)
    .reduce((first, second) => t('notice.and', { first, second }));
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
        body: t('notice.loss'),
      },
    ];
  });
}

/** N40: of a loss that was told. One that nobody could be told of is no news. */
function returnNotices(before: State, { servers, preferences, notificationQueue }: State): readonly Notice[] {
  if (!preferences.tellsReturn || isAway(notificationQueue)) return [];
  return servers.flatMap(({ server, link }) => {
    if (link.kind !== 'live' || !serverIn(before, server.id)?.isLossAnnounced) return [];
    return [{ title: t('notice.return', { server: plainText(server.name) }), body: '' }];
  });
}

/** X3 */
function updateNotices(event: Event): readonly Notice[] {
  if (event.kind !== 'update-changed' || !event.isNews || event.update.phase.kind !== 'offered') return [];
  return [
    { title: t('notice.update', { version: event.update.phase.version }), body: t('notice.update-how') },
  ];
}

/** T10: the menu that it was chosen in is closed by now. */
function loginItemNotices(event: Event): readonly Notice[] {
  if (event.kind !== 'login-item-read' || !event.isAsked || !event.loginItem.problem) return [];
  return [{ title: t('menu.open-at-login'), body: loginItemProblemText(event.loginItem.problem) }];
}

/** SE42 */
function shortcutNotices(before: State, { shortcutProblem: problem, preferences }: State): readonly Notice[] {
  if (!problem || before.shortcutProblem === problem) return [];
  return [
    { title: t('notice.shortcut', { keys: preferences.shortcut }), body: shortcutProblemText(problem) },
  ];
}

/**
 * N10, R5, M3: what only the person can help with, notified once each time it occurs. While they are away it waits (N15), and what has mended
 * itself by then is not told.
 */
function alarmNotices({ before, event, after }: Change): readonly Notice[] {
  if (isAway(after.notificationQueue)) return [];
  const { away } = before.notificationQueue;
  const isBack = event.kind === 'away-changed' && isAway(before.notificationQueue);
  if (!isBack && !CHANGING_ALARMS.has(event.kind)) return [];
  const known = isBack ? (away?.alarms ?? []) : alarmsOf(before).map((alarm) => alarm.key);
  const wasSignedIn = isBack || before.access.kind === 'signed-in';
  return alarmsOf(after).flatMap((alarm) => {
    if (known.includes(alarm.key) || (alarm.kind === 'sign-in' && !wasSignedIn)) return [];
    return alarmNotice(alarm, after) ?? [];
  });
}

function alarmNotice(alarm: Alarm, { access, servers, isLooking, page }: State): Notice | undefined {
  if (alarm.kind === 'sign-in') {
    if (access.kind !== 'signed-out' || access.problem === undefined) return undefined;
    return { title: t('notice.sign-in'), body: signInProblemText(access.problem, access.address) };
  }
  const { server, link } = alarm.server;
  const name = plainText(server.name);
  // These the popover shows, whatever page is open.
  if (isLooking && page.kind !== 'activities') return undefined;
  if (alarm.kind === 'certificate-changed')
    return { title: linkProblemText('certificate-changed', name), body: t('notice.certificate-changed') };
  // With one server only, the sign-in has the same to say.
  if (servers.length < 2 || link.kind !== 'refused') return undefined;
  return { title: linkProblemText(link.problem, name), body: t('notice.others-go-on') };
}
