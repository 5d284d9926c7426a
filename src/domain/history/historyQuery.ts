import type { Millis } from '../activity.ts';
import type { Finished, Outcome } from '../finished.ts';
import { type WorkKind, workKindOf } from './workKind.ts';

/** Which finishes are wanted; what is undefined does not matter. */
export type HistoryQuery = {
  readonly serverIds?: readonly string[] | undefined;
  readonly kinds?: readonly WorkKind[] | undefined;
  /** By `libraryIdOf`. */
  readonly libraryIds?: readonly string[] | undefined;
  readonly outcomes?: readonly Outcome[] | undefined;
  /** The first moment. */
  readonly since?: Millis | undefined;
  /** The moment after the last one. */
  readonly until?: Millis | undefined;
  /** So many of the newest at most; the numbers are of all. */
  readonly count?: number | undefined;
};

export type HistoryResult = {
  /** Newest first. */
  readonly finishes: readonly Finished[];
  /** How many there are, also beyond those. */
  readonly count: number;
  /** How long they took together, those aside whose end was not seen: they may have been over long before. */
  readonly totalMs: Millis;
  /** Some of them had begun before anybody looked. */
  readonly isLowerBound: boolean;
  /** Undefined where no end was seen. */
  readonly medianMs: Millis | undefined;
};

/** A library of a server: servers number theirs each for itself. Undefined where the server did not name it. */
export function libraryIdOf({ server, activity }: Finished): string | undefined {
  const { librarySectionId } = activity.context;
  return librarySectionId === undefined ? undefined : `${server.id}/${librarySectionId}`;
}

/** Of two at the same moment the one that is given first counts as newer. */
export function queryHistory(all: readonly Finished[], query: HistoryQuery): HistoryResult {
  const found = all.filter((finished) => fits(finished, query)).sort((a, b) => b.at - a.at);
  const timed = found.filter((f) => f.outcome !== 'gone');
  return {
    finishes: found.slice(0, query.count),
    count: found.length,
    totalMs: timed.reduce((sum, f) => sum + f.lastedMs, 0),
    isLowerBound: timed.some((f) => f.foundRunning),
    medianMs: medianOf(timed.map((f) => f.lastedMs)),
  };
}

function fits(
  finished: Finished,
  { serverIds, kinds, libraryIds, outcomes, since, until }: HistoryQuery,
): boolean {
  const { at, server, activity, outcome } = finished;
  return (
    at >= (since ?? Number.NEGATIVE_INFINITY) &&
    at < (until ?? Number.POSITIVE_INFINITY) &&
    (serverIds?.includes(server.id) ?? true) &&
    (outcomes?.includes(outcome) ?? true) &&
    (kinds?.includes(workKindOf(activity.type)) ?? true) &&
    (libraryIds?.includes(libraryIdOf(finished) ?? '') ?? true)
  );
}

function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const above = sorted[Math.floor(sorted.length / 2)];
  const below = sorted[Math.floor((sorted.length - 1) / 2)];
  return above === undefined || below === undefined ? undefined : (above + below) / 2;
}
