import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Activity } from '../../../src/domain/activity.ts';
import { dueAt } from '../../../src/domain/change/notificationQueue.ts';
import { reduce } from '../../../src/domain/change/reduce.ts';
import type { Event } from '../../../src/domain/event.ts';
import { finishId } from '../../../src/domain/finished.ts';
import type { Hook, HookEvent } from '../../../src/domain/hooks/hook.ts';
import { type DueHook, hooksDue } from '../../../src/domain/hooks/hooksDue.ts';
import type { Preferences } from '../../../src/domain/settings/preferences.ts';
import type { State } from '../../../src/domain/state.ts';
import { payloadOf } from '../../../src/domain/view/hooks/payloadOf.ts';
import { activity, having, prefers, quiet, said, server } from '../given.ts';

const MINUTE = 60_000;
const other = { id: 'cellar-id', name: 'Cellar' };
const hook = (on: readonly HookEvent[], more: Partial<Hook> = {}): Hook => {
  const made = { name: on.join(' '), isOn: true, on, run: ['true'], ...more };
  return made as Hook;
};
const job = (changes: Partial<Activity> = {}): Partial<Activity> => ({
  type: 'media.generate.intros',
  title: 'Detecting intros',
  ...changes,
});
const scan = { uuid: 'scan', title: 'Scanning Films', context: { librarySectionId: '1' } };

/** What hooks are run for, with when, as the events come and time goes on between them and to `end`. */
function run(
  hooks: readonly Hook[],
  events: readonly (Event & { readonly at?: number })[],
  { end = 60 * MINUTE, since = 0, from = quiet, set = {} as Partial<Preferences> } = {},
): { readonly due: readonly (DueHook & { readonly at: number })[]; readonly state: State } {
  let state = having(from, prefers({ ...set, hooks }));
  const due: (DueHook & { readonly at: number })[] = [];
  const apply = (event: Event, at: number): void => {
    const change = reduce(state, event);
    state = change.after;
    due.push(...hooksDue(change, since).map((one) => ({ ...one, at })));
  };
  const passTo = (until: number): void => {
    for (let looks = 0; ; looks++) {
      const at = dueAt(state);
      if (at === undefined || at > until) return;
      // What is due is done then: else the timer would never rest.
      expect(looks).toBeLessThan(100);
      apply({ kind: 'time-passed', at: Math.max(at, 0) }, at);
    }
  };
  for (const event of events) {
    if (event.at !== undefined) passTo(event.at - 1);
    apply(event, event.at ?? 0);
  }
  passTo(end);
  return { due, state };
}

const told = (
  hooks: readonly Hook[],
  events: readonly Event[],
  options?: Parameters<typeof run>[2],
): readonly string[] =>
  run(hooks, events, options).due.map(({ hook: { name }, event, at }) => `${name}: ${event} at ${at}`);

describe('HO2 a finish', () => {
  const done = [said.started(job(), 0), said.ended(job(), 90_000)];

  test('is one at once, and once', () => {
    expect(told([hook(['finish'])], done)).toEqual(['finish: finish at 90000']);
    expect(told([hook(['finish'], { isOn: false }), hook(['settle'])], done)).toEqual([]);
  });

  test('counts by the seconds of the hook, else of the preferences', () => {
    const set = { leastSeconds: 120 };
    expect(told([hook(['finish'])], done, { set })).toEqual([]);
    expect(told([hook(['finish'], { leastSeconds: 90 })], done, { set })).toHaveLength(1);
    expect(told([hook(['finish'], { leastSeconds: 91 })], done)).toEqual([]);
  });

  test('that nobody waits for is none, nor one that the person cancelled', () => {
    const check = job({ type: 'provider.subscriptions.process' });
    expect(told([hook(['finish'])], [said.started(check), said.ended(check, 90_000)])).toEqual([]);
    expect(told([hook(['finish'])], [said.started(job()), said.ended(job(), 500)])).toEqual([]);
    const cancelled = [said.started(job()), said.asked('u1', 1), said.ended(job({ progress: 40 }), 90_000)];
    expect(told([hook(['finish'])], cancelled)).toEqual([]);
  });

  test.each([
    [[{ kind: 'intros' }], 1],
    [[{ kind: 'credits' }], 0],
    [[{ kind: 'credits' }, { serverId: 'attic-id' }], 1],
    [[{ serverId: 'attic-id', libraryId: '1' }], 1],
    [[{ serverId: 'attic-id', libraryId: '2' }], 0],
    [[{ kind: 'intros', serverId: 'cellar-id' }], 0],
    [[{}], 1],
    [[], 1],
  ])('is for the work that the hook is for: %j', (only, count) => {
    const one = job({ context: { librarySectionId: '1' } });
    expect(told([hook(['finish'], { only })], [said.started(one), said.ended(one, 90_000)])).toHaveLength(
      count,
    );
  });

  test('is held by neither mute, quiet hours, absence nor an open popover, nor by the rules for notifications', () => {
    const set = { mutedUntil: 10 * MINUTE, noticeRules: [{ isTold: false }] };
    const away: Event = { kind: 'away-changed', reasons: ['mute', 'quiet', 'lock', 'sleep'], at: 1 };
    const looking: Event = { kind: 'looking-changed', isLooking: true };
    expect(told([hook(['finish'])], [away, looking, ...done], { set })).toEqual(['finish: finish at 90000']);
    const settles = [away, said.started(scan), said.ended(scan, MINUTE)];
    expect(told([hook(['settle'])], settles, { set })).toEqual([`settle: settle at ${MINUTE + 20_000}`]);
  });

  test('of a scan is one once it has settled, and once: as the event that fits best', () => {
    const item = { uuid: 'm', type: 'library.update.item.metadata', title: 'Updating metadata' };
    const events = [
      said.started(scan),
      said.ended(scan, 10_000),
      said.started(item, 11_000),
      said.ended(item, 50_000),
    ];
    const hooks = [hook(['finish', 'settle']), hook(['finish']), hook(['settle']), hook(['idle'])];
    expect(told(hooks, events)).toEqual([
      'finish settle: settle at 70000',
      'finish: finish at 70000',
      'settle: settle at 70000',
      'idle: idle at 70000',
    ]);
  });
});

describe('HO5 what finished before', () => {
  const finished = {
    server,
    activity: activity(scan),
    library: 'Films',
    item: undefined,
    outcome: 'completed',
    at: 500,
    lastedMs: 90_000,
    foundRunning: false,
    cancelAsked: false,
  } as const;
  const joined: Event = {
    kind: 'server-joined',
    server: other,
    at: 1000,
    restored: {
      running: [],
      pending: [
        { ...finished, server: other },
        { ...finished, server: other, activity: activity(job({ uuid: 'j' })) },
      ],
    },
  };
  const live: Event = { ...said.live(1000), serverId: other.id } as Event;
  const empty: Event = { ...said.listed([], 1001), serverId: other.id } as Event;

  test('is none, though it is still announced', () => {
    const { due, state } = run([hook(['finish', 'settle'])], [joined, live, empty], { since: 1000 });
    expect(due).toEqual([]);
    expect(state.decisions.map(({ finished: f }) => finishId(f))).toHaveLength(2);
  });
});

describe('HO3 a standstill', () => {
  const stuck = activity(job({ progress: 40 }));
  const lists = (to: number): readonly Event[] =>
    Array.from({ length: to }, (_, minute) => said.listedAgain([stuck], minute * MINUTE));

  test('is one once, whether or not it is notified, also while the person is away', () => {
    const away: Event = { kind: 'away-changed', reasons: ['lock'], at: 1 };
    for (const tellsStalls of [true, false]) {
      const { due } = run([hook(['stall'])], [away, ...lists(200)], {
        end: 199 * MINUTE,
        set: { tellsStalls },
      });
      expect(due).toHaveLength(1);
      const [first] = due;
      expect(first && payloadOf(first, quiet, 0)).toMatchObject({
        event: 'stall',
        kind: 'intros',
        outcome: null,
        activity: { uuid: 'u1', progress: 40 },
        sentence: expect.stringMatching(/^Detecting intros on Attic: no progress for /),
      });
      expect(first && payloadOf(first, quiet, 0).stalledMs).toBeGreaterThan(50 * MINUTE);
    }
  });

  test('of other work is none for the hook', () => {
    expect(told([hook(['stall'], { only: [{ kind: 'scan' }] })], lists(200))).toEqual([]);
  });

  test('does not come due for ever once nobody wants it', () => {
    const { state } = run([hook(['stall'])], lists(30), { end: 29 * MINUTE });
    run([hook(['finish'])], [], { from: state, end: 500 * MINUTE });
  });
});

describe('HO3 a loss', () => {
  test('is one after two minutes, whatever is notified, and so is the return from it', () => {
    const set = { tellsLoss: false };
    const events = [said.lost(1000), said.live(10 * MINUTE)];
    const due = ['server-lost: server-lost at 121000', `server-back: server-back at ${10 * MINUTE}`];
    expect(told([hook(['server-lost']), hook(['server-back'])], events, { set })).toEqual(due);
    expect(told([hook(['server-back'])], events, { set })).toEqual(due.slice(1));
  });

  test('of a moment is none, nor the return from it', () => {
    const events = [said.lost(1000), said.live(60_000)];
    expect(told([hook(['server-lost', 'server-back'])], events)).toEqual([]);
  });

  test('counts by the servers of the filter alone', () => {
    const lost = [said.lost(0)];
    const only = [{ kind: 'scan', libraryId: '1' }];
    expect(told([hook(['server-lost'], { only })], lost)).toHaveLength(1);
    expect(told([hook(['server-lost'], { only: [{ serverId: 'cellar-id' }] })], lost)).toEqual([]);
  });
});

describe('HO4 a server', () => {
  const work = [said.listed([], 0), said.started(job(), 1000), said.ended(job(), 90_000)];

  test('that worked is idle once, after the time in which a scan settles', () => {
    expect(told([hook(['idle'])], work)).toEqual(['idle: idle at 110000']);
    expect(told([hook(['idle'])], work, { set: { settleSeconds: 60 } })).toEqual(['idle: idle at 150000']);
  });

  test('that has done nothing, or instant jobs, is not idle anew', () => {
    const instant = [said.started(job({ uuid: 'i' }), 200_000), said.ended(job({ uuid: 'i' }), 200_300)];
    expect(told([hook(['idle'])], [said.listed([], 0)])).toEqual([]);
    expect(told([hook(['idle'])], [...work, ...instant])).toEqual(['idle: idle at 110000']);
  });

  test('whose connection was lost counts anew from the first list', () => {
    const gap = [said.lost(100_000), said.live(105_000), said.listed([], 106_000)];
    expect(told([hook(['idle'])], [...work, ...gap])).toEqual(['idle: idle at 126000']);
  });

  test('is the last one where all others are idle', () => {
    const joined: Event = { kind: 'server-joined', server: other, at: 0 };
    const of = (event: Event): Event => ({ ...event, serverId: other.id }) as Event;
    const start = [said.listed([], 0), joined, of(said.live()), of(said.listed([], 0))];
    const both = (mine: number, theirs: number): readonly boolean[] => {
      const ends = [said.ended(job(), mine), of(said.ended(job(), theirs))].toSorted((a, b) =>
        'at' in a && 'at' in b && a.at !== undefined && b.at !== undefined ? a.at - b.at : 0,
      );
      const { due } = run(
        [hook(['idle'])],
        [...start, said.started(job(), 1), of(said.started(job(), 1)), ...ends],
      );
      return due.flatMap(({ occasion }) => (occasion.kind === 'idle' ? occasion.isLast : []));
    };
    expect(both(90_000, 95_000)).toEqual([false, true]);
    expect(both(90_000, 200_000)).toEqual([false, true]);
    expect(both(90_000, 90_000)).toEqual([false, true]);
  });
});

test('HO23 while no hook is on, nothing is looked for or remembered', () => {
  const { due, state } = run(
    [hook(['finish', 'idle'], { isOn: false })],
    [said.started(job()), said.ended(job(), 90_000)],
  );
  expect(due).toEqual([]);
  expect(state.occasionMarks.size).toBe(0);
  const on = run([hook(['idle', 'server-lost', 'stall'])], [said.started(job())]).state;
  expect(having(on, prefers({})).occasionMarks.size).toBe(0);
});

test('HO6 what a hook is told of a finish', () => {
  const title = 'Scanning \u202eFilms\n';
  const { due } = run(
    [hook(['settle'])],
    [said.started({ ...scan, title }), said.ended({ ...scan, title }, MINUTE)],
  );
  const [first] = due;
  expect(first && payloadOf(first, quiet, Date.UTC(2026, 10, 29))).toEqual({
    hook: 'settle',
    event: 'settle',
    isTest: false,
    at: '2026-11-29T00:00:00.000Z',
    sentence: 'Films scanned on Attic, after 1 min',
    server: { id: 'attic-id', name: 'Attic' },
    library: { id: '1', name: null },
    kind: 'scan',
    activity: {
      uuid: 'scan',
      type: 'library.update.section',
      title: 'Scanning Films',
      subtitle: '',
      progress: 100,
    },
    outcome: 'completed',
    lastedMs: MINUTE,
    stalledMs: null,
    updates: null,
    problem: null,
    isLast: null,
  });
});

test('HO2 whatever happens in whatever order, a hook is run once for one finish', () => {
  const uuids = ['a', 'b', 'c'];
  const step = fc.record({
    uuid: fc.constantFrom(...uuids),
    what: fc.constantFrom('started', 'ended', 'list', 'lost', 'live', 'away', 'back', 'scan', 'scanned'),
    after: fc.integer({ min: 0, max: 40_000 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let at = 0;
      const events = steps.map(({ uuid, what, after }): Event => {
        at += after;
        if (what === 'started' || what === 'ended') return said[what](job({ uuid }), at);
        if (what === 'scan') return said.started({ ...scan, uuid: `s${uuid}` }, at);
        if (what === 'scanned') return said.ended({ ...scan, uuid: `s${uuid}` }, at);
        if (what === 'list') return said.listedAgain([activity(job({ uuid }))], at);
        if (what === 'lost') return said.lost(at);
        if (what === 'live') return said.live(at);
        return { kind: 'away-changed', reasons: what === 'away' ? ['mute'] : [], at };
      });
      const hooks = [hook(['finish', 'settle']), hook(['stall', 'idle', 'server-lost', 'server-back'])];
      const { due } = run(hooks, events, { end: at + 10 * MINUTE });
      const ids = due.flatMap(({ occasion }) =>
        occasion.kind === 'finish' ? finishId(occasion.finished) : [],
      );
      expect(new Set(ids).size).toBe(ids.length);
      // A loss and the return from it take turns.
      const losses = due.flatMap(({ event }) => (event.startsWith('server-') ? event : []));
      for (const [place, event] of losses.entries())
        expect(event).toBe(place % 2 ? 'server-back' : 'server-lost');
    }),
    { numRuns: 300 },
  );
});
