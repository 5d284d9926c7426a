import type { GroupView } from '../../../../domain/view/view.ts';
import type { ServerHead } from '../serverHead.ts';
import { type Canvas, inARow, type Line, placed, type Size } from './line.ts';
import { rowLines } from './rowLines.ts';
import { widthOf, wrap } from './text.ts';

const MOST_HEAD_LINES = 3;

/** What the list is drawn from. */
export type ListView = {
  /** With the rows from `top` on. */
  readonly groups: readonly GroupView[];
  readonly heads: readonly ServerHead[];
  /** The place of the first row that is drawn, counted over all servers. */
  readonly top: number;
  /** The row that is selected. */
  readonly selected: { readonly serverId: string; readonly uuid: string } | undefined;
};

export type DrawnList = {
  /** At most as many as there are rows of the terminal for it. */
  readonly lines: readonly Line[];
  /** The place after the last row that is whole. */
  readonly end: number;
  /** How many rows there are. */
  readonly all: number;
};

/** The servers and what runs on them, from the row at `top` on, while there is room. */
export function drawList(view: ListView, size: Size, canvas: Canvas): DrawnList {
  const { groups, heads, top, selected } = view;
  const lines: Line[] = [];
  let place = 0;
  let end: number | undefined;
  /** Whole or not at all. */
  const add = (more: readonly Line[]): boolean => {
    if (end !== undefined || lines.length + more.length > size.rows) return false;
    lines.push(...more);
    return true;
  };
  for (const group of groups) {
    const { rowsBefore, rows, rowsAfter, serverId } = group;
    const all = rowsBefore + rows.length + rowsAfter;
    // What stands above rows that were scrolled past has gone with them.
    const isPast = all > 0 && place + all <= top;
    const head = isPast ? [] : headLines(group, heads, canvas);
    const isRoomy = lines.length > 0 && head.length > 0 && size.rows > 14;
    if (head.length && !add([...(isRoomy ? [[]] : []), ...head])) end ??= place;
    for (const [n, row] of rows.entries()) {
      const at = place + rowsBefore + n;
      if (at < top) continue;
      const isSelected = selected?.serverId === serverId && selected.uuid === row.uuid;
      if (!add(rowLines(row, isSelected, canvas))) end ??= at;
    }
    place += all;
    if (rowsAfter > 0) end ??= place - rowsAfter;
    if (group.moreText && !isPast) add([placed(2, canvas.columns - 2, group.moreText, 'dim')]);
  }
  return { lines, end: end ?? place, all: place };
}

function headLines(
  { serverId, scopeText }: GroupView,
  heads: readonly ServerHead[],
  canvas: Canvas,
): readonly Line[] {
  const { columns } = canvas;
  const head = heads.find((h) => h.serverId === serverId);
  const scope = scopeText ? [placed(0, columns, scopeText, 'dim')] : [];
  if (!head) return scope;
  const { name, text } = head;
  const isNamed = text.startsWith(name);
  if (isNamed && widthOf(text) <= columns)
    return [
      inARow(0, columns, [
        [name, 'strong'],
        [text.slice(name.length), 'dim'],
      ]),
      ...scope,
    ];
  return [
    ...wrap(text, columns, MOST_HEAD_LINES).map((line) => placed(0, columns, line, 'strong')),
    ...scope,
  ];
}
