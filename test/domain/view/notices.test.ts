import { describe, expect, test } from 'vitest';
import { dueAt } from '../../../src/domain/change/notificationQueue.ts';
import { reduce } from '../../../src/domain/change/reduce.ts';
import type { Event } from '../../../src/domain/event.ts';
import { finishId } from '../../../src/domain/finished.ts';
import type { NoticeSubject } from '../../../src/domain/notices/mark.ts';
import { initialState, NO_FACTS, type State } from '../../../src/domain/state.ts';
import { menuOf } from '../../../src/domain/view/menu.ts';
import type { Notice } from '../../../src/domain/view/notices/notice.ts';
import { noticesFor } from '../../../src/domain/view/notifications.ts';
import type { MarkedView } from '../../../src/domain/view/view.ts';
import { viewOf } from '../../../src/domain/view/viewOf.ts';
import { activity, having, ofServer, prefers, quiet, said, server } from '../given.ts';

const films = { id: '1', title: 'Films', type: 'movie', paths: [] };
const contents = { ...NO_FACTS.contents, libraries: [films] };
const known: Event = { kind: 'server-facts-changed', serverId: server.id, facts: { contents } };
const home = having(quiet, known);
const cellar: Event = { kind: 'server-joined', server: { id: 'cellar', name: 'Cellar' }, at: 0 };

const scan = { uuid: 'scan', title: 'Scanning Films', context: { librarySectionId: '1' } };
const item = (uuid: string) => ({ uuid, type: 'library.update.item.metadata', title: 'Updating metadata' });
const intros = { uuid: 'intros', type: 'media.generate.intros', title: 'Detecting Intros' };

/** All notices of these events and of the time between and after them, and the state then. */
function told(from: State, ...events: readonly Event[]): { state: State; notices: readonly Notice[] } {
  let state = from;
  const notices: Notice[] = [];
  const apply = (event: Event): void => {
    const change = reduce(state, event);
    state = change.after;
    notices.push(...noticesFor(change));
  };
  const passUntil = (end: number): void => {
    for (let at = dueAt(state); at !== undefined && at <= end; at = dueAt(state))
      apply({ kind: 'time-passed', at });
  };
  for (const event of events) {
    passUntil('at' in event ? event.at : 0);
    apply(event);
  }
  passUntil(Number.POSITIVE_INFINITY);
  return { state, notices };
}

const texts = (from: State, ...events: readonly Event[]): readonly string[] =>
  told(from, ...events).notices.flatMap(({ title, body }) => [title, body]);

/** A scan of Films that takes three minutes and has this many items refreshed. */
const scanned = (items: number, progress = 100): readonly Event[] => [
  said.started(scan, 0),
  said.ended({ ...scan, progress }, 10_000),
  ...Array.from({ length: items }, (_, n) => said.started(item(`item-${n}`), 11_000)),
  ...Array.from({ length: items }, (_, n) => said.ended(item(`item-${n}`), 180_000)),
];

describe('N20 a notification says what it is about', () => {
  test.each([
    ['items', home, scanned(12), 'Films: scan complete', '12 items refreshed in 3\u00a0min'],
    ['one item', home, scanned(1), 'Films: scan complete', '1 item refreshed in 3\u00a0min'],
    ['none', home, scanned(0), 'Films: scan complete', 'After 10\u00a0s'],
    [
      'which of several servers',
      having(home, cellar),
      scanned(2),
      'Films: scan complete',
      '2 items refreshed in 3\u00a0min on Attic',
    ],
    [
      'that it was found running',
      home,
      [said.listed([activity(scan)], 0), said.ended(scan, 180_000)],
      'Films: scan complete',
      'After at least 3\u00a0min',
    ],
    [
      'that somebody stopped it, or something',
      home,
      scanned(2, 41),
      'Films: scan stopped at 41\u00a0%',
      '2 items refreshed in 3\u00a0min. Cancelled or failed: Plex does not say which',
    ],
    [
      'that its end was not seen',
      home,
      [said.started(scan, 0), said.lost(1000), said.live(2000), said.listed([], 60_000)],
      'Films: scan over',
      'How it ended was not seen',
    ],
    [
      'a scan of a library without a name',
      quiet,
      scanned(2),
      'Films scanned',
      '2 items refreshed in 3\u00a0min',
    ],
  ] as const)('of a scan: %s', (_, from, events, title, body) => {
    expect(texts(from, ...events)).toEqual([title, body]);
  });

  test('that no count is certain where it may be of another scan', () => {
    const series = { ...scan, uuid: 'series', title: 'Scanning Series', context: { librarySectionId: '2' } };
    const [, body] = texts(
      home,
      said.started(scan, 0),
      said.started(series, 0),
      said.ended(scan, 10_000),
      said.started(item('either'), 11_000),
      said.ended(item('either'), 180_000),
    );
    expect(body).toBe('After 3\u00a0min');
  });

  test('a summary names libraries and jobs', () => {
    expect(
      texts(
        home,
        ...scanned(0),
        said.started(intros, 10_000),
        // In the moment in which the scan is told.
        said.ended(intros, 30_500),
      ),
    ).toEqual(['2 jobs finished', 'Films scan, Detecting intros']);
  });
});

describe('N21 what nobody started is announced if it lasted long enough', () => {
  const least = (seconds: number): State => having(home, prefers({ leastSeconds: seconds }));
  const lasting = (ms: number): readonly Event[] => [said.started(intros, 0), said.ended(intros, ms)];
  const titles = (from: State, events: readonly Event[]): readonly string[] =>
    told(from, ...events).notices.map((n) => n.title);

  test('a minute, unless the settings say otherwise', () => {
    expect(initialState.preferences.leastSeconds).toBe(60);
    expect(titles(least(60), lasting(59_999))).toEqual([]);
    expect(titles(least(60), lasting(60_000))).toEqual(['Intros detected']);
    expect(titles(least(5), lasting(5000))).toHaveLength(1);
  });

  test('a settled scan, however short', () => {
    expect(titles(least(60), scanned(0))).toEqual(['Films: scan complete']);
  });

  test('what was found running, since nobody knows how long it took', () => {
    expect(titles(least(60), [said.listed([activity(intros)], 0), said.ended(intros, 500)])).toHaveLength(1);
  });

  test('a summary counts the long ones only, and short ones put nothing off', () => {
    const short = { ...intros, uuid: 'short', title: 'Short' };
    const both = [said.started(intros, 0), said.started(short, 60_000)];
    const ends = [said.ended(intros, 70_000), said.ended(short, 70_100)];
    expect(titles(least(60), [...both, ...ends])).toEqual(['Intros detected']);
    const { state } = told(least(60), said.started(short, 0), said.ended(short, 5000));
    expect(state.notificationQueue.lastAt).toBeUndefined();
    // It is listed all the same.
    expect(state.recent.map((f) => f.activity.title)).toEqual(['Short']);
  });
});

describe('N22 what a clicked notification told of is marked', () => {
  const NOW = 200_000;
  const mark = (subject: NoticeSubject, at = NOW): Event => ({ kind: 'marked', subject, at });
  const markedIn = (state: State, now = NOW): MarkedView | undefined => {
    const view = viewOf(state, now, { first: 0, count: 1 });
    return view.kind === 'activities' ? view.marked : undefined;
  };
  const clicked = ({ notices: [notice] }: { readonly notices: readonly Notice[] }): NoticeSubject => {
    if (notice?.command?.kind !== 'reveal') throw new Error('a click shows nothing');
    return notice.command.subject;
  };

  test('a finish is an entry of what finished lately', () => {
    const before = told(home, said.started(intros, 0), said.ended(intros, 70_000));
    const state = having(before.state, mark(clicked(before)));
    expect(markedIn(state)).toEqual({
      id: NOW,
      row: undefined,
      pastIds: ['attic-id/intros@0-70000'],
      spoken: 'Intros detected',
    });
  });

  test('a settled scan is the entries of its scan rows, a summary those of all its jobs', () => {
    const scans = told(home, ...scanned(2));
    expect(markedIn(having(scans.state, mark(clicked(scans))))?.pastIds).toEqual(['attic-id/scan@0-10000']);
    const all = ['a', 'b', 'c', 'd'].map((uuid) => ({ ...intros, uuid, title: uuid }));
    const ends = all.map((job) => said.ended(job, 70_000));
    const jobs = told(home, ...all.map((job) => said.started(job, 0)), ...ends);
    const marked = markedIn(having(jobs.state, mark(clicked(jobs))));
    expect(marked?.pastIds).toEqual(['d', 'c', 'b', 'a'].map((uuid) => `attic-id/${uuid}@0-70000`));
    expect(marked?.spoken).toBe('d finished, c finished, b finished');
  });

  test('a job that runs is its row, which may not be drawn yet; once it is over, its entry', () => {
    const jobs = ['a', 'b', 'c'].map((uuid) => said.started({ ...intros, uuid }, 0));
    const subject: NoticeSubject = { kind: 'job', serverId: server.id, uuid: 'c' };
    const running = having(home, ...jobs, mark(subject));
    expect(markedIn(running)).toEqual({
      id: NOW,
      row: { serverId: server.id, uuid: 'c', place: 2 },
      pastIds: [],
      spoken: 'Detecting intros, 10\u00a0%',
    });
    const below = having(
      home,
      cellar,
      ...jobs,
      ofServer('cellar', said.live()),
      ofServer('cellar', said.started(intros, 0)),
    );
    const elsewhere = having(below, mark({ kind: 'job', serverId: 'cellar', uuid: 'intros' }));
    expect(markedIn(elsewhere)?.row?.place).toBe(3);
    const over = having(running, said.ended({ ...intros, uuid: 'c' }, NOW - 3000));
    expect(markedIn(over)).toMatchObject({ row: undefined, pastIds: [`attic-id/c@0-${NOW - 3000}`] });
  });

  test('for six seconds, whatever happens to the clock', () => {
    const before = told(home, said.started(intros, 0), said.ended(intros, 70_000));
    const state = having(before.state, mark(clicked(before)));
    expect(markedIn(state, NOW + 5999)).toBeDefined();
    expect(markedIn(state, NOW + 6000)).toBeUndefined();
    expect(markedIn(state, NOW - 60_000)).toBeUndefined();
  });

  test('what is not there any more is not', () => {
    const state = having(home, mark({ kind: 'finishes', ids: ['attic-id/gone@0-1'] }));
    expect(markedIn(state)).toBeUndefined();
    const job = { kind: 'job', serverId: 'elsewhere', uuid: 'intros' } as const;
    expect(markedIn(having(home, said.started(intros, 0), mark(job)))).toBeUndefined();
  });
});

describe('N24 a kind that is muted', () => {
  const muted = having(
    home,
    prefers({ noticeRules: ['intros', 'scan', 'made.up'].map((kind) => ({ kind, isTold: false })) }),
  );

  test('is not announced, and is listed', () => {
    const credits = {
      ...intros,
      uuid: 'credits',
      type: 'media.generate.credits',
      title: 'Detecting Credits',
    };
    const job = (one: typeof intros): readonly Event[] => [said.started(one, 0), said.ended(one, 180_000)];
    const { notices, state } = told(muted, ...scanned(1), ...job(intros), ...job(credits));
    expect(notices.map((n) => n.title)).toEqual(['Credits detected']);
    expect(state.recent).toHaveLength(3);
  });

  test('is unmuted in the menu, by its name or, if it has none, its type', () => {
    const items = menuOf(muted, 0)
      .flatMap((item) => (item.kind === 'submenu' ? item.items : []))
      .filter((item) => item.kind === 'action' && item.command.kind === 'unmute-kind');
    expect(items).toEqual(
      [
        ['Detecting intros', 'intros'],
        ['Scanning a library', 'scan'],
        ['made.up', 'made.up'],
      ].map(([kind, type]) => ({
        kind: 'action',
        label: `Muted: ${kind} (unmute)`,
        command: { kind: 'unmute-kind', type },
      })),
    );
  });

  test('N31 is offered to be muted where a notice is of one kind, and all for an hour', () => {
    const other = { ...intros, uuid: 'other', type: 'media.generate.credits' };
    const starts = [said.started(intros, 0), said.started(other, 0)];
    const [both] = told(home, ...starts, said.ended(intros, 60_000), said.ended(other, 60_000)).notices;
    const hour = { label: 'Mute for 1 hour', command: { kind: 'mute', until: 'hour' } };
    expect(both?.actions).toEqual([hour]);
    const [one] = told(home, said.started(intros, 0), said.ended(intros, 60_000)).notices;
    expect(one?.actions).toEqual([
      { label: 'Mute this kind', command: { kind: 'mute-kind', type: intros.type } },
      hour,
    ]);
  });
});

describe('N23 "Open in Plex"', () => {
  const muting = ['Mute this kind', 'Mute for 1 hour'];
  const intros118 = { ...intros, context: { key: '/library/metadata/118' } };
  const labels = ({ actions }: Notice): readonly string[] => (actions ?? []).map((a) => a.label);
  const finish = (one: typeof intros): readonly Event[] => [said.started(one, 0), said.ended(one, 60_000)];

  test('is the first button of a finish that has a page, by its id', () => {
    const { notices, state } = told(home, ...finish(intros118));
    const [finished] = state.recent;
    expect(notices.map(labels)).toEqual([['Open in Plex', ...muting]]);
    expect(notices[0]?.actions?.[0]?.command).toEqual({
      kind: 'open-finished-in-plex',
      id: finished && finishId(finished),
    });
  });

  test('of a settled scan opens its library, by one of its finishes', () => {
    const again = { ...scan, uuid: 'again' };
    const { notices, state } = told(
      home,
      said.started(scan, 0),
      said.ended(scan, 60_000),
      said.started(again, 70_000),
      said.ended(again, 130_000),
    );
    expect(notices.map(labels)).toEqual([['Open in Plex', ...muting]]);
    const [open] = notices[0]?.actions ?? [];
    const ids = state.recent.map(finishId);
    expect(open?.command.kind === 'open-finished-in-plex' && ids.includes(open.command.id)).toBe(true);
  });

  test('is none of several finishes, nor of one that has no page', () => {
    const other = { ...intros118, uuid: 'other' };
    const starts = [said.started(intros118, 0), said.started(other, 0)];
    const [both] = told(home, ...starts, said.ended(intros118, 60_000), said.ended(other, 60_000)).notices;
    expect(both && labels(both)).toEqual(muting);
    expect(told(home, ...finish(intros)).notices.map(labels)).toEqual([muting]);
  });
});
