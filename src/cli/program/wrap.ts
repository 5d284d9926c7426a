import { displayWidth } from '../displayWidth.ts';

// Japanese has no spaces: a line may end after each of its characters, but not before a mark that closes.
const PIECES =
  /\s+|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー][、。）」』・ー]*|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu;

/** The text in lines of at most so many columns, unless one word is wider. Line ends stay. */
export function wrap(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap((line) => linesOf(line, columns))
    .join('\n');
}

function linesOf(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (line && displayWidth(line + piece) > columns) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()];
}
