const FIRST_MS = 1000;
const LONGEST_MS = 60_000;
const JITTER = 0.2;

/** After a connection that lasted this long the waits start short again. */
export const GOOD_LIFE_MS = 60_000;

/** L4: the wait after the n-th failure in a row (from 0): doubles from 1 s to 60 s, ±20 %. `random` is 0–1. */
export function backoffMs(failures: number, random: number): number {
  const doubled = Math.min(FIRST_MS * 2 ** failures, LONGEST_MS);
  return Math.round(doubled * (1 - JITTER + 2 * JITTER * random));
}
