import type { Millis } from './activity.ts';
import type { Event } from './event.ts';
import { finishedOf } from './finished.ts';
import { recalled, untoldFrom } from './history.ts';
import { changed, ended, endedAs, isRemembered, listed, type RowsChange, seen } from './rows.ts';
import { overfull, quietAnew, withScans } from './scans.ts';
import {
  type CancelMark,
  type Link,
  MOST_RECENT,
  type Row,
  type ServerState,
  type State,
  serverIn,
} from './state.ts';
import { afterTime, isToldAlone, isWorthTelling, untoldOf, withUntold } from './telling.ts';

/** The only way a State changes. Total: what does not fit leaves the state as it was. */
export function reduce(state: State, event: Event): State {
  return applied(settledDown(state), event);
}

/** Without what the event before brought. */
function settledDown(state: State): State {
  const { finished, telling } = state;
  if (!finished.length && !telling.told.length) return state;
  return { ...state, finished: [], telling: telling.told.length ? { ...telling, told: [] } : telling };
}

function applied(state: State, event: Event): State {
  switch (event.kind) {
    case 'access-changed':
      return { ...state, access: event.access };
    case 'account-changed':
      return { ...state, account: event.account };
    case 'nearby-found':
      return { ...state, nearby: event.nearby };
    case 'examined':
      return { ...state, examination: event.examination };
    case 'history-read':
      return { ...state, recent: event.recent.slice(0, MOST_RECENT) };
    case 'looked':
      return { ...state, isLooking: event.isLooking };
    case 'settle-set':
      return { ...state, settleMs: event.settleMs };
    case 'time-passed':
      return afterTime(state, event.at);
    case 'woke':
      return { ...state, telling: { ...state.telling, wokeAt: event.at } };
    case 'server-joined':
      if (serverIn(state, event.server.id)) return state;
      return joined(state, event);
    case 'server-renamed':
      return withServer(state, event.server.id, (s) => ({ ...s, server: event.server }));
    case 'server-facts-changed':
      return withServer(state, event.serverId, (s) => ({ ...s, ...event.facts }));
    case 'server-left': {
      const { servers, telling } = state;
      // What was not told yet waits in the history until the server is joined again.
      const untold = telling.untold.filter((u) => u.finished.server.id !== event.serverId);
      return {
        ...state,
        servers: servers.filter((s) => s.server.id !== event.serverId),
        telling: { ...telling, untold },
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
  const { server, isShared = false, remembered, at } = event;
  const fresh: ServerState = {
    server,
    isShared,
    route: undefined,
    doubt: undefined,
    link: { kind: 'connecting', problem: undefined },
    rows: [],
    scans: [],
    awaySince: undefined,
    isLossTold: false,
  };
  if (!remembered) return { ...state, servers: [...state.servers, fresh] };
  const known = recalled(fresh, remembered, at);
  const servers = [...state.servers, withScans({ ...known, rows: [] }, known, [], at)];
  return withUntold({ ...state, servers }, untoldFrom(remembered), at);
}

function linked(server: ServerState, link: Link, at: Millis): ServerState {
  if (link.kind === 'live') return { ...server, link, awaySince: undefined, isLossTold: false };
  // Whatever the next connection brings is newer than the ends that this one told.
  const rows = server.rows.some((r) => r.end) ? server.rows.filter((r) => !r.end) : server.rows;
  return { ...server, link, rows, awaySince: server.link.kind === 'live' ? at : server.awaySince };
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
  const { rows, over } = change(before.rows);
  const finished = over.flatMap((row) => finishedOf(before.server, row) ?? []);
  const kept = rows.every((r) => isRemembered(r, at)) ? rows : rows.filter((r) => isRemembered(r, at));
  const { server: after, untold } = overfull(withScans(before, { ...before, rows: kept }, finished, at));
  const shown = finished.filter(isWorthTelling).reverse();
  const next = {
    ...state,
    servers: state.servers.map((s) => (s === before ? after : s)),
    finished,
    recent: shown.length ? [...shown, ...state.recent].slice(0, MOST_RECENT) : state.recent,
  };
  return withUntold(next, [...finished.filter(isToldAlone).map(untoldOf), ...untold], at);
}

function withServer(state: State, serverId: string, change: (s: ServerState) => ServerState): State {
  return { ...state, servers: state.servers.map((s) => (s.server.id === serverId ? change(s) : s)) };
}
