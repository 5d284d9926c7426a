import { endOf, type Line, type Style } from './draw/line.ts';
import { isAscii, widthOf } from './draw/text.ts';

const ESC = '\u001b[';
// SGR. The terminal's own sixteen colours fit its theme, and faint text any background.
const CODES: Readonly<Record<Style, string>> = {
  plain: '',
  strong: '1',
  dim: '2',
  accent: '33',
  problem: '31',
};
/** Terminals that know it show all of it at once (DEC mode 2026); others pass over it. */
const BEGIN_UPDATE = `${ESC}?2026h`;
const END_UPDATE = `${ESC}?2026l`;

/** Draws lines over those that a terminal shows; only what differs is written. */
export type Painter = {
  /** Empty where nothing differs. `columns`: the width of the terminal. */
  paint(lines: readonly Line[], columns: number): string;
  /** Nothing is on the screen any more. */
  forget(): void;
};

export function createPainter(isColored: boolean): Painter {
  let shown: readonly string[] | undefined;
  return {
    paint: (lines, columns) => {
      const next = lines.map((line) => lineText(line, columns, isColored));
      const changes = next.flatMap((line, n) => (line === shown?.[n] ? [] : [`${ESC}${n + 1};1H${line}`]));
      const clear = shown ? '' : `${ESC}2J`;
      shown = next;
      return changes.length || clear ? BEGIN_UPDATE + clear + changes.join('') + END_UPDATE : '';
    },
    forget: () => {
      shown = undefined;
    },
  };
}

/** A line as a terminal takes it, from its first column on, to the end. */
function lineText(line: Line, columns: number, isColored: boolean): string {
  let text = '';
  let at = 0;
  let isSure = true;
  for (const piece of line) {
    // Terminals differ in the width of some characters: the next piece is placed by its column, and what is between is cleared.
    text += isSure ? ' '.repeat(piece.at - at) : `${ESC}K${ESC}${piece.at + 1}G`;
    const code = isColored ? CODES[piece.style] : '';
    text += code ? `${ESC}${code}m${piece.text}${ESC}0m` : piece.text;
    isSure = isAscii(piece.text);
    at = piece.at + widthOf(piece.text);
  }
  return endOf(line) < columns ? `${text}${ESC}K` : text;
}
