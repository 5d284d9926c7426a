import os from 'node:os';

/** One line of the table. */
export type Measure = {
  readonly name: string;
  /** `×` for a ratio of two that were measured in turns; only those are compared with what is kept. */
  readonly unit: '×' | 'µs' | 'ms' | 's' | 'MB' | 'kB' | '%' | '';
  /** One for each round; the median counts. */
  readonly values: readonly number[];
  /** At most. */
  readonly goal?: number;
};

export type Report = {
  readonly machine: string;
  readonly at: string;
  readonly measures: readonly Measure[];
};

export function machineName(): string {
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `${cpus[0]?.model.trim() ?? 'unknown'} × ${cpus.length}, ${memory} GiB, ${os.type()} ${os.release()}, Node ${process.versions.node}`;
}

export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((percent / 100) * sorted.length))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

export function tableOf(measures: readonly Measure[]): string {
  const lines = measures.map((measure) => {
    const { name, values, unit, goal } = measure;
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const spread = values.length > 1 ? `${numberText(least)}–${numberText(most)}` : '';
    const wanted = goal === undefined ? '' : `≤ ${numberText(goal)}`;
    const isReached = goal === undefined || median(values) <= goal;
    return [name, `${numberText(median(values))} ${unit}`, spread, wanted, isReached ? '' : 'missed'];
  });
  const rows = [['what', 'median', 'spread', 'goal', ''], ...lines];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, n) => cell.padEnd(widths[n] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function numberText(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}

/** The ratios that are worse than the kept ones by more than both spread, as sentences. */
export function slowerThan(kept: Report, now: Report): readonly string[] {
  return now.measures.flatMap((measure) => {
    const before = kept.measures.find((m) => m.name === measure.name && m.unit === '×');
    if (!before || measure.unit !== '×') return [];
    const limit = median(before.values) + spreadOf(before.values) + spreadOf(measure.values);
    if (median(measure.values) <= limit) return [];
    const [was, is] = [median(before.values), median(measure.values)].map(numberText);
    return `${measure.name}: ${is} ×, and it was ${was} × (more than ${numberText(limit)} × is no accident)`;
  });
}

function spreadOf(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}
