import { type Activity, isSameWork, type Millis, merged } from '../activity.ts';
import type { Event } from '../event.ts';
import type { Outcome } from '../finished.ts';
import { type CancelMark, isCancelWished, outcomeOf, type Row } from '../row.ts';
import { hasPassed } from './hasPassed.ts';

/** How long a server may take to say "ended" after it said yes to a cancel, before the list is asked. */
export const CONFIRM_MS = 10_000;
/** How long an ended row is remembered, so that a late frame does not bring it back. */
const ENDED_KEPT_MS = 60_000;

/** What changes rows, and may bring some of them to an end. */
export type RowEvent = Extract<
  Event,
  { readonly kind: 'listed' | `activity-${string}` | `cancel-${string}` }
>;

/** The rows of one server after something happened. */
export type RowsChange = {
  readonly rows: readonly Row[];
  /** Those that it brought to an end. */
  readonly over: readonly Row[];
  /** Running rows that it added. */
  readonly began: readonly Row[];
  /** Running rows that were there, and that it changed. */
  readonly moved: readonly Row[];
};

const UNCHANGED = { over: [], began: [], moved: [] };

/** A `started` or `updated` for one activity. */
export function seen(rows: readonly Row[], activity: Activity, at: Millis, isStart: boolean): RowsChange {
  const running = rows.find((r) => r.activity.uuid === activity.uuid && !r.end);
  if (running && !isSameWork(running.activity, activity)) {
    return { ...replaced(rows, running, activity, at, isStart), over: [ended(running, 'gone', at)] };
  }
  // A `started` for a row that has had updates since came late, or twice.
  if (running && isStart) return { ...UNCHANGED, rows };
  if (running) {
    const row = again(running, activity);
    return { ...UNCHANGED, rows: rows.map((r) => (r === running ? row : r)), moved: [row] };
  }
  const past = rows.find((r) => r.activity.uuid === activity.uuid);
  if (past && isEcho(past, activity, isStart)) return { ...UNCHANGED, rows };
  return replaced(rows, past, activity, at, isStart);
}

/** A new row for the activity, in place of `past`. */
function replaced(
  rows: readonly Row[],
  past: Row | undefined,
  activity: Activity,
  at: Millis,
  isStart: boolean,
): RowsChange {
  const row = firstSeen(activity, at, !isStart);
  const others = past ? rows.filter((r) => r !== past) : rows;
  return { ...UNCHANGED, rows: [...others, row], began: [row] };
}

/**
 * Whether a report about an ended row is late or repeated, and does not bring the row back. Only a `started` for a row whose end was
 * not reported (it was missing from lists) is taken for a new beginning.
 */
function isEcho(past: Row, activity: Activity, isStart: boolean): boolean {
  return isSameWork(past.activity, activity) && !(isStart && past.end?.outcome === 'gone');
}

/** The connection is lost: the list of the next one is newer than every end reported so far, so it may bring rows back. */
export function disconnected(rows: readonly Row[]): readonly Row[] {
  return rows.map((r) => (r.end ? { ...r, end: { ...r.end, isRevivedByList: true } } : r));
}

/** What a list says of a row that we know. */
type Sighting =
  | { readonly kind: 'unlisted' }
  /** It runs. */
  | { readonly kind: 'listed'; readonly activity: Activity }
  /** It ended, and the list may be older than its end. */
  | { readonly kind: 'listed-late' }
  /** A new row takes its place: another job with its uuid, or what is back after its end. */
  | { readonly kind: 'replaced' };

function sightingOf({ activity, end }: Row, listed: Activity | undefined): Sighting {
  if (!listed) return { kind: 'unlisted' };
  if (!isSameWork(activity, listed) || end?.isRevivedByList) return { kind: 'replaced' };
  return end ? { kind: 'listed-late' } : { kind: 'listed', activity: listed };
}

/** Applies the server's list. A running row that two lists lack is gone; an ended row that two lists have is back. */
export function listed(
  rows: readonly Row[],
  activities: readonly Activity[],
  isAfterGap: boolean,
  at: Millis,
): RowsChange {
  const unplaced = new Map(activities.map((a) => [a.uuid, a]));
  const kept: Row[] = [];
  const over: Row[] = [];
  const moved: Row[] = [];
  for (const row of rows) {
    const sighting = sightingOf(row, unplaced.get(row.activity.uuid));
    const next = afterList(row, sighting, isAfterGap, at);
    if (next.end && !row.end) over.push(next);
    if (sighting.kind === 'replaced') continue;
    kept.push(next);
    if (sighting.kind === 'listed') moved.push(next);
    unplaced.delete(row.activity.uuid);
  }
  const began = [...unplaced.values()].map((a) => firstSeen(a, at, true));
  return { rows: [...kept, ...began], over, began, moved };
}

function afterList(row: Row, sighting: Sighting, isAfterGap: boolean, at: Millis): Row {
  switch (sighting.kind) {
    case 'listed':
      return confirmed(again(row, sighting.activity), at);
    case 'listed-late':
      return row.end ? { ...row, end: { ...row.end, isRevivedByList: true } } : row;
    case 'replaced':
      return row.end ? row : ended(row, 'gone', at);
    case 'unlisted':
      return row.end ? row : missing(row, isAfterGap, at);
  }
}

/** Changes the running row with this uuid, if there is one. */
export function changed(rows: readonly Row[], uuid: string, change: (row: Row) => Row): RowsChange {
  const over: Row[] = [];
  const moved: Row[] = [];
  const after = rows.map((row) => {
    if (row.activity.uuid !== uuid || row.end) return row;
    const next = change(row);
    (next.end ? over : moved).push(next);
    return next;
  });
  return { ...UNCHANGED, rows: after, over, moved };
}

/** The server reported the end. If it is the end of another job with the same uuid, all we know of our row is that it is over, too. */
export function endedAs(row: Row, ending: Activity | undefined, at: Millis): Row {
  if (!ending) return ended(row, outcomeOf(row, ending), at);
  if (!isSameWork(row.activity, ending)) return ended(row, 'gone', at);
  return ended({ ...row, activity: merged(row.activity, ending) }, outcomeOf(row, ending), at);
}

export function ended(row: Row, outcome: Outcome, at: Millis): Row {
  return { ...row, end: { outcome, at, isRevivedByList: false } };
}

/** Without what ended a minute ago or earlier. */
export function remembered(rows: readonly Row[], at: Millis): readonly Row[] {
  const isForgotten = ({ end }: Row): boolean => end !== undefined && hasPassed(end.at, at, ENDED_KEPT_MS);
  return rows.some(isForgotten) ? rows.filter((r) => !isForgotten(r)) : rows;
}

/** A row missing from two lists is gone; one list is enough after a gap in the stream, or if the row was cancelled here. */
function missing(row: Row, isAfterGap: boolean, at: Millis): Row {
  if (isCancelWished(row)) return ended(row, 'cancelled-here', at);
  return isAfterGap || row.isMissing ? ended(row, 'gone', at) : { ...row, isMissing: true };
}

/** The list still has a row that the server agreed to stop a while ago: the cancel did not work. */
function confirmed(row: Row, at: Millis): Row {
  const isOverdue = row.cancel.kind === 'accepted' && hasPassed(row.cancel.at, at, CONFIRM_MS);
  const cancel: CancelMark = isOverdue ? { kind: 'failed', problem: 'still-running' } : row.cancel;
  return { ...row, cancel };
}

function firstSeen(activity: Activity, at: Millis, foundRunning: boolean): Row {
  return {
    activity,
    firstSeenAt: at,
    foundRunning,
    cancel: { kind: 'none' },
    isMissing: false,
    isFromBefore: false,
    end: undefined,
  };
}

function again(row: Row, activity: Activity): Row {
  return {
    ...row,
    activity: merged(row.activity, activity),
    isMissing: false,
    isFromBefore: false,
  };
}
