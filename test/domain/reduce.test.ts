import { describe, expect, test } from 'vitest';
import type { Activity, Context } from '../../src/domain/activity.ts';
import { reduce } from '../../src/domain/change/reduce.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Outcome } from '../../src/domain/finished.ts';
import type { Row } from '../../src/domain/row.ts';
import { rowIn, type State } from '../../src/domain/state.ts';
import { activity, having, ofServer, quiet, said, server } from './given.ts';

const rows = (state: State): readonly Row[] => state.servers[0]?.rows ?? [];
const running = (state: State): readonly string[] =>
  rows(state)
    .filter((r) => !r.end)
    .map((r) => r.activity.uuid);
const outcomesOf = (state: State, event: Event): readonly Outcome[] =>
  reduce(state, event).finished.map((f) => f.outcome);
const outcomes = (state: State): readonly unknown[] => rows(state).map((r) => r.end?.outcome);

describe('activities', () => {
  test('A1 rows appear in the order first seen, and stay in it', () => {
    const state = having(
      quiet,
      said.started({ uuid: 'b' }),
      said.started({ uuid: 'a' }),
      said.updated({ uuid: 'b', progress: 50 }),
      said.listed([activity({ uuid: 'c' }), activity({ uuid: 'a' }), activity({ uuid: 'b' })]),
    );
    expect(running(state)).toEqual(['b', 'a', 'c']);
  });

  test('A2 an update changes a row in place and keeps what it leaves out', () => {
    const state = having(
      quiet,
      said.started({ title: 'Scanning', context: {} }),
      said.updated({ title: 'Scanning Films', context: { librarySectionId: '7' } }, 1000),
      said.updated({ title: '', subtitle: 'Blue Harbour', progress: 40, context: { exists: true } }, 2000),
    );
    expect(rows(state)).toHaveLength(1);
    expect(rows(state)[0]).toMatchObject({
      activity: {
        title: 'Scanning Films',
        subtitle: 'Blue Harbour',
        progress: 40,
        context: { librarySectionId: '7', exists: true },
      },
      firstSeenAt: 0,
    });
  });

  test('A2 an update that names no type, no account and no result keeps those that are known; named, they are new', () => {
    const known = { userId: 2, response: { added: 3 } };
    const bare = { userId: undefined, response: undefined };
    const update = (changes: Partial<Activity>): Activity | undefined =>
      rowIn(having(quiet, said.started(known), said.updated(changes)), server.id, 'u1')?.activity;
    expect(update({ ...bare, type: '' })).toMatchObject({ ...known, type: 'library.update.section' });
    expect(update({ userId: 3, response: 'none' })).toMatchObject({ userId: 3, response: 'none' });
    const untyped = having(quiet, said.started({ type: '' }), said.updated());
    expect(rowIn(untyped, server.id, 'u1')?.activity.type).toBe('library.update.section');
  });

  test('A2 of a server that names something new each time only the latest is kept', () => {
    const context = (first: number, count: number): Context =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`key${first + n}`, 0]));
    const contextAfter = (later: Context): Context | undefined =>
      rowIn(
        having(quiet, said.started({ context: context(0, 60) }), said.updated({ context: later })),
        server.id,
        'u1',
      )?.activity.context;
    expect(contextAfter(context(60, 4))).toEqual(context(0, 64));
    expect(contextAfter(context(60, 5))).toEqual(context(60, 5));
  });

  test('A3 an end removes the row', () => {
    const state = having(quiet, said.started(), said.ended());
    expect(rowIn(state, server.id, 'u1')).toBeUndefined();
  });

  test('A4 an end for an unknown row does nothing, a change adds it', () => {
    expect(running(having(quiet, said.ended({ uuid: 'x' })))).toEqual([]);
    expect(rows(having(quiet, said.ended({ uuid: 'x' })))).toEqual([]);
    expect(running(having(quiet, said.updated({ uuid: 'x' })))).toEqual(['x']);
  });

  test('A6 a late frame after the end does not bring a row back, on a new connection neither', () => {
    const ended = having(quiet, said.started({}, 0), said.ended({}, 5000));
    const reconnected = having(ended, said.lost(5200), said.listed([], 5800), said.live(5900));
    for (const state of [ended, having(ended, said.lost(5200)), reconnected]) {
      for (const late of [said.updated({}, 6000), said.started({}, 6000)]) {
        const after = having(state, late, said.listedAgain([], 7000), said.listedAgain([], 8000));
        expect(running(having(state, late))).toEqual([]);
        expect(outcomes(after)).toEqual(['completed']);
      }
    }
  });

  test('A6 the first list of a new connection brings back what it holds, at once and as a new row', () => {
    const ended = having(quiet, said.started({}, 0), said.ended({}, 5000), said.lost(5200));
    const again = having(ended, said.updated({}, 5800), said.listed([activity()], 5900), said.live(5900));
    expect(running(again)).toEqual(['u1']);
    expect(rowIn(again, server.id, 'u1')).toMatchObject({ firstSeenAt: 5900, foundRunning: true });
    expect(outcomesOf(again, said.ended({}, 9000))).toEqual(['completed']);
  });

  test('A6 what ended at our wish stays ended on a new connection, too', () => {
    const cancelled = having(quiet, said.started({ cancellable: true }), said.asked(), said.accepted());
    const ended = having(cancelled, said.ended({ progress: 41 }, 5000), said.lost(5200));
    const after = having(ended, said.updated({}, 5800), said.listed([], 5900));
    expect(outcomes(after)).toEqual(['cancelled-here']);
  });

  test('L2 what ended while the first list of a new connection was under way is not brought back by it', () => {
    const lost = having(quiet, said.started({}, 0), said.lost(5200));
    expect(running(having(lost, said.ended({}, 5900), said.listed([activity()], 5900)))).toEqual([]);
  });

  test('A6 one list that still has what ended was late, two are right', () => {
    const ended = having(quiet, said.started({}, 0), said.ended({}, 5000));
    const once = having(ended, said.listedAgain([activity()], 5100));
    expect(running(once)).toEqual([]);
    expect(running(having(once, said.listedAgain([activity()], 20_000)))).toEqual(['u1']);
  });

  test('A6 what a list lacked, or another job with the same uuid, may begin at once', () => {
    const gone = having(quiet, said.started({}, 0), said.listed([], 5000));
    expect(running(having(gone, said.updated({}, 5100)))).toEqual([]);
    expect(running(having(gone, said.started({}, 5100)))).toEqual(['u1']);
    const ended = having(quiet, said.started({}, 0), said.ended({}, 5000));
    expect(running(having(ended, said.updated({ type: 'media.download' }, 5100)))).toEqual(['u1']);
  });

  test('A11 the end of another job with the same uuid is not the end of this one, but this one is over', () => {
    const { after, finished } = reduce(
      having(quiet, said.started({}, 0)),
      said.ended({ type: 'media.download' }, 9000),
    );
    expect(finished).toMatchObject([{ outcome: 'gone', activity: { type: 'library.update.section' } }]);
    const listed = having(after, said.listed([activity({ type: 'media.download' })], 9001));
    expect(outcomesOf(listed, said.ended({ type: 'media.download' }, 9002))).toHaveLength(1);
  });

  test('A11 a late start changes nothing in a row that runs', () => {
    const state = having(quiet, said.started({}, 0), said.updated({ progress: 40, subtitle: 'Blue' }, 1000));
    expect(rows(having(state, said.started({ progress: 0, subtitle: '' }, 1100)))).toEqual(rows(state));
  });

  test.each([
    ['type', { type: 'media.generate.intros' }],
    ['library', { context: { librarySectionId: '8' } }],
    ['item', { context: { librarySectionId: '7', key: '/library/metadata/9' } }],
  ])('A11 the same uuid with another %s is another activity', (_what, other) => {
    const first = having(
      quiet,
      said.listed([activity({ context: { librarySectionId: '7', key: '/library/metadata/1' } })], 0),
    );
    for (const next of [said.listed([activity(other)], 9000), said.updated(other, 9000)]) {
      const state = having(first, next);
      expect(outcomesOf(first, next)).toEqual(['gone']);
      expect(running(state)).toEqual(['u1']);
      expect(rowIn(state, server.id, 'u1')?.firstSeenAt).toBe(9000);
      expect(outcomesOf(state, said.ended(other, 10_000))).toHaveLength(1);
    }
  });

  test('A11 where a uuid becomes other work, the other rows stay, and only what was seen to start lasted as long as it says', () => {
    const two = having(quiet, said.started({ uuid: 'a' }), said.started());
    const other = { type: 'media.download' };
    const found = having(two, said.updated(other, 9000));
    expect(running(found)).toEqual(['a', 'u1']);
    expect(rowIn(found, server.id, 'u1')?.foundRunning).toBe(true);
    expect(rowIn(having(two, said.started(other, 9000)), server.id, 'u1')?.foundRunning).toBe(false);
  });

  test('A11 what takes the place of an end is one row, not two', () => {
    const ended = having(quiet, said.started({}, 0), said.ended({}, 5000));
    expect(outcomes(having(ended, said.started({ type: 'media.download' }, 5100)))).toEqual([undefined]);
  });

  test('A6 beside what runs, ends are forgotten, and brought back by a new connection, all the same', () => {
    const ended = having(quiet, said.started(), said.started({ uuid: 'b' }), said.ended({}, 1000));
    expect(rows(having(ended, said.updated({ uuid: 'b' }, 61_000)))).toHaveLength(1);
    const both = [activity(), activity({ uuid: 'b' })];
    expect(running(having(ended, said.lost(1200), said.listed(both, 1300)))).toEqual(['b', 'u1']);
  });

  test('A6 the memory of an end is kept for a minute, not for ever', () => {
    const ended = having(quiet, said.started(), said.ended({}, 1000));
    expect(rows(having(ended, said.listed([], 60_000)))).toHaveLength(1);
    // Neither does a clock that was set back keep it.
    expect(rows(having(ended, said.listed([], 500)))).toHaveLength(0);
    expect(rows(having(ended, said.listed([], 61_000)))).toHaveLength(0);
    expect(running(having(ended, said.updated({}, 61_000)))).toEqual(['u1']);
  });

  test.each([
    [100, 'completed'],
    [99, 'completed'],
    [98, 'stopped'],
    [0, 'stopped'],
    [undefined, 'ended'],
  ])('A8 an end at %s says %s', (progress, outcome) => {
    expect(outcomes(having(quiet, said.started(), said.ended({ progress })))).toEqual([outcome]);
  });

  test('A8 an end that names only the uuid is an end without a number', () => {
    expect(outcomes(having(quiet, said.started({ progress: 100 }), said.endedBare()))).toEqual(['ended']);
  });

  test('A8 what the list does not have any more is gone; at our wish, cancelled here', () => {
    const two = having(
      quiet,
      said.started({ uuid: 'a' }),
      said.started({ uuid: 'b', cancellable: true }),
      said.asked('b'),
    );
    expect(outcomes(having(two, said.listed([])))).toEqual(['gone', 'cancelled-here']);
  });

  test('A8 what completed before the cancel took effect is completed', () => {
    const state = having(
      quiet,
      said.started({ cancellable: true }),
      said.asked(),
      said.ended({ progress: 100 }),
    );
    expect(outcomes(state)).toEqual(['completed']);
  });
});

describe('listed again while the stream is up', () => {
  test('L11 absent from one list may only be late, absent from two is gone', () => {
    const once = having(quiet, said.started(), said.listedAgain([]));
    expect(running(once)).toEqual(['u1']);
    expect(running(having(once, said.listedAgain([activity()]), said.listedAgain([])))).toEqual(['u1']);
    expect(outcomes(having(once, said.ended()))).toEqual(['completed']);
    expect(outcomes(having(once, said.listedAgain([])))).toEqual(['gone']);
  });

  test('C3 a cancelled row that one list lacks is cancelled', () => {
    const asked = having(quiet, said.started({ cancellable: true }), said.asked(), said.accepted());
    expect(outcomes(having(asked, said.listedAgain([])))).toEqual(['cancelled-here']);
  });
});

describe('link', () => {
  test('L3 a drop keeps the rows', () => {
    const state = having(quiet, said.started(), said.lost());
    expect(running(state)).toEqual(['u1']);
  });

  test('A12 two servers with the same uuid keep apart', () => {
    const other = { id: 'cellar-id', name: 'Cellar' };
    const state = having(
      quiet,
      { kind: 'server-joined', server: other, at: 0 },
      said.started(),
      ofServer(other.id, said.started()),
      said.ended(),
    );
    expect(state.servers.map((s) => s.rows.filter((r) => !r.end).length)).toEqual([0, 1]);
  });

  test('what belongs to no known server changes nothing', () => {
    const event = { ...said.started(), serverId: 'nobody' };
    expect(having(quiet, event)).toEqual(quiet);
  });
});

describe('cancel', () => {
  const cancellable = having(quiet, said.started({ cancellable: true }));

  test('C3 a row leaves only when the server says so', () => {
    const state = having(cancellable, said.asked(), said.accepted());
    expect(running(state)).toEqual(['u1']);
    expect(outcomes(having(state, said.ended({ progress: 41 })))).toEqual(['cancelled-here']);
  });

  test('C4 404 counts as over', () => {
    const over = { kind: 'cancel-found-over', serverId: server.id, uuid: 'u1', at: 3 } as const;
    expect(running(having(cancellable, said.asked(), over))).toEqual([]);
  });

  test('C6 a yes without an end is a failure once a list ten seconds later still has it', () => {
    const yes = having(cancellable, said.asked('u1', 0), said.accepted('u1', 100));
    const unanswered = having(cancellable, said.asked('u1', 0), said.listed([activity()], 10_100));
    expect(rowIn(unanswered, server.id, 'u1')?.cancel.kind).toBe('asked');
    const early = having(yes, said.listed([activity({ cancellable: true })], 5000));
    expect(rowIn(early, server.id, 'u1')?.cancel.kind).toBe('accepted');
    const late = having(yes, said.listed([activity({ cancellable: true })], 10_100));
    expect(rowIn(late, server.id, 'u1')?.cancel).toEqual({
      kind: 'failed',
      call: { kind: 'activity' },
      problem: 'still-running',
    });
  });

  test('a cancel of what already ended leaves its outcome alone', () => {
    const state = having(cancellable, said.ended(), said.asked(), said.accepted());
    expect(outcomes(state)).toEqual(['completed']);
  });
});

test('a finish is in exactly one change of state', () => {
  const events = [
    said.started(),
    said.updated({ progress: 50 }),
    said.ended({}, 5000),
    said.ended({}, 5001),
    said.listed([], 6000),
  ];
  let state = quiet;
  const due = events.flatMap((event) => {
    const { after, finished } = reduce(state, event);
    state = after;
    return finished;
  });
  expect(due).toHaveLength(1);
  expect(due[0]).toMatchObject({ outcome: 'completed', lastedMs: 5000, server });
});
