import type { Row } from '../row.ts';
import type { ServerState } from '../state.ts';
import type { RowEvent, RowsChange } from './rows.ts';

/** How many running rows are held of one server, and how many that ended. Servers with a hundred are rare. */
export const MOST_ROWS = 1000;

/** With no more rows than are held. Those that find no room are counted: exactly by a list, between lists by what begins and ends. */
export function limited(
  { moreRunning }: ServerState,
  change: RowsChange,
  { kind }: RowEvent,
): RowsChange & { readonly moreRunning: number } {
  const { rows, began } = withoutOldEnds(change);
  const running = rows.length > MOST_ROWS ? rows.filter((r) => !r.end).length : rows.length;
  const room = Math.max(0, began.length - Math.max(0, running - MOST_ROWS));
  const left = new Set(began.slice(room));
  return {
    ...change,
    rows: left.size ? rows.filter((r) => !left.has(r)) : rows,
    began: left.size ? began.slice(0, room) : began,
    moreRunning: kind === 'listed' ? left.size : Math.max(0, moreRunning + gainOf(kind, change, left.size)),
  };
}

/** What an event between two lists adds to the number of those without room. */
function gainOf(kind: RowEvent['kind'], { began, over }: RowsChange, left: number): number {
  if (kind === 'activity-started') return left;
  // One of them took the place of a row that ended earlier.
  if (kind === 'activity-updated') return began.length > left && !over.length ? -1 : 0;
  // One of them ended.
  return kind === 'activity-ended' && !over.length ? -1 : 0;
}

function withoutOldEnds(change: RowsChange): RowsChange {
  const { rows } = change;
  const ended = rows.length > MOST_ROWS ? rows.filter((r) => r.end) : [];
  if (ended.length <= MOST_ROWS) return change;
  const oldest = new Set<Row>(ended.slice(0, ended.length - MOST_ROWS));
  return { ...change, rows: rows.filter((r) => !oldest.has(r)) };
}
