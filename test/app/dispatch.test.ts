import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApp } from '../../src/app/app.ts';
import { createStore, type Store } from '../../src/app/store.ts';
import type { UsherApp } from '../../src/app/usherApp.ts';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import type { JobGroupView } from '../../src/domain/view/view.ts';
import { viewOf } from '../../src/domain/view/viewOf.ts';
import { systemClock } from '../../src/plex/http/clock.ts';
import { directNetwork } from '../../src/plex/http/network.ts';
import { openHistory } from '../../src/storage/history/history.ts';
import { memoryStorage } from '../../src/storage/history/historyFile.ts';
import { memoryVault } from '../../src/storage/keychain.ts';
import { createLog } from '../../src/storage/log.ts';
import { memorySettings } from '../../src/storage/settings/settingsFile.ts';
import { until } from '../until.ts';
import { noShell, settingsWith } from './savedServer.ts';

// From the first start to signing out, by commands alone: what page, menu and terminal send.

let demo: DemoServer;
let store: Store;
let app: UsherApp;

beforeEach(async () => {
  demo = await startDemoServer({ token: 'right-token' });
  store = createStore();
  const log = createLog(() => {});
  app = createApp({
    store,
    vault: memoryVault(),
    settings: memorySettings(settingsWith()),
    history: openHistory(memoryStorage(), log, systemClock.now),
    clock: systemClock,
    log,
    random: () => 0.5,
    version: '1',
    network: directNetwork,
    shell: noShell,
  });
  await app.start();
});
afterEach(async () => {
  await app.stop();
  await demo.stop();
});

const server = () => store.state.servers[0];
const isLive = () => until(() => server()?.link.kind === 'live', 'the link');

async function signIn(): Promise<void> {
  app.dispatch({ kind: 'sign-in', address: demo.url, token: 'right-token' });
  await isLive();
}

test('I1 S3 signing in and out', async () => {
  await signIn();
  expect(store.state.access.kind).toBe('signed-in');
  app.dispatch({ kind: 'sign-out' });
  await until(() => store.state.access.kind === 'signed-out' && !server(), 'the sign-out');
});

test('C1 a cancel is one DELETE', async () => {
  const { uuid } = demo.appear({ title: 'Films', cancellable: true, progress: 30 });
  await signIn();
  app.dispatch({ kind: 'cancel', serverId: demo.machineIdentifier, uuid, call: { kind: 'activity' } });
  await until(() => demo.find(uuid) === undefined, 'the end');
  expect(demo.requests.filter((r) => r.method === 'DELETE')).toHaveLength(1);
});

test('L10 "Retry now" begins a new connection', async () => {
  await signIn();
  const before = demo.requests.filter((r) => r.path === '/identity').length;
  app.dispatch({ kind: 'retry', serverId: undefined });
  await until(() => demo.requests.filter((r) => r.path === '/identity').length > before, 'the new attempt');
  await isLive();
});

test('V9 a page is opened and left', async () => {
  await signIn();
  app.dispatch({ kind: 'add-server' });
  expect(store.state.page.kind).toBe('sign-in');
  app.dispatch({ kind: 'leave' });
  expect(store.state.page.kind).toBe('activities');
});

test('V20 a group is opened, and closed when the popover is hidden', async () => {
  for (let n = 0; n < 4; n++) demo.appear({ type: 'media.generate.bif', title: 'Previews' });
  await signIn();
  const serverId = demo.machineIdentifier;
  const group = (): JobGroupView | undefined => {
    const view = viewOf(store.state, Date.now());
    return view.kind === 'activities' ? view.groups[0]?.rows[0]?.group : undefined;
  };
  await until(() => group() !== undefined, 'the group');
  app.dispatch({ kind: 'open-group', serverId, group: group()?.id ?? '', isOpen: true });
  expect(group()?.isOpen).toBe(true);
  app.dispatch({ kind: 'open-group', serverId, group: group()?.id ?? '', isOpen: false });
  expect(group()?.isOpen).toBe(false);
  app.dispatch({ kind: 'open-group', serverId, group: group()?.id ?? '', isOpen: true });
  app.hidden();
  expect(store.state.openGroups).toEqual([]);
});

test('N22 what a notification told of is marked on the activities, whatever page was open', async () => {
  await signIn();
  app.dispatch({ kind: 'add-server' });
  const subject = { kind: 'finishes', ids: ['a'] } as const;
  app.dispatch({ kind: 'reveal', subject });
  expect(store.state.page.kind).toBe('activities');
  expect(store.state.mark).toMatchObject({ subject });
});

test('D3 who leaves the doctor breaks the examination off', async () => {
  await signIn();
  app.dispatch({ kind: 'diagnose', serverId: undefined });
  expect(store.state.page.kind).toBe('doctor');
  await until(() => store.state.page.kind === 'doctor' && !store.state.page.report.isRunning, 'its end');
  const held = demo.hold('list');
  app.dispatch({ kind: 'diagnose', serverId: undefined });
  await held.arrived;
  app.dispatch({ kind: 'leave' });
  expect(store.state.page.kind).toBe('activities');
  const opened = demo.requests.filter((r) => r.path.startsWith('/:/')).length;
  held.release();
  // A request of our own after it: whatever the doctor had gone on to would have come before.
  await fetch(`${demo.url}/identity`);
  expect(demo.requests.filter((r) => r.path.startsWith('/:/'))).toHaveLength(opened);
});

test('H11 V9 the history is opened, filtered and left; hiding the popover leaves it too', async () => {
  await signIn();
  app.dispatch({ kind: 'show-history', since: undefined });
  app.dispatch({
    kind: 'filter-history',
    serverId: undefined,
    workKind: 'scan',
    libraryId: undefined,
    since: undefined,
  });
  const { page } = store.state;
  expect(page.kind === 'history' && page.history.filter.workKind).toBe('scan');
  app.dispatch({ kind: 'leave' });
  expect(store.state.page.kind).toBe('activities');
  app.dispatch({ kind: 'show-history', since: 5 });
  app.hidden();
  expect(store.state.page.kind).toBe('activities');
});
