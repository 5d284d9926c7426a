import { t } from '../../locales/format.ts';
import type { Millis } from '../activity.ts';
import { namesOf } from '../contents/names.ts';
import { leftOf } from '../estimate/left.ts';
import type { Page } from '../page.ts';
import { plainText } from '../plainText.ts';
import type { Row, RowRange } from '../row.ts';
import { hasActivities, isAway, needsTrust, type ServerState, type State, shownPage } from '../state.ts';
import { digestView } from './history/digestView.ts';
import { arranged, counted } from './jobs/arrange.ts';
import { lineView } from './jobs/lineView.ts';
import { linesIn, openIn } from './jobs/window.ts';
import { countdownText, linkText, transportText } from './linkText.ts';
import { ownersOf } from './naming/ownerText.ts';
import { markedView } from './notices/markedView.ts';
import { pageViewOf } from './pageView.ts';
import { pastRows, runningRows, shownRows } from './rowViews.ts';
import { fileNotes, keychainText, trustPromptView } from './signInText.ts';
import { stopAllOf } from './stopView.ts';
import { agoText, progressText, titleText } from './text.ts';
import { headLeftText } from './time/timeText.ts';
import { finishedTitle } from './titles.ts';
import type { GroupView, View } from './view.ts';

const ALL: RowRange = { first: 0, count: Number.POSITIVE_INFINITY };

/** `range`: the rows that are wanted. What is made does not depend on how many others there are. */
export function viewOf(state: State, now: Millis, range = ALL): View {
  const { access, account } = state;
  const headline = headlineOf(state, now);
  if (access.kind === 'unknown') return { kind: 'loading', headline };
  const asked = pageViewOf(state, headline, now);
  if (asked) return asked;
  const recent = pastRows(state, now);
  return {
    kind: 'activities',
    headline,
    notes: [
      ...(access.kind === 'signed-in' && access.keychain ? [keychainText(access.keychain)] : []),
      ...fileNotes(state),
    ],
    signInAgain: account?.problem && t('view.sign-in-again', { account: plainText(account.name) }),
    groups: groupsOf(state, now, range),
    recent,
    digest: digestView(state),
    showAll: t('view.show-all', { count: recent.length }),
    marked: markedView(state, recent, now),
  };
}

/** The popover's headline: the state in one sentence, or the title of the open page. */
export function headlineOf(state: State, now: Millis): string {
  const text = tooltipOf(state, now);
  if (state.access.kind === 'unknown') return text;
  const title = pageTitle(shownPage(state));
  if (title) return title;
  const [only, ...others] = state.servers;
  if (only && !others.length && !only.trustPrompt && isAway(only))
    return joined(text, countdownText(only.link, now));
  const timed = timedText(state.servers, now);
  if (timed) return timed;
  const [last] = state.recent;
  return last && isQuiet(state.servers, now)
    ? t('headline.quiet-last', { title: finishedTitle(last), ago: agoText(now - last.at) })
    : text;
}

/**
 * What the servers do, whatever page is open; the title of the page while there are no servers. Without elapsed times and countdowns,
 * for tooltips and menus are not redrawn every second.
 */
export function tooltipOf(state: State, now: Millis): string {
  if (state.access.kind === 'unknown') return t('headline.starting');
  if (hasActivities(state))
    return workText(state.servers, now) ?? linksText(state.servers) ?? t('headline.quiet');
  return pageTitle(shownPage(state)) ?? t('headline.looking');
}

/** Undefined for the activities. */
function pageTitle(page: Page): string | undefined {
  switch (page.kind) {
    case 'activities':
      return undefined;
    case 'sign-in':
      if (page.isChecking) return t('headline.checking');
      return page.problem === 'expired' ? t('headline.sign-in-again') : t('headline.sign-in');
    case 'browser-sign-in':
      return t('headline.browsing');
    case 'server-choice':
      return t('headline.choosing');
    case 'trust-prompt':
      return t('headline.trust-prompt');
    case 'doctor':
      return t('headline.doctor');
    case 'history':
      return t('headline.history');
    case 'start':
      return t('headline.start');
  }
}

function joined(first: string, second: string | undefined): string {
  return second === undefined ? first : t('headline.and', { first, second });
}

function isQuiet(servers: readonly ServerState[], now: Millis): boolean {
  return workText(servers, now) === undefined && linksText(servers) === undefined;
}

type Job = { readonly server: ServerState; readonly row: Row };
type Work = { readonly jobs: readonly Job[]; readonly count: number };

function workOf(servers: readonly ServerState[], now: Millis): Work {
  const live = servers.filter((s) => s.link.kind === 'live');
  const jobs = live.flatMap((server) => counted(runningRows(server, now)).map((row) => ({ server, row })));
  return { jobs, count: live.reduce((sum, s) => sum + s.moreRunning, jobs.length) };
}

/** What runs, and how long it will; undefined where that is not known of each job. */
function timedText(servers: readonly ServerState[], now: Millis): string | undefined {
  const { jobs, count } = workOf(servers, now);
  const rows = jobs.map((job) => job.row);
  const [first] = jobs;
  const left = rows.length === count ? leftOf(rows, now, first?.server.stalls.patience) : undefined;
  return first && left !== undefined ? headLeftText(titleOf(first), count, left) : undefined;
}

function titleOf({ server, row }: Job): string {
  return titleText(row.activity, namesOf(server, row.activity).library);
}

function workText(servers: readonly ServerState[], now: Millis): string | undefined {
  const { jobs, count } = workOf(servers, now);
  const [first] = jobs;
  if (!first) return undefined;
  if (count > 1) return t('headline.jobs', { count });
  return progressText(first.row.activity, titleOf(first));
}

/** Where no server is live, why. */
function linksText(servers: readonly ServerState[]): string | undefined {
  const [only, ...others] = servers;
  if (!only || servers.some((s) => s.link.kind === 'live')) return undefined;
  if (others.length === 0)
    return (
      linkText(only.link, only.server.name) ??
      t('headline.connecting-to', { server: plainText(only.server.name) })
    );
  return servers.every((s) => isAway(s) || s.link.kind === 'refused')
    ? t('headline.none-reachable')
    : t('headline.connecting');
}

function groupsOf({ servers, openGroups }: State, now: Millis, range: RowRange): readonly GroupView[] {
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
      rows: lines.map((line) => lineView(line, { isOpen, ownerOf, server, now })),
      rowsBefore: from,
      rowsAfter: all - from - lines.length,
    };
  });
}

function within(place: number, length: number): number {
  return Math.min(Math.max(place, 0), length);
}

type WithoutRows = Omit<GroupView, 'rows' | 'rowsBefore' | 'rowsAfter'>;

function groupOf(server: ServerState, now: Millis, isNamed: boolean): WithoutRows {
  const { link, trustPrompt, isShared, route } = server;
  const { id, name } = server.server;
  const shownName = isNamed ? plainText(name) : undefined;
  const shownLink = link.kind === 'waiting' || isAway(server) ? 'away' : link.kind;
  const text = trustPrompt ? undefined : linkText(link, isNamed ? undefined : name);
  const spoken = text ?? t(`spoken.${shownLink}`);
  return {
    serverId: id,
    name: shownName,
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
    transportText: link.kind === 'live' ? transportText(link.transport, link.because, route) : undefined,
    stopAll: stopAllOf(server),
    moreText: server.moreRunning ? t('view.more-rows', { count: server.moreRunning }) : undefined,
  };
}
