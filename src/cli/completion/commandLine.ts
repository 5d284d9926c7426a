import type { Unfinished } from './complete.ts';

/** The quote in which the cursor stands. */
export type OpenQuote = '"' | "'" | '';

/** A command line of bash up to the cursor. */
export type CommandLine = Unfinished & {
  readonly quote: OpenQuote;
  /** What of the current word stands before the part that bash replaces. */
  readonly kept: string;
};

// readline looks for the part to replace behind these (COMP_WORDBREAKS).
const BREAKS = /["'><=;|&(:]/;

/** Read as bash does, except that nothing is expanded: `$HOME` stays as it is typed. The first word is the command itself. */
export function readCommandLine(line: string): CommandLine {
  const words: string[] = [];
  let word = '';
  let isBegun = false;
  let quote: OpenQuote = '';
  let kept = '';
  for (let i = 0; i < line.length; i++) {
    const letter = line.charAt(i);
    isBegun ||= !/\s/.test(letter);
    if (letter === '\\' && isEscape(quote, line.charAt(i + 1))) word += line.charAt(++i);
    else if (letter === quote) [quote, kept] = ['', word];
    else if (quote) word += letter;
    else if (letter === '"' || letter === "'") {
      quote = letter;
      kept = word;
    } else if (/\s/.test(letter)) {
      if (isBegun) words.push(word);
      [word, isBegun, kept] = ['', false, ''];
    } else {
      word += letter;
      if (BREAKS.test(letter)) kept = word;
    }
  }
  return { before: words.slice(1), current: word, quote, kept };
}

/** Whether a backslash before that letter is none itself. */
function isEscape(quote: OpenQuote, letter: string): boolean {
  return quote === '' || (quote === '"' && /["\\$`]/.test(letter));
}
