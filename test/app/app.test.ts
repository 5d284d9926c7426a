import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../../src/app/app.ts';
import { KeychainError, type Log } from '../../src/app/needs.ts';
import { createStore, type Store } from '../../src/app/store.ts';
import type { UsherApp } from '../../src/app/usherApp.ts';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Outcome } from '../../src/domain/finished.ts';
import type { Preferences } from '../../src/domain/settings/preferences.ts';
import { shownPage } from '../../src/domain/state.ts';
import { directNetwork } from '../../src/plex/http/network.ts';
import { type HistoryStorage, openHistory } from '../../src/storage/history/history.ts';
import { memoryStorage } from '../../src/storage/history/historyFile.ts';
import { memoryVault } from '../../src/storage/keychain.ts';
import { createLog } from '../../src/storage/log.ts';
import { memorySettings } from '../../src/storage/settings/settingsFile.ts';
import { type ManualClock, manualClock } from '../plex/feed/manualClock.ts';
import { until } from '../until.ts';
import { noShell, settingsWith, typedServer } from './savedServer.ts';

let demo: DemoServer;
let store: Store;
let app: UsherApp;
let clock: ManualClock;
let lines: string[];
let events: Event[];
let outcomes: Outcome[];
let vault: ReturnType<typeof memoryVault>;
let storage: HistoryStorage;
const settings = memorySettings(settingsWith());

beforeEach(async () => {
  demo = await startDemoServer({ token: 'right-token' });
  store = createStore();
  clock = manualClock();
  lines = [];
  events = [];
  outcomes = [];
  vault = memoryVault();
  settings.update(() => settingsWith());
  const log = createLog((line) => lines.push(line));
  storage = memoryStorage();
  app = appOn(store, log);
  store.subscribe(({ event, finished }) => {
    events.push(event);
    outcomes.push(...finished.map((f) => f.outcome));
  });
  await app.start();
});
afterEach(async () => {
  await app.stop();
  await demo.stop();
});

/** An app on the test's keychain, settings and history file. */
function appOn(onStore: Store, log: Log): UsherApp {
  const history = openHistory(storage, log, clock.now);
  return createApp({
    store: onStore,
    vault,
    settings,
    history,
    clock,
    log,
    random: () => 0.5,
    version: '1',
    network: directNetwork,
    shell: noShell,
  });
}

/** Lets the wait before the next attempt pass; other things wait too. */
async function passBackoff(): Promise<void> {
  const link = serverState()?.link;
  if (link?.kind === 'waiting') await clock.pass(link.retryAt - clock.now());
}

const serverState = () => store.state.servers[0];
const rows = () => serverState()?.rows.filter((r) => !r.end) ?? [];
const linkKind = () => serverState()?.link.kind;

async function signIn(): Promise<void> {
  await app.signIn(demo.url, 'right-token');
  await until(() => linkKind() === 'live', 'the link');
}

describe('signing in', () => {
  test('I1 keeps server and token once both are proved', async () => {
    expect(store.state.access).toMatchObject({ kind: 'signed-out', problem: undefined });
    await signIn();
    expect(store.state.access).toEqual({ kind: 'signed-in', keychain: undefined });
    expect(await vault.read(demo.machineIdentifier)).toBe('right-token');
    expect(settings.load().servers).toEqual([
      typedServer({ id: demo.machineIdentifier, name: 'Attic', url: demo.url }),
    ]);
  });

  test.each([
    ['', 'x', 'no-address'],
    ['ftp://nas', 'x', 'bad-address'],
    ['nas', 'not a token', 'refused'],
  ])('I2 %j with %j is %s, without asking anybody', async (address, token, problem) => {
    await app.signIn(address, token);
    expect(shownPage(store.state)).toEqual({ kind: 'sign-in', address, problem, isChecking: false });
    expect(demo.requests).toEqual([]);
  });

  test('I5 without a token a claimed server is asked who it is, and no more', async () => {
    await app.signIn(demo.url, '');
    expect(shownPage(store.state)).toMatchObject({ kind: 'sign-in', address: demo.url, problem: 'no-token' });
    expect(demo.requests.map((r) => r.path)).toEqual(['/identity']);
  });

  test('I1 a failure keeps nothing and says why', async () => {
    await app.signIn(demo.url, 'wrong-token');
    expect(shownPage(store.state)).toMatchObject({ kind: 'sign-in', address: demo.url, problem: 'refused' });
    expect(await vault.read(demo.machineIdentifier)).toBeUndefined();
    expect(settings.load().servers).toEqual([]);
    expect(store.state.servers).toEqual([]);
  });

  test('V30 what ran before is known while the keychain has not answered', async () => {
    demo.start({ title: 'Scanning Films', progress: 41 });
    await signIn();
    await until(() => rows().length === 1, 'the row');
    await app.stop();
    const keychain = Promise.withResolvers<undefined>();
    vault.read = () => keychain.promise;
    const next = createStore();
    app = appOn(
      next,
      createLog(() => {}),
    );
    const started = app.start();
    await until(() => next.state.expected.length === 1);
    expect(next.state.access.kind).toBe('unknown');
    expect(next.state.expected[0]?.rows.map(({ activity }) => activity.title)).toEqual(['Scanning Films']);
    keychain.resolve(undefined);
    await started;
    expect(next.state.expected).toEqual([]);
  });

  test('I4 the kept server is taken up at the next start', async () => {
    await signIn();
    await app.stop();
    const again = createStore();
    const log = createLog(() => {});
    const next = appOn(again, log);
    await next.start();
    await until(() => again.state.servers[0]?.link.kind === 'live');
    await next.stop();
  });

  test('N9 a scan waits as long as the settings say', async () => {
    settings.update(() => ({ ...settingsWith(), preferences: { settleSeconds: 60 } }));
    const again = createStore();
    const next = appOn(
      again,
      createLog(() => {}),
    );
    await next.start();
    expect([store, again].map((s) => s.state.preferences.settleSeconds)).toEqual([20, 60]);
    await next.stop();
  });

  test('N14 the quiet hours of the settings count from the start on', async () => {
    settings.update(() => ({
      ...settingsWith(),
      preferences: { quietHours: { isOn: true, from: '00:00', to: '23:59', days: [0, 1, 2, 3, 4, 5, 6] } },
    }));
    const again = createStore();
    const next = appOn(
      again,
      createLog(() => {}),
    );
    await next.start();
    expect(store.state.notificationQueue.away).toBeUndefined();
    expect(again.state.notificationQueue.away?.reasons).toEqual(['quiet']);
    await next.stop();
  });

  const muted = (kind: string) => ({ kind, isTold: false });

  test('N21 N24 what is announced is as the settings say, at the next start too', async () => {
    settings.update(() => ({
      ...settingsWith(),
      preferences: { leastSeconds: 5, noticeRules: [muted('maintenance')] },
    }));
    const started = async (): Promise<{
      readonly next: UsherApp;
      readonly rules: () => Partial<Preferences>;
    }> => {
      const again = createStore();
      const next = appOn(
        again,
        createLog(() => {}),
      );
      await next.start();
      return { next, rules: () => again.state.preferences };
    };
    const first = await started();
    expect([store.state.preferences, first.rules()]).toMatchObject([
      { leastSeconds: 60, noticeRules: [] },
      { leastSeconds: 5, noticeRules: [muted('maintenance')] },
    ]);
    first.next.dispatch({ kind: 'mute-kind', type: 'download' });
    // Twice, as from two notifications.
    first.next.dispatch({ kind: 'mute-kind', type: 'download' });
    expect(first.rules().noticeRules).toEqual([muted('maintenance'), muted('download')]);
    await first.next.stop();
    const second = await started();
    expect(second.rules()).toMatchObject({ leastSeconds: 5, noticeRules: first.rules().noticeRules });
    second.next.dispatch({ kind: 'unmute-kind', type: 'butler' });
    expect(second.rules().noticeRules).toEqual([muted('download')]);
    expect(settings.load().preferences?.noticeRules).toEqual([muted('download')]);
    await second.next.stop();
  });

  test('Y9 stalls are announced where the settings say so', async () => {
    settings.update(() => ({ ...settingsWith(), preferences: { tellsStalls: true } }));
    const again = createStore();
    const next = appOn(
      again,
      createLog(() => {}),
    );
    await next.start();
    expect([store, again].map((s) => s.state.preferences.tellsStalls)).toEqual([false, true]);
    await next.stop();
  });

  test('S1 the token is in no state, no event and no log line', async () => {
    await app.signIn(demo.url, 'wrong-token');
    await signIn();
    demo.revoke();
    await until(() => linkKind() === 'waiting');
    await passBackoff();
    await until(() => store.state.access.kind === 'signed-out');
    const seen = JSON.stringify([store.state, events, lines]);
    expect(seen).not.toMatch(/right-token|wrong-token/);
    expect(lines.length).toBeGreaterThan(1);
  });

  test('S2 a keychain that fails costs the keeping, not the signing in', async () => {
    vault.keep = () => Promise.reject(new KeychainError('missing', 'no keychain'));
    await signIn();
    expect(store.state.access).toEqual({ kind: 'signed-in', keychain: 'missing' });
  });

  test('S3 signing out forgets the token and closes the stream', async () => {
    await signIn();
    await app.signOut();
    expect(await vault.read(demo.machineIdentifier)).toBeUndefined();
    expect(settings.load().servers).toEqual([]);
    expect(store.state).toMatchObject({ access: { kind: 'signed-out', address: demo.url }, servers: [] });
    await until(() => demo.streamCount === 0);
  });
});

describe('V8 V9 a page opened beside a live server', () => {
  test('hiding comes back to the activities, and nobody was signed out', async () => {
    await signIn();
    app.addServer();
    expect(store.state).toMatchObject({ page: { kind: 'sign-in' }, access: { kind: 'signed-in' } });
    app.hidden();
    expect(store.state).toMatchObject({ page: { kind: 'activities' }, access: { kind: 'signed-in' } });
  });

  test('leaving goes back, too', async () => {
    await signIn();
    app.addServer();
    app.leave();
    expect(store.state.page.kind).toBe('activities');
  });

  test('a server that cannot be added is told on the page, and hiding forgets it', async () => {
    await signIn();
    await app.signIn(demo.url, 'wrong-token');
    expect(store.state).toMatchObject({
      page: { kind: 'sign-in', problem: 'refused' },
      access: { kind: 'signed-in' },
    });
    app.hidden();
    expect(store.state.page.kind).toBe('activities');
  });

  test('a check that comes to its end does not pull back whoever went on to another page', async () => {
    await signIn();
    const held = demo.hold('list');
    const signing = app.signIn(demo.url, 'right-token');
    await held.arrived;
    app.hidden();
    expect(store.state.page).toMatchObject({ kind: 'sign-in', isChecking: true });
    store.apply({
      kind: 'page-changed',
      page: { kind: 'doctor', report: { isRunning: true, diagnoses: [] } },
    });
    held.release();
    await signing;
    expect(store.state.page.kind).toBe('doctor');
  });

  test('where nobody is signed in, the sign-in stays with what was typed', async () => {
    await app.signIn(demo.url, 'wrong-token');
    app.hidden();
    expect(store.state.page).toMatchObject({ kind: 'sign-in', address: demo.url, problem: 'refused' });
  });
});

const OWN = { kind: 'activity' } as const;

describe('cancelling', () => {
  const deletes = () => demo.requests.filter((r) => r.method === 'DELETE').length;

  test('C1 C3 asks once; the row stays until the server says it ended', async () => {
    const { uuid } = demo.appear({ cancellable: true, progress: 30 });
    await signIn();
    const held = demo.hold('cancel');
    const first = app.cancel(demo.machineIdentifier, uuid, OWN);
    const second = app.cancel(demo.machineIdentifier, uuid, OWN);
    await held.arrived;
    expect(rows()[0]?.cancel.kind).toBe('asked');
    held.release();
    await until(() => rows().length === 0);
    expect(deletes()).toBe(1);
    expect(outcomes).toEqual(['cancelled-here']);
    await clock.pass(10_000);
    await Promise.all([first, second]);
  });

  test('C2 nothing is sent for what is unknown, not cancellable, or on a link that is down', async () => {
    demo.appear({ uuid: 'fixed', cancellable: false });
    demo.appear({ uuid: 'loose', cancellable: true });
    await signIn();
    await app.cancel(demo.machineIdentifier, 'nobody', OWN);
    await app.cancel('no-server', 'loose', OWN);
    await app.cancel(demo.machineIdentifier, 'fixed', OWN);
    demo.setMaintenance(true);
    await until(() => linkKind() === 'waiting');
    await app.cancel(demo.machineIdentifier, 'loose', OWN);
    expect(deletes()).toBe(0);
  });

  test('C4 404 counts as over', async () => {
    const { uuid } = demo.appear({ cancellable: true });
    await signIn();
    demo.vanish(uuid);
    await app.cancel(demo.machineIdentifier, uuid, OWN);
    expect(rows()).toEqual([]);
  });

  test.each([
    [400, 'bad-request'],
    [403, 'forbidden'],
    [503, 'server-error'],
  ])('C5 %d is told as %s and can be tried again', async (status, problem) => {
    const { uuid } = demo.appear({ cancellable: true }, status);
    await signIn();
    await app.cancel(demo.machineIdentifier, uuid, OWN);
    expect(rows()[0]?.cancel).toEqual({ kind: 'failed', call: OWN, problem });
    await app.cancel(demo.machineIdentifier, uuid, OWN);
    expect(deletes()).toBe(2);
  });

  test('C6 a yes without an end is checked by one list after ten seconds', async () => {
    const { uuid } = demo.appear({ cancellable: true }, 'ignored');
    await signIn();
    const lists = () => demo.requests.filter((r) => r.path === '/activities').length;
    const before = lists();
    const asked = app.cancel(demo.machineIdentifier, uuid, OWN);
    await until(() => rows()[0]?.cancel.kind === 'accepted');
    await clock.pass(9999);
    expect(lists()).toBe(before);
    await clock.pass(1);
    await until(() => rows()[0]?.cancel.kind === 'failed');
    expect(rows()[0]?.cancel).toEqual({ kind: 'failed', call: OWN, problem: 'still-running' });
    expect(lists()).toBe(before + 1);
    await asked;
  });
});

describe('following', () => {
  test('L2 an end during the list is neither lost nor undone by it', async () => {
    const { uuid } = demo.appear({ title: 'Scanning', progress: 90 });
    const held = demo.hold('list');
    // The first list is the one of the sign-in itself.
    const signing = app.signIn(demo.url, 'right-token');
    await held.arrived;
    held.release();
    const second = demo.hold('list');
    await signing;
    await second.arrived;
    demo.answer(
      'list',
      { status: 200, body: JSON.stringify({ MediaContainer: { Activity: [demo.find(uuid)] } }) },
      1,
    );
    demo.end(uuid);
    second.release();
    await until(() => linkKind() === 'live');
    await until(() => rows().length === 0);
    expect(outcomes).toEqual(['completed']);
  });

  test('L3 L4 a drop keeps rows, and the link comes back; what ended meanwhile is gone, not finished', async () => {
    demo.appear({ uuid: 'stays', progress: 10 });
    demo.appear({ uuid: 'goes', progress: 10 });
    await signIn();
    demo.setMaintenance(true);
    await until(() => linkKind() === 'waiting');
    expect(rows()).toHaveLength(2);
    demo.vanish('goes');
    demo.appear({ uuid: 'new', progress: 1 });
    demo.setMaintenance(false);
    await passBackoff();
    await until(() => linkKind() === 'live');
    expect(rows().map((r) => r.activity.uuid)).toEqual(['stays', 'new']);
    expect(outcomes).toEqual(['gone']);
  });

  test('L6 401 asks to sign in, once', async () => {
    await signIn();
    demo.revoke();
    await until(() => linkKind() === 'waiting');
    await passBackoff();
    await until(() => store.state.access.kind === 'signed-out');
    expect(store.state.access).toEqual({ kind: 'signed-out', address: demo.url, problem: 'expired' });
    await clock.pass(3_600_000);
    const asked = events.filter((e) => e.kind === 'access-changed' && e.access.kind === 'signed-out');
    expect(
      asked.filter((e) => e.kind === 'access-changed' && 'problem' in e.access && e.access.problem),
    ).toHaveLength(1);
  });

  test('L6 a token that was refused and is taken again needs no new sign-in', async () => {
    await signIn();
    demo.revoke();
    await until(() => linkKind() === 'waiting');
    await passBackoff();
    await until(() => store.state.access.kind === 'signed-out');
    demo.accept('right-token');
    app.retry();
    await until(() => linkKind() === 'live');
    expect(store.state.access).toEqual({ kind: 'signed-in', keychain: undefined });
  });

  test('the log has one line per transition, however many attempts fail', async () => {
    await signIn();
    demo.setMaintenance(true);
    await until(() => linkKind() === 'waiting');
    for (let i = 0; i < 5; i++) {
      const attempts = events.length;
      await passBackoff();
      await until(() => events.length >= attempts + 2);
    }
    demo.setMaintenance(false);
    await passBackoff();
    await until(() => linkKind() === 'live');
    expect(lines.filter((l) => l.startsWith('link:'))).toEqual([
      'link: live over websocket [Attic]',
      expect.stringMatching(/^link: (lost|starting), trying again \[Attic\]$/),
      ...(lines.includes('link: lost, trying again [Attic]') ? ['link: starting, trying again [Attic]'] : []),
      'link: live over websocket [Attic]',
    ]);
    await app.signOut();
    expect(lines.at(-1)).toBe('link: left [Attic]');
  });
});
