import type { Row } from '../row.ts';
import { isMetadata } from '../scan.ts';
import type { RowChange } from './change.ts';
import { MOST_ROWS } from './rowLimit.ts';

/**
 * The rows of one server by their uuids, in the order in which they were first seen. It is made for one event, which changes it in place:
 * what a report costs does not depend on the number of rows.
 */
export type RowTable = {
  readonly rows: ReadonlyMap<string, Row>;
  /** Those that run and are metadata updates. */
  readonly metadata: ReadonlyMap<string, Row>;
  /** How many activities run for which there is no row. */
  readonly moreRunning: number;
  /** Applies what a report or a cancel did to a row. Returns the changes without the row that found no room. */
  apply(
    cause: 'started' | 'updated' | 'ended' | 'cancel',
    changes: readonly RowChange[],
  ): readonly RowChange[];
};

export function createRowTable(known: readonly Row[], more = 0): RowTable {
  const rows = new Map<string, Row>();
  const metadata = new Map<string, Row>();
  let running = 0;
  let moreRunning = more;
  for (const row of known) put(row);

  function put(row: Row): void {
    const { uuid } = row.activity;
    const before = rows.get(uuid);
    rows.set(uuid, row);
    running += Number(!row.end) - Number(before !== undefined && !before.end);
    if (!row.end && isMetadata(row)) metadata.set(uuid, row);
    else if (metadata.size) metadata.delete(uuid);
  }

  /** What begins is last in the order, also in place of a row that ended. */
  function add(row: Row): boolean {
    if (running >= MOST_ROWS) return false;
    rows.delete(row.activity.uuid);
    put(row);
    return true;
  }

  function dropOldestEnd(): void {
    for (const [uuid, { end }] of rows)
      if (end) {
        rows.delete(uuid);
        return;
      }
  }

  return {
    rows,
    metadata,
    get moreRunning() {
      return moreRunning;
    },
    apply: (cause, changes) => {
      const made = changes.filter((change) => {
        if (change.kind === 'began') return add(change.row);
        put(change.row);
        return true;
      });
      if (rows.size - running > MOST_ROWS) dropOldestEnd();
      moreRunning = Math.max(0, moreRunning + gainOf(cause, made, changes.length - made.length));
      return made;
    },
  };
}

/** What a report between two lists adds to the number of those without room. */
function gainOf(
  cause: 'started' | 'updated' | 'ended' | 'cancel',
  made: readonly RowChange[],
  left: number,
): number {
  const isOver = made.some((c) => c.kind === 'over');
  if (cause === 'started') return left;
  // One of them took the place of a row that ended earlier.
  if (cause === 'updated') return made.some((c) => c.kind === 'began') && !isOver ? -1 : 0;
  // One of them ended.
  return cause === 'ended' && !isOver ? -1 : 0;
}
