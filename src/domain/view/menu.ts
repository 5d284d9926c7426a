import { t } from '../../locales/format.ts';
import type { Millis } from '../activity.ts';
import type { Command } from '../command.ts';
import { plainText } from '../plainText.ts';
import { hasActivities, needsTrust, type ServerState, type State } from '../state.ts';
import { tooltipOf } from './headline/headline.ts';
import { digestView } from './history/digestView.ts';
import { createJobItems, type JobItems } from './jobs/jobItems.ts';
import { linkText } from './linkText.ts';
import { action, askedAction, type MenuItemView, separator, text } from './menuItem.ts';
import { mutedItems } from './notices/mutedItems.ts';
import { trustPromptView } from './signInText.ts';
import { scanItems } from './start/scanMenu.ts';
import { stopAllOf } from './stopView.ts';
import { loginItemProblemText } from './systemText.ts';
import { updateItems } from './updateItems.ts';

/** Everything the popover has, for people who cannot use the popover. No elapsed times: an open menu is not redrawn. */
export function menuOf(state: State, now: Millis): readonly MenuItemView[] {
  const { servers } = state;
  const isNamed = servers.length > 1;
  const jobs = createJobItems(now);
  const rows = hasActivities(state)
    ? [...servers.flatMap((s) => serverItems(s, jobs, isNamed)), ...jobs.rest()]
    : [];
  return [
    action(t('menu.open'), { kind: 'show' }),
    ...historyItems(state),
    separator,
    ...(rows.length ? rows : [text(tooltipOf(state, now))]),
    separator,
    ...commonItems(state, scanItems(servers)),
  ];
}

/** What is neither a job nor the history. */
export function commonItems(state: State, scans: readonly MenuItemView[]): readonly MenuItemView[] {
  const retry: Command = { kind: 'retry', serverId: undefined };
  const actions = [
    ...(state.servers.some((s) => s.link.kind === 'waiting') ? [action(t('menu.retry'), retry)] : []),
    ...accessItems(state, scans),
  ];
  const updates = updateItems(state.update);
  return [
    ...actions,
    ...(actions.length && updates.length ? [separator] : []),
    ...updates,
    ...(updates.length ? [separator] : []),
    ...mutedItems(state),
    ...loginItems(state),
    action(t('menu.quit'), { kind: 'quit' }),
  ];
}

export function historyItems(state: State): readonly MenuItemView[] {
  if (state.access.kind === 'unknown' || !state.recent.length) return [];
  const digest = digestView(state);
  return [
    ...(digest ? [action(digest.text, { kind: 'show-history', since: digest.since })] : []),
    action(t('menu.history'), { kind: 'show-history', since: undefined }),
  ];
}

function accessItems(state: State, scans: readonly MenuItemView[]): readonly MenuItemView[] {
  const { access, account, page, servers } = state;
  const signIn = action(t('menu.sign-in'), { kind: 'sign-in-browser' });
  const asked = askedItems(state);
  const signOutQuestion = { text: t('menu.sign-out.question'), yes: t('menu.sign-out.yes') };
  if (access.kind === 'unknown') return [];
  // There is nothing else that the person could do.
  if (asked.length && !hasActivities(state)) return asked;
  if (access.kind === 'signed-out') {
    if (page.kind === 'sign-in' && page.isChecking) return [];
    const retry = action(t('menu.try-again'), { kind: 'retry', serverId: undefined });
    return [...(access.problem?.startsWith('keychain-') ? [retry] : []), signIn];
  }
  return [
    ...asked,
    ...(servers.length ? [action(t('menu.start'), { kind: 'open-start' }), ...scans] : []),
    ...(servers.length ? [action(t('menu.examine'), { kind: 'diagnose', serverId: undefined })] : []),
    ...(account && !account.problem
      ? [action(t('menu.choose'), { kind: 'choose-servers' })]
      : state.browserSignIn
        ? []
        : [signIn]),
    action(t('menu.add'), { kind: 'add-server' }),
    separator,
    ...(account ? [text(t('menu.account', { account: plainText(account.name) }))] : []),
    askedAction(t('menu.sign-out'), signOutQuestion, { kind: 'sign-out' }),
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
