import type { Activity, Millis } from '../activity.ts';
import type { Finished } from '../finished.ts';

/** What finished runs of one kind took. */
export type Usual = {
  /** Of the latest MOST_RUNS, oldest first. */
  readonly durations: readonly Millis[];
  /** Their median. */
  readonly typicalMs: Millis;
  /** How far they lie apart: the median of |ln(duration / typical)|. */
  readonly spread: number;
  readonly longestMs: Millis;
  /** The longest standstill in one of them; undefined if none was watched. */
  readonly longestGapMs: Millis | undefined;
};

/** By kind (`usualKey`), the one that was learned of last at the end. At most MOST_KINDS. */
export type UsualTable = ReadonlyMap<string, Usual>;

export const NOTHING_USUAL: UsualTable = new Map();

/** One finished run. `longestGapMs` is undefined if it was read from the history. */
export type Run = { readonly finished: Finished; readonly longestGapMs: Millis | undefined };

const MOST_RUNS = 12;
const MOST_KINDS = 200;
/** Nobody needs to be told when a shorter job ends. */
const SHORTEST_MS = 10_000;

/** The same work in the same library, or on the same server where no library is named. */
export function usualKey({ type, context }: Activity): string {
  return `${type} ${context.librarySectionId ?? ''}`;
}

/**
 * Whether it tells how long such work takes: seen from its start to its end. Work without a number ends without one, so its `ended` counts,
 * though it may have been cut short.
 */
export function isWholeRun({ outcome, lastedMs, foundRunning, cancelAsked }: Finished): boolean {
  const isOver = outcome === 'completed' || (outcome === 'ended' && !cancelAsked);
  return isOver && !foundRunning && lastedMs >= SHORTEST_MS;
}

/** With what more runs took; the order is that in which they finished. */
export function learned(table: UsualTable, runs: readonly Run[]): UsualTable {
  const whole = runs.filter((run) => isWholeRun(run.finished));
  if (!whole.length) return table;
  const next = new Map(table);
  for (const run of whole) {
    const kind = usualKey(run.finished.activity);
    const usual = withRun(next.get(kind), run);
    next.delete(kind);
    next.set(kind, usual);
  }
  for (const kind of next.keys()) {
    if (next.size <= MOST_KINDS) break;
    next.delete(kind);
  }
  return next;
}

function withRun(known: Usual | undefined, { finished, longestGapMs }: Run): Usual {
  const durations = [...(known?.durations ?? []), finished.lastedMs].slice(-MOST_RUNS);
  const typicalMs = median(durations);
  return {
    durations,
    typicalMs,
    spread: median(durations.map((ms) => Math.abs(Math.log(ms / typicalMs)))),
    longestMs: Math.max(...durations),
    longestGapMs:
      longestGapMs === undefined ? known?.longestGapMs : Math.max(longestGapMs, known?.longestGapMs ?? 0),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return (upper + lower) / 2;
}
