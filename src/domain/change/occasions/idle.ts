import type { Millis } from '../../activity.ts';
import type { OccasionMarks } from '../../hooks/occasion.ts';
import { idleSince } from '../../idle/idle.ts';
import { ALL_WORK } from '../../idle/workFilter.ts';
import { INSTANT_MS } from '../../notices/worth.ts';
import type { ServerState } from '../../state.ts';
import { endOf, hasPassed } from '../hasPassed.ts';
import type { BareChange, Marked } from './marked.ts';

/**
 * A server that has worked, and has been idle for as long as a scan must be quiet to have settled, as `usher wait-idle` sees it. Instant
 * jobs are no work: a server with a recorder does one each minute, and would be idle anew after each.
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
  known: ServerState,
  at: Millis,
): OccasionMarks {
  const isListed = event.kind === 'listed';
  // No other event tells whether anything runs.
  if (!rows.length && !isListed && event.kind !== 'link-changed') return marks;
  const isAfterGap = isListed && event.isAfterGap;
  const quietSince = idleSince(marks.quietSince, known, ALL_WORK, { isAfterGap, at });
  const isIdle = quietSince !== undefined && quietSince === marks.quietSince && marks.isIdle;
  const hasWorked = marks.hasWorked || finished.some((f) => f.foundRunning || f.lastedMs >= INSTANT_MS);
  const isAsBefore =
    quietSince === marks.quietSince && isIdle === marks.isIdle && hasWorked === marks.hasWorked;
  return isAsBefore ? marks : { ...marks, quietSince, isIdle, hasWorked };
}
