import { t } from '../../../../locales/format.ts';
import { label } from '../../../../locales/label.ts';
import { type Canvas, inARow, type Line, placed, type Style } from './line.ts';
import { widthOf, wrap } from './text.ts';

/** A key, and what it does. */
export type KeyHint = readonly [key: string, does: string];

const MOST_QUESTION_LINES = 4;

/** Where not all have room these are left out first, and are in the help. */
const SPARE = ['h', 'a'];

/** The keys of the list. */
export function listKeys({ isUnicode }: Pick<Canvas, 'isUnicode'>): readonly KeyHint[] {
  return [
    [isUnicode ? '↑↓' : 'jk', t('terminal.watch.key.select')],
    ['c', t('terminal.watch.key.stop')],
    ['a', t('terminal.watch.key.stop-all')],
    ['h', t('terminal.watch.key.history')],
    ['?', t('terminal.watch.key.help')],
    ['q', t('terminal.watch.key.quit')],
  ];
}

/** Of a question; `yes`: what saying so does. */
export function answerKeys(yes: string): readonly KeyHint[] {
  return [
    ['y', yes],
    ['n', label('keep-running')],
  ];
}

/** As many keys as have room. */
export function keyLine(keys: readonly KeyHint[], canvas: Canvas): Line {
  const texts = keys.flatMap(([key, does], n): (readonly [string, Style])[] => [
    [n ? '   ' : '', 'plain'],
    [key, 'accent'],
    [` ${does}`, 'dim'],
  ]);
  const width = texts.reduce((sum, [text]) => sum + widthOf(text), 0);
  const spare = SPARE.find((key) => keys.some(([one]) => one === key));
  if (width > canvas.columns && spare)
    return keyLine(
      keys.filter(([key]) => key !== spare),
      canvas,
    );
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
