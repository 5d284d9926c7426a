import type { Row } from '../row.ts';
import type { ListedRows } from './rows.ts';

/** How many running rows are held of one server, and how many that ended. Servers with a hundred are rare. */
export const MOST_ROWS = 1000;

/** What a list leaves, with no more rows than are held; those that find no room are counted. */
export function limited({ rows, changes }: ListedRows): ListedRows & { readonly moreRunning: number } {
  const running = rows.filter((r) => !r.end).length;
  const began = changes.filter((c) => c.kind === 'began').length;
  const room = Math.max(0, began - Math.max(0, running - MOST_ROWS));
  const left = new Set(
    changes
      .filter((c) => c.kind === 'began')
      .slice(room)
      .map((c) => c.row),
  );
  return {
    rows: withoutOldEnds(left.size ? rows.filter((r) => !left.has(r)) : rows),
    changes: changes.filter((c) => c.kind !== 'began' || !left.has(c.row)),
    moreRunning: left.size,
  };
}

/** Without the first of those that ended, where they are too many. */
export function withoutOldEnds(rows: readonly Row[]): readonly Row[] {
  if (rows.length <= MOST_ROWS) return rows;
  const ended = rows.filter((row) => row.end);
  const oldest = new Set(ended.slice(0, Math.max(0, ended.length - MOST_ROWS)));
  return oldest.size ? rows.filter((row) => !oldest.has(row)) : rows;
}
