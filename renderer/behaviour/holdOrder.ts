import type { GroupView, RowView, View } from '../../src/domain/view/view.ts';

/**
 * `next` with its rows in the order in which `shown` has them, so that none slides under a pointer that is about to click; rows that are new
 * come last, those of an open group last of it. Where another part of a long list is drawn, it has moved anyway.
 */
export function inHeldOrder(shown: View | undefined, next: View): View {
  if (shown?.kind !== 'activities' || next.kind !== 'activities') return next;
  const before = new Map(shown.groups.map((group) => [group.serverId, group]));
  return { ...next, groups: next.groups.map((group) => heldGroup(before.get(group.serverId), group)) };
}

/** Whether `next` shows the rows of fewer groups: somebody closed one. */
export function hasClosed(shown: View | undefined, next: View): boolean {
  return openIn(next) < openIn(shown);
}

function heldGroup(shown: GroupView | undefined, next: GroupView): GroupView {
  if (!shown || shown.rowsBefore !== next.rowsBefore) return next;
  return { ...next, rows: heldRows(shown.rows, next.rows, 0) };
}

function heldRows(shown: readonly RowView[], next: readonly RowView[], depth: number): readonly RowView[] {
  const before = new Map(
    blocksOf(shown, depth).map((block, place) => [block.head.uuid, { ...block, place }]),
  );
  const placeOf = ({ head }: Block): number => before.get(head.uuid)?.place ?? before.size;
  return blocksOf(next, depth)
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .flatMap(({ head, below }) => [head, ...heldRows(before.get(head.uuid)?.below ?? [], below, depth + 1)]);
}

/** A row with those that lie in its group. */
type Block = { readonly head: RowView; readonly below: readonly RowView[] };

/** What begins in the middle of a group begins with any of its rows. */
function blocksOf(rows: readonly RowView[], depth: number): readonly Block[] {
  const blocks: { head: RowView; below: RowView[] }[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last && row.depth > depth) last.below.push(row);
    else blocks.push({ head: row, below: [] });
  }
  return blocks;
}

function openIn(view: View | undefined): number {
  if (view?.kind !== 'activities') return 0;
  return view.groups.reduce((sum, { rows }) => sum + rows.filter((row) => row.group?.isOpen).length, 0);
}
