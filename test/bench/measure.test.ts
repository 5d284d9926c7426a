import { expect, test } from 'vitest';
import { type Measure, median, percentile, type Report, slowerThan, tableOf } from './measure.ts';

const report = (...measures: readonly Measure[]): Report => ({ machine: 'm', at: '', measures });
const ratio = (name: string, ...values: readonly number[]): Measure => ({ name, unit: '×', values });

test('E1 a ratio that is worse by more than both spreads is named, with what it was', () => {
  const kept = report(ratio('frame', 1.4, 1.5, 1.6), ratio('view', 1, 1, 1));
  expect(slowerThan(kept, report(ratio('frame', 1.9, 2, 2.1), ratio('view', 1, 1, 1)))).toEqual([
    'frame: 2.00 ×, and it was 1.50 × (more than 1.90 × is no accident)',
  ]);
});

test('E1 within the spreads, better, new, or no ratio: nothing is named', () => {
  const kept = report(ratio('frame', 1.4, 1.5, 1.6), { name: 'start', unit: 'ms', values: [100] });
  expect(slowerThan(kept, report(ratio('frame', 1.6, 1.8, 1.9)))).toEqual([]);
  expect(slowerThan(kept, report(ratio('frame', 1, 1, 1), ratio('other', 9, 9, 9)))).toEqual([]);
  expect(slowerThan(kept, report({ name: 'start', unit: 'ms', values: [900] }))).toEqual([]);
});

test('E1 the table has median, spread and goal, and says what is missed', () => {
  const table = tableOf([
    { name: 'reached', unit: 'ms', values: [3, 1, 2], goal: 2 },
    { name: 'missed', unit: '×', values: [2.1], goal: 2 },
    { name: 'without', unit: 'MB', values: [120.4] },
  ]);
  expect(table.split('\n')).toEqual([
    'what     median   spread     goal',
    'reached  2.00 ms  1.00–3.00  ≤ 2.00',
    'missed   2.10 ×              ≤ 2.00  missed',
    'without  120 MB',
  ]);
});

test('E1 percentiles are values that were measured', () => {
  const values = Array.from({ length: 100 }, (_, n) => 100 - n);
  expect([percentile(values, 95), percentile(values, 99), median([5, 1, 3])]).toEqual([96, 100, 3]);
});
