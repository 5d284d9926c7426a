import type { Millis } from '../../../domain/activity.ts';
import type { State } from '../../../domain/state.ts';
import type { RowView, View } from '../../../domain/view/view.ts';
import { viewOf } from '../../../domain/view/viewOf.ts';
import { label } from '../../../locales/label.ts';
import { framed, recentLines, roomIn, withPosition } from './draw/frame.ts';
import { type Canvas, type Line, placed, type Size } from './draw/line.ts';
import { type DrawnList, drawList } from './draw/list.ts';
import type { Move } from './keys.ts';
import { keptSelection, nextPlace, rowAt, rowOfTarget, type Selection, type Target } from './selection.ts';
import { serverHead } from './serverHead.ts';

export type ListPageNeeds = {
  readonly state: () => State;
  readonly now: () => Millis;
  /** What is said under the headline as long as the screen lasts: of servers that cannot be followed. */
  readonly notes: readonly string[];
};

/** The servers with their rows and what finished lately, as much as there is room for, and which row is selected. */
export type ListPage = {
  /** `footOf` draws what stands below the list, about the selected row. */
  lines(
    size: Size,
    canvas: Canvas,
    footOf: (selected: RowView | undefined) => readonly Line[],
  ): readonly Line[];
  /** What is selected now; neither, if nothing is. */
  selected(): { readonly target: Target | undefined; readonly row: RowView | undefined };
  move(by: Move): void;
};

type Activities = Extract<View, { readonly kind: 'activities' }>;

export function createListPage({ state, now, notes }: ListPageNeeds): ListPage {
  let selection: Selection | undefined;
  // The place of the first row that is drawn.
  let top = 0;
  // What was drawn last, which is what a key is about.
  let drawn: Pick<DrawnList, 'all' | 'end'> = { all: 0, end: 0 };

  function activities(first: number, count: number): Activities {
    const view = viewOf(state(), now(), { first, count });
    if (view.kind !== 'activities') throw new Error(`the view is of ${view.kind}`);
    return view;
  }

  function selected(): ReturnType<ListPage['selected']> {
    selection = keptSelection(selection, state(), now());
    const target = selection?.target;
    return { target, row: rowOfTarget(activities(selection?.place ?? 0, 1).groups, target) };
  }

  /** The list from `top` on, after it was moved so that the selected row is seen and no room is wasted. */
  function fitted(room: Size, canvas: Canvas): DrawnList {
    const place = selection?.target ? selection.place : undefined;
    if (place !== undefined && place < top) top = place;
    // A row has one line at least.
    if (place !== undefined) top = Math.max(top, place - room.rows);
    let list = listFrom(top, room, canvas);
    while (place !== undefined && place >= list.end && top < place) list = listFrom(++top, room, canvas);
    top = Math.min(top, Math.max(0, list.all - 1));
    while (top > 0 && list.end >= list.all) {
      const more = listFrom(top - 1, room, canvas);
      if (more.end < more.all) break;
      list = more;
      top--;
    }
    return list;
  }

  function listFrom(first: number, room: Size, canvas: Canvas): DrawnList {
    const { servers } = state();
    const { groups } = activities(first, room.rows);
    const heads = servers.flatMap((server) => serverHead(server, servers.length === 1, now()) ?? []);
    const list = drawList({ groups, heads, top: first, selected: selection?.target }, room, canvas);
    const isQuiet = list.all === 0 && groups.length > 0 && groups.every((group) => group.link === 'live');
    if (!isQuiet || list.lines.length >= room.rows) return list;
    const quiet = label(groups.length > 1 ? 'quiet-servers' : 'quiet-server');
    return { ...list, lines: [...list.lines, placed(2, canvas.columns - 2, quiet, 'dim')] };
  }

  return {
    selected,
    lines: (size, canvas, footOf) => {
      const { row } = selected();
      const view = activities(0, 0);
      const frame = { headline: view.headline, notes: [...notes, ...view.notes], foot: footOf(row) };
      const room = roomIn(frame, size);
      const list = fitted(room, canvas);
      drawn = list;
      const rest = { columns: size.columns, rows: room.rows - list.lines.length };
      const body = [...list.lines, ...recentLines(view.recent, view.groups.length > 1, rest)];
      const isWhole = top === 0 && list.end >= list.all;
      const position = isWhole || list.end <= top ? '' : `${top + 1}–${list.end} / ${list.all}`;
      const foot = frame.foot.map((line, n) =>
        n || !position ? line : withPosition(line, position, canvas),
      );
      return framed({ ...frame, foot }, body, size);
    },
    move: (by) => {
      if (!drawn.all) return;
      const rows = 'rows' in by ? by.rows : by.pages * Math.max(1, drawn.end - top);
      selection = keptSelection(selection, state(), now());
      const place = nextPlace(selection, rows, top, drawn.all);
      const found = rowAt(activities(place, 1).groups, place);
      selection = found && { place, target: { serverId: found.serverId, uuid: found.row.uuid } };
    },
  };
}
