import { percentile } from '../measure.ts';
import { type Moment, PERCENTS } from './run.ts';

type Errors = { readonly ours: readonly number[]; readonly linear: readonly number[] };

/** Of the moments that have both: of those where an estimate is told, or of all. */
function errorsAt(moments: readonly Moment[], kind: 'told' | 'known'): Errors {
  const both = moments.flatMap(({ [kind]: ours, linear }) =>
    ours === undefined || linear === undefined ? [] : [{ ours, linear }],
  );
  return { ours: both.map((b) => b.ours), linear: both.map((b) => b.linear) };
}

/** A table in Markdown. */
export function tableOf(moments: readonly Moment[]): string {
  const lines = PERCENTS.map((percent) => {
    const here = moments.filter((m) => m.percent === percent);
    const [told, known] = [errorsAt(here, 'told'), errorsAt(here, 'known')];
    const alone = here.flatMap((m) => (m.linear === undefined && m.told !== undefined ? m.told : []));
    const shown = here.filter((m) => m.told !== undefined).length;
    return [
      `${percent} %`,
      `${shown} of ${here.length}`,
      errorText(told.ours),
      errorText(told.linear),
      errorText(known.ours),
      errorText(known.linear),
      alone.length ? `${errorText(alone)} (${alone.length})` : '–',
    ];
  });
  return markdown([
    ['time over', 'told', 'told: Usher', 'told: linear', 'all: Usher', 'all: linear', 'no linear: Usher'],
    ...lines,
  ]);
}

export function shapesTable(moments: readonly Moment[]): string {
  const shapes = [...new Set(moments.map((m) => m.shape))];
  const lines = shapes.flatMap((shape) =>
    [false, true].map((hasPast) => {
      const of = moments.filter((m) => m.shape === shape && m.hasPast === hasPast);
      const cells = PERCENTS.map((percent) => {
        const here = of.filter((m) => m.percent === percent);
        const { ours, linear } = errorsAt(here, 'known');
        const shown = here.filter((m) => m.told !== undefined).length;
        return `${errorText(ours)} | ${errorText(linear)} (${Math.round((100 * shown) / here.length)} %)`;
      });
      return [`${shape}${hasPast ? ', with others before' : ''}`, ...cells];
    }),
  );
  return markdown([['shape', ...PERCENTS.map((p) => `${p} %: Usher | linear (told)`)], ...lines]);
}

/** Whether our errors are smaller at each moment, in the median and in the 90th percentile, of what is told and of all. */
export function isBeaten(moments: readonly Moment[]): boolean {
  return PERCENTS.every((percent) => {
    const here = moments.filter((m) => m.percent === percent);
    return (['told', 'known'] as const).every((kind) => {
      const { ours, linear } = errorsAt(here, kind);
      return [50, 90].every((part) => percentile(ours, part) < percentile(linear, part));
    });
  });
}

/** "0.21, 0.80": median and 90th percentile. */
function errorText(errors: readonly number[]): string {
  if (!errors.length) return '–';
  return `${percentile(errors, 50).toFixed(2)}, ${percentile(errors, 90).toFixed(2)}`;
}

function markdown([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
