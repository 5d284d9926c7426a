import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endsAtOf } from '../../../src/domain/estimate/endsAt.ts';
import { restOf } from '../../../src/domain/estimate/rest.ts';
import { stalledMs } from '../../../src/domain/estimate/stall.ts';
import type { Row } from '../../../src/domain/row.ts';
import { rowIn, type State } from '../../../src/domain/state.ts';
import { having, quiet, said, server } from '../given.ts';
import { drawn, evenly, HOUR, listed, MINUTE, moving, run, SECOND, T0, taught } from './runs.ts';

const rowOf = (state: State): Row => {
  const row = rowIn(state, server.id, 'u1');
  if (!row) throw new Error('no row');
  return row;
};

describe('Y5 what a row keeps', () => {
  test('is of constant size, and reaches back to the start', () => {
    let state = having(quiet, said.started({ progress: 0 }, T0));
    for (let n = 1; n <= 20_000; n++)
      state = having(state, said.updated({ progress: n / 250, subtitle: `${n}` }, T0 + n * 700));
    const { pace } = rowOf(state);
    expect(pace.points.length).toBeLessThanOrEqual(16);
    expect(pace.points[0]).toEqual({ at: T0, progress: 0 });
    expect(JSON.stringify(pace).length).toBeLessThan(1500);
  });

  test('stays the same value while nothing moves', () => {
    const before = having(quiet, ...moving(evenly(6 * SECOND, 20)));
    const after = having(before, said.updated({ progress: 20 }, T0 + 125 * SECOND));
    expect(rowOf(after).pace).toBe(rowOf(before).pace);
  });

  test('begins anew when progress goes back, and then is trusted less', () => {
    const gone = having(quiet, ...moving([...evenly(6 * SECOND, 50), [301 * SECOND, 10]]));
    expect(rowOf(gone).pace.points).toEqual([{ at: T0 + 301 * SECOND, progress: 10 }]);
    expect(drawn(gone, 302 * SECOND).left).toBeUndefined();
    const on = having(
      gone,
      ...Array.from({ length: 40 }, (_, n) =>
        said.updated({ progress: 11 + n }, T0 + (307 + 6 * n) * SECOND),
      ),
    );
    expect(drawn(on, 541 * SECOND).left).toBeUndefined();
  });

  test('begins anew for other work of the same uuid', () => {
    const state = having(quiet, ...moving(evenly(6 * SECOND, 50)));
    const other = { type: 'media.generate.bif', progress: 50 };
    expect(drawn(having(state, said.updated(other, T0 + 5 * MINUTE)), 5 * MINUTE).left).toBeUndefined();
  });
});

describe('Y4 whatever it reports', () => {
  // How long after the last report, in milliseconds, and the progress then; −1 is none, and it may go back.
  const steps = fc.array(
    fc.record({
      ms: fc.oneof(fc.nat(3000), fc.nat(200_000), fc.nat(HOUR)),
      progress: fc.oneof(
        { weight: 1, arbitrary: fc.integer({ min: -1, max: 100 }) },
        { weight: 8, arbitrary: fc.constant('grows' as const) },
      ),
      by: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.nat(30)),
    }),
    { minLength: 1, maxLength: 60 },
  );
  const pasts = fc.array(fc.integer({ min: 10 * SECOND, max: 6 * HOUR }), { maxLength: 5 });
  const found = fc.boolean();

  test('an estimate is never negative, is told by constant slack only, and never of a row found running without evidence', () => {
    fc.assert(
      fc.property(steps, pasts, found, (moves, past, isFound) => {
        const first = isFound ? listed(0, { progress: 0 }) : said.started({ progress: 0 }, T0);
        let state = having(taught(past.map((ms) => run(ms))), first);
        let at = T0;
        let progress = 0;
        for (const { ms, progress: to, by } of moves) {
          const before = rowOf(state);
          const told = before.pace.told?.endsAt;
          at += ms;
          progress = to === 'grows' ? Math.min(100, progress + by) : to;
          const known = progress < 0 ? undefined : progress;
          state = having(state, said.updated({ progress: known }, at));
          progress = Math.max(0, progress);
          const row = rowOf(state);
          const rest = restOf(row, at);
          const endsAt = endsAtOf(row, at);
          if (rest) expect(rest.ms).toBeGreaterThanOrEqual(0);
          if (isFound && row.pace.steps === 0) expect(endsAt).toBeUndefined();
          if (endsAt === undefined || !rest) continue;
          // What the row kept is what it says now.
          expect(endsAtOf(row, at)).toBe(endsAt);
          const fresh = at + rest.ms;
          expect(endsAt - fresh).toBeLessThanOrEqual(Math.max(2000, 0.02 * rest.ms) + 1);
          expect(fresh - endsAt).toBeLessThanOrEqual(Math.max(2000, 0.05 * rest.ms) + 1);
          // It went no further than to where it is just near enough.
          if (told !== undefined && row.pace.told && !row.pace.hasGoneBack && endsAt > told)
            expect(endsAt).toBeLessThanOrEqual(Math.max(told, fresh) + 1);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('what was told stands while the end is nearly the same', () => {
    const state = having(quiet, ...moving(evenly(6 * SECOND, 50)));
    const told = endsAtOf(rowOf(state), T0 + 5 * MINUTE);
    const later = having(state, said.updated({ progress: 51 }, T0 + 306_500));
    expect(endsAtOf(rowOf(later), T0 + 306_500)).toBe(told);
    expect(drawn(later, 306_500).left).toBe('about 5\u00a0min left');
  });

  test('a plateau moves it by what was waited, little by little', () => {
    const state = having(quiet, ...moving(evenly(6 * SECOND, 50)));
    const first = endsAtOf(rowOf(state), T0 + 5 * MINUTE) ?? 0;
    let last = first;
    for (let ms = 5 * MINUTE; ms < 7 * MINUTE; ms += SECOND) {
      const endsAt = endsAtOf(rowOf(state), T0 + ms);
      if (endsAt === undefined) break;
      expect(endsAt - last).toBeGreaterThanOrEqual(-SECOND);
      expect(endsAt - last).toBeLessThanOrEqual(3 * SECOND);
      last = endsAt;
    }
    // What stands goes on standing: more than the two minutes that were waited.
    expect(last - first).toBeGreaterThan(2.5 * MINUTE);
  });

  test('Y8 no stall while away: only time in which the row was heard of counts', () => {
    const waits = fc.array(
      fc.record({ ms: fc.integer({ min: 61 * SECOND, max: 12 * HOUR }), isGap: fc.boolean() }),
      {
        minLength: 1,
        maxLength: 10,
      },
    );
    fc.assert(
      fc.property(waits, pasts, (all, past) => {
        let state = having(
          taught(past.map((ms) => run(ms))),
          said.started({ progress: 0 }, T0),
          said.updated({ progress: 20 }, T0 + SECOND),
        );
        let at = SECOND;
        for (const { ms, isGap } of all) {
          if (isGap) state = having(state, said.lost(T0 + at));
          at += ms;
          // Asleep: the first thing that happens is that somebody looks.
          expect(drawn(state, at).stalled).toBeUndefined();
          state = having(
            state,
            isGap ? said.listed([rowOf(state).activity], T0 + at) : listed(at, { progress: 20 }),
            said.live(T0 + at),
          );
          expect(stalledMs(rowOf(state), T0 + at)).toBeUndefined();
        }
      }),
    );
  });
});
