import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/domain/event.ts';
import { type Notice, noticesFor } from '../../src/domain/notices.ts';
import { reduce } from '../../src/domain/reduce.ts';
import { activity, having, quiet, said } from './world.ts';

/** All notices of a run of events. */
function told(events: readonly Event[], popoverVisible = false): readonly Notice[] {
  let state = quiet;
  return events.flatMap((event) => {
    const before = state;
    state = reduce(before, event);
    return noticesFor(before, event, state, { popoverVisible });
  });
}

describe('notices', () => {
  test('N1 a finish is announced once, whatever comes after it', () => {
    const notices = told([
      said.started({}, 0),
      said.ended({}, 180_000),
      said.ended({}, 180_001),
      said.updated({}, 180_002),
      said.lost(181_000),
      said.listed([], 190_000),
      said.live(190_000),
    ]);
    expect(notices).toEqual([{ title: 'Scanning Films: finished', body: 'After 3 min' }]);
  });

  test('N1 a job found running is announced with what we know of its length', () => {
    const notices = told([said.listed([activity()], 0), said.ended({}, 65_000)]);
    expect(notices).toEqual([{ title: 'Scanning Films: finished', body: 'After at least 1 min' }]);
  });

  test('N2 not if the person cancelled it, whatever came of that', () => {
    const start = said.started({ cancellable: true }, 0);
    expect(told([start, said.asked(), said.ended({ progress: 40 }, 5000)])).toEqual([]);
    expect(told([start, said.asked(), said.ended({ progress: 100 }, 5000)])).toEqual([]);
  });

  test('N3 not while they are looking', () => {
    expect(told([said.started({}, 0), said.ended({}, 5000)], true)).toEqual([]);
  });

  test('a stop is not called a success, and its cause is not invented', () => {
    const notices = told([said.started({}, 0), said.ended({ progress: 41 }, 5000)]);
    expect(notices).toEqual([
      {
        title: 'Scanning Films: stopped at 41 %',
        body: 'After 5 s. Cancelled or failed: Plex does not say which',
      },
    ]);
  });

  test('what vanished while nobody listened is not announced as finished', () => {
    expect(told([said.started({}, 0), said.lost(1000), said.listed([], 60_000)])).toEqual([]);
  });

  test.each([
    ['provider.subscriptions.process'],
    ['library.refresh.items'],
    ['library.update.item.metadata'],
    ['butler'],
  ])('N7 %s is not announced', (type) => {
    expect(told([said.started({ type }, 0), said.ended({ type }, 5000)])).toEqual([]);
  });

  test('N7 an instant job is not announced', () => {
    expect(told([said.started({}, 0), said.ended({}, 999)])).toEqual([]);
    expect(told([said.started({}, 0), said.ended({}, 1000)])).toHaveLength(1);
  });

  test('the server is named where there are several', () => {
    const two = having(
      quiet,
      { kind: 'server-joined', server: { id: 'cellar', name: 'Cellar' } },
      said.started({}, 0),
    );
    const done = reduce(two, said.ended({}, 5000));
    expect(noticesFor(two, said.ended({}, 5000), done, { popoverVisible: false })[0]?.body).toBe(
      'After 5 s on Attic',
    );
  });
});
