import type { Millis } from '../activity.ts';
import { longestGapMs, stalledMs, stallsAt } from '../estimate/stall.ts';
import { learned, type UsualTable } from '../estimate/usual.ts';
import { finishedOf, type Row } from '../row.ts';
import type { ServerState } from '../state.ts';
import type { RowChange } from './change.ts';

/** With what the changes teach about durations. */
export function afterRuns({ server, usual }: ServerState, changes: readonly RowChange[]): UsualTable {
  const runs = changes.flatMap(({ kind, row }) => {
    const finished = kind === 'over' ? finishedOf(server, row) : undefined;
    return finished ? [{ finished, longestGapMs: longestGapMs(row) }] : [];
  });
  return learned(usual, runs);
}

/** When the first of these rows will be stalled that is not known to be. Looked for after a list, when all rows are looked at anyway. */
export function nextStall(rows: readonly Row[]): Millis | undefined {
  const moments = rows.filter((row) => !row.end && !row.pace.isStallTold).map(stallsAt);
  return moments.length ? Math.min(...moments) : undefined;
}

/** Notes of the rows that are stalled now that it is told. The next list tells when to look again. */
export function withStallsTold(server: ServerState, at: Millis): ServerState {
  const { stallsAt: dueAt, link } = server;
  if (dueAt === undefined || dueAt > at) return server;
  if (link.kind !== 'live') return { ...server, stallsAt: undefined };
  const rows = server.rows.map((row) =>
    stalledMs(row, at) === undefined ? row : { ...row, pace: { ...row.pace, isStallTold: true } },
  );
  return { ...server, rows, stallsAt: undefined };
}

/** The rows of which `withStallsTold` noted it. */
export function stallsTold(before: ServerState | undefined, after: ServerState): readonly Row[] {
  if (before?.stallsAt === undefined || after.stallsAt !== undefined) return [];
  const wasTold = new Set(before.rows.filter((r) => r.pace.isStallTold).map((r) => r.activity.uuid));
  return after.rows.filter((r) => r.pace.isStallTold && !wasTold.has(r.activity.uuid));
}
