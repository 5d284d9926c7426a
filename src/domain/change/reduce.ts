import type { Millis } from '../activity.ts';
import type { Event } from '../event.ts';
import { type CancelMark, finishedOf, type Row } from '../row.ts';
import type { Link } from '../server.ts';
import { MOST_RECENT, type ServerState, type State, serverIn } from '../state.ts';
import { pendingFrom, restoredServer } from './history.ts';
import { afterTime, enqueued, isAnnouncedAlone, isWorthAnnouncing, pendingOf } from './notificationQueue.ts';
import { changed, disconnected, ended, endedAs, listed, type RowsChange, remembered, seen } from './rows.ts';
import { overfull, quietAnew, withScans } from './scans.ts';

/** The only way a State changes. Total: what does not fit leaves the state as it was. */
export function reduce(state: State, event: Event): State {
  return applied(settledDown(state), event);
}

/** Without what the event before brought. */
function settledDown(state: State): State {
  const { finished, notificationQueue } = state;
  if (!finished.length && !notificationQueue.due.length) return state;
  return {
    ...state,
    finished: [],
    notificationQueue: notificationQueue.due.length ? { ...notificationQueue, due: [] } : notificationQueue,
  };
}

function applied(state: State, event: Event): State {
  switch (event.kind) {
    case 'access-changed':
      return { ...state, access: event.access };
    case 'account-changed':
      return { ...state, account: event.account };
    case 'servers-discovered':
      return { ...state, discovered: event.discovered };
    case 'doctor-progressed':
      return { ...state, doctorReport: event.doctorReport };
    case 'history-read':
      return { ...state, recent: event.recent.slice(0, MOST_RECENT) };
    case 'popover-visibility-changed':
      return { ...state, isPopoverVisible: event.isPopoverVisible };
    case 'settle-set':
      return { ...state, settleMs: event.settleMs };
    case 'time-passed':
      return afterTime(state, event.at);
    case 'woke':
      return { ...state, notificationQueue: { ...state.notificationQueue, wokeAt: event.at } };
    case 'server-joined':
      if (serverIn(state, event.server.id)) return state;
      return joined(state, event);
    case 'server-renamed':
      return withServer(state, event.server.id, (s) => ({ ...s, server: event.server }));
    case 'server-facts-changed':
      return withServer(state, event.serverId, (s) => ({ ...s, ...event.facts }));
    case 'server-left': {
      const { servers, notificationQueue } = state;
      // What was not announced yet waits in the history until the server is joined again.
      const pending = notificationQueue.pending.filter((u) => u.finished.server.id !== event.serverId);
      return {
        ...state,
        servers: servers.filter((s) => s.server.id !== event.serverId),
        notificationQueue: { ...notificationQueue, pending },
      };
    }
    case 'link-changed':
      return withServer(state, event.serverId, (s) => linked(s, event.link, event.at));
    case 'listed': {
      const { serverId, activities, isAfterGap, at } = event;
      const anew = isAfterGap ? withServer(state, serverId, (s) => quietAnew(s, at)) : state;
      return withRows(anew, serverId, at, (rows) => listed(rows, activities, isAfterGap, at));
    }
    case 'activity-started':
    case 'activity-updated': {
      const { serverId, activity, at } = event;
      const isStart = event.kind === 'activity-started';
      return withRows(state, serverId, at, (rows) => seen(rows, activity, at, isStart));
    }
    case 'activity-ended':
      return withRow(state, event, event.at, (row) => endedAs(row, event.activity, event.at));
    case 'cancel-asked':
      return marked(state, event, { kind: 'asked', at: event.at });
    case 'cancel-accepted':
      return marked(state, event, { kind: 'accepted', at: event.at });
    case 'cancel-failed':
      return marked(state, event, { kind: 'failed', problem: event.problem });
    case 'cancel-found-over':
      return withRow(state, event, event.at, (row) => ended(row, 'gone', event.at));
  }
}

function joined(state: State, event: Extract<Event, { kind: 'server-joined' }>): State {
  const { server, isShared = false, restored, at } = event;
  const fresh: ServerState = {
    server,
    isShared,
    route: undefined,
    trustPrompt: undefined,
    link: { kind: 'connecting', problem: undefined },
    rows: [],
    scans: [],
    awaySince: undefined,
    isLossAnnounced: false,
  };
  if (!restored) return { ...state, servers: [...state.servers, fresh] };
  const known = restoredServer(fresh, restored, at);
  const servers = [...state.servers, withScans({ ...known, rows: [] }, known, [], at)];
  return enqueued({ ...state, servers }, pendingFrom(restored), at);
}

function linked(server: ServerState, link: Link, at: Millis): ServerState {
  if (link.kind === 'live') return { ...server, link, awaySince: undefined, isLossAnnounced: false };
  const awaySince = server.link.kind === 'live' ? at : server.awaySince;
  return { ...server, link, rows: disconnected(server.rows), awaySince };
}

type OfRow = { readonly serverId: string; readonly uuid: string; readonly at: Millis };

function marked(state: State, on: OfRow, cancel: CancelMark): State {
  return withRow(state, on, on.at, (row) => ({ ...row, cancel }));
}

function withRow(
  state: State,
  { serverId, uuid }: { readonly serverId: string; readonly uuid: string },
  at: Millis,
  change: (row: Row) => Row,
): State {
  return withRows(state, serverId, at, (rows) => changed(rows, uuid, change));
}

/** One server's rows changed: everything that follows from rows follows here. */
function withRows(
  state: State,
  serverId: string,
  at: Millis,
  change: (rows: readonly Row[]) => RowsChange,
): State {
  const before = serverIn(state, serverId);
  if (!before) return state;
  const { rows, over } = change(remembered(before.rows, at));
  const finished = over.flatMap((row) => finishedOf(before.server, row) ?? []);
  const { server: after, pending } = overfull(withScans(before, { ...before, rows }, finished, at));
  const shown = finished.filter(isWorthAnnouncing).reverse();
  const next = {
    ...state,
    servers: state.servers.map((s) => (s === before ? after : s)),
    finished,
    recent: shown.length ? [...shown, ...state.recent].slice(0, MOST_RECENT) : state.recent,
  };
  return enqueued(next, [...finished.filter(isAnnouncedAlone).map(pendingOf), ...pending], at);
}

function withServer(state: State, serverId: string, change: (s: ServerState) => ServerState): State {
  return { ...state, servers: state.servers.map((s) => (s.server.id === serverId ? change(s) : s)) };
}
