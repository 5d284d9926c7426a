import { describe, expect, test } from 'vitest';
import { learned, NOTHING_USUAL, type Usual, type UsualTable } from '../../../src/domain/estimate/usual.ts';
import type { Finished } from '../../../src/domain/finished.ts';
import { activity, having, quiet, said } from '../given.ts';
import { HOUR, MINUTE, run, SECOND, standing, T0, taught } from './runs.ts';

const of = (runs: readonly Finished[]): UsualTable =>
  learned(
    NOTHING_USUAL,
    runs.map((finished) => ({ finished, longestGapMs: undefined })),
  );
const only = (table: UsualTable): Usual | undefined => [...table.values()][0];

describe('Y3 what is usual', () => {
  test.each<[what: string, change: Partial<Finished>]>([
    ['was found running', { foundRunning: true }],
    ['was stopped', { outcome: 'stopped' }],
    ['was cancelled', { outcome: 'cancelled-here' }],
    ['is gone', { outcome: 'gone' }],
    ['ended without a number after a cancel', { outcome: 'ended', cancelAsked: true }],
    ['took less than ten seconds', { lastedMs: 9 * SECOND }],
  ])('is not learned from a run that %s', (_what, change) => {
    expect(of([run(HOUR, change)])).toBe(NOTHING_USUAL);
  });

  test('is the median of the latest twelve', () => {
    const usual = only(
      of([HOUR, HOUR, ...Array.from({ length: 12 }, (_, n) => (n + 1) * MINUTE)].map((ms) => run(ms))),
    );
    expect(usual?.durations).toHaveLength(12);
    expect(usual).toMatchObject({ typicalMs: 6.5 * MINUTE, longestMs: 12 * MINUTE, longestGapMs: undefined });
  });

  test('is known of the two hundred kinds that finished last', () => {
    const kinds = Array.from({ length: 250 }, (_, n) =>
      run(HOUR, { activity: activity({ type: `kind.${n}` }) }),
    );
    const table = of([...kinds, kinds[60] ?? run(HOUR)]);
    expect(table.size).toBe(200);
    expect(table.has('kind.60 ')).toBe(true);
    expect(table.has('kind.49 ')).toBe(false);
    expect(of(kinds.slice(0, 3)).size).toBe(3);
  });

  test('is read from the history at the start, and learned at each finish, with the longest standstill', () => {
    const read = taught([run(10 * MINUTE)]);
    expect(only(read.servers[0]?.usual ?? NOTHING_USUAL)).toMatchObject({ durations: [10 * MINUTE] });
    const finished = having(
      read,
      said.started({ progress: 0 }, T0),
      said.updated({ progress: 50 }, T0 + 2 * MINUTE),
      ...standing(2 * MINUTE, 5 * MINUTE, { progress: 50 }),
      said.ended({}, T0 + 5 * MINUTE),
    );
    expect(only(finished.servers[0]?.usual ?? NOTHING_USUAL)).toMatchObject({
      durations: [10 * MINUTE, 5 * MINUTE],
      longestGapMs: 3 * MINUTE,
    });
  });

  test('is not learned from what Usher found running', () => {
    const found = having(quiet, said.listed([activity()], T0), said.ended({}, T0 + 5 * MINUTE));
    expect(found.servers[0]?.usual).toBe(NOTHING_USUAL);
  });
});
