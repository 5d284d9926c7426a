import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Activity } from '../../../src/domain/activity.ts';
import type { Row } from '../../../src/domain/row.ts';
import type { State } from '../../../src/domain/state.ts';
import { headlineOf } from '../../../src/domain/view/headline/headline.ts';
import { arranged, counted, isJobGroup, type Job } from '../../../src/domain/view/jobs/arrange.ts';
import { runningIn } from '../../../src/domain/view/jobs/lineView.ts';
import { byInterest } from '../../../src/domain/view/jobs/rowOrder.ts';
import { drawnAt, linesIn } from '../../../src/domain/view/jobs/window.ts';
import { runningRows } from '../../../src/domain/view/rowViews.ts';
import type { RowView } from '../../../src/domain/view/view.ts';
import { viewOf } from '../../../src/domain/view/viewOf.ts';
import { activity, having, quiet, said, server } from '../given.ts';

const NOW = 100_000;
const thumbs = (uuid: string, changes: Partial<Activity> = {}): Activity =>
  activity({ uuid, type: 'media.generate.chapter.thumbs', title: 'Thumbnails', subtitle: uuid, ...changes });
const equal = (...uuids: readonly string[]): readonly Activity[] => uuids.map((uuid) => thumbs(uuid));
const butler = (changes: Partial<Activity> = {}): Activity =>
  activity({ uuid: 'butler', type: 'butler', title: 'Maintenance', progress: undefined, ...changes });

/** A state in which these were started one second after the other. */
function started(...activities: readonly Activity[]): State {
  return having(quiet, ...activities.map((a, n) => said.started(a, n * 1000)));
}

function rowsOf(state: State): readonly Row[] {
  return state.servers[0]?.rows ?? [];
}

/** "a", "[b c]" for equal jobs, "m(a [b c])" for maintenance. */
function drawn(jobs: readonly Job[]): string {
  const one = (job: Job): string => {
    if (!isJobGroup(job)) return job.activity.uuid;
    return job.kind === 'equal' ? `[${drawn(job.jobs)}]` : `${job.head.activity.uuid}(${drawn(job.jobs)})`;
  };
  return jobs.map(one).join(' ');
}

function viewRows(state: State, range?: { readonly first: number; readonly count: number }) {
  const view = viewOf(state, NOW, range);
  if (view.kind !== 'activities') throw new Error(view.kind);
  return view.groups[0]?.rows ?? [];
}

function opened(state: State, row: RowView | undefined): State {
  return having(state, {
    kind: 'group-opened',
    serverId: server.id,
    group: row?.group?.id ?? '',
    isOpen: true,
  });
}

describe('A15 equal jobs', () => {
  test.each<[what: string, activities: readonly Activity[], drawn: string]>([
    ['three are three rows', equal('a', 'b', 'c'), 'a b c'],
    ['four are a group', equal('a', 'b', 'c', 'd'), '[a b c d]'],
    [
      'a group stands where its first row would',
      [activity({ uuid: 'x' }), thumbs('a'), activity({ uuid: 'y' }), ...equal('b', 'c', 'd')],
      'x [a b c d] y',
    ],
    ['of another title', [...equal('a', 'b', 'c'), thumbs('d', { title: 'Other' })], 'a b c d'],
    ['of another type', [...equal('a', 'b', 'c'), thumbs('d', { type: 'media.generate.bif' })], 'a b c d'],
    [
      'of another library',
      [...equal('a', 'b', 'c'), thumbs('d', { context: { librarySectionId: '2' } })],
      'a b c d',
    ],
    ['scans are none', ['a', 'b', 'c', 'd'].map((uuid) => activity({ uuid })), 'a b c d'],
    ['maintenance is none', ['a', 'b', 'c', 'd'].map((uuid) => butler({ uuid })), 'a b c d'],
    [
      'two groups',
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((uuid, n) => thumbs(uuid, { title: `Title ${n % 2}` })),
      '[a c e g] [b d f h]',
    ],
  ])('%s', (_what, activities, text) => {
    expect(drawn(arranged(rowsOf(started(...activities))))).toBe(text);
  });

  test('a job goes to another group when its title or library becomes another', () => {
    const five = started(...equal('a', 'b', 'c', 'd', 'e'));
    const renamed = having(five, said.updated(thumbs('b', { title: 'Other' }), NOW));
    expect(drawn(arranged(rowsOf(renamed)))).toBe('[a c d e] b');
    const moved = having(five, said.updated(thumbs('b', { context: { librarySectionId: '2' } }), NOW));
    expect(drawn(arranged(rowsOf(moved)))).toBe('[a c d e] b');
    expect(drawn(arranged(rowsOf(having(moved, said.updated(thumbs('b'), NOW)))))).toBe('[a c d e] b');
  });

  test('one that ended shows how among those that run, and three of them are rows again', () => {
    const four = having(started(...equal('a', 'b', 'c', 'd', 'e')), said.ended(thumbs('b'), NOW));
    expect(drawn(arranged(rowsOf(four)))).toBe('[a b c d e]');
    expect(viewRows(four)).toMatchObject([{ group: { count: '×4' } }]);
    expect(viewRows(opened(four, viewRows(four)[0]))).toMatchObject([
      { uuid: expect.stringContaining('equal') },
      { uuid: 'a' },
      { uuid: 'b', isEnded: true, depth: 1 },
      { uuid: 'c' },
      { uuid: 'd' },
      { uuid: 'e' },
    ]);
    expect(drawn(arranged(rowsOf(having(four, said.ended(thumbs('a'), NOW)))))).toBe('a b c d e');
  });

  test('V19 the row says title, number, mean progress, the item that moves and the time of the longest', () => {
    const group = started(
      thumbs('a', { progress: undefined }),
      thumbs('b', { progress: 0 }),
      thumbs('c', { progress: 61 }),
      thumbs('d', { progress: 70, cancellable: true }),
    );
    expect(viewRows(group)).toEqual([
      {
        uuid: expect.stringContaining('equal'),
        title: 'Thumbnails',
        subtitle: 'c',
        progress: 131 / 3,
        status: '43\u00a0%',
        elapsed: '1\u00a0min',
        openLabel: undefined,
        owner: undefined,
        startedText: undefined,
        left: undefined,
        stalled: undefined,
        isStale: false,
        isEnded: false,
        cancel: {
          kind: 'offered',
          label: 'Stop 1 job: Thumbnails',
          command: { kind: 'cancel-all', serverId: server.id, type: 'media.generate.chapter.thumbs' },
          question: { text: 'Stop 1 job of this kind: Thumbnails?', yes: 'Stop all' },
          isNextStep: false,
        },
        problem: undefined,
        depth: 0,
        group: { id: expect.any(String), count: '×4', label: 'Thumbnails, 4 jobs', isOpen: false },
      },
    ]);
    const unknown = started(...['a', 'b', 'c', 'd'].map((uuid) => thumbs(uuid, { progress: undefined })));
    expect(viewRows(unknown)).toMatchObject([{ subtitle: 'a', progress: undefined, status: undefined }]);
    const found = having(quiet, said.listed(equal('a', 'b', 'c', 'd'), 0));
    expect(viewRows(found)).toMatchObject([{ elapsed: 'at least 1\u00a0min' }]);
    expect(viewRows(having(group, said.lost(NOW)))).toMatchObject([{ isStale: true }]);
  });
});

describe('A16 maintenance', () => {
  test.each<[what: string, activities: readonly Activity[], drawn: string]>([
    ['alone is a row', [butler()], 'butler'],
    ['heads what began after it', [butler(), thumbs('a')], 'butler(a)'],
    ['heads nothing that began before it', [thumbs('a'), butler(), thumbs('b')], 'a butler(b)'],
    [
      'has equal jobs as a group',
      [butler(), ...equal('a', 'b', 'c'), activity({ uuid: 'x' }), thumbs('d')],
      'butler([a b c d]) x',
    ],
    [
      'leaves those before it apart',
      [...equal('a', 'b', 'c', 'd'), butler(), ...equal('e', 'f', 'g', 'h')],
      '[a b c d] butler([e f g h])',
    ],
    ['heads nothing of another user', [butler(), thumbs('a', { userId: 7 })], 'butler a'],
    ['heads what has no owner', [butler(), thumbs('a', { userId: undefined })], 'butler(a)'],
    [
      'heads media and database, not scans, downloads, guides and what a person has optimised',
      [
        butler(),
        ...[
          'media.generate.bif',
          'media.analyze',
          'library.analyze',
          'library.optimize',
          'library.update.section',
          'media.download',
          'provider.epg.load',
          'media.optimize',
        ].map((type) => activity({ uuid: type, type })),
      ],
      'butler(media.generate.bif media.analyze library.analyze library.optimize) library.update.section media.download provider.epg.load media.optimize',
    ],
    ['A7 that idles heads nothing', [butler({ progress: 100 }), thumbs('a')], 'butler a'],
    [
      'of two, the later one has what began after both',
      [butler({ uuid: 'm' }), thumbs('a'), butler({ uuid: 'n' }), thumbs('b')],
      'm(a) n(b)',
    ],
  ])('%s', (_what, activities, text) => {
    expect(drawn(arranged(rowsOf(started(...activities))))).toBe(text);
  });

  test('of one list may have what it lists before it', () => {
    expect(drawn(arranged(rowsOf(having(quiet, said.listed([thumbs('a'), butler()])))))).toBe('butler(a)');
  });

  test('that is over leaves its jobs by themselves', () => {
    const over = having(started(butler(), thumbs('a')), said.ended(butler({ progress: 100 }), 5000));
    expect(drawn(arranged(rowsOf(over)))).toBe('butler a');
  });

  test('V19 its row keeps what it says itself, its Cancel too, and what it lacks its jobs say', () => {
    const jobs = [thumbs('a', { progress: 20 }), thumbs('b', { progress: 40 })];
    expect(viewRows(started(butler({ cancellable: true }), ...jobs))).toMatchObject([
      {
        uuid: 'butler',
        title: 'Maintenance',
        subtitle: 'Thumbnails',
        progress: 30,
        cancel: { kind: 'offered', label: 'Cancel Maintenance' },
        group: { count: '2 jobs', label: 'Maintenance, 2 jobs' },
      },
    ]);
    expect(viewRows(started(butler({ subtitle: 'Films', progress: 7 }), ...jobs))).toMatchObject([
      { subtitle: 'Films', progress: 7, status: '7\u00a0%', cancel: { label: 'Stop all maintenance' } },
    ]);
    const over = jobs.map((job, n) => said.ended(job, NOW - n));
    expect(viewRows(having(started(butler(), ...jobs), ...over))).toMatchObject([
      { subtitle: '', progress: undefined, group: { count: '0 jobs' } },
    ]);
  });
});

describe('A17 what counts', () => {
  test('is jobs, not groups, and maintenance only where it is all there is', () => {
    const many = Array.from({ length: 13 }, (_, n) => thumbs(`${n}`));
    expect(headlineOf(started(...many), NOW)).toBe('Thumbnails ×13 for 1\u00a0min');
    const scan = activity({ uuid: 'scan' });
    const oneMore = 'Maintenance for 1\u00a0min · 1 more job';
    expect(headlineOf(started(butler(), thumbs('a'), scan), NOW)).toBe(oneMore);
    expect(headlineOf(started(butler(), scan), NOW)).toBe(oneMore);
    expect(headlineOf(started(butler()), NOW)).toBe('Maintenance for 1\u00a0min');
  });
});

describe('A1 the order', () => {
  test('is the longest running first, whatever was reported last, and whoever lists what first', () => {
    const two = having(quiet, said.started({ uuid: 'late' }, 5000), said.started({ uuid: 'early' }, 1000));
    expect(viewRows(two).map((row) => row.uuid)).toEqual(['early', 'late']);
    expect(viewRows(having(two, said.updated({ uuid: 'late', progress: 90 }, 9000)))).toMatchObject([
      { uuid: 'early' },
      { uuid: 'late', progress: 90 },
    ]);
    const found = having(
      quiet,
      said.started({ uuid: 'new' }, 0),
      said.listed([activity({ uuid: 'old' })], 0),
    );
    expect(viewRows(having(found, said.started({ uuid: 'new' }, 0))).map((row) => row.uuid)).toEqual([
      'old',
      'new',
    ]);
  });
});

describe('V11 of open groups', () => {
  const many = started(...Array.from({ length: 5 }, (_, n) => thumbs(`${n}`)), activity({ uuid: 'x' }));
  const open = opened(many, viewRows(many)[0]);

  test('a job is found where it is drawn: in its own row, or in the row of a closed group', () => {
    const arrangement = arranged(rowsOf(many));
    expect(drawnAt(arrangement, () => true, '3')).toEqual({ place: 4, uuid: '3' });
    expect(drawnAt(arrangement, () => false, '3')).toEqual({ place: 0, uuid: viewRows(many)[0]?.uuid });
    expect(drawnAt(arrangement, () => false, 'x')).toEqual({ place: 1, uuid: 'x' });
    expect(drawnAt(arrangement, () => false, 'nobody')).toBeUndefined();
  });

  test('the rows of the range are there, and all are counted', () => {
    expect(viewRows(open).map(({ uuid, depth }) => [uuid, depth])).toEqual([
      [expect.stringContaining('equal'), 0],
      ...['0', '1', '2', '3', '4'].map((uuid) => [uuid, 1]),
      ['x', 0],
    ]);
    const part = viewOf(open, NOW, { first: 2, count: 3 });
    expect(part).toMatchObject({ groups: [{ rows: [{ uuid: '1' }, { uuid: '2' }, { uuid: '3' }] }] });
    expect(part).toMatchObject({ groups: [{ rowsBefore: 2, rowsAfter: 2 }] });
    expect(viewOf(many, NOW, { first: 0, count: 1 })).toMatchObject({
      groups: [{ rowsBefore: 0, rowsAfter: 1 }],
    });
  });
});

const kinds = fc.constantFrom(
  'media.generate.bif',
  'media.generate.intros',
  'library.update.section',
  'butler',
);
const job = fc.record({
  type: kinds,
  title: fc.constantFrom('A', 'B'),
  progress: fc.constantFrom(undefined, 0, 1, 50, 100),
  userId: fc.constantFrom(1, 1, 1, 2, undefined),
  at: fc.nat(20),
  isOver: fc.constantFrom(false, false, false, true),
});

function stateWith(jobs: readonly (typeof job extends fc.Arbitrary<infer T> ? T : never)[]): State {
  const began = jobs.map(({ at, isOver: _, ...changes }, n) =>
    said.started({ uuid: `${n}`, ...changes }, at),
  );
  const over = jobs.flatMap(({ isOver }, n) => (isOver ? said.endedBare(`${n}`, NOW - 1) : []));
  return having(quiet, ...began, ...over);
}

const rowsIn = (one: Job): readonly Row[] =>
  isJobGroup(one) ? [...(one.kind === 'umbrella' ? [one.head] : []), ...one.jobs.flatMap(rowsIn)] : [one];

/** A group stands where its first row would, and is in order itself. */
function expectOrder(jobs: readonly Job[]): void {
  const heads = jobs.map((one) => rowsIn(one)[0]).filter((row) => row !== undefined);
  expect(heads).toEqual(heads.toSorted(byInterest));
  for (const one of jobs) if (isJobGroup(one)) expectOrder(one.jobs);
}

test('A17 whatever runs, each row is there once, in order, and the numbers add up', () => {
  fc.assert(
    fc.property(fc.array(job, { maxLength: 40 }), (jobs) => {
      const state = stateWith(jobs);
      const [known] = state.servers;
      const running = known ? runningRows(known, NOW) : [];
      const arrangement = arranged(running);
      const shown = arrangement.flatMap(rowsIn);
      expect(shown).toHaveLength(running.length);
      expect(new Set(shown)).toEqual(new Set(running));
      // Maintenance with jobs is no job beside them.
      expect(arrangement.flatMap(runningIn)).toHaveLength(counted(running).length);
      expectOrder(arrangement);
    }),
  );
});

test('A1 whatever is reported, what is drawn keeps its order', () => {
  fc.assert(
    fc.property(
      fc.array(job, { maxLength: 20 }),
      fc.array(fc.tuple(fc.nat(19), fc.nat(99))),
      (jobs, updates) => {
        const before = stateWith(jobs.map((each) => ({ ...each, progress: 1 as const })));
        const after = having(
          before,
          ...updates.flatMap(([n, progress]) => {
            const each = jobs[n];
            if (!each || each.isOver) return [];
            const { at: _, isOver: __, ...changes } = each;
            return said.updated({ uuid: `${n}`, ...changes, progress }, NOW);
          }),
        );
        expect(drawn(arranged(rowsOf(after)))).toBe(drawn(arranged(rowsOf(before))));
      },
    ),
  );
});

test('V11 whatever is open, each part of the list is that part of the whole', () => {
  fc.assert(
    fc.property(
      fc.array(job, { maxLength: 40 }),
      fc.nat(45),
      fc.nat(45),
      fc.nat(),
      (jobs, from, count, seed) => {
        const arrangement = arranged(rowsOf(stateWith(jobs)));
        const isOpen = (group: string): boolean => (group.length * seed) % 3 !== 0;
        const { lines, all } = linesIn(arrangement, isOpen, 0, Number.POSITIVE_INFINITY);
        expect(lines).toHaveLength(all);
        expect(linesIn(arrangement, isOpen, from, from + count)).toEqual({
          lines: lines.slice(from, from + count),
          all,
        });
      },
    ),
  );
});
