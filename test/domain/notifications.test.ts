import { describe, expect, test } from 'vitest';
import { dueAt } from '../../src/domain/change/notificationQueue.ts';
import { reduce } from '../../src/domain/change/reduce.ts';
import type { Event } from '../../src/domain/event.ts';
import type { State } from '../../src/domain/state.ts';
import { noticesFor } from '../../src/domain/view/notifications.ts';
import { activity, having, ofServer, quiet, said, server } from './given.ts';

type Text = { readonly title: string; readonly body: string };

/** What all notices say of a run of events, and of the time after it until nothing waits for time any more. */
function due(events: readonly Event[], from: State = quiet): readonly Text[] {
  let state = from;
  const notices: Text[] = [];
  const apply = (event: Event): void => {
    const change = reduce(state, event);
    state = change.after;
    notices.push(...noticesFor(change).map(({ title, body }) => ({ title, body })));
  };
  const passUntil = (end: number): void => {
    let passed = Number.NEGATIVE_INFINITY;
    for (let at = dueAt(state); at !== undefined && at <= end; at = dueAt(state)) {
      // What was due is done, or the app would do it again and again.
      if (at <= passed) throw new Error(`due at ${at} for ever`);
      passed = at;
      apply({ kind: 'time-passed', at });
    }
  };
  for (const event of events) {
    passUntil('at' in event ? event.at : 0);
    apply(event);
  }
  passUntil(Number.POSITIVE_INFINITY);
  return notices;
}

const job = { type: 'media.generate.intros', title: 'Detecting Intros' };

describe('a finish', () => {
  test('N1 is announced once, whatever comes after it', () => {
    const notices = due([
      said.started(job, 0),
      said.ended(job, 180_000),
      said.ended(job, 180_001),
      said.updated(job, 180_002),
      said.lost(181_000),
      said.listed([], 190_000),
      said.live(190_000),
    ]);
    expect(notices).toEqual([{ title: 'Intros detected', body: 'After 3\u00a0min' }]);
  });

  test('N1 of a job found running is announced with what we know of its length', () => {
    const notices = due([said.listed([activity(job)], 0), said.ended(job, 65_000)]);
    expect(notices).toEqual([{ title: 'Intros detected', body: 'After at least 1\u00a0min' }]);
  });

  test('N2 is not announced if the person cancelled, whatever came of that', () => {
    const start = said.started({ ...job, cancellable: true }, 0);
    expect(due([start, said.asked(), said.ended({ ...job, progress: 40 }, 5000)])).toEqual([]);
    expect(due([start, said.asked(), said.ended({ ...job, progress: 100 }, 5000)])).toEqual([]);
  });

  test('N3 is not announced if they saw it, or are looking when it would be', () => {
    const looked = (isLooking: boolean): Event => ({
      kind: 'looking-changed',
      isLooking,
    });
    const [start, end] = [said.started(job, 0), said.ended(job, 5000)];
    expect(due([looked(true), start, end, looked(false)])).toEqual([]);
    expect(due([start, end, looked(true)])).toEqual([]);
    expect(due([looked(true), start, looked(false), end])).toHaveLength(1);
  });

  test('below 99 is not called a success, and its cause is not invented', () => {
    expect(due([said.started(job, 0), said.ended({ ...job, progress: 41 }, 5000)])).toEqual([
      {
        title: 'Detecting intros stopped at 41\u00a0%',
        body: 'After 5\u00a0s. Cancelled or failed: Plex does not say which',
      },
    ]);
  });

  test('N4 that nobody saw claims no success', () => {
    expect(due([said.started(job, 0), said.lost(1000), said.live(2000), said.listed([], 60_000)])).toEqual([
      { title: 'Detecting intros is over', body: 'How it ended was not seen' },
    ]);
  });

  test.each([
    ['provider.subscriptions.process'],
    ['library.refresh.items'],
    ['library.update.item.metadata'],
    ['butler'],
  ])('N7 of %s is not announced', (type) => {
    expect(due([said.started({ type }, 0), said.ended({ type }, 5000)])).toEqual([]);
  });

  test('N7 of an instant job is not announced', () => {
    expect(due([said.started(job, 0), said.ended(job, 999)])).toEqual([]);
    expect(due([said.started(job, 0), said.ended(job, 1000)])).toHaveLength(1);
  });

  test('N7 of a job found running is announced however soon it ends', () => {
    expect(due([said.listed([activity(job)], 0), said.ended(job, 500)])).toHaveLength(1);
  });

  test('names the server where there are several', () => {
    const cellar: Event = { kind: 'server-joined', server: { id: 'cellar', name: 'Cellar' }, at: 0 };
    const [notice] = due([cellar, said.started(job, 0), said.ended(job, 5000)]);
    expect(notice?.body).toBe('After 5\u00a0s on Attic');
  });
});

describe('N6 a burst', () => {
  const jobs = (count: number, at: number): readonly Event[] =>
    Array.from({ length: count }, (_, i) => {
      const one = { ...job, uuid: `${at}-${i}`, title: `Job ${i}` };
      return [said.started(one, 0), said.ended(one, at + i)];
    })
      .flat()
      .sort((a, b) => ('at' in a && 'at' in b ? a.at - b.at : 0));

  test('is one notice', () => {
    expect(due(jobs(5, 60_000))).toEqual([
      { title: '5 jobs finished', body: 'Job 0, Job 1, Job 2 and 2 more' },
    ]);
  });

  test('after a notice is gathered for ten seconds', () => {
    const later = [said.started({ ...job, uuid: 'x', title: 'X' }, 0), ...jobs(1, 60_000)];
    expect(
      due([...later, said.ended({ ...job, uuid: 'x', title: 'X' }, 62_000)]).map((n) => n.title),
    ).toEqual(['Job 0 finished', 'X finished']);
    const crowd = [...jobs(1, 60_000), ...jobs(3, 63_000)].sort((a, b) =>
      'at' in a && 'at' in b ? a.at - b.at : 0,
    );
    expect(due(crowd).map((n) => n.title)).toEqual(['Job 0 finished', '3 jobs finished']);
  });

  test('is announced a second after its first, ten after the notice before it', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((uuid) => ({ ...job, uuid }));
    const started = having(quiet, said.started(a, 0), said.started(b, 0), said.started(c, 0));
    const burst = having(started, said.ended(a, 60_000), said.ended(b, 60_900));
    expect(dueAt(burst)).toBe(61_000);
    const announced = having(burst, { kind: 'time-passed', at: 61_000 });
    expect(dueAt(having(announced, said.ended(c, 62_000)))).toBe(71_000);
  });

  test('of which the person saw a part delays the next notice all the same', () => {
    const looked = (isLooking: boolean): Event => ({
      kind: 'looking-changed',
      isLooking,
    });
    const [a, b, c] = ['a', 'b', 'c'].map((uuid) => ({ ...job, uuid }));
    const state = having(
      quiet,
      ...[said.started(a, 0), said.started(b, 0), said.started(c, 0)],
      ...[looked(true), said.ended(a, 60_000), looked(false), said.ended(b, 60_100)],
      { kind: 'time-passed', at: 61_000 },
    );
    expect(dueAt(having(state, said.ended(c, 62_000)))).toBe(71_000);
  });

  test('what the person saw themselves does not delay the next notice', () => {
    const looked = (isLooking: boolean): Event => ({
      kind: 'looking-changed',
      isLooking,
    });
    const other = { ...job, uuid: 'other' };
    const state = having(
      quiet,
      said.started(job, 0),
      said.started(other, 0),
      looked(true),
      said.ended(job, 60_000),
      { kind: 'time-passed', at: 61_000 },
      looked(false),
      said.ended(other, 63_000),
    );
    expect(dueAt(state)).toBe(64_000);
    expect(reduce(state, { kind: 'time-passed', at: 64_000 }).due).toHaveLength(1);
  });

  test('names every server of it once, where there are several', () => {
    const loft = { id: 'loft-id', name: 'Loft' };
    const both = having(quiet, { kind: 'server-joined', server: loft, at: 0 });
    const live = having(both, ofServer(loft.id, said.live()));
    const start = (uuid: string) => said.started({ ...job, uuid }, 0);
    const end = (uuid: string) => said.ended({ ...job, uuid }, 60_000);
    const events = [start('a'), start('b'), ofServer(loft.id, start('c'))];
    const ends = [end('a'), end('b'), ofServer(loft.id, end('c'))];
    expect(due([...events, ...ends], live)).toEqual([
      { title: '3 jobs finished', body: 'Detecting intros. On Attic, Loft' },
    ]);
  });

  test('one that did not finish, and one that nobody saw, are each counted', () => {
    const start = (uuid: string) => said.started({ ...job, uuid }, 0);
    const notices = due([
      start('a'),
      start('b'),
      start('c'),
      said.ended({ ...job, uuid: 'a', progress: 40 }, 60_000),
      said.listed([activity({ ...job, uuid: 'c' })], 60_100),
      said.ended({ ...job, uuid: 'c' }, 60_200),
    ]);
    expect(notices).toHaveLength(1);
    expect(notices[0]?.title).toBe(
      '3 jobs: 1 finished, 1 ended early or without a word, 1 over while nobody watched',
    );
    const early = (uuid: string) => said.ended({ ...job, uuid, progress: 40 }, 60_000);
    const [unfinished] = due([start('a'), start('b'), early('a'), early('b')]);
    expect(unfinished?.title).toBe('2 jobs: 2 ended early or without a word');
  });

  test('N4 of what nobody saw is one digest that counts successes apart', () => {
    const names = ['a', 'b', 'c'].map((uuid) => ({ ...job, uuid, title: uuid }));
    const notices = due([
      ...names.map((n) => said.started(n, 0)),
      said.ended({ ...job, uuid: 'a', title: 'a' }, 4900),
      said.lost(5000),
      said.live(5100),
      said.listed([], 5100),
    ]);
    expect(notices).toEqual([{ title: '3 jobs: 1 finished, 2 over while nobody watched', body: 'a, b, c' }]);
  });
});

describe('L10 in the moment after a wake', () => {
  test('nothing is announced, and nothing is lost', () => {
    const events = [said.started(job, 0), { kind: 'woke', at: 60_000 } as const, said.ended(job, 60_500)];
    expect(due(events)).toHaveLength(1);
    let state = having(quiet, ...events);
    expect(dueAt(state)).toBe(70_000);
    state = having(state, { kind: 'time-passed', at: 69_999 });
    expect(state.notificationQueue.pending).toHaveLength(1);
    expect(reduce(state, { kind: 'time-passed', at: 70_000 }).due).toHaveLength(1);
  });
});

test('L10 a network that changes all the time silences nothing for ever', () => {
  const wakes = Array.from({ length: 30 }, (_, i): Event => ({ kind: 'woke', at: i * 5000 }));
  const state = having(quiet, said.started(job, 0), said.ended(job, 2000), ...wakes);
  expect(dueAt(state)).toBe(62_000);
  expect(reduce(state, { kind: 'time-passed', at: 62_000 }).due).toHaveLength(1);
});

describe('N5 the loss of a server', () => {
  test('is told once, after two minutes', () => {
    const state = having(quiet, said.lost(0));
    expect(dueAt(state)).toBe(120_000);
    expect(due([said.lost(0), said.lost(60_000), said.lost(119_000), said.lost(300_000)])).toEqual([
      { title: 'Attic is not reachable.', body: 'Usher keeps trying, and is quiet about it.' },
    ]);
  });

  test('does not put off what is due before', () => {
    const cellar = { id: 'cellar', name: 'Cellar' };
    const state = having(
      quiet,
      { kind: 'server-joined', server: cellar, at: 0 },
      ofServer(cellar.id, said.live()),
      ofServer(cellar.id, said.lost(0)),
      said.started(job, 0),
      said.ended(job, 60_000),
    );
    expect(dueAt(state)).toBe(61_000);
  });

  test('is not told of one that refuses the token since: that is told otherwise', () => {
    const refused = { kind: 'refused', problem: 'refused' } as const;
    const state = having(quiet, said.lost(0), {
      kind: 'link-changed',
      serverId: server.id,
      link: refused,
      at: 1000,
    });
    expect(dueAt(state)).toBeUndefined();
  });

  test('is not told if it came back in time, if it starts up, or if it was never there', () => {
    expect(due([said.lost(0), said.live(119_000)])).toEqual([]);
    const starting: Event = {
      kind: 'link-changed',
      serverId: server.id,
      link: { kind: 'waiting', problem: 'starting', retryAt: 1 },
      at: 0,
    };
    expect(due([starting])).toEqual([]);
    const fresh = having(
      quiet,
      { kind: 'server-left', serverId: server.id },
      { kind: 'server-joined', server, at: 0 },
    );
    expect(due([said.lost(0)], fresh)).toEqual([]);
  });

  test('L10 is not told in the moment after a wake, but after it', () => {
    const woke: Event = { kind: 'woke', at: 119_500 };
    let state = having(quiet, said.lost(0), woke);
    expect(dueAt(state)).toBe(129_500);
    const noticesAt = (at: number): readonly Text[] => {
      const change = reduce(state, { kind: 'time-passed', at });
      state = change.after;
      return noticesFor(change);
    };
    expect(noticesAt(120_000)).toEqual([]);
    expect(noticesAt(129_499)).toEqual([]);
    expect(noticesAt(129_500)).toHaveLength(1);
  });

  test('is told again only after it was back', () => {
    expect(due([said.lost(0), said.live(200_000), said.lost(300_000), said.lost(900_000)])).toHaveLength(2);
  });
});

test('N10 a token that is refused is asked for by one notice', () => {
  const expired = { kind: 'signed-out', address: 'http://nas', problem: 'expired' } as const;
  const notices = due([
    { kind: 'access-changed', access: expired },
    { kind: 'access-changed', access: expired },
  ]);
  expect(notices).toEqual([
    {
      title: 'Usher needs you to sign in again',
      body: 'The server does not accept the kept token any more. Sign in again.',
    },
  ]);
});

test('a clock that is set back puts nothing off', () => {
  const state = having(quiet, said.started(job, 3_600_000), said.ended(job, 3_610_000));
  expect(reduce(state, { kind: 'time-passed', at: 1000 }).due).toHaveLength(1);
});

describe('what only the person can help', () => {
  const trustPrompt = (pinned: string | undefined): Event => ({
    kind: 'server-facts-changed',
    serverId: server.id,
    facts: {
      trustPrompt: {
        kind: 'certificate',
        url: 'https://nas:32400',
        fingerprint: 'AA',
        names: [],
        pin: { kind: 'name', name: 'nas' },
        pinned,
      },
    },
  });

  test('R5 a certificate that has changed is told once, one that is new not at all', () => {
    expect(noticesFor(reduce(quiet, trustPrompt(undefined)))).toEqual([]);
    const alarmed = having(quiet, trustPrompt('BB'));
    expect(noticesFor(reduce(quiet, trustPrompt('BB')))).toMatchObject([
      { title: 'Attic shows another certificate than the one you agreed to.' },
    ]);
    expect(noticesFor(reduce(alarmed, trustPrompt('BB')))).toEqual([]);
  });

  test('M3 a token that one of several refuses is told once; the only one’s is asked for otherwise', () => {
    const refused: Event = {
      kind: 'link-changed',
      serverId: server.id,
      link: { kind: 'refused', problem: 'refused' },
      at: 5,
    };
    const two = having(quiet, { kind: 'server-joined', server: { id: 'cellar', name: 'Cellar' }, at: 0 });
    const after = having(two, refused);
    expect(noticesFor(reduce(two, refused))).toMatchObject([
      { title: 'Attic does not accept the token any more.' },
    ]);
    expect(noticesFor(reduce(after, refused))).toEqual([]);
    expect(noticesFor(reduce(quiet, refused))).toEqual([]);
  });
});

test('T10 why Usher is not opened at login is told when the person asked, with the popover open too', () => {
  const read = (isAsked: boolean, problem?: 'needs-approval' | 'denied'): Event => ({
    kind: 'login-item-read',
    loginItem: { isOn: false, problem },
    isAsked,
  });
  const visible = having(quiet, { kind: 'looking-changed', isLooking: true });
  for (const state of [quiet, visible]) {
    expect(noticesFor(reduce(state, read(true, 'denied')))).toEqual([
      { title: 'Open at login', body: 'The system did not let Usher change this. The log says why.' },
    ]);
    // Each time: the person asked again.
    expect(noticesFor(reduce(having(state, read(true, 'denied')), read(true, 'denied')))).toHaveLength(1);
    expect(noticesFor(reduce(state, read(false, 'needs-approval')))).toEqual([]);
    expect(noticesFor(reduce(state, read(true)))).toEqual([]);
  }
});
