import type { PastView } from '../../../../domain/view/view.ts';
import { label } from '../../../../locales/label.ts';
import { type Canvas, inARow, type Line, placed, placedRight, type Size } from './line.ts';
import { widthOf, wrap } from './text.ts';

/** With fewer lines there is no room for empty ones. */
const ROOMY = 15;
const MOST_NOTE_LINES = 2;

/** What stands above and below whatever is in the middle. */
export type Frame = {
  readonly headline: string;
  /** Quieter sentences below it. */
  readonly notes: readonly string[];
  readonly foot: readonly Line[];
};

/** The room between head and foot. */
export function roomIn(frame: Frame, size: Size): Size {
  const { columns, rows } = size;
  return { columns, rows: Math.max(0, rows - headLines(frame, size).length - footLines(frame, size).length) };
}

/** Exactly as many lines as the terminal has. What has no room is left out, the foot last. */
export function framed(frame: Frame, body: readonly Line[], size: Size): readonly Line[] {
  const room = roomIn(frame, size).rows;
  const filled = Array.from({ length: room }, (_, n) => body[n] ?? []);
  return [...headLines(frame, size), ...filled, ...footLines(frame, size)].slice(-size.rows);
}

function headLines({ headline, notes }: Frame, { columns, rows }: Size): readonly Line[] {
  return [
    ...wrap(headline, columns, rows < ROOMY ? 1 : MOST_NOTE_LINES).map((line) =>
      placed(0, columns, line, 'strong'),
    ),
    ...notes.flatMap((note) =>
      wrap(note, columns, MOST_NOTE_LINES).map((line) => placed(0, columns, line, 'problem')),
    ),
    ...(rows >= ROOMY ? [[]] : []),
  ];
}

function footLines({ foot }: Frame, { rows }: Size): readonly Line[] {
  return rows >= ROOMY ? [[], ...foot] : foot;
}

/** What finished lately, newest first, in so many lines; none where there is no room for a heading and some of it. */
export function recentLines(
  recent: readonly PastView[],
  isServerNamed: boolean,
  { columns, rows }: Size,
): readonly Line[] {
  if (!recent.length || rows < 3) return [];
  return [
    [],
    placed(0, columns, label('recently'), 'strong'),
    ...recent.slice(0, rows - 2).map((past) => pastLine(past, isServerNamed, columns)),
  ];
}

function pastLine(past: PastView, isServerNamed: boolean, columns: number): Line {
  const { title, lasted, results, serverName, when } = past;
  const whenWidth = Math.min(widthOf(when), Math.floor(columns / 3));
  const how = [lasted, ...results, ...(isServerNamed ? [serverName] : [])].join(' · ');
  const room = columns - 2 - whenWidth - 2;
  return [
    ...inARow(2, room, [
      [title, 'plain'],
      [` · ${how}`, 'dim'],
    ]),
    ...placedRight(columns - whenWidth, whenWidth, when, 'dim'),
  ];
}

/** Some of these lines, from `top` on, as far back as they go. */
export function scrolled(lines: readonly Line[], top: number, { rows }: Size): readonly Line[] {
  const first = Math.min(Math.max(0, top), Math.max(0, lines.length - rows));
  return lines.slice(first, first + rows);
}

/** "3–12 / 60" at the right end of a line that has room for it. */
export function withPosition(line: Line, text: string, { columns }: Pick<Canvas, 'columns'>): Line {
  const width = widthOf(text);
  const shorter = line.flatMap((piece) =>
    placed(piece.at, Math.min(widthOf(piece.text), columns - width - 2 - piece.at), piece.text, piece.style),
  );
  return [...shorter, ...placedRight(columns - width, width, text, 'dim')];
}
