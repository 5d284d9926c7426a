import { t } from '../../locales/format.ts';
import type { Millis } from '../activity.ts';
import { plainText } from '../plainText.ts';
import { isAway, needsTrust, type ServerState, type State } from '../state.ts';
import { diagnosisViews } from './doctorView.ts';
import { countdownText, linkText, transportText } from './linkText.ts';
import { pastRows, rowOf, runningRows, shownRows } from './rowViews.ts';
import { keychainText, trustPromptView } from './signInText.ts';
import { signInViewOf } from './signInView.ts';
import { agoText, progressText, titleText } from './text.ts';
import type { GroupView, View } from './view.ts';

export function viewOf(state: State, now: Millis): View {
  const { access, account, doctorReport, servers } = state;
  if (doctorReport) {
    const headline = headlineOf(state, now);
    return {
      kind: 'doctor',
      headline,
      isRunning: doctorReport.isRunning,
      servers: diagnosisViews(doctorReport),
    };
  }
  if (access.kind === 'unknown') return { kind: 'loading', headline: headlineOf(state, now) };
  if (access.kind !== 'signed-in') return signInViewOf(state, access, tooltipOf(state, now));
  const recent = pastRows(state, now);
  return {
    kind: 'activities',
    headline: headlineOf(state, now),
    note: access.keychain && keychainText(access.keychain),
    signInAgain: account?.problem && t('view.sign-in-again', { account: plainText(account.name) }),
    groups: servers.map((s) => groupOf(s, now, servers.length > 1)),
    recent,
    showAll: t('view.show-all', { count: recent.length }),
  };
}

/** One sentence that is the whole state. */
export function headlineOf(state: State, now: Millis): string {
  const { access, servers } = state;
  const text = tooltipOf(state, now);
  if (state.doctorReport) return t('headline.doctor');
  if (access.kind !== 'signed-in') return text;
  const [only, ...others] = servers;
  if (only && !others.length && !only.trustPrompt && isAway(only))
    return joined(text, countdownText(only.link, now));
  const [last] = state.recent;
  return last && isQuiet(servers, now)
    ? t('headline.quiet-last', { title: titleText(last.activity), ago: agoText(now - last.at) })
    : text;
}

function joined(first: string, second: string | undefined): string {
  return second === undefined ? first : t('headline.and', { first, second });
}

/** The same without what ages: for tooltips and menus, which stay as they were drawn. */
export function tooltipOf({ access, servers }: State, now: Millis): string {
  switch (access.kind) {
    case 'unknown':
      return t('headline.starting');
    case 'checking':
      return t('headline.checking');
    case 'browsing':
      return t('headline.browsing');
    case 'choosing':
      return t('headline.choosing');
    case 'trust-prompt':
      return t('headline.trust-prompt');
    case 'signed-out':
      return access.problem === 'expired' ? t('headline.sign-in-again') : t('headline.sign-in');
    case 'signed-in':
      return workText(servers, now) ?? linksText(servers) ?? t('headline.quiet');
  }
}

function isQuiet(servers: readonly ServerState[], now: Millis): boolean {
  return workText(servers, now) === undefined && linksText(servers) === undefined;
}

function workText(servers: readonly ServerState[], now: Millis): string | undefined {
  const jobs = servers.filter((s) => s.link.kind === 'live').flatMap((s) => runningRows(s, now));
  const [first] = jobs;
  if (!first) return undefined;
  if (jobs.length > 1) return t('headline.jobs', { count: jobs.length });
  return progressText(first.activity);
}

/** Where no server is live, why. */
function linksText(servers: readonly ServerState[]): string | undefined {
  const [only, ...others] = servers;
  if (!only) return t('headline.looking');
  if (servers.some((s) => s.link.kind === 'live')) return undefined;
  if (others.length === 0)
    return (
      linkText(only.link, only.server.name) ??
      t('headline.connecting-to', { server: plainText(only.server.name) })
    );
  return servers.every((s) => isAway(s) || s.link.kind === 'refused')
    ? t('headline.none-reachable')
    : t('headline.connecting');
}

function groupOf(server: ServerState, now: Millis, isNamed: boolean): GroupView {
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
    // Among others a server that is away is one quiet line.
    countdown: trustPrompt || isNamed ? undefined : countdownText(link, now),
    canRetry: link.kind === 'waiting' && !trustPrompt,
    retryLabel: shownName && t('view.retry', { server: shownName }),
    canDiagnose: isAway(server) || link.kind === 'refused',
    whyLabel: shownName ? t('view.why-server', { server: shownName }) : t('view.why'),
    spoken: shownName ? t('spoken.server', { server: shownName, text: spoken }) : spoken,
    trustPrompt: trustPrompt && needsTrust(server) ? trustPromptView(trustPrompt, id, name) : undefined,
    scopeText: isShared ? t('view.shared-scope') : undefined,
    transportText: link.kind === 'live' ? transportText(link.transport, link.because, route) : undefined,
    rows: shownRows(server, now).map((row) => rowOf(row, link, now)),
  };
}
