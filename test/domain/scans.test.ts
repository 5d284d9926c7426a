import { describe, expect, test } from 'vitest';
import type { Activity } from '../../src/domain/activity.ts';
import { dueAt } from '../../src/domain/change/notificationQueue.ts';
import { reduce } from '../../src/domain/change/reduce.ts';
import type { Event } from '../../src/domain/event.ts';
import type { State } from '../../src/domain/state.ts';
import { noticesFor } from '../../src/domain/view/notifications.ts';
import { activity, having, quiet, said } from './given.ts';

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
    expect(announced(state)).toEqual(['55: Scanning Films: finished. After 34 s. 2 metadata updates']);
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
      '71: Scanning Films: finished. After 50 s. 1 metadata update',
    ]);
  });

  test('waits as long as the settings say', () => {
    const state = having(
      quiet,
      { kind: 'settle-set', settleMs: 60_000 },
      said.started(scan(), 0),
      said.ended(scan(), 5000),
    );
    expect(announced(state)).toEqual(['66: Scanning Films: finished. After 5 s']);
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
    expect(announced(state)).toEqual(['42: Scanning Films: finished. After 21 s']);
    const done = having(
      quiet,
      said.started(other, 0),
      said.started(metadata('x'), 500),
      said.ended(other, 2000),
    );
    expect(announced(having(done, said.ended(metadata('x'), 3000)))).toEqual([
      '24: Scanning Series: finished. After 3 s. 1 metadata update',
    ]);
  });

  test('is not quiet because nobody listens', () => {
    const lost = having(quiet, said.started(scan(), 0), said.ended(scan(), 5000), said.lost(6000));
    expect(having(lost, pass(600_000)).notificationQueue.pending).toEqual([]);
    const back = having(lost, said.listed([], 50_000), said.live(50_000));
    expect(announced(back)).toEqual(['71: Scanning Films: finished. After 5 s']);
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
      '30: Scanning Films: stopped at 40 %. After 9 s. Cancelled or failed: Plex does not say which',
    ]);
  });

  test('over and over without a pause is announced all the same', () => {
    let state = quiet;
    for (let n = 0; n < 50; n++) {
      const again = scan({ uuid: `scan-${n}` });
      state = having(state, said.started(again, n * 10_000), said.ended(again, n * 10_000 + 5000));
    }
    expect(state.servers[0]?.scans).toEqual([]);
    expect(announced(state)).toEqual(['496: Scanning Films: finished. After 8 min']);
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
    expect(announced(state)).toEqual(['30: Scanning Films: over. How it ended was not seen']);
  });
});
