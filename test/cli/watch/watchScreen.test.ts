import { beforeEach, describe, expect, test } from 'vitest';
import { createStore, type Store } from '../../../src/app/store.ts';
import { textOf } from '../../../src/cli/watch/screen/draw/line.ts';
import { createKeys, type Press } from '../../../src/cli/watch/screen/keys.ts';
import { withPast } from '../../../src/cli/watch/screen/past.ts';
import { createWatchScreen, type WatchScreen } from '../../../src/cli/watch/screen/watchScreen.ts';
import type { StopCommand } from '../../../src/domain/command.ts';
import type { Event } from '../../../src/domain/event.ts';
import { loadLabels } from '../../../src/locales/label.ts';
import { activity, ofServer, said, server } from '../../domain/given.ts';

let store: Store;
let screen: WatchScreen;
let now: number;
let sent: StopCommand[];
let calls: string[];

beforeEach(async () => {
  await loadLabels('en');
  store = createStore();
  now = 100_000;
  sent = [];
  calls = [];
  screen = createWatchScreen({
    state: () => store.state,
    now: () => now,
    isUnicode: true,
    notes: [],
    stop: (command) => sent.push(command),
    openGroup: (serverId, group, isOpen) => store.apply({ kind: 'group-opened', serverId, group, isOpen }),
    retry: () => calls.push('retry'),
    history: () => store.state.recent,
    quit: () => calls.push('quit'),
  });
  apply(
    { kind: 'access-changed', access: { kind: 'signed-in', keychain: undefined } },
    { kind: 'server-joined', server, at: 0 },
    said.live(),
  );
});

function apply(...events: readonly Event[]): void {
  for (const event of events) store.apply(event);
}

/** What is seen, the empty lines left out. */
function seen(columns = 80, rows = 20): readonly string[] {
  return screen.lines({ columns, rows }).map(textOf).filter(Boolean);
}

function press(...keys: readonly Press[]): void {
  seen();
  for (const key of keys) {
    screen.press(key);
    seen();
  }
}

const selectedLine = (): string | undefined => seen().find((line) => line.startsWith('›'));

/** Jobs that can be cancelled, the first one the longest. */
function jobs(...uuids: readonly string[]): void {
  apply(
    said.listed(
      uuids.map((uuid) => activity({ uuid, type: `media.${uuid}`, title: `Job ${uuid}`, cancellable: true })),
    ),
  );
}

describe('TW5 the selection', () => {
  test('is nowhere at first, so that c stops nothing', () => {
    jobs('a', 'b');
    press('stop');
    expect(selectedLine()).toBeUndefined();
    expect(sent).toEqual([]);
  });

  test('stays with its job as others come and go', () => {
    jobs('a', 'b', 'c');
    press('down', 'down');
    expect(selectedLine()).toContain('Job b');
    apply(said.ended({ uuid: 'a', type: 'media.a', title: 'Job a' }, now));
    now += 5000;
    expect(seen().some((line) => line.includes('Job a'))).toBe(true);
    expect(selectedLine()).toContain('Job b');
  });

  test('goes with its job: however often c is pressed, one job is stopped', () => {
    jobs('a', 'b', 'c');
    press('down', 'stop', 'stop', 'stop');
    apply(said.asked('a', now));
    press('stop', 'stop');
    apply(said.accepted('a', now), said.ended({ uuid: 'a', type: 'media.a', title: 'Job a' }, now));
    press('stop', 'stop');
    now += 5000;
    press('stop', 'stop', 'stop');
    expect(selectedLine()).toBeUndefined();
    expect(new Set(sent.map((one) => one.kind === 'cancel' && one.uuid))).toEqual(new Set(['a']));
  });

  test('is where the job was that left, after the next arrow key', () => {
    jobs('a', 'b', 'c', 'd');
    press('down', 'down');
    apply(said.ended({ uuid: 'b', type: 'media.b', title: 'Job b' }, 0));
    press('down');
    expect(selectedLine()).toContain('Job c');
    press('up');
    expect(selectedLine()).toContain('Job a');
  });

  test('does not become a group that its job is gathered in', () => {
    const equal = (n: number): ReturnType<typeof activity> =>
      activity({ uuid: `e${n}`, type: 'media.generate.intros', title: 'Intros', cancellable: true });
    apply(said.listed([equal(1), equal(2), equal(3)]));
    press('down');
    expect(selectedLine()).toBeDefined();
    apply(said.listed([1, 2, 3, 4].map(equal), 1));
    expect(seen().some((line) => line.includes('×4'))).toBe(true);
    expect(selectedLine()).toBeUndefined();
  });
});

describe('TW3 many jobs', () => {
  test('are scrolled to, and it says which part is seen', () => {
    jobs(...Array.from({ length: 60 }, (_, n) => `${n + 10}`));
    expect(seen(80, 12).at(-2)).toMatch(/1–\d \/ 60$/);
    press('last');
    expect(seen(80, 12).at(-2)).toMatch(/5\d–60 \/ 60$/);
    expect(selectedLine()).toContain('Job 69');
    press('first');
    expect(seen(80, 12).some((line) => line.startsWith('› Job 10'))).toBe(true);
    press('page-down', 'page-down');
    expect(selectedLine()).toBeDefined();
  });

  test('of several servers are counted together, each under its name', () => {
    const cellar = { id: 'cellar-id', name: 'Cellar' };
    jobs('a', 'b');
    apply(
      { kind: 'server-joined', server: cellar, at: 0 },
      ofServer(cellar.id, said.live()),
      ofServer(cellar.id, said.listed([activity({ uuid: 'a', title: 'Below' })])),
    );
    press('last');
    expect(selectedLine()).toContain('Below');
    expect(seen().filter((line) => line.endsWith('· live'))).toEqual(['Attic · live', 'Cellar · live']);
    expect(seen(80, 6)).toContain('Cellar · live');
    expect(seen(80, 6)).not.toContain('Attic · live');
  });
});

describe('TW6 stopping', () => {
  const scan = activity({ uuid: 'scan', context: { librarySectionId: '1' } });

  test('the foot says what c would do, or why nothing', () => {
    apply(said.listed([scan, activity({ uuid: 'no', type: 'other.kind', title: 'Odd' })]));
    press('down');
    expect(seen().at(-2)).toBe('c  Stop the whole scan of this library');
    press('down');
    expect(seen().at(-2)).toBe('Plex has no way to stop this. It ends by itself.');
    press('stop');
    expect(sent).toEqual([]);
  });

  test('what is broader than the job is asked about, and only y, n and Escape count', () => {
    apply(said.listed([scan]));
    press('down', 'stop');
    expect(seen().at(-2)).toBe('Stop the whole scan of this library?');
    press('stop', 'stop-all', 'help', 'history', 'quit', 'down', 'turn', 'retry');
    expect([seen().at(-2), sent, calls]).toEqual(['Stop the whole scan of this library?', [], []]);
    press('no', 'yes', 'back');
    expect([sent, calls]).toEqual([[], []]);
    press('stop', 'yes', 'yes');
    expect(sent).toEqual([
      { kind: 'cancel', serverId: server.id, uuid: 'scan', call: { kind: 'library-scan', libraryId: '1' } },
    ]);
    press('stop', 'leave');
    expect(calls).toEqual(['quit']);
  });

  test('the question goes with its job, and when it would do something else', () => {
    apply(said.listed([scan]));
    press('down', 'stop');
    const call = { kind: 'library-scan', libraryId: '1' } as const;
    const of = { serverId: server.id, uuid: 'scan', call, at: now };
    apply({ kind: 'cancel-asked', ...of }, { kind: 'cancel-failed', problem: 'bad-request', ...of });
    press('yes');
    expect(sent).toEqual([]);
    // The next step of the ladder is offered in words.
    expect(seen()).toContain('    c  Stop the scans of all libraries');
    press('stop');
    apply(said.ended({ uuid: 'scan' }, 0));
    press('yes');
    expect(sent).toEqual([]);
  });

  test('"Cancelling…" stands until the server’s word', () => {
    jobs('a');
    press('down');
    apply(said.asked('a', now));
    expect(selectedLine()).toMatch(/Cancelling…$/);
    apply(said.accepted('a', now));
    expect(selectedLine()).toMatch(/Stopping…$/);
  });
});

describe('TW7 stopping all', () => {
  test('lists the calls, asks once, and does just those that still run', () => {
    jobs('a', 'b', 'c');
    press('stop-all');
    expect(seen()).toEqual([
      'This would be done:',
      '  Cancel Job a',
      '  Cancel Job b',
      '  Cancel Job c',
      'Do all of it?',
      'y Stop all   n Keep it running',
    ]);
    apply(
      said.ended({ uuid: 'b', type: 'media.b', title: 'Job b' }, now),
      said.started({ uuid: 'new', type: 'media.new', cancellable: true }, 0),
    );
    press('yes', 'yes');
    expect(sent.map((one) => one.kind === 'cancel' && one.uuid)).toEqual(['a', 'c']);
  });

  test('says how many there is no room for, and goes when nothing is left', () => {
    jobs(...Array.from({ length: 40 }, (_, n) => `${n + 10}`));
    press('stop-all');
    expect(seen(80, 10)).toEqual(expect.arrayContaining([expect.stringMatching(/^ {2}And \d+ more\.$/)]));
    apply(said.listed([], now));
    expect(seen()).not.toContain('Do all of it?');
    press('stop-all');
    expect(seen().at(-2)).toBe('Nothing is running that can be stopped.');
    press('down');
    expect(seen()).not.toContain('Nothing is running that can be stopped.');
  });
});

test('TW4 a server says why it is away and when it is tried, or how to sign in; r connects at once', () => {
  const cellar = { id: 'cellar-id', name: 'Cellar' };
  apply({ kind: 'server-joined', server: cellar, at: 0 }, ofServer(cellar.id, said.lost(now)));
  expect(seen()).toContain('Cellar · Not reachable. Trying again in 8\u00a0s.');
  press('retry');
  expect(calls).toEqual(['retry']);
  const link = { kind: 'refused', problem: 'refused' } as const;
  apply({ kind: 'link-changed', serverId: cellar.id, link, at: now });
  expect(seen()).toContain('Cellar · Token not accepted. `usher sign-in` signs in again.');
  const polling = { kind: 'live', transport: 'polling', because: undefined } as const;
  apply({ kind: 'link-changed', serverId: cellar.id, link: polling, at: now });
  expect(seen().find((line) => line.startsWith('Cellar · '))).toContain('Asking every few seconds');
});

test('TW9 Enter opens a group and closes it, and does nothing else', () => {
  const equal = (n: number): ReturnType<typeof activity> =>
    activity({ uuid: `e${n}`, type: 'media.generate.intros', title: 'Intros', progress: 10 * n });
  apply(said.listed([1, 2, 3, 4].map(equal)));
  press('down', 'turn');
  expect(seen().filter((line) => line.includes('Intros')).length).toBeGreaterThan(4);
  press('turn');
  expect(seen().filter((line) => line.includes('Intros')).length).toBeLessThan(4);
});

test('TW8 what finished lately stands below where there is room, and on a page; pages close', () => {
  apply(said.started({ title: 'Scanning Films' }, 0), said.ended({}, 60_000));
  expect(seen()).toContain('Recently');
  expect(seen(80, 5)).not.toContain('Recently');
  press('history');
  expect(seen()[0]).toBe('History');
  expect(seen()[1]).toContain('Films scanned, after 1\u00a0min');
  press('quit', 'help');
  expect(seen()[0]).toBe('usher watch');
  press('back', 'back');
  expect(calls).toEqual([]);
  press('quit');
  expect(calls).toEqual(['quit']);
});

test('TW8 a finish that the app has kept too is shown once', () => {
  apply(said.started({}, 0), said.ended({}, 60_000));
  const [own] = store.state.recent;
  if (!own) throw new Error('a finish');
  const earlier = { ...own, at: own.at - 3_600_000 };
  expect(withPast([own], [{ ...own, at: own.at + 900 }, earlier])).toEqual([
    { ...own, at: own.at + 900 },
    earlier,
  ]);
});

test('TW10 keys are read, pasted text is not', () => {
  const keys = createKeys();
  const key = (name: string, changes = {}) => ({
    name,
    ctrl: false,
    meta: false,
    shift: false,
    sequence: '',
    ...changes,
  });
  expect(keys('c', key('c'))).toBe('stop');
  expect(keys(undefined, key('c', { ctrl: true }))).toBe('leave');
  expect(keys('c', key('c', { meta: true }))).toBeUndefined();
  expect(keys(undefined, key('escape', { meta: true }))).toBe('back');
  expect(keys('G', key('g', { shift: true }))).toBe('last');
  expect(keys(undefined, key('paste-start'))).toBeUndefined();
  expect(keys('c', key('c'))).toBeUndefined();
  expect(keys('y', key('y'))).toBeUndefined();
  expect(keys(undefined, key('paste-end'))).toBeUndefined();
  expect(keys('y', key('y'))).toBe('yes');
});
