import { type Activity, type Millis, merged } from './activity.ts';
import type { Event } from './event.ts';
import { finishedBetween, isCancelWished, type Outcome, outcomeOf } from './finished.ts';
import { isWorthTelling } from './notices.ts';
import { type CancelMark, type Row, type ServerState, type State, serverIn } from './state.ts';

/** How long a server may take to say "ended" after it said yes to a cancel, before the list is asked. */
export const CONFIRM_MS = 10_000;
/** How long an ended row is remembered, so that a late frame does not bring it back. */
export const REMEMBER_ENDED_MS = 60_000;

/** The only way a State changes. Total: what does not fit leaves the state as it was. */
export function reduce(state: State, event: Event): State {
  const next = applied(state, event);
  const last = finishedBetween(state, next).findLast(isWorthTelling);
  return last ? { ...next, last } : next;
}

function applied(state: State, event: Event): State {
  switch (event.kind) {
    case 'access-changed':
      return { ...state, access: event.access };
    case 'server-joined':
      if (serverIn(state, event.server.id)) return state;
      return {
        ...state,
        servers: [
          ...state.servers,
          { server: event.server, link: { kind: 'connecting', problem: undefined }, rows: [] },
        ],
      };
    case 'server-left':
      return { ...state, servers: state.servers.filter((s) => s.server.id !== event.serverId) };
    case 'link-changed':
      return withServer(state, event.serverId, (s) => ({ ...s, link: event.link }));
    case 'listed':
      return withRows(state, event, (rows) => listed(rows, event));
    case 'activity-started':
      return withRows(state, event, (rows) => seen(rows, event.activity, event.at, true));
    case 'activity-updated':
      return withRows(state, event, (rows) => seen(rows, event.activity, event.at, false));
    case 'activity-ended':
      return withRow(state, event, (row) => {
        const activity = event.activity ? merged(row.activity, event.activity) : row.activity;
        return ended({ ...row, activity }, outcomeOf(row, event.activity), event.at);
      });
    case 'cancel-asked':
      return marked(state, event, { kind: 'asked', at: event.at });
    case 'cancel-accepted':
      return marked(state, event, { kind: 'accepted', at: event.at });
    case 'cancel-failed':
      return marked(state, event, { kind: 'failed', problem: event.problem });
    case 'cancel-found-over':
      return withRow(state, event, (row) => ended(row, 'gone', event.at));
  }
}

function seen(rows: readonly Row[], activity: Activity, at: Millis, isStart: boolean): readonly Row[] {
  const known = rows.find((r) => r.activity.uuid === activity.uuid);
  if (known?.end) {
    // A late `updated` is an echo; a new `started` is a new life of the same uuid.
    if (!isStart) return rows;
    return [...rows.filter((r) => r !== known), firstSeen(activity, at, false)];
  }
  if (!known) return [...rows, firstSeen(activity, at, !isStart)];
  return rows.map((r) => (r === known ? again(r, activity, at) : r));
}

type Listed = Extract<Event, { readonly kind: 'listed' }>;

function listed(rows: readonly Row[], { activities, isAfterGap, at }: Listed): readonly Row[] {
  const byUuid = new Map(activities.map((a) => [a.uuid, a]));
  const kept = rows.map((row) => {
    if (row.end) return row;
    const activity = byUuid.get(row.activity.uuid);
    if (!activity) return missing(row, isAfterGap, at);
    const unconfirmed = row.cancel.kind === 'accepted' && at - row.cancel.at >= CONFIRM_MS;
    const cancel: CancelMark = unconfirmed ? { kind: 'failed', problem: 'still-running' } : row.cancel;
    return { ...again(row, activity, at), cancel };
  });
  const known = new Set(rows.map((r) => r.activity.uuid));
  const found = [...byUuid.values()].filter((a) => !known.has(a.uuid));
  return [...kept, ...found.map((a) => firstSeen(a, at, true))];
}

/** Absent from two lists is gone, from one too after a gap. Cancelled and absent needs no second list. */
function missing(row: Row, isAfterGap: boolean, at: Millis): Row {
  if (isCancelWished(row)) return ended(row, 'cancelled-here', at);
  return isAfterGap || row.isMissing ? ended(row, 'gone', at) : { ...row, isMissing: true };
}

function firstSeen(activity: Activity, at: Millis, foundRunning: boolean): Row {
  return {
    activity,
    firstSeenAt: at,
    lastSeenAt: at,
    foundRunning,
    cancel: { kind: 'none' },
    isMissing: false,
    end: undefined,
  };
}

function again(row: Row, activity: Activity, at: Millis): Row {
  return { ...row, activity: merged(row.activity, activity), lastSeenAt: at, isMissing: false };
}

function ended(row: Row, outcome: Outcome, at: Millis): Row {
  return { ...row, end: { outcome, at } };
}

function marked(
  state: State,
  on: { readonly serverId: string; readonly uuid: string },
  cancel: CancelMark,
): State {
  return withRow(state, on, (row) => ({ ...row, cancel }));
}

function withServer(state: State, serverId: string, change: (s: ServerState) => ServerState): State {
  return { ...state, servers: state.servers.map((s) => (s.server.id === serverId ? change(s) : s)) };
}

function withRows(
  state: State,
  { serverId, at }: { readonly serverId: string; readonly at: Millis },
  change: (rows: readonly Row[]) => readonly Row[],
): State {
  return withServer(state, serverId, (s) => ({
    ...s,
    rows: change(s.rows).filter((r) => !r.end || at - r.end.at < REMEMBER_ENDED_MS),
  }));
}

function withRow(
  state: State,
  on: { readonly serverId: string; readonly uuid: string },
  change: (row: Row) => Row,
): State {
  return withServer(state, on.serverId, (s) => ({
    ...s,
    rows: s.rows.map((r) => (r.activity.uuid === on.uuid && !r.end ? change(r) : r)),
  }));
}
