import type { RowView } from '../../../../domain/view/view.ts';
import { bar } from './bar.ts';
import { type Canvas, inARow, type Line, placed, placedRight, type Style } from './line.ts';
import { widthOf, wrap } from './text.ts';

/** From so many columns on a row is one line. */
const WIDE = 112;
const PERCENT = 5;
const NOTE = 24;
const BAR = 20;
const MOST_PROBLEM_LINES = 4;
/** With less room for it an item is left out. */
const LEAST_DETAIL = 10;

/** A row as lines: what it is and how far; in a narrow terminal the bar and the rest below; why it could not be stopped, and what could. */
export function rowLines(row: RowView, isSelected: boolean, canvas: Canvas): readonly Line[] {
  const lines = canvas.columns >= WIDE ? [oneLine(row, canvas)] : twoLines(row, canvas);
  const [first = [], ...others] = lines;
  const marker = placed(0, 1, canvas.isUnicode ? '›' : '>', 'accent');
  return [isSelected ? [...marker, ...first] : first, ...others, ...troubleLines(row, canvas)];
}

/** Where words begin, after the place of the selection's mark. */
function indentOf({ depth }: RowView): number {
  return 2 + 2 * depth;
}

function oneLine(row: RowView, canvas: Canvas): Line {
  const at = indentOf(row);
  const right = canvas.columns - (2 + BAR + 1 + PERCENT + 2 + NOTE);
  const title = Math.floor((right - at) * 0.52);
  return [
    ...titlePieces(row, at, title, canvas),
    ...placed(at + title + 2, right - at - title - 2, detailOf(row), 'dim'),
    ...(row.isEnded ? [] : bar(right + 2, BAR, row.progress, barStyle(row), canvas)),
    ...(isWord(row) ? [] : placedRight(right + 3 + BAR, PERCENT, row.status ?? '')),
    ...placed(right + 5 + BAR + PERCENT, NOTE, noteOf(row), noteStyle(row)),
  ];
}

function twoLines(row: RowView, canvas: Canvas): readonly Line[] {
  const at = indentOf(row);
  const { columns } = canvas;
  const status = row.status ?? '';
  const statusWidth = Math.min(widthOf(status), Math.floor(columns / 2));
  const title = columns - at - statusWidth - (statusWidth ? 2 : 0);
  const barWidth = Math.max(8, Math.floor(columns / 4));
  const words = at + (row.isEnded ? 0 : barWidth + 1);
  return [
    [
      ...titlePieces(row, at, title, canvas),
      ...placedRight(columns - statusWidth, statusWidth, status, isWord(row) ? 'dim' : 'plain'),
    ],
    [
      ...(row.isEnded ? [] : bar(at, barWidth, row.progress, barStyle(row), canvas)),
      ...secondary(row, words, columns - words),
    ],
  ];
}

/** Item, then what is to be said of its time: that it will end or stands still is worth more than the item, how long it has run is less. */
function secondary(row: RowView, at: number, columns: number): Line {
  const detail = detailOf(row);
  const note = isWord(row) ? '' : noteOf(row);
  const room = columns - widthOf(note) - 3;
  const isTight = widthOf(detail) > room;
  const isWorthMore = row.stalled !== undefined || row.left !== undefined;
  if (!note || (isTight && detail && !isWorthMore)) return placed(at, columns, detail, 'dim');
  if (!detail || (isTight && room < LEAST_DETAIL)) return placed(at, columns, note, noteStyle(row));
  const first = placed(at, room, detail, 'dim');
  const end = at + widthOf(first[0]?.text ?? '');
  return [
    ...first,
    ...inARow(end, at + columns - end, [
      [' · ', 'dim'],
      [note, noteStyle(row)],
    ]),
  ];
}

function titlePieces({ title, group, isStale }: RowView, at: number, columns: number, canvas: Canvas): Line {
  const style = isStale ? 'dim' : 'plain';
  if (!group) return placed(at, columns, title, style);
  const [closed, open] = canvas.isUnicode ? ['▸', '▾'] : ['+', '-'];
  const count = ` ${group.count}`;
  const name = placed(at, columns - widthOf(count) - 2, title, style);
  const end = at + widthOf(name[0]?.text ?? '');
  return [
    ...name,
    ...inARow(end, at + columns - end, [
      [count, 'dim'],
      [` ${group.isOpen ? open : closed}`, 'dim'],
    ]),
  ];
}

/** Why it could not be stopped; then what could stop it, which is what `c` does now. */
function troubleLines(row: RowView, { columns }: Canvas): readonly Line[] {
  const at = indentOf(row) + 2;
  const lines = (text: string, style: Style): readonly Line[] =>
    wrap(text, columns - at, MOST_PROBLEM_LINES).map((line) => placed(at, columns - at, line, style));
  return [
    ...(row.problem ? lines(row.problem, 'problem') : []),
    ...('command' in row.cancel && row.cancel.isNextStep ? lines(`c  ${row.cancel.label}`, 'plain') : []),
  ];
}

function detailOf({ subtitle, owner, startedText }: RowView): string {
  return [subtitle, owner, startedText].filter(Boolean).join(' · ');
}

/** Its status is a word in place of a percentage: "Cancelling…", "Finished". */
function isWord({ isEnded, cancel }: RowView): boolean {
  return isEnded || cancel.kind === 'asked';
}

function noteOf(row: RowView): string {
  if (isWord(row)) return row.status ?? '';
  return row.stalled ?? row.left ?? row.elapsed;
}

function noteStyle(row: RowView): Style {
  return row.stalled && !isWord(row) ? 'problem' : 'dim';
}

function barStyle(row: RowView): Style {
  return row.isStale || isWord(row) ? 'dim' : 'accent';
}
