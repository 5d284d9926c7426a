import type { Millis } from '../activity.ts';
import { plainText } from '../plainText.ts';
import { isAway, needsTrust, type ServerState, type State } from '../state.ts';
import { diagnosisViews } from './doctorView.ts';
import { countdownText, linkText, transportText } from './linkText.ts';
import { pastRows, rowOf, runningRows, shownRows } from './rowViews.ts';
import { keychainText, trustPromptView } from './signInText.ts';
import { signInViewOf } from './signInView.ts';
import { agoText, percentText, titleText } from './text.ts';
import type { GroupView, View } from './view.ts';

const QUIET = 'Quiet';

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
  return {
    kind: 'activities',
    headline: headlineOf(state, now),
    note: access.keychain && keychainText(access.keychain),
    signInAgain:
      account?.problem && `plex.tv does not accept the sign-in of ${plainText(account.name)} any more.`,
    groups: servers.map((s) => groupOf(s, now, servers.length > 1)),
    recent: pastRows(state, now),
  };
}

/** One sentence that is the whole state. */
export function headlineOf(state: State, now: Millis): string {
  const { access, servers } = state;
  const text = tooltipOf(state, now);
  if (state.doctorReport) return 'Connection doctor';
  if (access.kind !== 'signed-in') return text;
  const [only, ...others] = servers;
  if (only && !others.length && !only.trustPrompt && isAway(only))
    return [text, countdownText(only.link, now)].filter((t) => t !== undefined).join(' ');
  const [last] = state.recent;
  return last && text === QUIET
    ? `${QUIET}. Last: ${titleText(last.activity)}, ${agoText(now - last.at)}`
    : text;
}

/** The same without what ages: for tooltips and menus, which stay as they were drawn. */
export function tooltipOf({ access, servers }: State, now: Millis): string {
  switch (access.kind) {
    case 'unknown':
      return 'Starting…';
    case 'checking':
      return 'Checking the server…';
    case 'browsing':
      return 'Waiting for your browser';
    case 'choosing':
      return 'Choose your servers';
    case 'trust-prompt':
      return 'A question before signing in';
    case 'signed-out':
      return access.problem === 'expired' ? 'Sign in again' : 'Sign in to your server';
    case 'signed-in':
      return workText(servers, now) ?? linksText(servers) ?? QUIET;
  }
}

function workText(servers: readonly ServerState[], now: Millis): string | undefined {
  const jobs = servers.filter((s) => s.link.kind === 'live').flatMap((s) => runningRows(s, now));
  const [first] = jobs;
  if (!first) return undefined;
  if (jobs.length > 1) return `${jobs.length} jobs running`;
  const percent = percentText(first.activity.progress);
  return percent ? `${titleText(first.activity)}, ${percent}` : titleText(first.activity);
}

/** Where no server is live, why. */
function linksText(servers: readonly ServerState[]): string | undefined {
  const [only, ...others] = servers;
  if (!only) return 'Looking for your servers…';
  if (servers.some((s) => s.link.kind === 'live')) return undefined;
  if (others.length === 0)
    return linkText(only.link, only.server.name) ?? `Connecting to ${plainText(only.server.name)}…`;
  return servers.every((s) => isAway(s) || s.link.kind === 'refused')
    ? 'None of your servers is reachable'
    : 'Connecting to your servers…';
}

function groupOf(server: ServerState, now: Millis, isNamed: boolean): GroupView {
  const { link, trustPrompt, isShared, route } = server;
  const { id, name } = server.server;
  return {
    serverId: id,
    name: isNamed ? plainText(name) : undefined,
    link: link.kind === 'waiting' || isAway(server) ? 'away' : link.kind,
    linkText: trustPrompt ? undefined : linkText(link, isNamed ? undefined : name),
    // Among others a server that is away is one quiet line.
    countdown: trustPrompt || isNamed ? undefined : countdownText(link, now),
    canRetry: link.kind === 'waiting' && !trustPrompt,
    canDiagnose: isAway(server) || link.kind === 'refused',
    trustPrompt: trustPrompt && needsTrust(server) ? trustPromptView(trustPrompt, id, name) : undefined,
    scopeText: isShared ? 'You see only your own activities here.' : undefined,
    transportText: link.kind === 'live' ? transportText(link.transport, link.because, route) : undefined,
    rows: shownRows(server, now).map((row) => rowOf(row, link, now)),
  };
}
