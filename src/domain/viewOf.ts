import { isWork, type Millis } from './activity.ts';
import { type Finished, finishId } from './finished.ts';
import { outcomeWord } from './notices.ts';
import { hasPassed } from './passed.ts';
import {
  type CancelMark,
  isAway,
  type Link,
  type Row,
  type ServerState,
  type SignInProblem,
  type State,
} from './state.ts';
import { INSTANT_MS } from './telling.ts';
import type { CancelView, GroupView, PastView, RowView, View } from './view.ts';
import {
  cancelProblemText,
  durationText,
  linkProblemText,
  percentText,
  plainText,
  signInProblemText,
  titleText,
  transportText,
} from './words.ts';

/** How long a finished row shows its outcome before it leaves. */
const SHOW_ENDED_MS = 2000;

/** More is in `usher history`. */
const MOST_SHOWN_RECENT = 20;

// No wait is longer; only a clock that was set back could say so.
const LONGEST_WAIT_S = 72;
const QUIET = 'Quiet';

export function viewOf(state: State, now: Millis): View {
  const { access } = state;
  switch (access.kind) {
    case 'unknown':
      return { kind: 'loading', headline: headlineOf(state, now) };
    case 'signed-out':
    case 'checking': {
      const problem = access.kind === 'signed-out' ? access.problem : undefined;
      return {
        kind: 'sign-in',
        headline: headlineOf(state, now),
        address: access.address,
        checking: access.kind === 'checking',
        problem: problem && signInProblemText(problem, access.address),
        faultyField: problem && faultyField(problem),
      };
    }
    case 'signed-in':
      return {
        kind: 'activities',
        headline: headlineOf(state, now),
        note: access.kept ? undefined : 'No keychain here: the token is forgotten when Usher quits.',
        groups: state.servers.map((s) => groupOf(s, now, state.servers.length > 1)),
        recent: pastRows(state, now),
      };
  }
}

/** One sentence that is the whole state. */
export function headlineOf(state: State, now: Millis): string {
  const { servers } = state;
  const [last] = state.recent;
  const text = tooltipOf(state, now);
  const [only] = servers;
  if (state.access.kind !== 'signed-in') return text;
  if (only && servers.every((s) => s.link.kind !== 'live'))
    return linkText(only.link, only.server.name, now) ?? text;
  return last && text === QUIET
    ? `${QUIET}. Last: ${titleText(last.activity)}, ${agoText(now - last.at)}`
    : text;
}

/** The same without what ages: for tooltips and menus, which stay as they were drawn. */
export function tooltipOf({ access, servers }: State, now: Millis): string {
  if (access.kind === 'unknown') return 'Starting…';
  if (access.kind === 'checking') return 'Checking the server…';
  if (access.kind === 'signed-out')
    return access.problem === 'expired' ? 'Sign in again' : 'Sign in to your server';
  const jobs = servers.filter((s) => s.link.kind === 'live').flatMap((s) => runningRows(s, now));
  const [first] = jobs;
  if (first && jobs.length === 1) {
    const percent = percentText(first.activity.progress);
    return percent ? `${titleText(first.activity)}, ${percent}` : titleText(first.activity);
  }
  if (first) return `${jobs.length} jobs running`;
  const [only] = servers;
  if (only && servers.every((s) => s.link.kind !== 'live')) {
    return linkText(only.link, only.server.name) ?? `Connecting to ${plainText(only.server.name)}…`;
  }
  return QUIET;
}

function groupOf(server: ServerState, now: Millis, isNamed: boolean): GroupView {
  const { link } = server;
  const text = linkText(link, server.server.name, now);
  return {
    serverId: server.server.id,
    name: isNamed ? plainText(server.server.name) : undefined,
    link: link.kind === 'waiting' || isAway(server) ? 'away' : link.kind,
    linkText: text,
    canRetry: link.kind === 'waiting',
    transportText: link.kind === 'live' ? transportText(link.transport, link.because) : undefined,
    rows: shownRows(server, now).map((row) => rowOf(row, link, now)),
  };
}

/** The server's work, in the order first seen. What may be over in an instant is not shown before it has lasted one. */
export function runningRows({ rows }: ServerState, now: Millis): readonly Row[] {
  return rows.filter((row) => !row.end && !row.isFromBefore && isWork(row.activity) && !isInstant(row, now));
}

/** What ended stays for a moment with its outcome, unless nobody saw it end, or it was never shown. */
function shownRows({ rows }: ServerState, now: Millis): readonly Row[] {
  return rows.filter((row) => {
    const { activity, end } = row;
    if (row.isFromBefore || !isWork(activity) || isInstant(row, end?.at ?? now)) return false;
    return !end || (end.outcome !== 'gone' && now - end.at < SHOW_ENDED_MS);
  });
}

function isInstant({ firstSeenAt, foundRunning }: Row, at: Millis): boolean {
  return !foundRunning && !hasPassed(firstSeenAt, at, INSTANT_MS);
}

function rowOf(row: Row, link: Link, now: Millis): RowView {
  const { activity, end } = row;
  const title = titleText(activity);
  const lasted = durationText((end?.at ?? now) - row.firstSeenAt);
  return {
    uuid: activity.uuid,
    title,
    subtitle: plainText(activity.subtitle),
    progress: activity.progress,
    status: end ? outcomeText(row) : percentText(activity.progress),
    elapsed: row.foundRunning ? `at least ${lasted}` : lasted,
    isStale: link.kind !== 'live',
    isEnded: end !== undefined,
    cancel: end ? { kind: 'none' } : cancelOf(row.cancel, activity.cancellable, title, link),
    problem: row.cancel.kind === 'failed' ? cancelProblemText(row.cancel.problem) : undefined,
  };
}

function outcomeText({ end, activity }: Row): string | undefined {
  if (!end) return undefined;
  const word = outcomeWord(end.outcome, activity);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export function cancelOf(mark: CancelMark, cancellable: boolean, title: string, link: Link): CancelView {
  if (mark.kind === 'asked' || mark.kind === 'accepted')
    return { kind: 'asked', label: `Cancelling ${title}` };
  if (!cancellable) return { kind: 'none' };
  return { kind: link.kind === 'live' ? 'offered' : 'unavailable', label: `Cancel ${title}` };
}

export function linkText(link: Link, serverName: string, now?: Millis): string | undefined {
  const name = plainText(serverName);
  switch (link.kind) {
    case 'live':
      return undefined;
    case 'connecting':
      return link.problem ? `${linkProblemText(link.problem, name)} Trying again…` : undefined;
    case 'waiting': {
      if (now === undefined) return linkProblemText(link.problem, name);
      const inSeconds = Math.min(LONGEST_WAIT_S, Math.max(1, Math.ceil((link.retryAt - now) / 1000)));
      return `${linkProblemText(link.problem, name)} Trying again in ${durationText(inSeconds * 1000)}.`;
    }
    case 'refused':
      return linkProblemText(link.problem, name);
  }
}

/** What its row does not show any more. */
function pastRows({ recent }: State, now: Millis): readonly PastView[] {
  return recent
    .filter((f) => f.outcome === 'gone' || hasPassed(f.at, now, SHOW_ENDED_MS))
    .slice(0, MOST_SHOWN_RECENT)
    .map((f) => pastOf(f, now));
}

function pastOf(finished: Finished, now: Millis): PastView {
  const { activity, at, lastedMs, foundRunning, server } = finished;
  const lasted = durationText(lastedMs);
  return {
    id: finishId(finished),
    title: titleText(activity),
    serverName: plainText(server.name),
    outcome: outcomeWord(finished.outcome, activity),
    lasted: foundRunning ? `at least ${lasted}` : lasted,
    when: agoText(now - at),
  };
}

function agoText(ms: Millis): string {
  return ms < 5000 ? 'just now' : `${durationText(ms)} ago`;
}

function faultyField(problem: SignInProblem): 'address' | 'token' {
  return problem === 'no-token' || problem === 'refused' || problem === 'expired' || problem === 'forbidden'
    ? 'token'
    : 'address';
}
