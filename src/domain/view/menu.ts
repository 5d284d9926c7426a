import { t } from '../../locales/format.ts';
import type { Millis } from '../activity.ts';
import type { Command } from '../command.ts';
import { plainText } from '../plainText.ts';
import { hasActivities, needsTrust, type ServerState, type State } from '../state.ts';
import { tooltipOf } from './headline/headline.ts';
import { digestView } from './history/digestView.ts';
import { createJobItems, type JobItems } from './jobs/jobItems.ts';
import { linkText } from './linkText.ts';
import { muteMenu } from './menu/muteMenu.ts';
import { serversMenu } from './menu/serversMenu.ts';
import { updateItems } from './menu/updateItems.ts';
import { action, askedAction, type MenuItemView, separator, text } from './menuItem.ts';
import { loginItemProblemText } from './settings/systemText.ts';
import { trustPromptView } from './signInText.ts';
import { scanItems } from './start/scanMenu.ts';
import { stopAllOf } from './stopView.ts';

/**
 * Everything the popover has, for people who cannot use the popover. An open menu may be redrawn: what comes and goes stands below what stays, so
 * that it moves nothing but itself and "Quit". No elapsed times.
 */
export function menuOf(state: State, now: Millis): readonly MenuItemView[] {
  const isSignedIn = state.access.kind === 'signed-in';
  const headline = tooltipOf(state, now);
  return inSections([
    [action(t('menu.open'), { kind: 'show' }), text(headline)],
    isSignedIn ? [...workItems(state), ...scanItems(state.servers)] : [],
    ...commonSections(state, now),
    withoutHeadline(jobItems(state, now), headline),
    quitItems(state),
  ]);
}

/** The page's own: without what the page shows. The libraries to scan are on the page of what can be started. */
export function pageMenuOf(state: State, now: Millis): readonly MenuItemView[] {
  return inSections([
    pinItems(state),
    state.access.kind === 'signed-in' ? workItems(state) : [],
    ...commonSections(state, now),
    quitItems(state),
  ]);
}

function commonSections(state: State, now: Millis): readonly (readonly MenuItemView[])[] {
  return [
    settingsItems(state, now),
    updateItems(state.update, state.preferences.dailyUpdates),
    state.access.kind === 'unknown' ? [] : helpItems(state),
  ];
}

function inSections(sections: readonly (readonly MenuItemView[])[]): readonly MenuItemView[] {
  return sections
    .filter((items) => items.length > 0)
    .flatMap((items, place) => (place > 0 ? [separator, ...items] : items));
}

function pinItems({ isPinned }: State): readonly MenuItemView[] {
  if (isPinned === undefined) return [];
  const command: Command = { kind: 'pin', isPinned: !isPinned };
  return [{ kind: 'checkbox', label: t('menu.pin'), isChecked: isPinned, command }];
}

function quitItems(state: State): readonly MenuItemView[] {
  return [...leaveDemo(state), action(t('menu.quit'), { kind: 'quit' })];
}

/** Where there is one job, the headline has said its line, perhaps with what becomes of it. */
function withoutHeadline(items: readonly MenuItemView[], headline: string): readonly MenuItemView[] {
  const [first] = items;
  if (items.length > 2 || first?.kind !== 'text') return items;
  const stopped = (['asked', 'accepted'] as const).map((stop) =>
    t('headline.beside', { title: first.label, text: t(`row.${stop}`) }),
  );
  return [first.label, ...stopped].includes(headline) ? items.slice(1) : items;
}

function leaveDemo({ isDemo }: State): readonly MenuItemView[] {
  return isDemo ? [action(t('menu.leave-demo'), { kind: 'leave-demo' })] : [];
}

/** What can be looked at and begun. */
function workItems({ servers }: State): readonly MenuItemView[] {
  return [
    action(t('menu.history'), { kind: 'show-history', since: undefined }),
    ...(servers.length ? [action(t('menu.start'), { kind: 'open-start' })] : []),
  ];
}

function settingsItems(state: State, now: Millis): readonly MenuItemView[] {
  if (state.access.kind === 'unknown') return loginItems(state);
  return [
    ...(state.access.kind === 'signed-in' ? [serversMenu(state), muteMenu(state, now)] : []),
    action(t('menu.settings'), { kind: 'open-settings' }),
    ...loginItems(state),
  ];
}

/** What only the person can do now. */
function helpItems(state: State): readonly MenuItemView[] {
  const { access, account, browserSignIn, page } = state;
  const signIn = action(t('menu.sign-in'), { kind: 'sign-in-browser' });
  const asked = askedItems(state);
  if (access.kind === 'signed-in') return account?.problem && !browserSignIn ? [...asked, signIn] : asked;
  // There is nothing else that the person could do.
  if (asked.length) return asked;
  if (page.kind === 'sign-in' && page.isChecking) return [];
  const retry = action(t('menu.try-again'), { kind: 'retry', serverId: undefined });
  const isClosed = access.kind === 'signed-out' && access.problem?.startsWith('keychain-');
  const demo = state.isDemo ? [] : [action(t('menu.open-demo'), { kind: 'open-demo' })];
  return [...(isClosed ? [retry] : []), signIn, ...demo];
}

function jobItems(state: State, now: Millis): readonly MenuItemView[] {
  if (!hasActivities(state)) return [];
  const { servers } = state;
  const jobs = createJobItems(now);
  const digest = digestView(state);
  return [
    ...(digest ? [action(digest.text, { kind: 'show-history', since: digest.since })] : []),
    ...servers.flatMap((server) => serverItems(server, jobs, servers.length > 1)),
    ...jobs.rest(),
  ];
}

function loginItems({ loginItem }: State): readonly MenuItemView[] {
  if (!loginItem) return [];
  const { isOn, problem } = loginItem;
  const command: Command = { kind: 'open-at-login', isOn: !isOn };
  return [
    { kind: 'checkbox', label: t('menu.open-at-login'), isChecked: isOn, command },
    ...(problem ? [text(loginItemProblemText(problem))] : []),
  ];
}

/** What waits for an answer. */
function askedItems({ browserSignIn, page }: State): readonly MenuItemView[] {
  const notNow = action(t('menu.not-now'), { kind: 'leave' });
  return [
    ...(browserSignIn
      ? [
          action(t('menu.open-browser'), { kind: 'open-link' }),
          action(t('menu.copy-link'), { kind: 'copy-link' }),
          action(t('menu.cancel-sign-in'), { kind: 'cancel-sign-in' }),
        ]
      : []),
    ...(page.kind === 'server-choice'
      ? page.servers.map(({ id, name }) =>
          action(t('menu.show-only', { server: plainText(name) }), { kind: 'choose', serverIds: [id] }),
        )
      : []),
    ...(page.kind === 'trust-prompt'
      ? [...trustPromptItems(trustPromptView(page.trustPrompt, '', undefined)), notNow]
      : []),
  ];
}

function serverItems(server: ServerState, jobs: JobItems, isNamed: boolean): readonly MenuItemView[] {
  const { link, trustPrompt, server: who } = server;
  if (trustPrompt && needsTrust(server))
    return trustPromptItems(trustPromptView(trustPrompt, who.id, who.name));
  const head = [isNamed ? plainText(who.name) : undefined, linkText(link, who.name)].filter(
    (t) => t !== undefined,
  );
  const stopAll = stopAllOf(server);
  return [
    ...head.map(text),
    ...jobs.of(server),
    ...(stopAll ? [askedAction(stopAll.label, stopAll.question, stopAll.command)] : []),
  ];
}

function trustPromptItems(trustPrompt: ReturnType<typeof trustPromptView>): readonly MenuItemView[] {
  const { text: why, fingerprint, trust, serverId, promptId } = trustPrompt;
  return [
    text(why),
    ...(fingerprint ? [text(fingerprint)] : []),
    action(trust, { kind: 'trust', serverId, promptId }),
  ];
}
