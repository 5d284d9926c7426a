import type { Row } from '../../row.ts';

/** The order of rows, by what a person cares about: what they started (J4), then the longest running, the newest last. */
export function byInterest(a: Row, b: Row): number {
  return (
    Number(isOwn(b)) - Number(isOwn(a)) ||
    a.firstSeenAt - b.firstSeenAt ||
    Number(b.foundRunning) - Number(a.foundRunning)
  );
}

/** The person started it, or probably did. */
export function isOwn(row: Row): boolean {
  return row.started !== undefined;
}

/** Rows in the order in which they are shown. They mostly are, as they were first seen. */
export function inOrder(rows: readonly Row[]): readonly Row[] {
  const isOutOfOrder = (row: Row, place: number): boolean => {
    const before = rows[place - 1];
    return before !== undefined && byInterest(before, row) > 0;
  };
  return rows.some(isOutOfOrder) ? rows.toSorted(byInterest) : rows;
}
