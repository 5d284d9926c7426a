import { isWork, type Millis } from '../../activity.ts';
import type { OccasionMarks } from '../../hooks/occasion.ts';
import { INSTANT_MS } from '../../notices/worth.ts';
import type { Row } from '../../row.ts';
import type { ServerState } from '../../state.ts';
import { endOf, hasPassed } from '../hasPassed.ts';
import type { BareChange, Marked } from './marked.ts';

/**
 * A server that has worked, and has had nothing to do for as long as a scan must be quiet to have settled. Instant jobs only put it off: a
 * server with a recorder does one each minute, and would be idle anew after each.
 */
export const idle =
  (change: BareChange, known: ServerState, others: ReadonlyMap<string, OccasionMarks>, at: Millis) =>
  (before: Marked): Marked => {
    const { preferences, servers } = change.after;
    const marks = withQuiet(before.marks, change, known, at);
    const { quietSince } = marks;
    const isDue =
      quietSince !== undefined &&
      !marks.isIdle &&
      hasPassed(quietSince, at, 1000 * preferences.settleSeconds);
    if (!isDue) return marks === before.marks ? before : { ...before, marks };
    const after = { ...marks, isIdle: true, hasWorked: false };
    if (!marks.hasWorked) return { ...before, marks: after };
    const { server } = known;
    const isLast = servers.every(
      (s) => s.server.id === server.id || others.get(s.server.id)?.isIdle === true,
    );
    return { marks: after, occasions: [...before.occasions, { kind: 'idle', server, isLast }] };
  };

/** When a server of these marks will have been quiet for long enough. */
export function idleAt(
  { quietSince, isIdle }: OccasionMarks,
  settleMs: Millis,
  now: Millis,
): Millis | undefined {
  return quietSince === undefined || isIdle ? undefined : endOf(quietSince, settleMs, now);
}

function withQuiet(
  marks: OccasionMarks,
  { event, rows, finished }: BareChange,
  { link, rows: all, moreRunning }: ServerState,
  at: Millis,
): OccasionMarks {
  // What runs there while nobody listens is not known.
  if (link.kind !== 'live')
    return marks.quietSince === undefined ? marks : { ...marks, quietSince: undefined, isIdle: false };
  if (!rows.length && event.kind !== 'listed') return marks;
  const hasWorked = marks.hasWorked || finished.some((f) => f.foundRunning || f.lastedMs >= INSTANT_MS);
  const isBusy = moreRunning > 0 || rows.some(({ row }) => runs(row)) || all.some(runs);
  if (isBusy && marks.quietSince === undefined && hasWorked === marks.hasWorked) return marks;
  if (isBusy) return { ...marks, hasWorked, quietSince: undefined, isIdle: false };
  const isAnew = event.kind === 'listed' && event.isAfterGap;
  if (marks.quietSince !== undefined && !rows.length && !isAnew) return marks;
  return { ...marks, hasWorked, quietSince: at, isIdle: false };
}

function runs({ activity, end }: Row): boolean {
  return !end && isWork(activity);
}
