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
  const surplus = rows.length - running - MOST_ROWS;
  const oldest = new Set(surplus > 0 ? rows.filter((r) => r.end).slice(0, surplus) : []);
  if (!left.size && !oldest.size) return { rows, changes, moreRunning: 0 };
  return {
    rows: rows.filter((r) => !left.has(r) && !oldest.has(r)),
    changes: changes.filter((c) => c.kind !== 'began' || !left.has(c.row)),
    moreRunning: left.size,
  };
}
