import type { Row } from '../row.ts';

/** The order of rows, by what a person cares about: own jobs, then the longest running, the newest last. */
export function byInterest(a: Row, b: Row): number {
  return (
    Number(isOwn(b)) - Number(isOwn(a)) ||
    a.firstSeenAt - b.firstSeenAt ||
    Number(b.foundRunning) - Number(a.foundRunning)
  );
}

/** The person started it. */
export function isOwn(_row: Row): boolean {
  return false;
}
