import { describe, expect, test } from 'vitest';
import type { Activity } from '../../src/domain/activity.ts';
import { dueAt } from '../../src/domain/change/notificationQueue.ts';
import { reduce } from '../../src/domain/change/reduce.ts';
import type { Event } from '../../src/domain/event.ts';
import type { PendingFinish } from '../../src/domain/pendingFinish.ts';
import type { Scan } from '../../src/domain/scan.ts';
import type { State } from '../../src/domain/state.ts';
import { noticesFor } from '../../src/domain/view/notifications.ts';
import { activity, having, prefers, quiet, said } from './given.ts';

const scan = (changes: Partial<Activity> = {}): Partial<Activity> => ({
  uuid: 'scan',
  title: 'Scanning Films',
  context: { librarySectionId: '1' },
  ...changes,
});
const metadata = (uuid: string, changes: Partial<Activity> = {}): Partial<Activity> => ({
  uuid,
  type: 'library.update.item.metadata',
  title: 'Updating metadata',
  ...changes,
});
const series = scan({ uuid: 'series', title: 'Scanning Series', context: { librarySectionId: '2' } });
const scansOf = (state: State): readonly Scan[] => state.servers[0]?.scans ?? [];
const pass = (at: number): Event => ({ kind: 'time-passed', at });

/** What is announced as time goes on to `end`, with when. */
function announced(from: State, end = 3_600_000): readonly string[] {
  let state = from;
  const said: string[] = [];
  let passed = Number.NEGATIVE_INFINITY;
  for (let at = dueAt(state); at !== undefined && at <= end; at = dueAt(state)) {
    // What was due is done, or the app would do it again and again.
    if (at <= passed) throw new Error(`due at ${at} for ever`);
    passed = at;
    const change = reduce(state, pass(at));
    state = change.after;
    for (const { title, body } of noticesFor(change)) said.push(`${at / 1000}: ${title}. ${body}`);
  }
  return said;
}

describe('N9 a scan', () => {
  test('is announced once it and its metadata work have been quiet for 20 s, with its count and its own duration', () => {
    const state = having(
      quiet,
      said.started(scan({ title: 'Scanning', context: {} }), 0),
      said.updated(scan(), 1000),
      said.started(metadata('a'), 4000),
      said.ended(scan(), 6000),
      said.started(metadata('b'), 8000),
      said.ended(metadata('a'), 20_000),
      said.ended(metadata('b'), 34_000),
    );
    expect(announced(state)).toEqual(['55: Films scanned. 2 items refreshed in 34\u00a0s']);
  });

  test('that goes on is not settled', () => {
    const state = having(
      quiet,
      said.started(scan(), 0),
      said.ended(scan(), 6000),
      said.started(metadata('late'), 25_000),
    );
    expect(dueAt(state)).toBeUndefined();
    const again = having(
      state,
      said.ended(metadata('late'), 26_000),
      said.started(scan({ uuid: 'scan2' }), 40_000),
    );
    expect(dueAt(again)).toBeUndefined();
    expect(announced(having(again, said.ended(scan({ uuid: 'scan2' }), 50_000)))).toEqual([
      '71: Films scanned. 1 item refreshed in 50\u00a0s',
    ]);
  });

  test('waits as long as the settings say', () => {
    const state = having(
      quiet,
      prefers({ settleSeconds: 60 }),
      said.started(scan(), 0),
      said.ended(scan(), 5000),
    );
    expect(announced(state)).toEqual(['66: Films scanned. After 5\u00a0s']);
  });

  test('of two libraries is told apart; metadata that could be of either is counted for neither', () => {
    const other = scan({ uuid: 'other', title: 'Scanning Series', context: { librarySectionId: '2' } });
    const state = having(
      quiet,
      said.started(scan(), 0),
      said.started(other, 0),
      said.started(metadata('mine', { context: { librarySectionId: '1' } }), 1000),
      said.ended(metadata('mine', { context: { librarySectionId: '1' } }), 2000),
      said.ended(scan(), 10_000),
      said.started(metadata('whose'), 20_000),
      said.ended(metadata('whose'), 21_000),
      said.updated(other, 30_000),
    );
    expect(announced(state)).toEqual(['42: Films scanned. After 21\u00a0s']);
    const done = having(
      quiet,
      said.started(other, 0),
      said.started(metadata('x'), 500),
      said.ended(other, 2000),
    );
    expect(announced(having(done, said.ended(metadata('x'), 3000)))).toEqual([
      '24: Series scanned. 1 item refreshed in 3\u00a0s',
    ]);
  });

  test('is not quiet because nobody listens', () => {
    const lost = having(quiet, said.started(scan(), 0), said.ended(scan(), 5000), said.lost(6000));
    expect(having(lost, pass(600_000)).notificationQueue.pending).toEqual([]);
    // Only the loss of the server is waited for.
    expect(dueAt(lost)).toBe(126_000);
    const back = having(lost, said.listed([], 50_000), said.live(50_000));
    expect(announced(back)).toEqual(['71: Films scanned. After 5\u00a0s']);
  });

  test('one part of which did not complete is not called finished', () => {
    const state = having(
      quiet,
      said.started(scan(), 0),
      said.ended(scan({ progress: 40 }), 5000),
      said.started(scan({ uuid: 'second' }), 6000),
      said.ended(scan({ uuid: 'second' }), 9000),
    );
    expect(announced(state)).toEqual([
      '30: Scanning Films stopped at 40\u00a0%. After 9\u00a0s. Cancelled or failed: Plex does not say which',
    ]);
  });

  test('over and over without a pause is announced all the same', () => {
    let state = quiet;
    for (let n = 0; n < 50; n++) {
      const again = scan({ uuid: `scan-${n}` });
      state = having(state, said.started(again, n * 10_000), said.ended(again, n * 10_000 + 5000));
    }
    expect(state.servers[0]?.scans).toEqual([]);
    expect(announced(state)).toEqual(['496: Films scanned. After 8\u00a0min']);
  });

  test('beside other work is announced all the same', () => {
    const state = having(
      quiet,
      said.started({ uuid: 'intros', type: 'media.generate.intros' }, 0),
      said.started(scan(), 1000),
      said.ended(scan(), 6000),
    );
    expect(announced(state)).toEqual(['27: Films scanned. After 5\u00a0s']);
  });

  test('counts metadata work again that was gone and began anew', () => {
    const state = having(
      quiet,
      said.started(scan(), 0),
      said.started(metadata('a'), 1000),
      said.listed([activity(scan())], 2000),
      said.started(metadata('a'), 3000),
      said.ended(metadata('a'), 4000),
      said.ended(scan(), 5000),
    );
    expect(announced(state)).toEqual(['26: Films scanned. 2 items refreshed in 5\u00a0s']);
  });

  test('of each library settles by itself', () => {
    const state = having(
      quiet,
      said.started(scan(), 0),
      said.started(series, 0),
      said.ended(scan(), 10_000),
      said.ended(series, 15_000),
    );
    expect(scansOf(state)).toMatchObject([{ finishes: [{ at: 10_000 }] }, { finishes: [{ at: 15_000 }] }]);
    expect(dueAt(state)).toBe(30_000);
    expect(having(state, pass(29_999)).notificationQueue.pending).toEqual([]);
    const first = having(state, pass(30_000));
    expect(first.notificationQueue.pending).toMatchObject([{ finished: { activity: { uuid: 'scan' } } }]);
    expect(scansOf(first)).toMatchObject([{ sectionId: '2' }]);
  });

  test('is kept waiting by metadata work of its own library only, and counts no other', () => {
    const other = { context: { librarySectionId: '2' } };
    const two = having(quiet, said.started(scan(), 0), said.started(series, 0));
    const mine = having(two, said.started(metadata('mine', { context: { librarySectionId: '1' } }), 1000));
    expect(scansOf(mine).map((s) => s.updates)).toEqual([1, 0]);
    const busy = having(two, said.started(metadata('other', other), 1000), said.ended(scan(), 5000));
    expect(dueAt(busy)).toBe(25_000);
  });

  test('counts nothing once one of several that came at once may be of another', () => {
    const state = having(
      quiet,
      said.started(scan(), 0),
      said.started(series, 0),
      said.listedAgain(
        [scan(), series, metadata('mine', { context: { librarySectionId: '1' } }), metadata('whose')].map(
          activity,
        ),
        1000,
      ),
    );
    expect(scansOf(state).map((s) => s.updates)).toEqual([undefined, undefined]);
  });

  test('whose library is named late joins the scan of that library', () => {
    const unnamed = scan({ uuid: 'late', context: {} });
    const two = having(quiet, said.started(scan(), 1000), said.started(unnamed, 0));
    expect(scansOf(two)).toHaveLength(2);
    const one = having(two, said.updated(scan({ uuid: 'late' }), 2000));
    expect(scansOf(one)).toMatchObject([{ uuids: ['scan', 'late'], sectionId: '1', startedAt: 0 }]);
  });

  test('that turns out to be of a library is one with all that was of it: ends, updates, and what was found running', () => {
    const unnamed = scan({ uuid: 'late', context: {} });
    const named = said.updated(scan({ uuid: 'late' }), 9000);
    const first = having(
      quiet,
      said.started(unnamed, 0),
      said.started(scan(), 1000),
      said.ended(scan(), 3000),
    );
    expect(scansOf(having(first, named))).toMatchObject([
      { uuids: ['late'], finishes: [{ activity: { uuid: 'scan' } }] },
    ]);
    // Metadata work of another library can only be of the one that has named none.
    const work = said.started(metadata('x', { context: { librarySectionId: '2' } }), 2000);
    const second = having(quiet, said.started(scan(), 0), said.started(unnamed, 1000), work);
    expect(scansOf(second).map((s) => s.updates)).toEqual([0, 1]);
    expect(scansOf(having(second, named))).toMatchObject([{ updates: 1, foundRunning: false }]);
    for (const [found, started] of [
      [scan(), unnamed],
      [unnamed, scan()],
    ] as const) {
      const both = having(quiet, said.listed([activity(found)], 0), said.started(started, 1000), named);
      expect(scansOf(both)).toMatchObject([{ foundRunning: true }]);
    }
  });

  test('whose library a list names joins the scan of that library', () => {
    const state = having(
      quiet,
      said.started(scan({ uuid: 'first' }), 0),
      said.started(scan({ uuid: 'second', context: {} }), 1000),
      said.listedAgain([activity(scan({ uuid: 'first' })), activity(scan({ uuid: 'second' }))], 2000),
    );
    expect(scansOf(state)).toMatchObject([{ uuids: ['first', 'second'], sectionId: '1' }]);
  });

  test('is not put off by a list of which nothing was missed, but by one after a gap', () => {
    const ended = having(quiet, said.started(scan(), 0), said.ended(scan(), 6000));
    expect(dueAt(having(ended, said.listedAgain([], 15_000)))).toBe(26_000);
    expect(dueAt(having(ended, said.listed([], 15_000)))).toBe(35_000);
  });

  test('is over when its last work was', () => {
    const state = having(
      quiet,
      said.started(scan(), 0),
      said.ended(scan(), 6000),
      said.started(metadata('a'), 7000),
      said.ended(metadata('a'), 9000),
    );
    expect(dueAt(state)).toBe(29_000);
    const settled = having(state, pass(29_000));
    expect(settled.notificationQueue.pending.map((u) => u.finished.at)).toEqual([9000]);
  });

  test('whose library nobody named is one by itself, and has its library once that is named', () => {
    const [a, b] = ['a', 'b'].map((uuid) => scan({ uuid, context: {} }));
    const two = having(quiet, said.started(a, 0), said.started(b, 0));
    expect(scansOf(two)).toMatchObject([{ uuids: ['a'] }, { uuids: ['b'] }]);
    const named = having(two, said.updated(scan({ uuid: 'a' }), 1000));
    expect(scansOf(named)).toMatchObject([{ uuids: ['a'], sectionId: '1' }, { sectionId: undefined }]);
  });

  test('speaks for all of its parts', () => {
    const second = scan({ uuid: 'second' });
    const pendingOf = (...events: readonly Event[]): readonly PendingFinish[] => {
      const state = having(quiet, ...events);
      return having(state, pass(dueAt(state) ?? 0)).notificationQueue.pending;
    };
    const rest = [said.started(second, 6000), said.ended(second, 9000)];
    const found = pendingOf(said.listed([activity(scan())], 1000), said.ended(scan(), 5000), ...rest);
    expect(found).toMatchObject([{ finished: { at: 9000, lastedMs: 8000, foundRunning: true } }]);
    // Asked to stop, it completed all the same.
    const asked = [
      said.started(scan({ cancellable: true }), 0),
      said.asked('scan'),
      said.ended(scan(), 5000),
    ];
    expect(pendingOf(...asked, ...rest)).toMatchObject([{ finished: { cancelAsked: true } }]);
    const stopped = [
      said.started(scan(), 0),
      said.ended(scan({ progress: 40 }), 5000),
      said.started(second, 6000),
    ];
    expect(pendingOf(...stopped, said.ended({ ...second, progress: 60 }, 9000))).toMatchObject([
      { finished: { activity: { uuid: 'second', progress: 60 } } },
    ]);
  });

  test('of many parts is not announced while one of them runs', () => {
    let state = having(quiet, said.started(scan({ uuid: 'long' }), 0));
    for (let n = 0; n < 50; n++) {
      const again = scan({ uuid: `scan-${n}` });
      state = having(state, said.started(again, n * 10_000), said.ended(again, n * 10_000 + 5000));
    }
    expect(scansOf(state)).toHaveLength(1);
    expect(state.notificationQueue.pending).toEqual([]);
    expect(scansOf(having(state, said.ended(scan({ uuid: 'long' }), 600_000)))).toEqual([]);
  });

  test('N7 that is over in an instant is not announced', () => {
    expect(announced(having(quiet, said.started(scan(), 0), said.ended(scan(), 999)))).toEqual([]);
  });

  test('N2 that the person cancelled is not announced', () => {
    const state = having(
      quiet,
      said.started(scan({ cancellable: true }), 0),
      said.asked('scan'),
      said.ended(scan({ progress: 20 }), 5000),
    );
    expect(announced(state)).toEqual([]);
  });

  test('whose uuid is used again for another library leaves the first alone', () => {
    const state = having(
      quiet,
      said.started(scan(), 0),
      said.lost(5000),
      said.listed(
        [
          {
            ...activity(scan()),
            context: { librarySectionId: '9' },
          },
        ],
        9000,
      ),
      said.live(9000),
    );
    expect(announced(state)).toEqual(['30: Scanning Films is over. How it ended was not seen']);
  });
});
