import { describe, expect, test } from 'vitest';
import { reduce } from '../../src/domain/change/reduce.ts';
import { MOST_ROWS } from '../../src/domain/change/rowLimit.ts';
import type { Event } from '../../src/domain/event.ts';
import type { State } from '../../src/domain/state.ts';
import { tooltipOf } from '../../src/domain/view/headline/headline.ts';
import { menuOf } from '../../src/domain/view/menu.ts';
import { viewOf } from '../../src/domain/view/viewOf.ts';
import { activity, having, quiet, said, server } from './given.ts';

const LATER = 5000;
const many = (count: number, from = 0): ReturnType<typeof activity>[] =>
  Array.from({ length: count }, (_, n) =>
    activity({ uuid: `job-${from + n}`, type: 'media.optimize', title: `Optimizing ${from + n}` }),
  );

const group = (state: State) => {
  const view = viewOf(state, LATER);
  if (view.kind !== 'activities') throw new Error(view.kind);
  return view.groups[0];
};
const serverOf = (state: State) => state.servers.find((s) => s.server.id === server.id);

describe('A13 more activities than rows', () => {
  test('a list of more is cut, and the rest is counted everywhere', () => {
    const state = having(quiet, said.live(), said.listed(many(MOST_ROWS + 4200)));
    expect(serverOf(state)?.rows).toHaveLength(MOST_ROWS);
    expect(group(state)?.rows).toHaveLength(MOST_ROWS);
    expect(group(state)?.moreText).toBe('And 4,200 more.');
    expect(tooltipOf(state, LATER)).toBe('5,200 jobs running');
    const menu = menuOf(state, LATER).map((item) => (item.kind === 'separator' ? '' : item.label));
    expect(menu.filter((label) => label.startsWith('Optimizing'))).toHaveLength(8);
    expect(menu).toContain('And 5,192 more: open Usher');
  });

  test('a thousand are all there, and nothing is said of more', () => {
    const state = having(quiet, said.live(), said.listed(many(MOST_ROWS)));
    expect(serverOf(state)?.rows).toHaveLength(MOST_ROWS);
    expect(group(state)?.moreText).toBeUndefined();
  });

  test('what begins without room is counted once, however often it moves, until it is over', () => {
    const full = having(quiet, said.live(), said.listed(many(MOST_ROWS)));
    const crowded = having(
      full,
      said.started({ uuid: 'late' }),
      said.updated({ uuid: 'late', progress: 40 }),
    );
    expect(serverOf(crowded)).toMatchObject({ moreRunning: 1 });
    expect(serverOf(having(crowded, said.ended({ uuid: 'late' })))).toMatchObject({ moreRunning: 0 });
  });

  test('what has no room does not begin for the history either', () => {
    const began = (state: State, event: Event) =>
      reduce(state, event).rows.filter((row) => row.kind === 'began').length;
    expect(began(quiet, said.listed(many(MOST_ROWS + 5)))).toBe(MOST_ROWS);
    const full = having(quiet, said.live(), said.listed(many(MOST_ROWS)));
    expect(began(full, said.started({ uuid: 'late' }))).toBe(0);
    const nearlyFull = having(quiet, said.live(), said.listed(many(MOST_ROWS - 1)));
    expect(began(nearlyFull, said.started({ uuid: 'late' }))).toBe(1);
  });

  test('a cancel changes nothing in the count', () => {
    const crowded = having(quiet, said.live(), said.listed(many(MOST_ROWS + 2)));
    const asked = having(crowded, said.asked('job-0'), said.accepted('job-0'));
    expect(serverOf(asked)).toMatchObject({ moreRunning: 2 });
  });

  test('where one ends there is room for one that moves', () => {
    const crowded = having(quiet, said.live(), said.listed(many(MOST_ROWS + 2)));
    const next = having(
      crowded,
      said.ended({ uuid: 'job-0', type: 'media.optimize' }, 10),
      said.updated({ uuid: `job-${MOST_ROWS}`, type: 'media.optimize' }, 20),
    );
    expect(serverOf(next)).toMatchObject({ moreRunning: 1 });
    expect(serverOf(next)?.rows.filter((r) => !r.end)).toHaveLength(MOST_ROWS);
  });

  test('a row that becomes other work takes no place from those without a row', () => {
    const crowded = having(quiet, said.live(), said.listed(many(MOST_ROWS + 2)));
    const next = having(crowded, said.updated({ uuid: 'job-0', type: 'media.generate.credits' }, 10));
    expect(serverOf(next)).toMatchObject({ moreRunning: 2 });
  });

  test('the next list counts anew', () => {
    const crowded = having(quiet, said.live(), said.listed(many(MOST_ROWS + 50)));
    const next = having(crowded, said.listedAgain(many(MOST_ROWS + 3), 10));
    expect(serverOf(next)).toMatchObject({ moreRunning: 3 });
  });

  test('of rows that ended the latest thousand are remembered', () => {
    const first = having(quiet, said.live(), said.listed(many(MOST_ROWS)));
    const second = having(first, said.listed(many(MOST_ROWS, MOST_ROWS), 10), said.listed([], 20));
    const uuids = serverOf(second)?.rows.map((r) => r.activity.uuid);
    expect(uuids).toHaveLength(MOST_ROWS);
    expect(uuids?.at(0)).toBe(`job-${MOST_ROWS}`);
  });
});
