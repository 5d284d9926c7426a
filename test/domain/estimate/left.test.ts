import { describe, expect, test } from 'vitest';
import { headlineOf } from '../../../src/domain/view/headline/headline.ts';
import { having, quiet, said } from '../given.ts';
import { drawn, evenly, HOUR, listed, MINUTE, moving, run, SECOND, T0, taught } from './runs.ts';

const started = (changes = {}) => said.started({ progress: 0, ...changes }, T0);

describe('Y1 what a row says of its end', () => {
  test.each<[eachMs: number, at: number, left: string | undefined]>([
    // One percent in so many milliseconds, looked at after so many percent.
    [6 * SECOND, 1, undefined],
    [6 * SECOND, 4, undefined],
    [6 * SECOND, 50, 'about 5\u00a0min left'],
    [6 * SECOND, 93, 'less than a minute left'],
    [MINUTE, 50, 'about 55\u00a0min left'],
    [3 * MINUTE, 50, 'about 2\u00a0h 45\u00a0min left'],
    [8 * MINUTE, 50, 'about 7\u00a0h left'],
    [HOUR, 30, undefined],
    // A job of 40 s.
    [400, 60, undefined],
  ])('one percent in %i ms, after %i of them: %s', (eachMs, at, left) => {
    expect(drawn(having(quiet, ...moving(evenly(eachMs, at))), at * eachMs).left).toBe(left);
  });

  test('nothing in the first ten seconds, however fast it moves', () => {
    const state = having(quiet, ...moving(evenly(500, 18)));
    expect(drawn(state, 9 * SECOND).left).toBeUndefined();
    expect(drawn(having(state, ...moving(evenly(500, 24)).slice(19)), 12 * SECOND).left).toBeDefined();
  });

  test('a quarter of the way is enough, however few steps', () => {
    expect(
      drawn(having(taught([run(600_000), run(610_000)]), ...moving([[3 * MINUTE, 33]])), 200_000).left,
    ).toBe('about 7\u00a0min left');
  });

  test('what moves by leaps and stands is not told as if it were certain', () => {
    const leaps = moving([
      [20 * SECOND, 1],
      [21 * SECOND, 9],
      [300 * SECOND, 10],
      [301 * SECOND, 30],
    ]);
    expect(drawn(having(quiet, ...leaps), 302 * SECOND).left).toBeUndefined();
  });

  test('between two reports it goes on by one step, no further', () => {
    const state = having(
      quiet,
      ...moving([
        [2 * MINUTE, 25],
        [4 * MINUTE, 50],
        [6 * MINUTE, 75],
      ]),
    );
    expect(drawn(state, 6 * MINUTE).left).toBe('about 2\u00a0min left');
    expect(drawn(state, 7 * MINUTE).left).toBe('about 1\u00a0min left');
  });
});

describe('Y2 what runs of its kind took', () => {
  const tenMinutes = [run(590_000), run(600_000), run(610_000)];

  test('work without a progress is told by them alone, until it has lasted longer', () => {
    const state = having(taught(tenMinutes), started({ progress: undefined }));
    expect(drawn(state, 5 * SECOND).left).toBeUndefined();
    expect(drawn(state, MINUTE).left).toBe('about 9\u00a0min left');
    expect(drawn(state, 8 * MINUTE).left).toBe('about 2\u00a0min left');
    expect(drawn(state, 15 * MINUTE).left).toBeUndefined();
  });

  test('two runs are too few, and runs that differ too much say nothing', () => {
    expect(
      drawn(having(taught(tenMinutes.slice(1)), started({ progress: undefined })), MINUTE).left,
    ).toBeUndefined();
    const apart = [run(60_000), run(600_000), run(6_000_000)];
    expect(drawn(having(taught(apart), started({ progress: undefined })), MINUTE).left).toBeUndefined();
  });

  test('at first they count more, then its own rate', () => {
    // By its own rate it takes half an hour.
    const early = having(taught(tenMinutes), ...moving(evenly(18 * SECOND, 6)));
    const late = having(taught(tenMinutes), ...moving(evenly(18 * SECOND, 80)));
    const alone = having(quiet, ...moving(evenly(18 * SECOND, 80)));
    expect(drawn(early, 108 * SECOND).left).toBe('about 9\u00a0min left');
    expect(drawn(late, 1440 * SECOND).left).toBe('about 6\u00a0min left');
    expect(drawn(alone, 1440 * SECOND).left).toBe('about 6\u00a0min left');
  });

  test.each<[what: string, changes: object, left: string | undefined]>([
    ['of the same library', { context: { librarySectionId: '1' } }, 'about 9\u00a0min left'],
    ['of another library', { context: { librarySectionId: '2' } }, undefined],
    ['of no library', {}, undefined],
    ['of another type', { type: 'media.generate.bif', context: { librarySectionId: '1' } }, undefined],
  ])('a row %s', (_what, changes, left) => {
    const runs = tenMinutes.map((r) => ({
      ...r,
      activity: { ...r.activity, context: { librarySectionId: '1' } },
    }));
    expect(drawn(having(taught(runs), started({ progress: undefined, ...changes })), MINUTE).left).toBe(left);
  });

  test('a library that is named late counts from then on', () => {
    const runs = tenMinutes.map((r) => ({
      ...r,
      activity: { ...r.activity, context: { librarySectionId: '1' } },
    }));
    const unnamed = having(taught(runs), started({ progress: undefined }));
    const named = { progress: undefined, context: { librarySectionId: '1' } };
    expect(drawn(unnamed, MINUTE).left).toBeUndefined();
    expect(drawn(having(unnamed, said.updated(named, T0 + SECOND)), MINUTE).left).toBe(
      'about 9\u00a0min left',
    );
  });
});

describe('Y5 a row that was found running', () => {
  const found = [said.listed([], T0), listed(0, { progress: 40 })];

  test('is told nothing without evidence', () => {
    const state = having(taught([run(590_000), run(600_000), run(610_000)]), ...found);
    for (const ms of [SECOND, MINUTE, 5 * MINUTE]) expect(drawn(state, ms).left).toBeUndefined();
  });

  test('has as much left of what is usual as of the way', () => {
    const steps = [71, 72, 73, 74, 75].map((progress, n) =>
      said.updated({ progress }, T0 + (n + 1) * 6 * SECOND),
    );
    const tenMinutes = [run(590_000), run(600_000), run(610_000)];
    const state = having(taught(tenMinutes), listed(0, { progress: 70 }), ...steps);
    expect(drawn(state, 30 * SECOND).left).toBe('about 3\u00a0min left');
  });

  test('is told by what was seen of it', () => {
    const steps = Array.from({ length: 20 }, (_, n) =>
      said.updated({ progress: 41 + n }, T0 + (n + 1) * 6 * SECOND),
    );
    expect(drawn(having(quiet, ...found, ...steps), 2 * MINUTE).left).toBe('about 4\u00a0min left');
  });
});

describe('Y6 the headline', () => {
  const films = moving(evenly(6 * SECOND, 50));
  const series = moving(evenly(24 * SECOND, 20), { uuid: 'b', title: 'Scanning Series' });
  const now = T0 + 5 * MINUTE;
  const inOrder = [...films, ...series].toSorted((a, b) => ('at' in a && 'at' in b ? a.at - b.at : 0));
  const both = having(quiet, ...inOrder.filter((event) => 'at' in event && event.at <= now));

  test('has the end of the one job', () => {
    expect(headlineOf(having(quiet, ...films), now)).toBe(
      'Scanning Films for 5\u00a0min, about 5\u00a0min left',
    );
  });

  test('has the latest end of several', () => {
    expect(headlineOf(both, now)).toMatch(/^2 jobs, about (35|40)\u00a0min left$/);
  });

  test('has none unless it is known of each', () => {
    expect(headlineOf(having(both, said.started({ uuid: 'c' }, now - MINUTE)), now)).toBe('3 jobs running');
  });

  test('has none with more than twenty jobs', () => {
    const many = Array.from({ length: 21 }, (_, n) => moving(evenly(6 * SECOND, 50), { uuid: `m${n}` }));
    expect(headlineOf(having(quiet, ...many.slice(0, 20).flat()), now)).toBe(
      '20 jobs, about 5\u00a0min left',
    );
    expect(headlineOf(having(quiet, ...many.flat()), now)).toBe('21 jobs running');
  });
});

test('Y8 a row that is not live, or is being cancelled, or is over, has no estimate', () => {
  const state = having(quiet, ...moving(evenly(6 * SECOND, 50)));
  const now = 5 * MINUTE;
  expect(drawn(state, now).left).toBeDefined();
  expect(drawn(having(state, said.lost(T0 + now)), now).left).toBeUndefined();
  expect(drawn(having(state, said.asked('u1', T0 + now)), now).left).toBeUndefined();
});
