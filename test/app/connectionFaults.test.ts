import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../../src/app/app.ts';
import { createStore, type Store } from '../../src/app/store.ts';
import type { UsherApp } from '../../src/app/usherApp.ts';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import type { Link } from '../../src/domain/server.ts';
import { noticesFor } from '../../src/domain/view/notifications.ts';
import { viewOf } from '../../src/domain/view/viewOf.ts';
import { directNetwork } from '../../src/plex/http/network.ts';
import { openHistory } from '../../src/storage/history/history.ts';
import { historyFile } from '../../src/storage/history/historyFile.ts';
import { readHistory } from '../../src/storage/history/historyLines.ts';
import { memoryVault } from '../../src/storage/keychain.ts';
import { createLog } from '../../src/storage/log.ts';
import { memorySettings } from '../../src/storage/settings/settingsFile.ts';
import { type ManualClock, manualClock } from '../plex/feed/manualClock.ts';
import { until } from '../until.ts';
import { noShell, settingsWith, typedServer } from './savedServer.ts';

// Real sockets, a real history file; only time stands still until it is told.

type RunningApp = {
  readonly store: Store;
  readonly app: UsherApp;
  readonly links: readonly Link[];
  readonly titles: readonly string[];
  /** How many lists the app has taken in. */
  lists(): number;
};

let demo: DemoServer;
let clock: ManualClock;
let folder: string;
let apps: RunningApp[];
beforeEach(async () => {
  demo = await startDemoServer({ token: 'right-token' });
  clock = manualClock();
  folder = mkdtempSync(path.join(os.tmpdir(), 'usher-days-'));
  apps = [];
});
afterEach(async () => {
  for (const { app } of apps) await app.stop();
  await demo.stop();
  rmSync(folder, { recursive: true });
});

/** The app of somebody who signed in some time ago. */
function start(): RunningApp {
  const log = createLog(() => {});
  const store = createStore();
  const links: Link[] = [];
  const titles: string[] = [];
  let lists = 0;
  const kept = typedServer({ id: demo.machineIdentifier, name: demo.name, url: demo.url });
  const usher = createApp({
    store,
    vault: memoryVault({ [kept.id]: 'right-token' }),
    settings: memorySettings({ ...settingsWith(kept), preferences: { leastSeconds: 0 } }),
    history: openHistory(historyFile(folder), log, clock.now),
    clock,
    log,
    random: () => 0.5,
    version: '1',
    network: directNetwork,
    shell: noShell,
  });
  store.subscribe((change) => {
    const { event } = change;
    if (event.kind === 'listed') lists++;
    if (event.kind === 'link-changed') links.push(event.link);
    for (const { title } of noticesFor(change)) titles.push(title);
  });
  void usher.start();
  const app = { store, app: usher, links, titles, lists: () => lists };
  apps.push(app);
  return app;
}

const linkOf = ({ store }: RunningApp): Link | undefined => store.state.servers[0]?.link;
const transportOf = (app: RunningApp): string | undefined => {
  const link = linkOf(app);
  return link?.kind === 'live' ? link.transport : undefined;
};
const titlesIn = ({ store }: RunningApp): readonly string[] =>
  store.state.servers.flatMap((s) => s.rows.filter((r) => !r.end).map((r) => r.activity.title));
const isLive = (app: RunningApp) => until(() => linkOf(app)?.kind === 'live', 'the link');
const outcomes = (): readonly string[] =>
  readHistory(readFileSync(path.join(folder, 'history.jsonl'), 'utf8')).entries.flatMap((e) =>
    e.kind === 'finished' ? `${e.finished.activity.title}: ${e.finished.outcome}` : [],
  );
/** Lets time pass step by step, so that what waits for what waited gets its turn. */
async function pass(ms: number, stepMs = 1000): Promise<void> {
  for (let left = ms; left > 0; left -= stepMs) await clock.pass(Math.min(stepMs, left));
}
/** While answers are under way on real sockets, second by second. */
const timePassesUntil = (isTrue: () => boolean) =>
  until(async () => {
    await clock.pass(1000);
    return isTrue();
  });
const job = { type: 'media.generate.intros' };

describe('L8 a proxy', () => {
  test('that knows no WebSocket costs nothing but the WebSocket, and the popover says so', async () => {
    demo.answer('websocket', { status: 400 });
    const app = start();
    await isLive(app);
    expect(transportOf(app)).toBe('eventsource');
    await until(() => demo.streamCount === 1);
    const { uuid } = demo.start({ ...job, title: 'Told' });
    await until(() => titlesIn(app).includes('Told'));
    demo.end(uuid);
    await timePassesUntil(() => titlesIn(app).length === 0);
    expect(outcomes()).toEqual(['Told: completed']);
    const view = viewOf(app.store.state, clock.now());
    expect(view.kind === 'activities' && view.groups[0]?.transportText).toMatch(
      /^Attic · Live over EventSource: .*proxy/,
    );
  });

  test('that lets no stream through leaves the list', async () => {
    demo.answer('websocket', 'reset');
    demo.answer('eventsource', { status: 502 });
    const app = start();
    await isLive(app);
    expect(transportOf(app)).toBe('polling');
    const { uuid } = demo.appear({ ...job, title: 'Listed' });
    await timePassesUntil(() => titlesIn(app).includes('Listed'));
    demo.vanish(uuid);
    await timePassesUntil(() => titlesIn(app).length === 0);
    await timePassesUntil(() => app.titles.length > 0);
    expect(app.titles).toEqual(['Listed is over']);
  });

  test('that is mended is noticed, without a blip and with every end told once', async () => {
    demo.answer('websocket', { status: 400 });
    const app = start();
    await isLive(app);
    demo.clear('websocket');
    await clock.pass(300_000);
    await until(() => demo.streamCount === 2);
    const { uuid } = demo.start({ ...job, title: 'Across' });
    await until(() => titlesIn(app).includes('Across'));
    await clock.pass(60_000);
    await until(() => transportOf(app) === 'websocket');
    await until(() => demo.streamCount === 1);
    demo.end(uuid);
    await until(() => titlesIn(app).length === 0);
    await pass(3000);
    expect(app.titles).toEqual(['Across finished']);
    expect(app.links.map((l) => l.kind)).toEqual(['connecting', 'live', 'live']);
  });

  test('L13 that ends EventSource connections now and then is not seen at all', async () => {
    demo.answer('websocket', { status: 400 });
    const app = start();
    await isLive(app);
    for (const how of ['close', 'reset', 'close'] as const) {
      await until(() => demo.streamCount === 1);
      await clock.pass(6000);
      const lists = app.lists();
      demo.cut(how);
      await until(() => app.lists() > lists);
    }
    expect(app.links.map((l) => l.kind)).toEqual(['connecting', 'live']);
  });

  test('that cuts young WebSockets twice is given EventSource', async () => {
    const app = start();
    for (const attempt of [1, 2]) {
      await isLive(app);
      await until(() => demo.streamCount === 1);
      demo.cut('close');
      await until(() => linkOf(app)?.kind === 'waiting', `loss ${attempt}`);
      await clock.pass(4000);
    }
    await isLive(app);
    expect(transportOf(app)).toBe('eventsource');
  });
});

describe('a server', () => {
  test.each(['close', 'reset'] as const)('whose streams end by %s is followed again', async (how) => {
    demo.appear({ title: 'Stays' });
    const app = start();
    await isLive(app);
    demo.cut(how);
    await until(() => linkOf(app)?.kind === 'waiting');
    expect(titlesIn(app)).toEqual(['Stays']);
    await clock.pass(1000);
    await isLive(app);
    expect(titlesIn(app)).toEqual(['Stays']);
  });

  test('L14 that starts up is waited for, and is no loss', async () => {
    const app = start();
    await isLive(app);
    demo.setMaintenance(true);
    await until(() => linkOf(app)?.kind === 'waiting');
    for (let i = 0; i < 8; i++) {
      const before = app.links.length;
      await clock.pass(72_000);
      await until(() => app.links.length >= before + 2);
    }
    expect(linkOf(app)).toMatchObject({ problem: 'starting' });
    expect(app.titles).toEqual([]);
    demo.setMaintenance(false);
    await clock.pass(72_000);
    await isLive(app);
  });

  test('that restarts and uses a uuid again has two activities in the history, not one', async () => {
    demo.appear({ uuid: 'same', type: 'media.generate.intros', title: 'Before' });
    const app = start();
    await isLive(app);
    demo.restart();
    demo.appear({ uuid: 'same', type: 'media.download', title: 'After' });
    await until(() => linkOf(app)?.kind === 'waiting');
    await clock.pass(1000);
    await isLive(app);
    expect(titlesIn(app)).toEqual(['After']);
    demo.end('same');
    await until(() => titlesIn(app).length === 0);
    expect(outcomes()).toEqual(['Before: gone', 'After: completed']);
  });

  test('A6 N1 that says once more, on a new connection, what ended before brings nothing back', async () => {
    const app = start();
    await isLive(app);
    const ending = demo.start({ ...job, title: 'Ends' });
    await until(() => titlesIn(app).length === 1);
    await pass(5000);
    demo.end(ending.uuid);
    await until(() => titlesIn(app).length === 0);
    demo.cut('close');
    await until(() => linkOf(app)?.kind === 'waiting');
    await clock.pass(1000);
    await isLive(app);
    demo.tell({ type: 'activity', payload: { event: 'updated', uuid: ending.uuid, Activity: ending } });
    // What is told after it is heard after it.
    demo.start({ ...job, title: 'Next' });
    await timePassesUntil(() => titlesIn(app).includes('Next'));
    expect(titlesIn(app)).toEqual(['Next']);
    await pass(40_000);
    expect(app.titles).toEqual(['Ends finished']);
    expect(outcomes()).toEqual(['Ends: completed']);
  });

  test('A6 that restarts and uses a uuid again for the same work is found by its list', async () => {
    const app = start();
    await isLive(app);
    const { uuid } = demo.start({ ...job, title: 'Before' });
    await until(() => titlesIn(app).length === 1);
    await pass(5000);
    demo.end(uuid);
    await until(() => titlesIn(app).length === 0);
    demo.restart();
    demo.appear({ ...job, uuid, title: 'After' });
    await until(() => linkOf(app)?.kind === 'waiting');
    await clock.pass(1000);
    await isLive(app);
    expect(titlesIn(app)).toEqual(['After']);
    demo.end(uuid);
    await until(() => titlesIn(app).length === 0);
    expect(outcomes()).toEqual(['Before: completed', 'After: completed']);
  });

  test('L6 that answers 403 stops the feed and asks once', async () => {
    demo.answer('list', { status: 403 });
    const app = start();
    await until(() => linkOf(app)?.kind === 'refused');
    expect(app.store.state.access).toMatchObject({ kind: 'signed-out', problem: 'forbidden' });
    const asked = demo.requests.length;
    await clock.pass(3_600_000);
    expect(demo.requests).toHaveLength(asked);
    demo.clear('list');
    app.app.woke('network');
    await isLive(app);
    expect(app.store.state.access).toMatchObject({ kind: 'signed-in' });
  });
});

describe('a network with a sign-in page of its own', () => {
  test.each([401, 403])(
    'L6 that answers %d to /identity is tried again, and nobody is asked to sign in',
    async (status) => {
      demo.answer('identity', { status, body: '<html>Welcome to the hotel</html>' });
      const app = start();
      await until(() => linkOf(app)?.kind === 'waiting');
      expect(linkOf(app)).toMatchObject({ problem: 'guarded' });
      demo.clear('identity');
      await timePassesUntil(() => linkOf(app)?.kind === 'live');
      expect(app.store.state.access).toMatchObject({ kind: 'signed-in' });
    },
  );
});

describe('the app', () => {
  test('H1 N1 killed while something ran and something waited to be told forgets neither and tells both once', async () => {
    demo.appear({ ...job, uuid: 'runs', title: 'Runs' });
    demo.appear({ ...job, uuid: 'ends', title: 'Ends' });
    const first = start();
    await isLive(first);
    await pass(5000);
    demo.end('ends');
    await until(() => titlesIn(first).length === 1);
    // It dies before it could tell: no more time passes for it.
    expect(first.titles).toEqual([]);
    await first.app.stop();
    demo.vanish('runs');
    const second = start();
    await isLive(second);
    expect(titlesIn(second)).toEqual([]);
    await pass(20_000);
    expect(second.titles).toEqual(['2 jobs: 1 finished, 1 over while nobody watched']);
    await second.app.stop();
    const third = start();
    await isLive(third);
    await pass(20_000);
    expect(third.titles).toEqual([]);
    expect(outcomes()).toEqual(['Ends: completed', 'Runs: gone']);
  });

  const bursts = [160, 1000];
  test.each(bursts)('N1 a burst of %i jobs is announced once, also across a restart', async (count) => {
    const uuids = Array.from({ length: count }, (_, n) => `${n}`.padStart(80, 'uuid-'));
    for (const uuid of uuids) demo.appear({ ...job, uuid, title: 'Detecting Intros' });
    const first = start();
    await isLive(first);
    await pass(5000);
    for (const uuid of uuids) demo.vanish(uuid);
    await timePassesUntil(() => first.titles.length > 0);
    await first.app.stop();
    const second = start();
    await isLive(second);
    await pass(20_000);
    const all = new Intl.NumberFormat('en').format(count);
    expect([...first.titles, ...second.titles]).toEqual([`${all} jobs: ${all} over while nobody watched`]);
  });

  test('V30 what ran when it stopped is shown as of then before the server says that it still runs, and not counted anew', async () => {
    demo.appear({ ...job, uuid: 'runs', title: 'Runs' });
    const first = start();
    await isLive(first);
    await first.app.stop();
    await pass(60_000, 60_000);
    const held = demo.hold('identity');
    const second = start();
    await held.arrived;
    expect(viewOf(second.store.state, clock.now())).toMatchObject({
      headline: 'Connecting to Attic…',
      groups: [{ rows: [{ title: 'Runs', isStale: true, elapsed: '', cancel: { kind: 'none' } }] }],
    });
    held.release();
    await isLive(second);
    expect(viewOf(second.store.state, clock.now())).toMatchObject({
      groups: [{ rows: [{ title: 'Runs', elapsed: 'at least 1\u00a0min' }] }],
    });
  });

  test('N9 stopped while a scan settles announces it after the next start', async () => {
    const first = start();
    await isLive(first);
    const { uuid } = demo.start({ title: 'Scanning Films', Context: { librarySectionID: '1' } });
    await until(() => titlesIn(first).length === 1);
    await pass(5000);
    demo.end(uuid);
    await until(() => titlesIn(first).length === 0);
    await pass(10_000);
    await first.app.stop();
    const second = start();
    await isLive(second);
    await until(() => (second.store.state.servers[0]?.contents.libraries ?? []).length > 0);
    await pass(30_000);
    expect([...first.titles, ...second.titles]).toEqual(['Films: scan complete']);
  });

  test('L10 woken from sleep begins anew at once; unlocked, it asks the list', async () => {
    const app = start();
    await isLive(app);
    app.app.woke('sleep');
    await until(() => app.links.length === 4);
    const before = app.lists();
    app.app.woke('lock');
    await until(() => app.lists() > before);
    expect(app.links.map((l) => l.kind)).toEqual(['connecting', 'live', 'connecting', 'live']);
  });
});
