import { cut, widthOf } from './text.ts';

/** How a text looks: `accent` for progress, `problem` for trouble, `dim` for what is secondary. */
export type Style = 'plain' | 'strong' | 'dim' | 'accent' | 'problem';

/** A text on a line, `at` so many columns from its beginning. */
export type Piece = { readonly at: number; readonly text: string; readonly style: Style };

/** Pieces from left to right. None overlaps the next. */
export type Line = readonly Piece[];

export type Size = { readonly columns: number; readonly rows: number };

/** What a line is drawn for. */
export type Canvas = { readonly columns: number; readonly isUnicode: boolean };

/** A text in `columns` columns from `at` on, cut where it is wider. */
export function placed(at: number, columns: number, text: string, style: Style = 'plain'): Line {
  const shown = cut(text, columns);
  return shown ? [{ at, text: shown, style }] : [];
}

/** The same at the right end of these columns. */
export function placedRight(at: number, columns: number, text: string, style: Style = 'plain'): Line {
  const shown = cut(text, columns);
  return shown ? [{ at: at + columns - widthOf(shown), text: shown, style }] : [];
}

/** Texts one after the other, cut at the end of the columns. */
export function inARow(
  at: number,
  columns: number,
  texts: readonly (readonly [text: string, style: Style])[],
): Line {
  const line: Piece[] = [];
  let from = at;
  for (const [text, style] of texts) {
    const [piece] = placed(from, at + columns - from, text, style);
    if (!piece) continue;
    line.push(piece);
    from += widthOf(piece.text);
  }
  return line;
}

/** Where a line ends. */
export function endOf(line: Line): number {
  const last = line.at(-1);
  return last ? last.at + widthOf(last.text) : 0;
}

/** As it is read. */
export function textOf(line: Line): string {
  return line.reduce((text, piece) => text + ' '.repeat(piece.at - widthOf(text)) + piece.text, '');
}
