import { expect, test } from 'vitest';
import type { Coverage } from './coverage.ts';
import { add, unexplained } from './coverageTable.ts';
import { FAULT_NAMES } from './faults/faults.ts';
import { simulate } from './simulate.ts';

const SEEDS = 200;

test('H1 N1 L8 C6 C11 C13 J2 J7 Y8 after any bad day list, history and notices are right, and nothing waits on that was stopped or started', async () => {
  const seen = new Set<string>();
  const reached: Coverage = new Map();
  let finishes = 0;
  for (let seed = 1; seed <= SEEDS; seed++) {
    const result = await simulate(seed);
    expect(result.wrong, `npm run sim -- --from ${seed} --seeds 1`).toEqual([]);
    finishes += result.finishes;
    add(reached, result.reached);
    for (const fault of result.faults) seen.add(fault.replace(/^\d+ s /, ''));
  }
  // Days without work or without trouble would prove nothing.
  expect(finishes).toBeGreaterThan(SEEDS * 20);
  expect([...seen].sort()).toEqual([...FAULT_NAMES].sort());
  // A state that no day reaches needs a reason in unreached.ts.
  expect(unexplained(reached)).toEqual([]);
}, 240_000);

test('the same seed is the same day', async () => {
  expect(await simulate(7)).toEqual(await simulate(7));
});
