import { type Activity, isSameWork, type Millis, merged } from '../activity.ts';
import type { Outcome } from '../finished.ts';
import { hasPassed } from '../hasPassed.ts';
import { type CancelMark, isCancelWished, outcomeOf, type Row } from '../row.ts';

/** How long a server may take to say "ended" after it said yes to a cancel, before the list is asked. */
export const CONFIRM_MS = 10_000;
/** How long an ended row is remembered, so that a late frame does not bring it back. */
const ENDED_KEPT_MS = 60_000;

/** The rows of one server after something happened, and those that it brought to an end. */
export type RowsChange = { readonly rows: readonly Row[]; readonly over: readonly Row[] };

/** A `started` or `updated` for one activity. */
export function seen(rows: readonly Row[], activity: Activity, at: Millis, isStart: boolean): RowsChange {
  const running = rows.find((r) => r.activity.uuid === activity.uuid && !r.end);
  if (running && !isSameWork(running.activity, activity)) {
    const others = rows.filter((r) => r !== running);
    return { rows: [...others, firstSeen(activity, at, !isStart)], over: [ended(running, 'gone', at)] };
  }
  // The first word of a life that has gone on since: it came late, or twice.
  if (running && isStart) return { rows, over: [] };
  if (running) return { rows: rows.map((r) => (r === running ? again(r, activity, at) : r)), over: [] };
  const past = rows.find((r) => r.activity.uuid === activity.uuid);
  if (past && isEcho(past, activity, isStart)) return { rows, over: [] };
  return { rows: [...rows.filter((r) => r !== past), firstSeen(activity, at, !isStart)], over: [] };
}

/** What ended by the server's word stays ended until a list has it. What merely was not listed any more may have begun anew. */
function isEcho(past: Row, activity: Activity, isStart: boolean): boolean {
  return isSameWork(past.activity, activity) && !(isStart && past.end?.outcome === 'gone');
}

/** The connection is lost: whatever list the next one brings is newer than the ends that this one told. */
export function disconnected(rows: readonly Row[]): readonly Row[] {
  if (!rows.some((r) => r.end)) return rows;
  return rows.map((r) => (r.end ? { ...r, end: { ...r.end, isRevivedByList: true } } : r));
}

/** The server's own list. Absent from two lists is gone, present in two after its end is back. */
export function listed(
  rows: readonly Row[],
  activities: readonly Activity[],
  isAfterGap: boolean,
  at: Millis,
): RowsChange {
  const unseen = new Map(activities.map((a) => [a.uuid, a]));
  const over: Row[] = [];
  const kept = rows.flatMap((row): readonly Row[] => {
    const activity = unseen.get(row.activity.uuid);
    if (row.end) {
      if (!activity) return [row];
      // Another job, or back to life if a second list says so: then it is new among the found.
      if (row.end.isRevivedByList || !isSameWork(row.activity, activity)) return [];
      unseen.delete(activity.uuid);
      return [{ ...row, end: { ...row.end, isRevivedByList: true } }];
    }
    if (activity && isSameWork(row.activity, activity)) {
      unseen.delete(activity.uuid);
      return [confirmed(again(row, activity, at), at)];
    }
    const missed = activity ? ended(row, 'gone', at) : missing(row, isAfterGap, at);
    if (missed.end) over.push(missed);
    return missed.end && activity ? [] : [missed];
  });
  return { rows: [...kept, ...[...unseen.values()].map((a) => firstSeen(a, at, true))], over };
}

/** Changes the running row with this uuid, if there is one. */
export function changed(rows: readonly Row[], uuid: string, change: (row: Row) => Row): RowsChange {
  const over: Row[] = [];
  const after = rows.map((row) => {
    if (row.activity.uuid !== uuid || row.end) return row;
    const next = change(row);
    if (next.end) over.push(next);
    return next;
  });
  return { rows: after, over };
}

/** By the server's own word. The end of another job with the same uuid tells only that the earlier one is over, too. */
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

/** Absent from two lists is gone, from one too after a gap. Cancelled and absent needs no second list. */
function missing(row: Row, isAfterGap: boolean, at: Millis): Row {
  if (isCancelWished(row)) return ended(row, 'cancelled-here', at);
  return isAfterGap || row.isMissing ? ended(row, 'gone', at) : { ...row, isMissing: true };
}

/** A list that still has what the server agreed to stop a while ago. */
function confirmed(row: Row, at: Millis): Row {
  const isOverdue = row.cancel.kind === 'accepted' && hasPassed(row.cancel.at, at, CONFIRM_MS);
  const cancel: CancelMark = isOverdue ? { kind: 'failed', problem: 'still-running' } : row.cancel;
  return { ...row, cancel };
}

function firstSeen(activity: Activity, at: Millis, foundRunning: boolean): Row {
  return {
    activity,
    firstSeenAt: at,
    lastSeenAt: at,
    foundRunning,
    cancel: { kind: 'none' },
    isMissing: false,
    isFromBefore: false,
    end: undefined,
  };
}

function again(row: Row, activity: Activity, at: Millis): Row {
  return {
    ...row,
    activity: merged(row.activity, activity),
    lastSeenAt: at,
    isMissing: false,
    isFromBefore: false,
  };
}
