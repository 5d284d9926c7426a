import type { Millis } from '../activity.ts';
import { learned, NOTHING_USUAL } from '../estimate/usual.ts';
import type { Event, Joining } from '../event.ts';
import { withHookRun } from '../hooks/hookRun.ts';
import { isWorthAnnouncing } from '../notices/worth.ts';
import { ACTIVITIES_PAGE, type BrowserSignInState } from '../page.ts';
import { isScan } from '../scan.ts';
import type { Link } from '../server.ts';
import { MOST_RECENT, NO_FACTS, type ServerState, type State, serverIn } from '../state.ts';
import { afterAway } from './absence.ts';
import type { Change } from './change.ts';
import { pendingFrom, restoredServer } from './history.ts';
import { afterTime, enqueued, pendingOf } from './notificationQueue.ts';
import { withOccasions } from './occasions/occasions.ts';
import { stillOpen, withOpenGroup } from './openGroups.ts';
import { disconnected, ended } from './rows.ts';
import { createRowTable } from './rowTable.ts';
import { withScans } from './scans.ts';
import { afterCancel, afterList, afterReports, type ServerRows } from './serverRows.ts';
import { afterStartAccepted } from './start/startAccepted.ts';
import { startsAfter } from './start/startsAfter.ts';
import { marked, stoppedBy } from './stops.ts';
import { withNextStall, withPatience } from './times.ts';

/** What changes rows, and may bring some of them to an end. */
type RowEvent = Extract<
  Event,
  { readonly kind: 'listed' | 'reported' | `cancel-${string}` | 'start-accepted' | 'watch-changed' }
>;

/** The only function that changes a State. Never throws: an event that does not fit leaves the state as it was. */
export function reduce(before: State, event: Event): Change {
  return withOccasions(changeBy(before, event));
}

function changeBy(before: State, event: Event): Omit<Change, 'occasions'> {
  const change = { before, event, rows: [], finished: [], due: [] };
  switch (event.kind) {
    case 'time-passed':
      return { ...change, ...afterTime(before, event.at) };
    case 'listed':
    case 'reported':
    case 'cancel-asked':
    case 'cancel-accepted':
    case 'cancel-failed':
    case 'cancel-found-over':
    case 'start-accepted':
    case 'watch-changed':
      return { ...change, ...withRows(before, event) };
    default:
      return { ...change, after: withFact(before, event) };
  }
}

function rowsAfter(known: ServerState, event: RowEvent): ServerRows {
  const { at } = event;
  switch (event.kind) {
    case 'listed':
      return afterList(known, event.activities, event.isAfterGap, at);
    case 'reported':
      return afterReports(known, event.reports, at);
    case 'cancel-asked':
    case 'cancel-accepted':
    case 'cancel-failed':
      return afterCancel(known, stoppedBy(known, event), (row) => marked(row, event), at);
    case 'cancel-found-over':
      return afterCancel(known, [event.uuid], (row) => ended(row, 'gone', at), at);
    case 'start-accepted':
      return afterStartAccepted(known, event);
    case 'watch-changed':
      return afterCancel(known, [event.uuid], (row) => ({ ...row, isWatched: event.isWatched }), at);
  }
}

/** The page of a browser sign-in closes when the sign-in ends. */
function withBrowserSignIn(state: State, browserSignIn: BrowserSignInState | undefined): State {
  const isOver = !browserSignIn && state.page.kind === 'browser-sign-in';
  return { ...state, browserSignIn, page: isOver ? ACTIVITIES_PAGE : state.page };
}

function withFact(state: State, event: Exclude<Event, RowEvent | { readonly kind: 'time-passed' }>): State {
  switch (event.kind) {
    case 'access-changed':
      return { ...state, access: event.access, expected: [] };
    case 'page-changed':
      return { ...state, page: event.page };
    case 'browser-sign-in-changed':
      return withBrowserSignIn(state, event.browserSignIn);
    case 'account-changed':
      return { ...state, account: event.account };
    case 'servers-discovered':
      return { ...state, discovered: event.discovered };
    case 'file-problems-changed':
      return { ...state, fileProblems: { ...state.fileProblems, ...event.problems } };
    case 'login-item-read':
      return { ...state, loginItem: event.loginItem };
    case 'terminal-command-read':
      return { ...state, terminalCommand: event.terminalCommand };
    case 'pin-changed':
      return { ...state, isPinned: event.isPinned };
    case 'first-run-changed':
      return { ...state, firstRun: event.firstRun };
    case 'demo-begun':
      return { ...state, isDemo: true };
    case 'shortcut-read':
      return { ...state, shortcutProblem: event.problem };
    case 'history-read':
      return { ...state, recent: event.recent.slice(0, MOST_RECENT) };
    case 'group-opened':
      return withOpenGroup(state, event, event.isOpen);
    case 'groups-closed':
      return { ...state, openGroups: [] };
    case 'looking-changed':
      // What they missed was there to be seen until now.
      return { ...state, isLooking: event.isLooking, digest: event.isLooking ? state.digest : undefined };
    case 'preferences-changed':
      return { ...state, preferences: event.preferences };
    case 'marked':
      return { ...state, mark: { subject: event.subject, at: event.at } };
    case 'patience-set':
      return withPatience(state, event.patience);
    case 'update-changed':
      return { ...state, update: event.update };
    case 'hook-runs-read':
      return { ...state, hookRuns: event.runs.reduceRight(withHookRun, []) };
    case 'hook-ended':
      return { ...state, hookRuns: withHookRun(state.hookRuns, event.run) };
    case 'hook-runner-changed':
      return { ...state, hookRunner: event.runner };
    case 'woke':
      return { ...state, notificationQueue: { ...state.notificationQueue, wokeAt: event.at } };
    case 'away-changed':
      return afterAway(state, event);
    case 'server-joined':
      if (serverIn(state, event.server.id)) return state;
      return joined(state, event);
    case 'servers-expected':
      return { ...state, expected: event.servers.map((one) => serverBefore(state, one, event.at)) };
    case 'server-renamed':
      return withServer(state, event.server.id, (s) => ({ ...s, server: event.server }));
    case 'server-facts-changed':
      return withServer(state, event.serverId, (s) => ({ ...s, ...event.facts }));
    case 'server-left': {
      const { servers, openGroups, notificationQueue } = state;
      // What was not announced yet waits in the history until the server is joined again.
      const pending = notificationQueue.pending.filter((u) => u.finished.server.id !== event.serverId);
      return {
        ...state,
        servers: servers.filter((s) => s.server.id !== event.serverId),
        openGroups: openGroups.filter((o) => o.serverId !== event.serverId),
        notificationQueue: { ...notificationQueue, pending },
      };
    }
    case 'link-changed':
      return withServer(state, event.serverId, (s) => linked(s, event.link, event.at));
    case 'start-asked':
    case 'start-failed':
    case 'start-stopped':
    case 'start-stop-failed':
      return withServer(state, event.serverId, (s) => ({ ...s, starts: startsAfter(s.starts, event) }));
  }
}

function joined(state: State, event: Extract<Event, { kind: 'server-joined' }>): State {
  const { restored, at } = event;
  const known = serverBefore(state, event, at);
  const began = known.rows.map((row) => ({ kind: 'began', row }) as const);
  const scans = withScans(known.scans, began, [], createRowTable(known.rows), at);
  const next = { ...state, servers: [...state.servers, { ...known, scans }] };
  return restored ? enqueued(next, pendingFrom(restored), at) : next;
}

/** As it is before it has said anything. */
function serverBefore(
  state: State,
  { server, isShared = false, restored }: Joining,
  at: Millis,
): ServerState {
  const fresh: ServerState = {
    ...NO_FACTS,
    server,
    isShared,
    link: { kind: 'connecting', problem: undefined },
    rows: [],
    moreRunning: 0,
    scans: [],
    starts: [],
    awaySince: undefined,
    isLossAnnounced: false,
    usual: learned(
      NOTHING_USUAL,
      (restored?.runs ?? []).map((finished) => ({ finished, longestGapMs: undefined })),
    ),
    stalls: { nextAt: undefined, told: [], patience: state.stallPatience },
  };
  return restored ? restoredServer(fresh, restored, at) : fresh;
}

function linked(server: ServerState, link: Link, at: Millis): ServerState {
  if (link.kind === 'live') return { ...server, link, awaySince: undefined, isLossAnnounced: false };
  const awaySince = server.link.kind === 'live' ? at : server.awaySince;
  return { ...server, link, rows: disconnected(server.rows), awaySince };
}

/** One server's rows changed: updates all that depends on rows (scans, queue, latest finishes). */
function withRows(state: State, event: RowEvent): Pick<Change, 'after' | 'rows' | 'finished'> {
  const { serverId, at } = event;
  const known = serverIn(state, serverId);
  if (!known) return { after: state, rows: [], finished: [] };
  const { server, changes, finished, pending } = rowsAfter(known, event);
  const shown = finished.filter(isWorthAnnouncing).reverse();
  const isLookedAt = event.kind === 'listed' && state.preferences.tellsStalls;
  const looked = isLookedAt ? withNextStall(server, at) : server;
  const next = {
    ...state,
    servers: state.servers.map((s) => (s === known ? looked : s)),
    // A group goes by an end only, as good as always: no other report is held up by it.
    openGroups:
      finished.length && state.openGroups.length ? stillOpen(state.openGroups, server) : state.openGroups,
    recent: shown.length ? [...shown, ...state.recent].slice(0, MOST_RECENT) : state.recent,
  };
  return {
    // A scan is decided about once it has settled.
    after: enqueued(next, [...finished.filter((f) => !isScan(f)).map(pendingOf), ...pending], at),
    rows: changes,
    finished,
  };
}

function withServer(state: State, serverId: string, change: (s: ServerState) => ServerState): State {
  return { ...state, servers: state.servers.map((s) => (s.server.id === serverId ? change(s) : s)) };
}
