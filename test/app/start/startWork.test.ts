import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../../../src/app/app.ts';
import { createStore, type Store } from '../../../src/app/store.ts';
import type { UsherApp } from '../../../src/app/usherApp.ts';
import type { Event } from '../../../src/domain/event.ts';
import type { Row } from '../../../src/domain/row.ts';
import type { Start } from '../../../src/domain/start/start.ts';
import type { Work } from '../../../src/domain/start/work.ts';
import type { ServerState } from '../../../src/domain/state.ts';
import { noticesFor } from '../../../src/domain/view/notifications.ts';
import { viewOf } from '../../../src/domain/view/viewOf.ts';
import { directNetwork } from '../../../src/plex/http/network.ts';
import { type HistoryStorage, openHistory } from '../../../src/storage/history/history.ts';
import { memoryStorage } from '../../../src/storage/history/historyFile.ts';
import { memoryVault } from '../../../src/storage/keychain.ts';
import { createLog } from '../../../src/storage/log.ts';
import { memorySettings } from '../../../src/storage/settings/settingsFile.ts';
import { type ManualClock, manualClock } from '../../plex/feed/manualClock.ts';
import { until } from '../../until.ts';
import type { SecondServerOptions } from '../../world/secondServer/options.ts';
import { type SecondServer, startSecondServer } from '../../world/secondServer/secondServer.ts';
import { noShell, settingsWith } from '../savedServer.ts';

// The app against the server that is written from the protocol's facts alone.

let plex: SecondServer;
let app: UsherApp;
let store: Store;
let clock: ManualClock;
let events: Event[];
let told: string[];
let vault: ReturnType<typeof memoryVault>;
let settings: ReturnType<typeof memorySettings>;
let storage: HistoryStorage;

const FILMS: Work = { kind: 'scan', libraryId: '1', path: undefined };
const SERIES: Work = { kind: 'scan', libraryId: '2', path: undefined };
const BACKUP: Work = { kind: 'task', task: 'BackupDatabase' };

beforeEach(() => {
  vault = memoryVault();
  settings = memorySettings(settingsWith());
  storage = memoryStorage();
  clock = manualClock();
});
afterEach(async () => {
  await app.stop();
  await plex.stop();
});

async function run(): Promise<void> {
  store = createStore();
  events = [];
  told = [];
  const log = createLog(() => {});
  app = createApp({
    store,
    vault,
    settings,
    history: openHistory(storage, log, clock.now),
    clock,
    log,
    random: () => 0.5,
    gatherMs: 0,
    version: '1',
    network: directNetwork,
    shell: noShell,
  });
  store.subscribe((change) => {
    events.push(change.event);
    told.push(...noticesFor(change).map((n) => n.title));
  });
  await app.start();
}

async function signIn(options: Partial<SecondServerOptions> = {}, isFriend = false): Promise<void> {
  plex = await startSecondServer(options);
  await run();
  await app.signIn(plex.url, isFriend ? plex.sharedToken : plex.token);
  await until(() => state()?.link.kind === 'live', 'the link');
  // Tuners are read last, where they are read.
  await until(() => (state()?.contents[isFriend ? 'libraries' : 'tuners'].length ?? 0) > 0, 'what it has');
}

const state = (): ServerState | undefined => store.state.servers[0];
const rows = (): readonly Row[] => state()?.rows.filter((r) => !r.end) ?? [];
const starts = (): readonly Start[] => state()?.starts ?? [];
const startCalls = (): readonly string[] =>
  plex.requests
    .filter((r) => /refresh|butler\/|reloadGuide/.test(r.path))
    .map((r) => `${r.method} ${r.path}`);
const isStarted = (mark: 'known' | 'guess') => (): boolean => rows().some((r) => r.started === mark);
const start = (work: Work): Promise<void> => app.startWork(plex.machineIdentifier, work);

describe('J1', () => {
  test.each<[Work, string]>([
    [FILMS, 'GET /library/sections/1/refresh'],
    [
      { kind: 'scan', libraryId: '1', path: '/srv/films' },
      'GET /library/sections/1/refresh?path=%2Fsrv%2Ffilms',
    ],
    [{ kind: 'refresh-metadata', libraryId: '2' }, 'GET /library/sections/2/refresh?force=1'],
    [{ kind: 'guide', dvrId: '28' }, 'POST /livetv/dvrs/28/reloadGuide'],
    [BACKUP, 'POST /butler/BackupDatabase'],
  ])('%j is %s, once', async (work, call) => {
    await signIn();
    await Promise.all([start(work), start(work)]);
    await start(work);
    expect(startCalls()).toEqual([call]);
    expect(plex.faults).toEqual([]);
    await until(() => rows().some((r) => r.startedAs === work.kind), 'the activity');
  });

  test.each<[string, Work]>([
    ['a library', { kind: 'scan', libraryId: '99', path: undefined }],
    ['a folder', { kind: 'scan', libraryId: '1', path: '/etc' }],
    ['a recorder', { kind: 'guide', dvrId: '9' }],
    ['a task', { kind: 'task', task: 'Nonsense' }],
  ])('%s that the server has not is not asked for', async (_what, work) => {
    await signIn();
    await start(work);
    if (work.kind === 'task') await app.stopTask(plex.machineIdentifier, work.task);
    await app.startWork('another-server', FILMS);
    expect(startCalls()).toEqual([]);
    expect(starts()).toEqual([]);
  });

  test('nor anything while the link is down, or of somebody else’s server', async () => {
    await signIn();
    const serverId = plex.machineIdentifier;
    store.apply({ kind: 'server-facts-changed', serverId, facts: { isShared: true } });
    await start(FILMS);
    store.apply({ kind: 'server-facts-changed', serverId, facts: { isShared: false } });
    plex.answer('GET /identity', 500);
    plex.dropStreams();
    await until(() => state()?.link.kind === 'waiting', 'the loss');
    await start(FILMS);
    await app.stopTask(serverId, 'BackupDatabase');
    expect(startCalls()).toEqual([]);
  });
});

test('J2 an answer that names its activity makes it known', async () => {
  await signIn({ namesScans: true });
  plex.begin('scan', '2');
  await until(() => rows().length === 1, 'the other scan');
  await start(FILMS);
  await until(isStarted('known'), 'the mark');
  expect(rows().map((r) => [r.activity.context.librarySectionId, r.started])).toEqual([
    ['2', undefined],
    ['1', 'known'],
  ]);
  const view = viewOf(store.state, clock.now() + 5000);
  expect(view.kind === 'activities' && view.groups[0]?.rows.map((r) => r.startedText)).toEqual([
    'Started by you',
    undefined,
  ]);
});

describe('J3', () => {
  test('an answer that names none leaves a guess, also where the scan ran already', async () => {
    await signIn();
    plex.begin('scan', '1');
    await until(() => rows()[0]?.activity.context.librarySectionId === '1', 'the scan');
    await start(FILMS);
    expect(plex.activities).toHaveLength(1);
    expect(rows().map((r) => r.started)).toEqual(['guess']);
    await start(SERIES);
    await until(() => rows().filter((r) => r.started === 'guess').length === 2, 'the other guess');
  });

  test('a scan that is another library’s is let go', async () => {
    await signIn({ firstUpdate: 'by hand' });
    const other = plex.begin('scan', '2');
    await until(() => rows().length === 1, 'the other scan');
    await clock.pass(1);
    await start(FILMS);
    await until(isStarted('guess'), 'a guess');
    const own = rows().find((r) => r.started)?.activity.uuid;
    expect(own).not.toBe(other);
    plex.update(own ?? '');
    await until(() => rows().some((r) => r.activity.context.librarySectionId === '1'), 'its name');
    expect(rows().map((r) => [r.activity.uuid, r.started])).toEqual([
      [other, undefined],
      [own, 'guess'],
    ]);
  });
});

test('J5 J6 a task that the person started is announced, however short, after a restart too', async () => {
  await signIn();
  await start(BACKUP);
  await until(isStarted('guess'), 'the task');
  const [row] = rows();
  await app.stop();
  await run();
  await until(
    () => rows()[0]?.started === 'guess' && state()?.link.kind === 'live',
    'the mark of the run before',
  );
  expect(rows()[0]?.startedAs).toBe('task');
  plex.end(row?.activity.uuid ?? '');
  await until(() => rows().length === 0, 'the end');
  await clock.pass(1000);
  expect(told).toEqual(['Back up the database finished']);
});

describe('J7', () => {
  test('what is not seen for a minute is told', async () => {
    await signIn({ butlerRow: 'none' });
    await start(BACKUP);
    expect(starts().map((s) => s.phase.kind)).toEqual(['accepted']);
    await clock.pass(59_000);
    expect(told).toEqual([]);
    await clock.pass(1000);
    expect(told).toEqual(['Back up the database: not seen']);
    expect(starts().map((s) => s.phase.kind)).toEqual(['unseen']);
  });

  test('a 403 is told, and takes the offer away', async () => {
    await signIn({}, true);
    app.openStart();
    await start(FILMS);
    expect(told).toEqual(['Scan Films: not started']);
    expect(state()?.isManagingRefused).toBe(true);
    const view = viewOf(store.state, clock.now());
    expect(view.kind === 'start' && view.servers[0]?.refusal).toBe(
      'Plex refused: this account may not start work there.',
    );
    await start(SERIES);
    expect(startCalls()).toEqual(['GET /library/sections/1/refresh']);
  });

  test.each([
    [404, 'not-found'],
    [500, 'server-error'],
  ])('%i is told, and may be tried again', async (status, problem) => {
    await signIn();
    plex.answer('GET /library/sections/1/refresh', status);
    await start(FILMS);
    expect(starts()).toMatchObject([{ phase: { kind: 'failed', problem } }]);
    plex.answer('GET /library/sections/1/refresh', undefined);
    await start(FILMS);
    await until(isStarted('guess'), 'the scan');
  });
});

describe('J1 a task is stopped', () => {
  const stop = (): Promise<void> => app.stopTask(plex.machineIdentifier, 'BackupDatabase');

  test('with its row, which says so, and is not announced', async () => {
    await signIn();
    await start(BACKUP);
    await until(isStarted('guess'), 'the task');
    await stop();
    await until(() => rows().length === 0, 'its end');
    expect(plex.jobs).toEqual([]);
    expect(events.filter((e) => e.kind.startsWith('cancel-')).map((e) => e.kind)).toEqual([
      'cancel-asked',
      'cancel-accepted',
    ]);
    await clock.pass(1000);
    expect(told).toEqual([]);
  });

  test('that began by itself, with its row all the same', async () => {
    await signIn();
    await fetch(`${plex.url}/butler/BackupDatabase`, {
      method: 'POST',
      headers: { 'X-Plex-Token': plex.token },
    });
    await until(() => rows().length === 1, 'the task');
    const stopped = stop();
    await until(() => rows().length === 0, 'its end');
    expect(events.filter((e) => e.kind.startsWith('cancel-')).map((e) => e.kind)).toEqual([
      'cancel-asked',
      'cancel-accepted',
    ]);
    await clock.pass(10_000);
    await stopped;
  });

  test('without a row: it is not waited for any more', async () => {
    await signIn({ butlerRow: 'none' });
    await start(BACKUP);
    await stop();
    expect(plex.jobs).toEqual([]);
    expect(starts()).toEqual([]);
    // It is over by now: 404.
    await stop();
    expect(starts()).toEqual([]);
  });

  test('a refusal is told', async () => {
    await signIn({ butlerRow: 'none' });
    await start(BACKUP);
    plex.answer('DELETE /butler/BackupDatabase', 500);
    await stop();
    expect(starts()).toMatchObject([{ phase: { kind: 'stop-failed', problem: 'server-error' } }]);
    expect(told).toEqual(['Back up the database: not stopped']);
  });

  test('a refusal for a row is the row’s', async () => {
    await signIn();
    await start(BACKUP);
    await until(isStarted('guess'), 'the task');
    plex.answer('DELETE /butler/BackupDatabase', 500);
    await stop();
    expect(rows().map((r) => r.cancel)).toMatchObject([{ kind: 'failed', problem: 'server-error' }]);
  });
});

test('J8 the page is opened where somebody is signed in, and left', async () => {
  plex = await startSecondServer();
  await run();
  app.openStart();
  expect(store.state.page.kind).toBe('activities');
  await app.signIn(plex.url, plex.token);
  app.openStart();
  expect(store.state.page.kind).toBe('start');
  app.hidden();
  expect(store.state.page.kind).toBe('activities');
});
