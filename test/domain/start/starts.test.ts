import { describe, expect, test } from 'vitest';
import type { Activity } from '../../../src/domain/activity.ts';
import { isAnnounced } from '../../../src/domain/change/decisions.ts';
import { entriesOf } from '../../../src/domain/change/history.ts';
import { dueAt } from '../../../src/domain/change/notificationQueue.ts';
import { reduce } from '../../../src/domain/change/reduce.ts';
import type { Event } from '../../../src/domain/event.ts';
import type { PendingFinish } from '../../../src/domain/pendingFinish.ts';
import type { Row } from '../../../src/domain/row.ts';
import type { Start } from '../../../src/domain/start/start.ts';
import type { Work } from '../../../src/domain/start/work.ts';
import type { State } from '../../../src/domain/state.ts';
import { noticesFor } from '../../../src/domain/view/notifications.ts';
import { runningRows, shownRows } from '../../../src/domain/view/rowViews.ts';
import { having, prefers, quiet, said, server } from '../given.ts';
import { accepted, asked, FILMS, failed, GUIDE, knowing, REFRESH, scanOf, TASK } from './givenStarts.ts';

const of = (librarySectionId: string | undefined): Partial<Activity> => ({
  context: librarySectionId === undefined ? {} : { librarySectionId },
});
const rowsIn = (state: State): readonly Row[] => state.servers[0]?.rows ?? [];
const marksIn = (state: State): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(rowsIn(state).map((r) => [r.activity.uuid, r.started]));
const startsIn = (state: State): readonly Start[] => state.servers[0]?.starts ?? [];
const phasesIn = (state: State): readonly string[] => startsIn(state).map((s) => s.phase.kind);

/** Applies time-passed whenever it is due, and returns what was announced. */
function announcedBy(state: State, until: number): readonly PendingFinish[] {
  let now = state;
  const due: PendingFinish[] = [];
  for (let at = dueAt(now); at !== undefined && at <= until; at = dueAt(now)) {
    const change = reduce(now, { kind: 'time-passed', at });
    due.push(...change.due);
    now = change.after;
  }
  return due.filter((pending) => isAnnounced(pending, now.preferences));
}

describe('J2 with the name of the activity in the answer', () => {
  test('the row that begins with it is known, whatever it is', () => {
    const state = having(
      knowing,
      asked(FILMS, 10),
      accepted(FILMS, 20, 'its-name'),
      said.started({ uuid: 'another', ...of('1') }, 25),
      said.started({ uuid: 'its-name', type: 'some.thing' }, 30),
    );
    expect(marksIn(state)).toEqual({ another: undefined, 'its-name': 'known' });
    expect(phasesIn(state)).toEqual(['running']);
  });

  test('the row may have come before the answer', () => {
    const state = having(
      knowing,
      asked(FILMS, 10),
      said.started({ uuid: 'its-name' }, 15),
      accepted(FILMS, 20, 'its-name'),
    );
    expect(marksIn(state)).toEqual({ 'its-name': 'known' });
  });

  test('a row that only a list shows is known, too', () => {
    const listed = said.listedAgain([{ ...rowActivity('its-name'), ...of('1') }], 40);
    const state = having(knowing, asked(FILMS, 10), accepted(FILMS, 20, 'its-name'), listed);
    expect(marksIn(state)).toEqual({ 'its-name': 'known' });
  });

  test('J5 one that was over before the answer is announced all the same, once', () => {
    const task = { uuid: 'quick', type: 'butler', title: 'Backing up' };
    const before = having(knowing, asked(TASK, 10), said.started(task, 12), said.ended(task, 15));
    expect(announcedBy(before, 60_000)).toEqual([]);
    const after = having(before, accepted(TASK, 20, 'quick'));
    expect(phasesIn(after)).toEqual([]);
    expect(announcedBy(after, 60_000).map((u) => u.finished.activity.uuid)).toEqual(['quick']);
  });

  test('J5 one that was over before the answer, and is announced anyway, is not announced twice', () => {
    const job = { uuid: 'long', type: 'provider.epg.load' };
    const state = having(
      knowing,
      asked(GUIDE, 10),
      said.started(job, 12),
      said.ended(job, 5000),
      accepted(GUIDE, 5010, 'long'),
    );
    expect(announcedBy(state, 60_000)).toHaveLength(1);
  });

  test('a guess is corrected by the name that another answer has', () => {
    const state = having(
      knowing,
      asked(FILMS, 10),
      accepted(FILMS, 11, undefined),
      asked(REFRESH, 12),
      said.started({ uuid: 'a', ...of('1') }, 13),
      accepted(REFRESH, 14, 'a'),
      said.started({ uuid: 'b', ...of('1') }, 15),
    );
    expect(marksIn(state)).toEqual({ a: 'known', b: 'guess' });
    expect(rowsIn(state).map((r) => r.startedAs)).toEqual(['refresh-metadata', 'scan']);
  });
});

describe('J3 without it', () => {
  test('the next activity that fits is a guess, and only that', () => {
    const state = having(
      knowing,
      said.started({ uuid: 'earlier', ...of('2') }, 5),
      asked(FILMS, 10),
      accepted(FILMS, 20, undefined),
      said.started({ uuid: 'credits', type: 'media.generate.credits', ...of('1') }, 25),
      said.started({ uuid: 'series', ...of('2') }, 26),
      said.started({ uuid: 'films', ...of('1') }, 27),
      said.started({ uuid: 'films again', ...of('1') }, 28),
    );
    expect(marksIn(state)).toEqual({
      earlier: undefined,
      credits: undefined,
      series: undefined,
      films: 'guess',
      'films again': undefined,
    });
  });

  test('one that began between the request and the answer is taken', () => {
    const state = having(
      knowing,
      asked(FILMS, 10),
      said.started({ uuid: 'films', ...of('1') }, 15),
      accepted(FILMS, 20, undefined),
    );
    expect(marksIn(state)).toEqual({ films: 'guess' });
  });

  test('the scan that ran already is taken: the server does nothing new', () => {
    const state = having(
      knowing,
      said.started({ uuid: 'series', ...of('2') }, 1),
      said.started({ uuid: 'films', ...of('1') }, 2),
      asked(FILMS, 10),
      accepted(FILMS, 20, undefined),
    );
    expect(marksIn(state)).toEqual({ series: undefined, films: 'guess' });
  });

  test('the task that runs already is taken, and no other', () => {
    const task = (uuid: string, title: string) => said.started({ uuid, type: 'butler', title }, 1);
    const running = having(knowing, task('other', 'Detect credits'), task('nameless', ''));
    const agreed = [asked(TASK, 10), accepted(TASK, 20, undefined)] as const;
    expect(marksIn(having(running, ...agreed))).toEqual({ other: undefined, nameless: undefined });
    const own = having(running, task('own', 'Back up database'), ...agreed);
    expect(marksIn(own)).toEqual({ other: undefined, nameless: undefined, own: 'guess' });
  });

  test('a row that does not name its library yet is let go when it names another, and the right one is taken', () => {
    const waiting = having(knowing, asked(FILMS, 10), accepted(FILMS, 20, undefined));
    const taken = having(waiting, said.started({ uuid: 'a' }, 25));
    expect(marksIn(taken)).toEqual({ a: 'guess' });
    const released = having(taken, said.updated({ uuid: 'a', ...of('2') }, 26));
    expect(marksIn(released)).toEqual({ a: undefined });
    expect(phasesIn(released)).toEqual(['accepted']);
    const right = having(released, said.started({ uuid: 'b', ...of('1') }, 27));
    expect(marksIn(right)).toEqual({ a: undefined, b: 'guess' });
  });

  test('two libraries at once come to their own rows', () => {
    const series = scanOf('2');
    const state = having(
      knowing,
      asked(FILMS, 10),
      accepted(FILMS, 11, undefined),
      asked(series, 12),
      accepted(series, 13, undefined),
      said.started({ uuid: 'a' }, 20),
      said.started({ uuid: 'b' }, 21),
      said.updated({ uuid: 'a', ...of('2') }, 22),
      said.updated({ uuid: 'b', ...of('1') }, 23),
      said.updated({ uuid: 'a', ...of('2') }, 24),
    );
    expect(marksIn(state)).toEqual({ a: 'guess', b: 'guess' });
    expect(startsIn(state).map(({ work, phase }) => [work, 'uuid' in phase && phase.uuid])).toEqual([
      [FILMS, 'b'],
      [series, 'a'],
    ]);
  });

  test.each<[Work, string, boolean]>([
    [GUIDE, 'provider.epg.load', true],
    [GUIDE, 'provider.subscriptions.process', false],
    [TASK, 'butler', true],
    [TASK, 'butler.task', true],
    [TASK, 'library.update.section', false],
    [{ kind: 'task', task: 'RefreshLibraries' }, 'library.update.section', true],
    [{ kind: 'task', task: 'ButlerTaskGenerateCreditsMarkers' }, 'media.generate.credits', true],
  ])('%j may be %s: %s', (work, type, isFit) => {
    const state = having(
      knowing,
      asked(work, 10),
      accepted(work, 11, undefined),
      said.started({ type, progress: 3 }, 12),
    );
    expect(marksIn(state)).toEqual({ u1: isFit ? 'guess' : undefined });
  });

  test('a maintenance row that is called by another task is not taken', () => {
    const waiting = having(knowing, asked(TASK, 10), accepted(TASK, 11, undefined));
    const other = { uuid: 'other', type: 'butler', title: 'Detect credits' };
    const own = { uuid: 'own', type: 'butler', title: 'Back up database' };
    expect(marksIn(having(waiting, said.started(other, 12), said.started(own, 13)))).toEqual({
      other: undefined,
      own: 'guess',
    });
  });

  test('the maintenance row of an idle server is not taken', () => {
    const idle = said.listedAgain([{ ...rowActivity('idle'), type: 'butler', progress: 100 }], 12);
    expect(marksIn(having(knowing, asked(TASK, 10), accepted(TASK, 11, undefined), idle))).toEqual({
      idle: undefined,
    });
  });

  test('reports that come together do what they do one by one', () => {
    const waiting = having(knowing, asked(FILMS, 10), accepted(FILMS, 11, undefined));
    const change = reduce(waiting, {
      kind: 'reported',
      serverId: server.id,
      reports: [
        { event: 'started', uuid: 'u1', activity: { ...rowActivity('u1'), ...of('1') } },
        { event: 'ended', uuid: 'u1', activity: { ...rowActivity('u1'), ...of('1'), progress: 100 } },
      ],
      at: 20,
    });
    expect(change.finished.map((f) => f.startedAs)).toEqual(['scan']);
    expect(startsIn(change.after)).toEqual([]);
  });
});

describe('J4', () => {
  test('what was started is first among its server’s rows, also when it is over', () => {
    const began = having(
      knowing,
      said.started({ uuid: 'older', type: 'a' }, 1),
      asked(FILMS, 10),
      accepted(FILMS, 11, undefined),
      said.started({ uuid: 'own', ...of('1') }, 12),
      said.started({ uuid: 'newer', type: 'b' }, 13),
    );
    const [attic] = began.servers;
    const over = having(began, said.ended({ uuid: 'own', ...of('1') }, 5000)).servers[0];
    if (!attic || !over) throw new Error('no server');
    expect(runningRows(attic, 5000).map((r) => r.activity.uuid)).toEqual(['own', 'older', 'newer']);
    expect(shownRows(over, 5001).map((r) => r.activity.uuid)).toEqual(['own', 'older', 'newer']);
  });
});

describe('J5', () => {
  const quick = { uuid: 'u1', type: 'butler', title: 'Backing up' };
  const begun = having(knowing, asked(TASK, 10), accepted(TASK, 11, 'u1'), said.started(quick, 12));

  test('housekeeping of half a second is announced, if the person had it begin', () => {
    const usual = prefers({ leastSeconds: 60 });
    expect(announcedBy(having(begun, usual, said.ended(quick, 500)), 60_000)).toHaveLength(1);
    const nobodys = having(quiet, said.started(quick, 12), said.ended(quick, 500));
    expect(announcedBy(nobodys, 60_000)).toEqual([]);
  });

  test('not to who is looking, nor what was cancelled, nor of a kind that is muted', () => {
    const muted = having(begun, prefers({ noticeRules: [{ kind: 'maintenance', isTold: false }] }));
    expect(announcedBy(having(muted, said.ended(quick, 500)), 60_000)).toEqual([]);
    const looking: Event = { kind: 'looking-changed', isLooking: true };
    expect(announcedBy(having(begun, looking, said.ended(quick, 500)), 60_000)).toEqual([]);
    const cancelled = having(begun, said.asked('u1', 20), said.ended({ ...quick, progress: 40 }, 500));
    expect(announcedBy(cancelled, 60_000)).toEqual([]);
  });

  test('a scan is announced once it has settled, though it lasted an instant', () => {
    const scan = { ...of('1'), uuid: 'u1' };
    const over = having(
      knowing,
      asked(FILMS, 10),
      accepted(FILMS, 11, undefined),
      said.started(scan, 12),
      said.ended(scan, 300),
    );
    expect(announcedBy(over, 20_000)).toEqual([]);
    expect(announcedBy(over, 40_000).map((u) => u.finished.startedAs)).toEqual(['scan']);
  });

  test('a scan that was over before the answer is announced once it has settled', () => {
    const scan = { ...of('1'), uuid: 'u1' };
    const over = having(
      knowing,
      asked(FILMS, 10),
      said.started(scan, 12),
      said.ended(scan, 300),
      accepted(FILMS, 400, 'u1'),
    );
    expect(announcedBy(over, 60_000).map((u) => u.finished.startedAs)).toEqual(['scan']);
  });

  test('a refresh of metadata says that it was one, with the library’s name', () => {
    const scan = { ...of('1'), uuid: 'u1' };
    const over = having(
      knowing,
      asked(REFRESH, 10),
      accepted(REFRESH, 11, 'u1'),
      said.started(scan, 12),
      said.ended(scan, 9000),
    );
    const settled = reduce(over, { kind: 'time-passed', at: 29_000 }).after;
    const told = noticesFor(reduce(settled, { kind: 'time-passed', at: 30_000 }));
    expect(told.map((n) => n.title)).toEqual(['Films: metadata refreshed']);
  });
});

describe('J6', () => {
  test('the history’s line of a row carries it, also when it is learned later, and after a restart it counts', () => {
    const job = { uuid: 'u1', type: 'butler', title: 'Backing up' };
    const before = having(knowing, asked(TASK, 10), said.started(job, 12));
    const entries = entriesOf(reduce(before, accepted(TASK, 20, 'u1')));
    expect(entries).toMatchObject([{ kind: 'began', at: 12, started: 'known', startedAs: 'task' }]);
    const running = entries.flatMap((e) => (e.kind === 'began' ? [e] : []));
    const again = having(
      having(quiet, { kind: 'server-left', serverId: server.id }),
      { kind: 'server-joined', server, restored: { running, pending: [] }, at: 100 },
      said.live(110),
      said.listed([{ ...rowActivity('u1'), type: 'butler' }], 120),
    );
    expect(marksIn(again)).toEqual({ u1: 'known' });
    expect(announcedBy(having(again, said.ended(job, 200)), 60_000)).toHaveLength(1);
  });

  test('a row that nobody started has no line twice', () => {
    const before = having(knowing, said.started({ uuid: 'u1' }, 12));
    expect(entriesOf(reduce(before, said.updated({ uuid: 'u1' }, 20)))).toEqual([]);
  });
});

describe('J7', () => {
  const agreed = having(knowing, asked(FILMS, 10), accepted(FILMS, 1000, undefined));
  const passed = (state: State, at: number) => reduce(state, { kind: 'time-passed', at });

  test('what was not seen for a minute is told once, and forgotten after five', () => {
    expect(dueAt(agreed)).toBe(61_000);
    expect(phasesIn(passed(agreed, 60_999).after)).toEqual(['accepted']);
    const unseen = passed(agreed, 61_000);
    expect(noticesFor(unseen)).toEqual([
      { title: 'Scan Films: not seen', body: 'Plex agreed, but no activity was seen.' },
    ]);
    expect(noticesFor(passed(unseen.after, 61_001))).toEqual([]);
    expect(dueAt(unseen.after)).toBe(361_000);
    expect(startsIn(passed(unseen.after, 361_000).after)).toEqual([]);
  });

  test('an activity that is late, but has the name of the answer, is known all the same', () => {
    const named = having(knowing, asked(FILMS, 10), accepted(FILMS, 1000, 'its-name'));
    const unseen = passed(named, 61_000).after;
    expect(marksIn(having(unseen, said.started({ uuid: 'its-name' }, 70_000)))).toEqual({
      'its-name': 'known',
    });
  });

  test('a refresh of metadata that shows by its items only is no failure, and an item is not the refresh', () => {
    const item = { uuid: 'item', type: 'library.update.item.metadata' };
    const named = having(
      knowing,
      asked(REFRESH, 10),
      said.started(item, 15),
      accepted(REFRESH, 1000, 'item'),
      said.updated(item, 1100),
    );
    expect(marksIn(named)).toEqual({ item: undefined });
    const after = passed(having(named, said.ended(item, 2000)), 61_000);
    expect(noticesFor(after)).toEqual([]);
    expect(startsIn(after.after)).toEqual([]);
  });

  test('a refusal is told with its reason, unless the page says it', () => {
    const waiting = having(knowing, asked(FILMS, 10));
    const told = noticesFor(reduce(waiting, failed(FILMS, 'forbidden', 20)));
    expect(told).toEqual([
      { title: 'Scan Films: not started', body: 'Plex refused: this account may not start it.' },
    ]);
    const open = having(
      waiting,
      { kind: 'page-changed', page: { kind: 'start' } },
      { kind: 'looking-changed', isLooking: true },
    );
    expect(noticesFor(reduce(open, failed(FILMS, 'forbidden', 20)))).toEqual([]);
  });

  test('asked for again, it is asked anew; and no more than thirty-two are remembered', () => {
    const refused = having(knowing, asked(FILMS, 10), failed(FILMS, 'timed-out', 20));
    expect(phasesIn(having(refused, asked(FILMS, 30)))).toEqual(['asked']);
    const many = Array.from({ length: 40 }, (_, n) => asked({ kind: 'task', task: `T${n}` }, n));
    expect(startsIn(having(knowing, ...many)).map((s) => s.askedAt)).toEqual(
      Array.from({ length: 32 }, (_, n) => n + 8),
    );
  });

  test('an answer to what is not asked for any more does nothing', () => {
    expect(having(knowing, accepted(FILMS, 20, 'u1'))).toEqual(knowing);
  });
});

function rowActivity(uuid: string): Activity {
  const [row] = rowsIn(having(quiet, said.started({ uuid })));
  if (!row) throw new Error('no row');
  return row.activity;
}
