import { isWork, type Millis } from '../activity.ts';
import { isCancelWished, type Row } from '../row.ts';
import { UNHEARD_MS } from './pace.ts';

// A job may stand still for minutes (docs/protocol.md "Progress"). These three are multiplied by the patience.
const LEAST_MS = 5 * 60_000;
const LEAST_UNKNOWN_MS = 10 * 60_000;
/** Of what never moved, and nothing is known of its kind. */
const NEVER_MOVED_MS = 60 * 60_000;
/** How many times longer than usual is "far longer". */
const OWN_GAPS = 5;
const USUAL_GAPS = 3;
/** Where only their durations are known: the part of the longest in which one that moves may stand still. */
const USUAL_PART = 0.25;
const USUAL_RUNS = 2;

/** How long a row of which little is known may stand still: this is minutes, a part of it for a demo. */
export const USUAL_PATIENCE = 1;

/**
 * For how long a row of a live server has not moved, if that is far longer than usual for such work. Time in which nothing was heard of it
 * does not count.
 */
export function stalledMs(row: Row, now: Millis, patience = USUAL_PATIENCE): Millis | undefined {
  const from = stallsAt(row, patience);
  const heardUntil = Math.min(now, row.seenAt + UNHEARD_MS);
  return from !== undefined && heardUntil >= from ? heardUntil - row.pace.movedAt : undefined;
}

/** When the row will be stalled unless it moves; undefined if it cannot be. */
export function stallsAt(row: Row, patience = USUAL_PATIENCE): Millis | undefined {
  if (row.end || row.isFromBefore || isCancelWished(row) || !isWork(row.activity)) return undefined;
  return row.pace.movedAt + patienceMs(row, patience);
}

/** The longest time in which it stood still, the time since it last moved included. */
export function longestGapMs({ pace, end }: Row): Millis {
  return Math.max(pace.longestGapMs, (end?.at ?? 0) - pace.movedAt);
}

function patienceMs({ pace: { usual, longestGapMs: ownMs } }: Row, patience: number): Millis {
  const hasMoved = ownMs > 0;
  const owned = OWN_GAPS * ownMs;
  if (!usual) return Math.max(patience * (hasMoved ? LEAST_UNKNOWN_MS : NEVER_MOVED_MS), owned);
  const { longestGapMs: gapMs, longestMs } = usual;
  const leastMs = patience * LEAST_MS;
  if (gapMs !== undefined) return Math.max(leastMs, owned, USUAL_GAPS * gapMs);
  return Math.max(leastMs, owned, longestMs * (hasMoved ? USUAL_PART : USUAL_RUNS));
}
