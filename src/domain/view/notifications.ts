import { listText, t } from '../../locales/format.ts';
import type { Change } from '../change/change.ts';
import { isAnnounced } from '../change/notificationQueue.ts';
import type { Event } from '../event.ts';
import type { Finished } from '../finished.ts';
import type { PendingFinish } from '../pendingFinish.ts';
import { plainText } from '../plainText.ts';
import { type ServerState, type State, serverIn } from '../state.ts';
import { linkProblemText } from './linkText.ts';
import { loginItemProblemText } from './loginItemText.ts';
import { finishText, lengthText } from './notices/finishText.ts';
import type { Notice, NoticeAction } from './notices/notice.ts';
import { stallNotices } from './notices/stallNotices.ts';
import { signInProblemText } from './signInText.ts';

// More names than that nobody reads in a notification.
const MOST_NAMED = 3;

/** The notifications for one change of state. Each finish is notified once, since it is due in one change only. */
export function noticesFor({ before, event, after, due }: Change): readonly Notice[] {
  const asked = [...updateNotices(event), ...loginItemNotices(event)];
  // With the popover open only that is told which it does not show: a sign-in behind another page, a newer version, and T10.
  if (after.isLooking)
    return after.page.kind === 'activities' ? asked : [...signInNotices(before, event, after), ...asked];
  return [
    ...asked,
    ...finishNotices(due, after),
    ...lossNotices(before, after),
    ...stallNotices(before, event, after),
    ...signInNotices(before, event, after),
    ...alarmNotices(before, event, after),
  ];
}

function finishNotices(due: readonly PendingFinish[], state: State): readonly Notice[] {
  const announced = due.filter((pending) => isAnnounced(pending, state.noticeRules));
  const [first] = announced;
  if (!first) return [];
  const text = announced.length === 1 ? noticeOf(first, state) : summaryOf(announced, state);
  const { type } = first.finished.activity;
  const isOneKind = announced.every(({ finished }) => finished.activity.type === type);
  const mute: NoticeAction = { label: t('notice.mute'), command: { kind: 'mute-kind', type } };
  const ids = announced.flatMap((pending) => pending.ids);
  return [
    {
      ...text,
      command: { kind: 'reveal', subject: { kind: 'finishes', ids } },
      actions: isOneKind ? [mute] : [],
    },
  ];
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
    title: countsText(all),
    body: factsText([
      namesText([...new Set(all.map((f) => finishText(f, state).name))]),
      state.servers.length > 1 ? t('notice.servers', { servers: listText(servers) }) : undefined,
    ]),
  };
}

function countsText(all: readonly Finished[]): string {
  const completed = all.filter((f) => f.outcome === 'completed').length;
  const unseen = all.filter((f) => f.outcome === 'gone').length;
  const others = all.length - completed - unseen;
  if (completed === all.length) return t('notice.all-finished', { count: completed });
  const outcomes = [
    completed ? t('notice.some-finished', { count: completed }) : undefined,
    others ? t('notice.some-ended', { count: others }) : undefined,
    unseen ? t('notice.some-unseen', { count: unseen }) : undefined,
  ].filter((text) => text !== undefined);
  return t('notice.jobs', { count: all.length, outcomes: listText(outcomes) });
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

/** N10 */
function signInNotices(before: State, event: Event, { access }: State): readonly Notice[] {
  if (event.kind !== 'access-changed' || before.access.kind !== 'signed-in') return [];
  if (access.kind !== 'signed-out' || access.problem === undefined) return [];
  const body = signInProblemText(access.problem, access.address);
  return [{ title: t('notice.sign-in'), body }];
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

/** R5, M3: a problem that only the person can resolve; notified once each time it occurs. */
function alarmNotices(before: State, event: Event, after: State): readonly Notice[] {
  if (event.kind !== 'server-facts-changed' && event.kind !== 'link-changed') return [];
  const was = serverIn(before, event.serverId);
  const is = serverIn(after, event.serverId);
  if (!was || !is) return [];
  const name = plainText(is.server.name);
  if (hasChangedCertificate(is) && !hasChangedCertificate(was)) {
    const title = linkProblemText('certificate-changed', name);
    return [{ title, body: t('notice.certificate-changed') }];
  }
  // With one server only, signInNotices has the same to say.
  const isRefused = is.link.kind === 'refused' && was.link.kind !== 'refused';
  if (!isRefused || after.servers.length < 2 || is.link.kind !== 'refused') return [];
  return [{ title: linkProblemText(is.link.problem, name), body: t('notice.others-go-on') }];
}

function hasChangedCertificate({ trustPrompt }: ServerState): boolean {
  return trustPrompt?.kind === 'certificate' && trustPrompt.pinned !== undefined;
}
