import type { Finished } from '../../../../domain/finished.ts';
import { plainText } from '../../../../domain/plainText.ts';
import { dateText, t } from '../../../../locales/format.ts';
import { finishedText } from '../../../output.ts';
import type { KeyHint } from './foot.ts';
import { type Canvas, inARow, type Line, placed } from './line.ts';
import { widthOf, wrap } from './text.ts';

const MOST_LINES = 20;
const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };

/** Keys and what they do, and how stopping goes. */
export function helpLines(canvas: Canvas): readonly Line[] {
  const keys: readonly KeyHint[] = [
    [canvas.isUnicode ? '↑ ↓ j k' : 'j k', t('terminal.watch.key.select')],
    ['Enter', t('terminal.watch.key.open')],
    ['c', t('terminal.watch.key.stop')],
    ['a', t('terminal.watch.key.stop-all')],
    ['h', t('terminal.watch.key.history')],
    ['r', t('terminal.watch.key.retry')],
    ['?', t('terminal.watch.key.help')],
    ['q Esc', t('terminal.watch.key.quit')],
  ];
  const width = Math.max(...keys.map(([key]) => widthOf(key)));
  const { columns } = canvas;
  return [
    ...keys.map(([key, does]) => [
      ...placed(2, width, key, 'accent'),
      ...placed(width + 4, columns - width - 4, does),
    ]),
    [],
    ...wrap(t('terminal.watch.how-to-stop'), columns, MOST_LINES).map((line) =>
      placed(0, columns, line, 'dim'),
    ),
  ];
}

/** What finished, newest first, each on a line; where the history cannot be read, why. */
export function historyLines(
  finishes: readonly Finished[],
  now: number,
  { columns }: Canvas,
): readonly Line[] {
  if (!finishes.length) return [placed(0, columns, t('terminal.history.empty'), 'dim')];
  const isServerNamed = new Set(finishes.map((f) => f.server.id)).size > 1;
  const today = dateText(now, DAY);
  const moments = finishes.map(({ at }) =>
    dateText(at, DAY) === today ? dateText(at, TIME) : dateText(at, DAY),
  );
  const width = Math.max(...moments.map(widthOf));
  return finishes.map((one, n) => {
    const finished = finishedText(one);
    const server = plainText(one.server.name);
    const text = isServerNamed ? t('terminal.history.on', { finished, server }) : finished;
    return [...placed(0, width, moments[n] ?? '', 'dim'), ...placed(width + 2, columns - width - 2, text)];
  });
}

/** What would be stopped, in so many lines. */
export function stopLines(stops: readonly string[], rows: number, { columns }: Canvas): readonly Line[] {
  const hidden = stops.length > rows ? stops.length - rows + 1 : 0;
  const shown = hidden ? stops.slice(0, rows - 1) : stops;
  return [
    ...shown.map((stop) => inARow(2, columns - 2, [[stop, 'plain']])),
    ...(hidden ? [placed(2, columns - 2, t('view.more-rows', { count: hidden }), 'dim')] : []),
  ];
}
