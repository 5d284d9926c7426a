import { type Activity, isSameWork, type Millis, merged, type Report } from '../activity.ts';
import { toldAgain } from '../estimate/endsAt.ts';
import { movedOn, paceFrom } from '../estimate/pace.ts';
import { NOTHING_USUAL, type UsualTable, usualKey } from '../estimate/usual.ts';
import type { Outcome } from '../finished.ts';
import { equalIdOf } from '../groups/jobGroup.ts';
import type { CancelProblem } from '../problem.ts';
import { isCancelWished, outcomeOf, type Row } from '../row.ts';
import { isSameCall, type StopCall, spentBy } from '../stop/stopCall.ts';
import type { RowChange } from './change.ts';
import { hasPassed } from './hasPassed.ts';

/** How long a server may take to say "ended" after it said yes to a cancel, before the list is asked. */
export const CONFIRM_MS = 10_000;
/** How long an ended row is remembered, so that a late frame does not bring it back. */
const ENDED_KEPT_MS = 60_000;

/** The rows of one server after a list. */
export type ListedRows = {
  readonly rows: readonly Row[];
  readonly changes: readonly RowChange[];
};

/** What a report of its stream says of a row; `known` is the one with its uuid, if there is one. */
export function reported(
  known: Row | undefined,
  { event, activity }: Report,
  at: Millis,
  usual: UsualTable = NOTHING_USUAL,
): readonly RowChange[] {
  if (event === 'ended') return changed(known, (row) => endedAs(row, activity, at));
  return activity ? seen(known, activity, at, event === 'started', usual) : [];
}

function seen(
  known: Row | undefined,
  activity: Activity,
  at: Millis,
  isStart: boolean,
  usual: UsualTable,
): readonly RowChange[] {
  const began = { kind: 'began', row: firstSeen(activity, at, !isStart, usual) } as const;
  if (!known) return [began];
  if (known.end) return isEcho(known, activity, isStart) ? [] : [began];
  if (!isSameWork(known.activity, activity))
    return [{ kind: 'over', before: known, row: ended(known, 'gone', at) }, began];
  // A `started` for a row that has had updates since came late, or twice.
  return isStart ? [] : [{ kind: 'moved', before: known, row: again(known, activity, at, false, usual) }];
}

/** Changes the row if it runs. */
export function changed(known: Row | undefined, change: (row: Row) => Row): readonly RowChange[] {
  if (!known || known.end) return [];
  const row = change(known);
  return [{ kind: row.end ? 'over' : 'moved', before: known, row }];
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

/**
 * Applies the server's list. A running row that two lists lack is gone; an ended row that two lists have is back. The changes: what is
 * over, what began, what moved.
 */
export function listed(
  rows: readonly Row[],
  activities: readonly Activity[],
  isAfterGap: boolean,
  at: Millis,
  usual: UsualTable = NOTHING_USUAL,
): ListedRows {
  const unplaced = new Map(activities.map((a) => [a.uuid, a]));
  const kept: Row[] = [];
  const over: RowChange[] = [];
  const moved: RowChange[] = [];
  for (const row of rows) {
    const sighting = sightingOf(row, unplaced.get(row.activity.uuid));
    const next = afterList(row, sighting, isAfterGap, at, usual);
    if (next.end && !row.end) over.push({ kind: 'over', before: row, row: next });
    if (sighting.kind === 'replaced') continue;
    kept.push(next);
    if (sighting.kind === 'listed') moved.push({ kind: 'moved', before: row, row: next });
    unplaced.delete(row.activity.uuid);
  }
  const began = [...unplaced.values()].map((a) => firstSeen(a, at, true, usual));
  return {
    rows: [...kept, ...began],
    changes: [...over, ...began.map((row) => ({ kind: 'began', row }) as const), ...moved],
  };
}

function afterList(row: Row, sighting: Sighting, isAfterGap: boolean, at: Millis, usual: UsualTable): Row {
  switch (sighting.kind) {
    case 'listed':
      return confirmed(again(row, sighting.activity, at, isAfterGap, usual), at);
    case 'listed-late':
      return row.end ? { ...row, end: { ...row.end, isRevivedByList: true } } : row;
    case 'replaced':
      return row.end ? row : ended(row, 'gone', at);
    case 'unlisted':
      return row.end ? row : missing(row, isAfterGap, at);
  }
}

/** The server reported the end. If it is the end of another job with the same uuid, all we know of our row is that it is over, too. */
function endedAs(row: Row, ending: Activity | undefined, at: Millis): Row {
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
  const { cancel } = row;
  const isOverdue = cancel.kind === 'accepted' && hasPassed(cancel.at, at, CONFIRM_MS);
  return isOverdue ? withFailure(row, cancel.call, 'still-running') : row;
}

/** The call did not stop the row. */
export function withFailure(row: Row, call: StopCall, problem: CancelProblem): Row {
  const spent = spentBy(call, problem);
  const others = row.spent.filter((s) => !isSameCall(s.call, call));
  return {
    ...row,
    cancel: { kind: 'failed', call, problem },
    spent: spent ? [...others, spent] : others,
  };
}

function firstSeen(activity: Activity, at: Millis, foundRunning: boolean, usual: UsualTable): Row {
  return {
    activity,
    equalId: equalIdOf(activity),
    firstSeenAt: at,
    foundRunning,
    seenAt: at,
    pace: paceFrom(activity, at, usual.get(usualKey(activity))),
    cancel: { kind: 'none' },
    spent: [],
    isMissing: false,
    isFromBefore: false,
    end: undefined,
  };
}

function again(row: Row, later: Activity, at: Millis, isAfterGap: boolean, usual: UsualTable): Row {
  const activity = merged(row.activity, later);
  const pace = movedOn(row.pace, row.activity, activity, at, row.seenAt, isAfterGap);
  const isOfKind =
    activity.type === row.activity.type &&
    activity.context.librarySectionId === row.activity.context.librarySectionId;
  return toldAgain(
    {
      ...row,
      activity,
      equalId: equalIdOf(activity, row),
      seenAt: at,
      pace: isOfKind ? pace : { ...pace, usual: usual.get(usualKey(activity)) },
      isMissing: false,
      isFromBefore: false,
    },
    row.pace,
    at,
  );
}
