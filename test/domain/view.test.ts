import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/domain/event.ts';
import { plainText } from '../../src/domain/plainText.ts';
import { type TrustPrompt, trustPromptId } from '../../src/domain/serverAddress.ts';
import { initialState, type State } from '../../src/domain/state.ts';
import { headlineOf, tooltipOf } from '../../src/domain/view/headline/headline.ts';
import { menuOf } from '../../src/domain/view/menu.ts';
import type { MenuItemView } from '../../src/domain/view/menuItem.ts';
import { agoText, durationText } from '../../src/domain/view/text.ts';
import { type TrayStatus, trayStatusOf } from '../../src/domain/view/trayStatus.ts';
import type { RowView } from '../../src/domain/view/view.ts';
import { viewOf } from '../../src/domain/view/viewOf.ts';
import { activity, having, ofServer, quiet, said, server } from './given.ts';

function rowsOf(state: State, now = 1000): readonly RowView[] {
  const view = viewOf(state, now);
  return view.kind === 'activities' ? view.groups.flatMap((g) => g.rows) : [];
}

describe('headline', () => {
  test.each([
    ['nothing known yet', initialState, 'Starting…'],
    ['quiet', quiet, 'Quiet'],
    ['one job', having(quiet, said.started({ progress: 41.9 })), 'Scanning Films, 41\u00a0%'],
    ['one job of unknown progress', having(quiet, said.started({ progress: undefined })), 'Scanning Films'],
    [
      'several',
      having(quiet, said.started({ uuid: 'a' }), said.started({ uuid: 'b' })),
      'Scanning Films, 10\u00a0% · 1 more job',
    ],
    ['lost', having(quiet, said.lost(0, 9000)), 'Attic is not reachable. Trying again in 8\u00a0s.'],
  ])('%s', (_name, state, headline) => {
    expect(headlineOf(state, 1000)).toBe(headline);
  });

  test('quiet tells what was last, and how long ago', () => {
    const state = having(quiet, said.started({}, 0), said.ended({}, 60_000));
    expect(headlineOf(state, 240_000)).toBe('Quiet. Last: Films scanned, 3\u00a0min ago, took 1\u00a0min');
  });

  test('L4 a clock that is set back makes no wait longer than the longest', () => {
    expect(headlineOf(having(quiet, said.lost(0, 3_600_000)), 0)).toBe(
      headlineOf(having(quiet, said.lost(0, 72_000)), 0),
    );
  });

  test('T2 a tooltip does not count down', () => {
    expect(tooltipOf(having(quiet, said.lost(0, 8000)), 0)).toBe('Attic is not reachable.');
  });
});

describe('H4 what finished lately', () => {
  const recentOf = (state: State, now: number): readonly unknown[] => {
    const view = viewOf(state, now);
    return view.kind === 'activities' ? view.recent : [];
  };

  test('is told newest first, once its row has left', () => {
    const state = having(
      quiet,
      said.started({ uuid: 'a', title: 'First' }, 0),
      said.listed([activity({ uuid: 'b', title: 'Second' })], 1000),
      said.ended({ uuid: 'b', title: 'Second', progress: 41 }, 60_000),
    );
    expect(recentOf(state, 61_999)).toMatchObject([{ title: 'First is over' }]);
    expect(recentOf(state, 120_000)).toMatchObject([
      { title: 'Second stopped at 41\u00a0%', lasted: 'at least 59\u00a0s', when: '1\u00a0min ago' },
      { title: 'First is over', lasted: '1\u00a0s', when: '1\u00a0min ago', serverName: 'Attic' },
    ]);
  });

  test('AC3 AC4 is told to screen readers while it is news: the newest by its title, those before it as a number', () => {
    const state = having(
      quiet,
      ...['a', 'b', 'c'].map((uuid) => said.started({ uuid, title: uuid, type: 'x' }, 0)),
      ...['a', 'b', 'c'].map((uuid, i) => said.ended({ uuid, title: uuid, type: 'x' }, 60_000 + 15_000 * i)),
    );
    const spokenAt = (now: number): readonly unknown[] =>
      recentOf(state, now).map((past) => Reflect.get(Object(past), 'spoken'));
    expect(spokenAt(92_000)).toEqual(['c finished', '2 jobs finished', undefined]);
    expect(spokenAt(110_000)).toEqual([undefined, undefined, undefined]);
  });

  test('AC2 the only server has a name for screen readers too', () => {
    expect(viewOf(quiet, 0)).toMatchObject({ groups: [{ name: undefined, label: 'Attic' }] });
  });

  test('is what was worth telling, and never more than twenty', () => {
    const many = Array.from({ length: 60 }, (_, i) => [
      said.started({ uuid: `${i}`, type: i % 2 ? 'x' : 'butler' }, i * 10),
      said.ended({ uuid: `${i}`, type: i % 2 ? 'x' : 'butler' }, 5000 + i),
    ]).flat();
    const state = having(quiet, ...many);
    expect(state.recent).toHaveLength(30);
    expect(recentOf(state, 60_000)).toHaveLength(20);
  });
});

test('L8 the popover says how changes reach us, and why not better', () => {
  const textOf = (state: State): string | undefined => {
    const view = viewOf(state, 0);
    return view.kind === 'activities' ? view.groups[0]?.transportText : undefined;
  };
  const over = (transport: 'eventsource' | 'polling', because: 'bad-request' | 'silent'): State =>
    having(quiet, {
      kind: 'link-changed',
      serverId: server.id,
      link: { kind: 'live', transport, because },
      at: 0,
    });
  expect(textOf(quiet)).toBe('Attic · live');
  expect(textOf(over('eventsource', 'bad-request'))).toMatch(
    /^Attic · Live over EventSource: WebSocket .*proxy/,
  );
  expect(textOf(over('polling', 'silent'))).toMatch(/^Attic · Asking every few seconds: .*tells nothing/);
  expect(textOf(having(quiet, said.lost(0)))).toBeUndefined();
});

test('M1 L8 with several servers only what is not the best way is said', () => {
  const loft: Event = { kind: 'server-joined', server: { id: 'loft', name: 'Loft' }, at: 0 };
  const two = having(quiet, loft, ofServer('loft', said.live()));
  const texts = (state: State): unknown => {
    const view = viewOf(state, 0);
    return view.kind === 'activities' && view.groups.map((g) => g.transportText);
  };
  expect(texts(two)).toEqual([undefined, undefined]);
  const link = { kind: 'live', transport: 'polling', because: 'silent' } as const;
  const polling = having(two, { kind: 'link-changed', serverId: 'loft', link, at: 0 });
  expect(texts(polling)).toEqual([undefined, expect.stringMatching(/^Asking every few seconds/)]);
});

describe('rows', () => {
  test('L3 while the server is away the time stands still', () => {
    const away = having(quiet, said.started({}, 0), said.lost(125_000));
    expect(rowsOf(away, 900_000)[0]?.elapsed).toBe('2\u00a0min');
    expect(rowsOf(having(away, said.live(900_000)), 900_000)[0]?.elapsed).toBe('15\u00a0min');
  });

  test('A3 an ended row shows its outcome for two seconds', () => {
    const state = having(quiet, said.started({}, 0), said.ended({}, 5000));
    expect(rowsOf(state, 6999)).toMatchObject([
      { isEnded: true, status: 'Finished', cancel: { kind: 'none' } },
    ]);
    expect(rowsOf(state, 7000)).toEqual([]);
  });

  test('A7 a butler row at 100 is neither shown nor counted', () => {
    const state = having(quiet, said.listed([activity({ type: 'butler', progress: 100 })]));
    expect(rowsOf(state)).toEqual([]);
    expect(trayStatusOf(state, 1000)).toEqual({ kind: 'idle' });
    expect(headlineOf(state, 0)).toBe('Quiet');
    const working = having(quiet, said.listed([activity({ type: 'butler', progress: 40 })]));
    expect(rowsOf(working)).toHaveLength(1);
  });

  test('A9 server text is neutralised; an empty title is named by its type', () => {
    const nasty = 'Sc\u0007an\u202Egnp.exe\nline';
    const state = having(
      quiet,
      said.started({ title: nasty }),
      said.started({ uuid: 'u2', title: ' ', type: 'media.download' }),
    );
    expect(rowsOf(state).map((r) => r.title)).toEqual(['Sc angnp.exe line', 'Media download']);
    expect(plainText('x'.repeat(10_000)).length).toBeLessThan(400);
  });

  test('A9 a long text is cut between two characters, and says so', () => {
    const x = 'x'.repeat(299);
    expect(plainText(`${x}x`)).toBe(`${x}x`);
    expect(plainText(`${x}xx`)).toBe(`${x}x…`);
    expect(plainText(`${x} xx`)).toBe(`${x}…`);
    expect(plainText(`${x}😀x`)).toBe(`${x}…`);
    expect(plainText(`${' '.repeat(400)}x`)).toBe('x');
  });

  test('L3 while the link is down rows are stale and Cancel is there, but unavailable', () => {
    const state = having(quiet, said.started({ cancellable: true }), said.lost());
    expect(rowsOf(state)).toMatchObject([
      { isStale: true, cancel: { kind: 'unavailable', label: 'Cancel Scanning Films' } },
    ]);
  });

  test('C1 V2 an asked cancel shows at once, and its button is named after the activity', () => {
    const state = having(quiet, said.started({ cancellable: true }));
    expect(rowsOf(state)[0]?.cancel).toEqual({
      kind: 'offered',
      label: 'Cancel Scanning Films',
      command: { kind: 'cancel', serverId: server.id, uuid: 'u1', call: { kind: 'activity' } },
      question: undefined,
      isNextStep: false,
    });
    expect(rowsOf(having(state, said.asked(), said.accepted()))[0]?.cancel.kind).toBe('asked');
    expect(rowsOf(having(state, said.asked()))[0]?.cancel).toEqual({
      kind: 'asked',
      label: 'Cancelling Scanning Films',
    });
  });

  test('V7 unknown progress has no number anywhere', () => {
    expect(rowsOf(having(quiet, said.started({ progress: undefined })))).toMatchObject([
      { progress: undefined, status: undefined },
    ]);
  });

  test('elapsed time is a lower bound for what was found running', () => {
    const state = having(quiet, said.listed([activity()], 0), said.started({ uuid: 'u2' }, 0));
    expect(rowsOf(state, 125_000).map((r) => r.elapsed)).toEqual(['at least 2\u00a0min', '2\u00a0min']);
  });
});

test('A10 an instant job flickers nowhere; one that lasts is shown once it has', () => {
  const started = having(quiet, said.started({}, 5000));
  const seen = (state: State, now: number): unknown => [
    rowsOf(state, now).length,
    trayStatusOf(state, now).kind,
    tooltipOf(state, now),
  ];
  expect(seen(started, 5999)).toEqual([0, 'idle', 'Quiet']);
  expect(seen(started, 6000)).toEqual([1, 'working', 'Scanning Films, 10\u00a0%']);
  expect(seen(having(started, said.ended({}, 5400)), 5500)).toEqual([0, 'idle', 'Quiet']);
  expect(rowsOf(having(quiet, said.listed([activity()], 5000)), 5000)).toHaveLength(1);
});

describe('sign-in', () => {
  test('I2 what was typed stays, and the problem points at the field', () => {
    const access = { kind: 'signed-out', address: 'nas:32400', problem: 'refused' } as const;
    expect(viewOf(having(initialState, { kind: 'access-changed', access }), 0)).toMatchObject({
      kind: 'sign-in',
      address: 'nas:32400',
      faultyField: 'token',
      problem: 'The server does not accept this token.',
    });
  });

  test('H9 that settings or history cannot be kept is said on the sign-in and below the activities', () => {
    const problems = { settings: 'unread', history: 'unsaved' } as const;
    const notes = [
      expect.stringMatching(/^The settings cannot be read/),
      expect.stringMatching(/^The history cannot be saved/),
    ];
    const access = { kind: 'signed-out', address: '', problem: undefined } as const;
    const told = { kind: 'file-problems-changed', problems } as const;
    expect(viewOf(having(initialState, told, { kind: 'access-changed', access }), 0)).toMatchObject({
      kind: 'sign-in',
      notes,
    });
    expect(viewOf(having(quiet, told), 0)).toMatchObject({ kind: 'activities', notes });
    const mended = { kind: 'file-problems-changed', problems: { settings: undefined } } as const;
    expect(viewOf(having(quiet, told, mended), 0)).toMatchObject({ notes: [notes[1]] });
  });

  test('S2 without a keychain the person is told', () => {
    const state = having(quiet, {
      kind: 'access-changed',
      access: { kind: 'signed-in', keychain: 'missing' },
    });
    expect(viewOf(state, 0)).toMatchObject({
      notes: [expect.stringContaining('forgotten when Usher quits')],
    });
  });
});

describe('face', () => {
  const signedOut = {
    kind: 'access-changed',
    access: { kind: 'signed-out', address: '', problem: undefined },
  } as const;
  const typed = (isChecking: boolean): Event => ({
    kind: 'page-changed',
    page: { kind: 'sign-in', address: 'nas', problem: undefined, isChecking },
  });
  const cellar = { id: 'cellar-id', name: 'Cellar' };
  const two = having(
    quiet,
    { kind: 'server-joined', server: cellar, at: 0 },
    ofServer(cellar.id, said.live()),
    ofServer(cellar.id, said.started({ progress: 40 })),
  );
  test.each<[string, State, TrayStatus]>([
    ['idle', quiet, { kind: 'idle' }],
    ['working', having(quiet, said.started({ progress: 40 })), { kind: 'working', progress: 40 }],
    [
      'working on something endless',
      having(quiet, said.started({ progress: undefined })),
      { kind: 'working', progress: undefined },
    ],
    [
      'the mean of what is known',
      having(
        quiet,
        said.started({ uuid: 'a', progress: 20 }),
        said.started({ uuid: 'b', progress: 40 }),
        said.started({ uuid: 'c', progress: undefined }),
      ),
      { kind: 'working', progress: 30 },
    ],
    ['working where one of two is lost', having(two, said.lost()), { kind: 'working', progress: 40 }],
    [
      'idle where the only job is on the one that is lost',
      having(two, ofServer(cellar.id, said.lost())),
      { kind: 'idle' },
    ],
    [
      'offline where all are lost',
      having(two, said.lost(), ofServer(cellar.id, said.lost())),
      { kind: 'offline' },
    ],
    [
      'attention where one refuses the token',
      having(quiet, {
        kind: 'link-changed',
        serverId: server.id,
        link: { kind: 'refused', problem: 'refused' },
        at: 0,
      }),
      { kind: 'attention' },
    ],
    ['idle while what was typed is tried', having(initialState, signedOut, typed(true)), { kind: 'idle' }],
    ['attention once that was refused', having(initialState, signedOut, typed(false)), { kind: 'attention' }],
    [
      'attention while the first servers are to be chosen',
      having(initialState, { kind: 'page-changed', page: { kind: 'server-choice', servers: [] } }),
      { kind: 'attention' },
    ],
    ['offline, though rows are remembered', having(quiet, said.started(), said.lost()), { kind: 'offline' }],
    ['attention', having(quiet, signedOut), { kind: 'attention' }],
    [
      'attention once the account has run out, though the servers go on',
      having(quiet, said.started(), {
        kind: 'account-changed',
        account: { name: 'Robin', problem: 'expired' },
      }),
      { kind: 'attention' },
    ],
  ])('T1 %s', (_name, state, trayStatus) => {
    expect(trayStatusOf(state, 1000)).toEqual(trayStatus);
  });
});

describe('menu', () => {
  test('V3 has every row, its cancel, the link and the way out', () => {
    const state = having(
      quiet,
      said.started({ cancellable: true }),
      said.started({ uuid: 'u2', title: 'Detecting Intros', progress: undefined }),
    );
    const labels = (s: State): readonly string[] => labelsOf(menuOf(s, 1000));
    const labelsOf = (items: readonly MenuItemView[]): readonly string[] =>
      items.flatMap((i) => (i.kind === 'separator' ? [] : [i.label]));
    expect(labels(state)).toEqual([
      'Open Usher',
      expect.stringContaining('Scanning Films'),
      'History…',
      'Start…',
      'Servers',
      'Mute notifications',
      'Settings…',
      'Scanning Films, 10\u00a0%',
      'Cancel Scanning Films',
      'Detecting Intros',
      'Stop the scans of all libraries',
      'Stop all on Attic',
      'Quit Usher',
    ]);
    expect(labels(having(state, said.lost()))).toContain('Attic is not reachable.');
    const servers = menuOf(having(state, said.lost()), 1000).find((i) => i.kind === 'submenu');
    expect(labelsOf(servers?.items ?? [])).toContain('Retry now');
    expect(labels(having(state, said.lost()))).not.toContain('Cancel Scanning Films');
    expect(labels(initialState)).toEqual(['Open Usher', 'Starting…', 'Quit Usher']);
  });

  test('A8 V30 what ran when Usher last did is in no menu and no icon before the server has spoken of it', () => {
    const began = {
      kind: 'began',
      serverId: 'cellar',
      activity: activity({ title: 'Of yesterday' }),
      at: 0,
      foundRunning: false,
    } as const;
    const cellar = { id: 'cellar', name: 'Cellar' };
    const restored = { running: [began], pending: [] };
    const state = having(quiet, { kind: 'server-joined', server: cellar, restored, at: 86_400_000 });
    expect(JSON.stringify(menuOf(state, 86_401_000))).not.toContain('Of yesterday');
    expect(rowsOf(state, 86_401_000)).toMatchObject([
      { title: 'Of yesterday', isStale: true, status: undefined },
    ]);
    expect(trayStatusOf(state, 86_401_000)).toEqual({ kind: 'idle' });
    const told = having(state, {
      kind: 'listed',
      serverId: 'cellar',
      activities: [activity({ title: 'Of yesterday' })],
      isAfterGap: true,
      at: 86_402_000,
    });
    expect(JSON.stringify(menuOf(told, 86_402_000))).toContain('Of yesterday');
  });
});

test('what is past is told in seconds only once it is five', () => {
  expect([4999, 5000, 48 * 3_600_000].map(agoText)).toEqual(['just now', '5\u00a0s ago', '2\u00a0days ago']);
});

test('R5 another address or another certificate is another question', () => {
  const [here, there] = ['http://nas:32400', 'http://attic:32400'];
  const certificate = (url: string, fingerprint: string): TrustPrompt => ({
    kind: 'certificate',
    url,
    fingerprint,
    names: [],
    pin: { kind: 'name', name: 'nas' },
    pinned: undefined,
  });
  const prompts: readonly TrustPrompt[] = [
    { kind: 'plain', url: here },
    { kind: 'plain', url: there },
    certificate(here, 'AA'),
    certificate(here, 'BB'),
    certificate(there, 'AA'),
  ];
  expect(new Set(prompts.map(trustPromptId)).size).toBe(prompts.length);
});

test('durations are short', () => {
  expect([0, 999, 59_999, 60_000, 3_599_999, 3_600_000, 3_900_000].map(durationText)).toEqual([
    '0\u00a0s',
    '0\u00a0s',
    '59\u00a0s',
    '1\u00a0min',
    '59\u00a0min',
    '1\u00a0h',
    '1\u00a0h 5\u00a0min',
  ]);
});

describe('V11 of many rows the View has those that are asked for', () => {
  const cellar = { id: 'cellar-id', name: 'Cellar' };
  const jobs = (count: number) =>
    Array.from({ length: count }, (_, n) => activity({ uuid: `u${n}`, title: `Job ${n}` }));
  const two = having(
    quiet,
    { kind: 'server-joined', server: cellar, at: 0 },
    ofServer(cellar.id, said.live()),
    said.listed(jobs(5)),
    ofServer(cellar.id, said.listed(jobs(4))),
  );
  const seen = (first: number, count: number) => {
    const view = viewOf(two, 5000, { first, count });
    if (view.kind !== 'activities') throw new Error('not a list');
    return view.groups.map((g) => [g.rowsBefore, g.rows.map((r) => r.title), g.rowsAfter]);
  };

  test('within one server, over two, none, and beyond the end', () => {
    expect(seen(1, 2)).toEqual([
      [1, ['Job 1', 'Job 2'], 2],
      [0, [], 4],
    ]);
    expect(seen(4, 3)).toEqual([
      [4, ['Job 4'], 0],
      [0, ['Job 0', 'Job 1'], 2],
    ]);
    expect(seen(7, 50)).toEqual([
      [5, [], 0],
      [2, ['Job 2', 'Job 3'], 0],
    ]);
    expect(seen(90, 50)).toEqual([
      [5, [], 0],
      [4, [], 0],
    ]);
  });

  test('headline and menu count all of them', () => {
    expect(viewOf(two, 5000, { first: 0, count: 1 }).headline).toBe('Job 0, 10\u00a0% · 8 more jobs');
  });
});
