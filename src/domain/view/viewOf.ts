import { language, t } from '../../locales/format.ts';
import type { Millis } from '../activity.ts';
import { asksAtLogin, isToBeTold } from '../firstRun/due.ts';
import { plainText } from '../plainText.ts';
import type { RowRange } from '../row.ts';
import type { Preferences } from '../settings/preferences.ts';
import { isAway, needsTrust, type ServerState, type State } from '../state.ts';
import { headlineOf } from './headline/headline.ts';
import { digestView } from './history/digestView.ts';
import { hookNotice } from './hooks/hookNotice.ts';
import { arranged } from './jobs/arrange.ts';
import { lineView } from './jobs/lineView.ts';
import { linesIn, openIn } from './jobs/window.ts';
import { countdownText, hasNote, linkText, transportText } from './linkText.ts';
import { ownersOf } from './naming/ownerText.ts';
import { markedView } from './notices/markedView.ts';
import { pageViewOf } from './pageView.ts';
import { pastRows, shownRows } from './rowViews.ts';
import { fileNotes, keychainText, trustPromptView } from './signInText.ts';
import { stopAllOf } from './stopView.ts';
import type { GroupView, LookView, PageView, View } from './view.ts';

const ALL: RowRange = { first: 0, count: Number.POSITIVE_INFINITY };

/** `range`: the rows that are wanted. What is made does not depend on how many others there are. */
export function viewOf(state: State, now: Millis, range = ALL): View {
  const look = lookOf(state.preferences);
  return { ...pageOf(state, now, range), language: language(), ...(look && { look }) };
}

/** Undefined where all is as the system has it. */
function lookOf({ theme, contrast }: Preferences): LookView | undefined {
  if (theme === 'system' && contrast === 'system') return undefined;
  return {
    theme: theme === 'system' ? undefined : theme,
    contrast: contrast === 'system' ? undefined : contrast,
  };
}

function pageOf(state: State, now: Millis, range: RowRange): PageView {
  const { access, account } = state;
  const headline = headlineOf(state, now);
  const isStarting = access.kind === 'unknown';
  if (isStarting && !hasLastKnown(state)) return { kind: 'loading', headline };
  const asked = isStarting ? undefined : pageViewOf(state, headline, now);
  if (asked) return asked;
  const recent = pastRows(state, now);
  return {
    kind: 'activities',
    headline,
    notes: [
      ...(access.kind === 'signed-in' && access.keychain ? [keychainText(access.keychain)] : []),
      ...fileNotes(state),
      ...(isToBeTold(state) ? [t('view.notifications')] : []),
    ],
    hookNotice: hookNotice(state),
    signInAgain: account?.problem && t('view.sign-in-again', { account: plainText(account.name) }),
    groups: groupsOf(isStarting ? { ...state, servers: state.expected } : state, now, range),
    recent,
    digest: digestView(state),
    showAll: t('view.show-all', { count: recent.length }),
    marked: markedView(state, recent, now),
    asksAtLogin: asksAtLogin(state, now),
    isDemo: state.isDemo,
  };
}

function hasLastKnown({ expected, recent }: State): boolean {
  return expected.length > 0 && (recent.length > 0 || expected.some(({ rows }) => rows.length > 0));
}

function groupsOf(
  { servers, openGroups, preferences }: State,
  now: Millis,
  range: RowRange,
): readonly GroupView[] {
  let place = 0;
  return servers.map((server) => {
    const isOpen = openIn(openGroups, server.server.id);
    const first = range.first - place;
    const shown = shownRows(server, now);
    const { lines, all } = linesIn(arranged(shown), isOpen, first, first + range.count);
    const from = within(first, all);
    place += all;
    const ownerOf = ownersOf(server, shown);
    return {
      ...groupOf(server, now, servers.length > 1),
      rows: lines.map((line) => lineView(line, { isOpen, ownerOf, server, preferences, now })),
      rowsBefore: from,
      rowsAfter: all - from - lines.length,
    };
  });
}

/** What the foot says of a server that is live: the name of the only one, and how it is followed if that is not the best way. */
function footText({ link, route, server }: ServerState, isNamed: boolean): string | undefined {
  if (link.kind !== 'live') return undefined;
  const isBest = link.transport === 'websocket' && !hasNote(route);
  const text = transportText(link.transport, link.because, route);
  if (isNamed) return isBest ? undefined : text;
  const name = plainText(server.name);
  return isBest ? t('view.live', { server: name }) : t('view.live-how', { server: name, text });
}

function within(place: number, length: number): number {
  return Math.min(Math.max(place, 0), length);
}

type WithoutRows = Omit<GroupView, 'rows' | 'rowsBefore' | 'rowsAfter'>;

function groupOf(server: ServerState, now: Millis, isNamed: boolean): WithoutRows {
  const { link, trustPrompt, isShared } = server;
  const { id, name } = server.server;
  const shownName = isNamed ? plainText(name) : undefined;
  const shownLink = link.kind === 'waiting' || isAway(server) ? 'away' : link.kind;
  const text = trustPrompt ? undefined : linkText(link, isNamed ? undefined : name);
  const spoken = text ?? t(`spoken.${shownLink}`);
  return {
    serverId: id,
    name: shownName,
    label: plainText(name),
    link: shownLink,
    linkText: text,
    // With several servers, one that is away takes one line only.
    countdown: trustPrompt || isNamed ? undefined : countdownText(link, now),
    canRetry: link.kind === 'waiting' && !trustPrompt,
    retryLabel: shownName && t('view.retry', { server: shownName }),
    canDiagnose: isAway(server) || link.kind === 'refused',
    whyLabel: shownName ? t('view.why-server', { server: shownName }) : t('view.why'),
    spoken: shownName ? t('spoken.server', { server: shownName, text: spoken }) : spoken,
    trustPrompt: trustPrompt && needsTrust(server) ? trustPromptView(trustPrompt, id, name) : undefined,
    scopeText: isShared ? t('view.shared-scope') : undefined,
    canSignIn: link.kind === 'refused',
    transportText: footText(server, isNamed),
    stopAll: stopAllOf(server),
    moreText: server.moreRunning ? t('view.more-rows', { count: server.moreRunning }) : undefined,
  };
}
