import { afterEach, describe, expect, test } from 'vitest';
import { createApp } from '../../src/app/app.ts';
import { createStore } from '../../src/app/store.ts';
import type { UsherApp } from '../../src/app/usherApp.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import type { Outcome } from '../../src/domain/finished.ts';
import type { Row } from '../../src/domain/row.ts';
import type { ServerState } from '../../src/domain/state.ts';
import { offeredStop } from '../../src/domain/stop/offeredStop.ts';
import { type StopCall, stopCallId } from '../../src/domain/stop/stopCall.ts';
import { directNetwork } from '../../src/plex/http/network.ts';
import { openHistory } from '../../src/storage/history/history.ts';
import { memoryStorage } from '../../src/storage/history/historyFile.ts';
import { memoryVault } from '../../src/storage/keychain.ts';
import { createLog } from '../../src/storage/log.ts';
import { memorySettings } from '../../src/storage/settings/settingsFile.ts';
import { type ManualClock, manualClock } from '../plex/feed/manualClock.ts';
import { until } from '../until.ts';
import { startSecondServer } from '../world/secondServer/secondServer.ts';
import { noShell, settingsWith } from './savedServer.ts';

// Each call that stops work, over real sockets: against the demo server, and against one that was written by other hands.

/** What this file needs of a server. */
type Plex = {
  readonly id: string;
  readonly url: string;
  readonly token: string;
  /** Starts the work; returns its uuid. */
  readonly begin: (
    work: 'own' | 'scan' | 'nameless-scan' | 'maintenance' | 'guide' | 'tuner' | 'credits',
  ) => string;
  readonly deletes: () => readonly string[];
  readonly isRunning: (uuid: string) => boolean;
  /** From now on this DELETE gets that status. */
  readonly answer: (path: keyof typeof ENDPOINTS, status: number) => void;
  readonly stop: () => Promise<void>;
  readonly faults: () => readonly string[];
};

/** The calls by their paths on either server, and what the demo's gate calls them. */
const ENDPOINTS = {
  '/library/sections/1/refresh': 'stop-refresh',
  '/library/sections/all/refresh': 'stop-refresh',
  '/butler': 'stop-task',
} as const;

async function demoPlex(): Promise<Plex> {
  const demo = await startDemoServer({ token: 'right' });
  const works = {
    own: { type: 'media.optimize', title: 'Optimizing', cancellable: true },
    scan: { title: 'Scanning Films', Context: { librarySectionID: '1' } },
    'nameless-scan': { title: 'Scanning' },
    maintenance: { type: 'butler', title: 'Scheduled maintenance', progress: 10 },
    guide: { type: 'provider.epg.load', title: 'Refreshing EPG' },
    tuner: { type: 'grabber.scan', title: 'Scanning for channels' },
    credits: { type: 'media.generate.credits', title: 'Detecting Credits' },
  };
  return {
    id: demo.machineIdentifier,
    url: demo.url,
    token: demo.token,
    begin: (work) => demo.start({ progress: 10, ...works[work] }).uuid,
    deletes: () => demo.requests.filter((r) => r.method === 'DELETE').map((r) => r.path),
    isRunning: (uuid) => demo.find(uuid) !== undefined,
    answer: (path, status) => demo.answer(ENDPOINTS[path], { status }),
    stop: demo.stop,
    faults: () => [],
  };
}

async function secondPlex(): Promise<Plex> {
  const server = await startSecondServer({ firstUpdate: 'by hand' });
  const begin: Plex['begin'] = (work) => {
    switch (work) {
      case 'own':
        return server.start({ type: 'media.optimize', title: 'Optimizing', cancellable: true, progress: 10 });
      case 'credits':
        return server.start({ progress: 10 });
      case 'nameless-scan':
        return server.begin('scan', '1');
      case 'scan': {
        const uuid = server.begin('scan', '1');
        server.update(uuid, { progress: 10 });
        return uuid;
      }
      case 'maintenance':
        return server.begin('task', 'BackupDatabase');
      case 'guide':
        return server.begin('guide', '28');
      case 'tuner':
        return server.begin('tuner', '17');
    }
  };
  return {
    id: server.machineIdentifier,
    url: server.url,
    token: server.token,
    begin,
    deletes: () => server.requests.filter((r) => r.method === 'DELETE').map((r) => r.path),
    isRunning: (uuid) => server.activities.some((a) => a.uuid === uuid),
    answer: (path, status) => server.answer(`DELETE ${path}`, status),
    stop: server.stop,
    faults: () => server.faults,
  };
}

const ended: Outcome[] = [];
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  ended.length = 0;
  for (const close of closing.splice(0).reverse()) await close();
});

type Scene = {
  readonly plex: Plex;
  readonly app: UsherApp;
  readonly clock: ManualClock;
  readonly server: () => ServerState;
  readonly row: (uuid: string) => Row;
  /** Presses the button of the row, as it is now. */
  readonly press: (uuid: string) => Promise<void>;
};

async function signedInTo(startPlex: () => Promise<Plex>): Promise<Scene> {
  const plex = await startPlex();
  closing.push(plex.stop);
  const store = createStore();
  const clock = manualClock();
  const log = createLog(() => {});
  const app = createApp({
    store,
    vault: memoryVault(),
    settings: memorySettings(settingsWith()),
    history: openHistory(memoryStorage(), log, clock.now),
    clock,
    log,
    random: () => 0.5,
    version: '0',
    network: directNetwork,
    shell: noShell,
    // Every report counts at once, for the test's clock stands still.
    gatherMs: 0,
  });
  closing.push(app.stop);
  store.subscribe(({ finished }) => ended.push(...finished.map((f) => f.outcome)));
  await app.start();
  await app.signIn(plex.url, plex.token);
  const server = (): ServerState => store.state.servers[0] ?? raise('no server');
  await until(() => store.state.servers[0]?.contents.tuners.length === 1, 'contents');
  const row = (uuid: string): Row =>
    server().rows.find((r) => r.activity.uuid === uuid && !r.end) ?? raise(`no row ${uuid}`);
  return {
    plex,
    app,
    clock,
    server,
    row,
    press: async (uuid) => {
      await until(() => server().rows.some((r) => r.activity.uuid === uuid), uuid);
      await app.cancel(plex.id, uuid, offeredStop(row(uuid), server()) ?? raise('nothing is offered'));
    },
  };
}

function raise(what: string): never {
  throw new Error(what);
}

describe.each([
  ['the demo server', demoPlex],
  ['the second server', secondPlex],
])('against %s', (_name, startPlex) => {
  test.each([
    ['own', 'activity', /^\/activities\/.+$/],
    ['scan', 'library-scan 1', /^\/library\/sections\/1\/refresh$/],
    ['maintenance', /^(task BackupDatabase|all-maintenance)$/, /^\/butler(\/BackupDatabase)?$/],
    ['guide', /^guide \d+$/, /^\/livetv\/dvrs\/\d+\/reloadGuide$/],
    ['tuner', /^tuner-scan \d+$/, /^\/media\/grabbers\/devices\/\d+\/scan$/],
  ] as const)(
    'C3 C8 %s is stopped by one call, and leaves on the server’s word',
    async (work, call, path) => {
      const { plex, clock, server, row, press } = await signedInTo(startPlex);
      const uuid = plex.begin(work);
      await until(() => server().rows.some((r) => r.activity.uuid === uuid), 'row');
      await until(() => work !== 'scan' || row(uuid).activity.context.librarySectionId === '1', 'library');
      expect(stopCallId(offeredStop(row(uuid), server()) ?? raise('nothing'))).toMatch(call);
      const pressed = press(uuid);
      await until(() => ended.length === 1, 'end');
      expect(ended).toEqual(['cancelled-here']);
      expect(plex.isRunning(uuid)).toBe(false);
      expect(plex.deletes()).toEqual([expect.stringMatching(path)]);
      await clock.pass(10_000);
      await pressed;
      expect(plex.faults()).toEqual([]);
    },
  );

  test('C8 a scan that names no library yet is stopped with all scans', async () => {
    const { plex, clock, press } = await signedInTo(startPlex);
    const uuid = plex.begin('nameless-scan');
    const pressed = press(uuid);
    await until(() => ended.length === 1, 'end');
    expect(plex.deletes()).toEqual(['/library/sections/all/refresh']);
    await clock.pass(10_000);
    await pressed;
  });

  test('C9 what nothing stops is asked of nobody', async () => {
    const { plex, app, server } = await signedInTo(startPlex);
    const uuid = plex.begin('credits');
    await until(() => server().rows.length > 0, 'row');
    const calls: readonly StopCall[] = [
      { kind: 'activity' },
      { kind: 'all-scans' },
      { kind: 'all-maintenance' },
      { kind: 'library-scan', libraryId: '1' },
    ];
    for (const call of calls) await app.cancel(plex.id, uuid, call);
    expect(plex.deletes()).toEqual([]);
  });

  test.each([
    [400, 'bad-request'],
    [404, 'not-found'],
  ])('C5 answered %d by the library’s call, the next is that for all scans', async (status, problem) => {
    const { plex, clock, row, press, server } = await signedInTo(startPlex);
    const uuid = plex.begin('scan');
    await until(() => server().rows.some((r) => r.activity.context.librarySectionId === '1'), 'library');
    plex.answer('/library/sections/1/refresh', status);
    await press(uuid);
    expect(row(uuid).cancel).toMatchObject({ kind: 'failed', problem });
    expect(offeredStop(row(uuid), server())).toEqual({ kind: 'all-scans' });
    expect(plex.isRunning(uuid)).toBe(true);
    await clock.pass(1);
  });

  test('C6 ignored, it is told after ten seconds and one list, and the next call is offered', async () => {
    const { plex, clock, row, press, server } = await signedInTo(startPlex);
    const uuid = plex.begin('scan');
    await until(() => server().rows.some((r) => r.activity.context.librarySectionId === '1'), 'library');
    plex.answer('/library/sections/1/refresh', 200);
    const pressed = press(uuid);
    await until(() => row(uuid).cancel.kind === 'accepted', 'accepted');
    await clock.pass(10_000);
    await until(() => row(uuid).cancel.kind === 'failed', 'ignored');
    expect(row(uuid).cancel).toMatchObject({ problem: 'still-running' });
    expect(offeredStop(row(uuid), server())).toEqual({ kind: 'all-scans' });
    await pressed;
  });

  test('C11 after one 403 nothing broader is offered or sent', async () => {
    const { plex, app, row, press, server } = await signedInTo(startPlex);
    const uuid = plex.begin('scan');
    await until(() => server().rows.some((r) => r.activity.context.librarySectionId === '1'), 'library');
    plex.answer('/library/sections/1/refresh', 403);
    await press(uuid);
    expect(server().isManagingRefused).toBe(true);
    expect(offeredStop(row(uuid), server())).toBeUndefined();
    await app.cancel(plex.id, uuid, { kind: 'all-scans' });
    expect(plex.deletes()).toHaveLength(1);
  });

  test('C12 "Stop all" makes one call for each thing that can be stopped', async () => {
    const { plex, app, clock, server } = await signedInTo(startPlex);
    const uuids = (['own', 'scan', 'guide', 'credits'] as const).map(plex.begin);
    await until(() => server().rows.length === uuids.length, 'rows');
    await until(() => server().rows.some((r) => r.activity.context.librarySectionId === '1'), 'library');
    const all = app.cancelAll(plex.id, undefined);
    await until(() => ended.length === 3, 'ends');
    expect(ended).toEqual(['cancelled-here', 'cancelled-here', 'cancelled-here']);
    expect(plex.deletes()).toHaveLength(3);
    expect(plex.isRunning(uuids[3] ?? '')).toBe(true);
    await clock.pass(10_000);
    await all;
    expect(plex.faults()).toEqual([]);
  });
});
