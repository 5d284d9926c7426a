import widthIn from 'fast-string-truncated-width';

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const JOINERS = /\p{Cf}/gu;
const ELLIPSIS = '…';

/** How many columns a terminal gives to a text: none to what combines, two to what is wide. */
export function widthOf(text: string): number {
  return isAscii(text) ? text.length : widthIn(text.replace(JOINERS, keptJoiner)).width;
}

/** The text in at most so many columns: whole characters, as people count them, and "…" where some are missing. */
export function cut(text: string, columns: number): string {
  if (columns <= 0) return '';
  if (text.length <= columns && isAscii(text)) return text;
  if (widthOf(text) <= columns) return text;
  return `${beginning(text, columns - 1).trimEnd()}${ELLIPSIS}`;
}

/** The text as lines of at most so many columns, broken between words; a word that is wider is broken. At most `most` lines. */
export function wrap(text: string, columns: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let rest = text.split(' ');
  while (rest.length && lines.length < most) {
    const [word = ''] = rest;
    const longer = line ? `${line} ${word}` : word;
    if (widthOf(longer) <= columns) {
      line = longer;
      rest = rest.slice(1);
    } else if (lines.length === most - 1) {
      // The last one says that more is missing.
      line = cut([line, ...rest].filter(Boolean).join(' '), columns);
      rest = [];
    } else if (line) {
      lines.push(line);
      line = '';
    } else {
      const part = beginning(word, columns) || firstCharacter(word);
      lines.push(widthOf(part) <= columns ? part : '');
      rest = [word.slice(part.length), ...rest.slice(1)];
    }
  }
  return line ? [...lines, line] : lines;
}

/** Whether no terminal can disagree about its width. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}

function beginning(text: string, columns: number): string {
  let width = 0;
  let end = 0;
  for (const { segment, index } of characters.segment(text)) {
    width += widthOf(segment);
    if (width > columns) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

function firstCharacter(text: string): string {
  for (const { segment } of characters.segment(text)) return segment;
  return '';
}

/** Those of emoji make one wide character of several. Others, as in Persian, take no column. */
function keptJoiner(joiner: string): string {
  return joiner === '\u200d' || joiner > '\u{E0000}' ? joiner : '';
}
