import { t } from '../../../../locales/format.ts';
import { label } from '../../../../locales/label.ts';
import { type Canvas, inARow, type Line, placed, type Style } from './line.ts';
import { widthOf, wrap } from './text.ts';

/** A key, and what it does. */
export type KeyHint = readonly [key: string, does: string];

const MOST_QUESTION_LINES = 4;

/** The keys of the list, the most needed first: those for which there is no room are in the help. */
export function listKeys({ isUnicode }: Pick<Canvas, 'isUnicode'>): readonly KeyHint[] {
  return [
    [isUnicode ? '↑↓' : 'jk', t('terminal.watch.key.select')],
    ['c', t('terminal.watch.key.stop')],
    ['?', t('terminal.watch.key.help')],
    ['q', t('terminal.watch.key.quit')],
    ['a', t('terminal.watch.key.stop-all')],
    ['h', t('terminal.watch.key.history')],
  ];
}

/** Of a question; `yes`: what saying so does. */
export function answerKeys(yes: string): readonly KeyHint[] {
  return [
    ['y', yes],
    ['n', label('keep-running')],
  ];
}

/** As many keys as have room, those first that come first. */
export function keyLine(keys: readonly KeyHint[], canvas: Canvas): Line {
  const texts: [string, Style][] = [];
  let width = 0;
  for (const [key, does] of keys) {
    const gap = texts.length ? '   ' : '';
    const words = ` ${does}`;
    const more = widthOf(gap + key + words);
    if (width + more > canvas.columns) break;
    width += more;
    texts.push([gap, 'plain'], [key, 'accent'], [words, 'dim']);
  }
  return inARow(0, canvas.columns, texts);
}

/** What `c` would do to the selected row, or why nothing. */
export function hintLine(text: string | undefined, canvas: Canvas): Line {
  return text ? placed(0, canvas.columns, text, 'dim') : [];
}

/** A question, and the only keys that count while it is open. */
export function questionLines(text: string, answers: readonly KeyHint[], canvas: Canvas): readonly Line[] {
  const { columns } = canvas;
  return [
    ...wrap(text, columns, MOST_QUESTION_LINES).map((line) => placed(0, columns, line, 'strong')),
    keyLine(answers, canvas),
  ];
}
