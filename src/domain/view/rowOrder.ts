import type { Row } from '../row.ts';

/** What the person had the server begin comes first (J4); the rest stays as it is. */
export function ownFirst(one: Row, other: Row): number {
  return Number(other.started !== undefined) - Number(one.started !== undefined);
}

/** Rows in the order in which they are shown. */
export function inOrder(rows: readonly Row[]): readonly Row[] {
  return rows.some((row) => row.started) ? rows.toSorted(ownFirst) : rows;
}
