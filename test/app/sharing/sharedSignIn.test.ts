import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Vault } from '../../../src/app/needs.ts';
import type { Store } from '../../../src/app/store.ts';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import { serverIn } from '../../../src/domain/state.ts';
import { viewOf } from '../../../src/domain/view/viewOf.ts';
import { until } from '../../until.ts';
import { type RunningApp, type SharedWorld, startSharedWorld } from './sharedWorld.ts';

let shared: SharedWorld;
let attic: DemoServer;
let cellar: DemoServer;
beforeEach(async () => {
  shared = await startSharedWorld();
  attic = await shared.world.addServer('Attic');
  cellar = await shared.world.addServer('Cellar');
});
afterEach(() => shared.end());

const names = (store: Store): readonly string[] => store.state.servers.map((s) => s.server.name);
const isLive = (store: Store, server: DemoServer): boolean =>
  serverIn(store.state, server.machineIdentifier)?.link.kind === 'live';
const kept = (name: string): Promise<string | undefined> => shared.vault.read(name);
/** What a person would have been asked meanwhile. */
const questions = ({ events }: RunningApp): readonly unknown[] =>
  events.filter(
    (e) =>
      (e.kind === 'access-changed' && e.access.kind === 'signed-out' && e.access.problem) ||
      (e.kind === 'account-changed' && e.account?.problem) ||
      (e.kind === 'link-changed' && e.link.kind === 'refused'),
  );

describe('SE45 an app that runs', () => {
  test('follows what another process signed in to, at once, and asks nothing meanwhile', async () => {
    const running = await shared.startApp();
    expect(viewOf(running.store.state, 0).kind).toBe('sign-in');
    await shared.process().signIn('Attic');
    await until(() => isLive(running.store, attic), 'the link');
    expect(running.store.state).toMatchObject({
      access: { kind: 'signed-in', keychain: undefined },
      account: { name: 'Robin', problem: undefined },
    });
    expect(viewOf(running.store.state, 0).kind).toBe('activities');
    expect(questions(running)).toEqual([]);
  });

  test('is empty at once when another process signs out', async () => {
    const running = await shared.startApp();
    const token = await shared.process().signIn('Attic', 'Cellar');
    await until(() => isLive(running.store, attic) && isLive(running.store, cellar));
    await shared.process().signOut();
    await until(() => running.store.state.access.kind === 'signed-out', 'the end');
    expect(running.store.state).toMatchObject({ servers: [], account: undefined });
    expect(viewOf(running.store.state, 0).kind).toBe('sign-in');
    expect(shared.world.tv.acceptsToken(token)).toBe(false);
    await until(() => attic.streamCount === 0);
    expect(questions(running)).toEqual([]);
  });

  test('follows and leaves what is chosen elsewhere, with the tokens of that sign-in', async () => {
    const running = await shared.startApp();
    await shared.process().signIn('Attic');
    await until(() => isLive(running.store, attic));
    const { events } = running;
    events.splice(0);
    await shared.process().signIn('Cellar');
    await until(() => isLive(running.store, cellar));
    await until(() => names(running.store).join() === 'Cellar');
    expect(events.filter((e) => e.kind === 'access-changed' && e.access.kind === 'signed-out')).toEqual([]);
    expect(await kept(attic.machineIdentifier)).toBeUndefined();
  });

  test('keeps what it learned of a server, and brings back none that was left elsewhere', async () => {
    const running = await shared.startApp();
    const other = shared.process();
    await other.signIn('Attic', 'Cellar');
    await until(() => isLive(running.store, attic) && isLive(running.store, cellar));
    await shared.process().signIn('Attic');
    // An address that is learned of a server that is gone.
    other.core.savedServers.change(cellar.machineIdentifier, { lastGood: undefined });
    await until(() => names(running.store).join() === 'Attic');
    const { servers } = shared.process().settings.load();
    expect(servers.map((s) => s.name)).toEqual(['Attic']);
    expect(servers[0]?.lastGood).toMatch(/^https/);
  });
});

test('SE45 a sign-in of its own that plex.tv did not let end says so, until another process has signed in', async () => {
  const { app, store } = await shared.startApp();
  app.dispatch({ kind: 'sign-in-browser' });
  await until(() => shared.world.tv.pins.length > 0, 'a code');
  shared.world.tv.answer('resources', { status: 500 });
  shared.world.tv.claim(shared.world.tv.pins[0]?.code ?? '');
  // What is kept by then is seen as a change of the settings.
  await until(
    () => store.state.account !== undefined && store.state.access.kind === 'signed-in',
    'the change',
  );
  await until(() => store.state.page.kind !== 'browser-sign-in', 'the answer');
  expect(store.state.page).toMatchObject({ kind: 'sign-in', problem: 'no-plex-tv' });
  shared.world.tv.clear('resources');
  await shared.process().signIn('Attic');
  await until(() => isLive(store, attic), 'the link');
  expect(store.state.page.kind).toBe('activities');
});

describe('SE46 of two sign-ins at one time the later one counts, whole', () => {
  test('who has chosen nothing yet chooses from no list of an earlier one', async () => {
    const [one, two] = [shared.process(), shared.process()];
    await one.core.account.accept(await one.token());
    const list = await one.core.account.servers();
    const token = await two.signIn('Cellar');
    if (!list) throw new Error('no list');
    await one.core.exclusively('sign-in', async () => {
      expect(one.core.account.isCurrent(list.signInId)).toBe(false);
    });
    // Its account is that of before: it asks for nothing in that name.
    expect(await one.core.account.servers()).toBeUndefined();
    expect(await kept('plex.tv')).toBe(token);
    expect(two.settings.load().servers.map((s) => s.name)).toEqual(['Cellar']);
  });

  test('whatever their keychains do meanwhile, account and token are of one of them', async () => {
    const order: string[] = [];
    const slow = (name: string): Vault => ({
      ...shared.vault,
      keep: async (...entry) => {
        order.push(`${name} begins`);
        for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
        await shared.vault.keep(...entry);
        order.push(`${name} has kept`);
      },
    });
    const processes = ['one', 'two', 'three'].map((name) => shared.process(slow(name)));
    const tokens = await Promise.all(processes.map((p) => p.token()));
    await Promise.all(processes.map((p, n) => p.core.account.accept(tokens[n] ?? '')));
    const begun = order.filter((_, n) => n % 2 === 0);
    expect(order).toEqual(begun.flatMap((line) => [line, line.replace('begins', 'has kept')]));
    const last = ['one', 'two', 'three'].indexOf(begun.at(-1)?.split(' ')[0] ?? '');
    expect(await kept('plex.tv')).toBe(tokens[last]);
    const isCurrent = processes.map(async ({ core }) => {
      const list = await core.account.servers();
      return core.exclusively('sign-in', async () => core.account.isCurrent(list?.signInId ?? 'none'));
    });
    expect(await Promise.all(isCurrent)).toEqual([0, 1, 2].map((n) => n === last));
  });

  test('signed out in between, nobody is signed in', async () => {
    const one = shared.process();
    await one.core.account.accept(await one.token());
    const list = await one.core.account.servers();
    await shared.process().signOut();
    await one.core.exclusively('sign-in', async () => {
      expect(one.core.account.isCurrent(list?.signInId ?? '')).toBe(false);
    });
    expect(one.settings.load()).toMatchObject({ account: undefined, servers: [] });
    expect(await kept('plex.tv')).toBeUndefined();
  });

  test('without a keychain that takes it, the sign-in of before stays', async () => {
    const token = await shared.process().signIn('Attic');
    const { KeychainError } = await import('../../../src/app/needs.ts');
    const refuse = (): Promise<never> => Promise.reject(new KeychainError('missing', 'told by the test'));
    const other = shared.process({ read: refuse, keep: refuse, forget: refuse });
    const refused = await other.token();
    expect(await other.core.account.accept(refused, true)).toBe(false);
    expect(shared.world.tv.acceptsToken(refused)).toBe(false);
    expect(shared.world.tv.acceptsToken(token)).toBe(true);
    expect(shared.process().settings.load()).toMatchObject({
      account: { name: 'Robin' },
      servers: [{ name: 'Attic' }],
    });
  });
});

describe('SE47 what a process that was killed left in the keychain', () => {
  test('is deleted by the next one, unless it is in use', async () => {
    await shared.process().signIn('Attic');
    const { settings } = shared.process();
    await shared.vault.keep(cellar.machineIdentifier, 'left');
    const spareSecrets = [attic.machineIdentifier, cellar.machineIdentifier, 'plex.tv'];
    settings.update((s) => ({ ...s, spareSecrets }));
    const running = await shared.startApp();
    await until(() => isLive(running.store, attic));
    expect(await kept(cellar.machineIdentifier)).toBeUndefined();
    expect(await kept(attic.machineIdentifier)).toBe(attic.token);
    expect(shared.process().settings.load().spareSecrets).toBeUndefined();
  });

  test('while it signed in is nobody’s, and forgotten', async () => {
    await shared.process().signIn('Attic');
    const killed = shared.process({ ...shared.vault, keep: () => new Promise(() => {}) });
    void killed.core.account.accept(await killed.token());
    await until(() => killed.settings.load().account === undefined);
    // A lock that its process left: in this one it would be held.
    rmSync(path.join(shared.folder, 'sign-in.holder'));
    await shared.process().signOut();
    expect(await kept('plex.tv')).toBeUndefined();
    expect(readdirSync(shared.folder)).toEqual(['authority.pem', 'settings.json']);
  });
});

describe('SE47 an app that is killed while it signs in by address', () => {
  let shed: DemoServer;
  beforeEach(async () => {
    shed = await startDemoServer({ token: 'token-of-the-shed', name: 'Shed' });
  });
  afterEach(() => shed.stop());

  test('has named the token before it is in the keychain, and it is deleted by the next one', async () => {
    const killed = await shared.startApp({
      ...shared.vault,
      keep: async (...entry) => {
        await shared.vault.keep(...entry);
        return new Promise(() => {});
      },
    });
    void killed.app.signIn(shed.url, shed.token);
    await until(async () => (await kept(shed.machineIdentifier)) === shed.token);
    // A lock that its process left: in this one it would be held.
    rmSync(path.join(shared.folder, 'sign-in.holder'));
    await shared.startApp();
    expect(await kept(shed.machineIdentifier)).toBeUndefined();
  });

  test('keeps it once the server is saved', async () => {
    const running = await shared.startApp();
    await running.app.signIn(shed.url, shed.token);
    expect(await kept(shed.machineIdentifier)).toBe(shed.token);
    expect(shared.process().settings.load()).toMatchObject({ servers: [{ name: 'Shed' }] });
    expect(shared.process().settings.load().spareSecrets).toBeUndefined();
  });
});

describe('SE48 a token of a week', () => {
  test('is exchanged once, whoever else wants a new one at that time', async () => {
    shared.process().settings.update((s) => ({ ...s, usesDeviceKey: true }));
    const token = await shared.process().signIn('Attic');
    shared.world.tv.answer('resources', { status: 498 }, 2);
    const lists = await Promise.all(
      [shared.process(), shared.process()].map((p) => p.core.account.servers()),
    );
    expect(lists.map((list) => list?.servers.length)).toEqual([2, 2]);
    expect(await kept('plex.tv')).not.toBe(token);
    const exchanges = shared.world.tv.requests.filter((r) => r.path.startsWith('/api/v2/auth/token'));
    expect(exchanges).toHaveLength(1);
  });

  test('that another process has exchanged is read from the keychain, before a sign-in is asked for', async () => {
    shared.process().settings.update((s) => ({ ...s, usesDeviceKey: true }));
    const one = shared.process();
    const token = await one.signIn('Attic');
    const two = shared.process();
    shared.world.tv.answer('resources', { status: 498 }, 1);
    await two.core.account.servers();
    shared.world.tv.revoke(token);
    expect((await one.core.account.servers())?.servers).toHaveLength(2);
    expect(one.store.state.account).toMatchObject({ problem: undefined });
  });
});
