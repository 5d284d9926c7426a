import { expect, test } from 'vitest';
import { momentsOf, PERCENTS } from '../../bench/estimates/run.ts';
import { SHAPES } from '../../bench/estimates/shapes.ts';
import { simulatedRuns } from '../../bench/estimates/simulated.ts';
import { isBeaten } from '../../bench/estimates/table.ts';

// `npm run bench:estimates` prints the table of more runs.
const moments = Array.from({ length: 100 }, (_, n) => simulatedRuns(300_001 + n))
  .flat()
  .flatMap(momentsOf);

test('Y10 estimates are less wrong than linear extrapolation', () => {
  expect(isBeaten(moments)).toBe(true);
  expect(isBeaten(moments.map((m) => ({ ...m, told: m.linear, known: m.linear })))).toBe(false);
});

test('Y10 and they are told of most runs', () => {
  expect(moments).toHaveLength(100 * Object.keys(SHAPES).length * PERCENTS.length);
  for (const percent of PERCENTS) {
    const here = moments.filter((m) => m.percent === percent);
    expect(here.filter((m) => m.told !== undefined).length).toBeGreaterThan(0.6 * here.length);
  }
});
