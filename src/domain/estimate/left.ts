import type { Millis } from '../activity.ts';
import { isCancelWished, type Row } from '../row.ts';
import { endsAtOf } from './endsAt.ts';
import { stalledMs, USUAL_PATIENCE } from './stall.ts';

/** With more rows than that, the latest end says nothing. */
const MOST_ROWS = 20;

/** How long a row of a live server will go on, as people are told. Undefined also where it is being cancelled, or does not move. */
export function leftMs(row: Row, now: Millis, patience = USUAL_PATIENCE): Millis | undefined {
  if (row.end || isCancelWished(row) || stalledMs(row, now, patience) !== undefined) return undefined;
  const endsAt = endsAtOf(row, now);
  return endsAt === undefined ? undefined : Math.max(0, endsAt - now);
}

/** How long it takes until all of these rows of live servers have ended. Undefined unless it is known of each. */
export function leftOf(rows: readonly Row[], now: Millis, patience = USUAL_PATIENCE): Millis | undefined {
  if (!rows.length || rows.length > MOST_ROWS) return undefined;
  let latest = 0;
  for (const row of rows) {
    const ms = leftMs(row, now, patience);
    if (ms === undefined) return undefined;
    latest = Math.max(latest, ms);
  }
  return latest;
}
