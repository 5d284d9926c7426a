import { randomBytes } from 'node:crypto';
import tls from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../../src/app/app.ts';
import { KeychainError, type Settings } from '../../src/app/needs.ts';
import { createStore, type Store } from '../../src/app/store.ts';
import type { UsherApp } from '../../src/app/usherApp.ts';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import type { Event } from '../../src/domain/event.ts';
import { type ServerState, serverIn } from '../../src/domain/state.ts';
import { viewOf } from '../../src/domain/view/viewOf.ts';
import { expiresAt } from '../../src/plex/plexTv/deviceKey.ts';
import { openHistory } from '../../src/storage/history/history.ts';
import { memoryStorage } from '../../src/storage/history/historyFile.ts';
import { memoryVault } from '../../src/storage/keychain.ts';
import { createLog } from '../../src/storage/log.ts';
import { memorySettings } from '../../src/storage/settings/settingsFile.ts';
import { type ManualClock, manualClock, settled } from '../plex/feed/manualClock.ts';
import { until } from '../until.ts';
import { type Authority, createAuthority } from '../world/certificates.ts';
import { type DemoPlexTv, resourceOf, startDemoPlexTv } from '../world/plexTv/plexTv.ts';
import { type ConnectProxy, startConnectProxy } from '../world/proxies/connectProxy.ts';
import { settingsWith } from './savedServer.ts';

// plex.tv and servers on loopback, with TLS and names as the real ones have them, behind a real proxy. Time stands still.

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const believed = tls.getCACertificates('default');
let authority: Authority;
let tv: DemoPlexTv;
let proxy: ConnectProxy;
let servers: Map<string, { readonly server: DemoServer; resource: Readonly<Record<string, unknown>> }>;
let clock: ManualClock;
let began: number;
let store: Store;
let app: UsherApp;
let vault: ReturnType<typeof memoryVault>;
let settings: ReturnType<typeof memorySettings>;
let opened: string[];
let lines: string[];
let events: Event[];

beforeAll(async () => {
  authority = await createAuthority('Test authority');
  tls.setDefaultCACertificates([...believed, authority.pem]);
});
afterAll(() => tls.setDefaultCACertificates(believed));
beforeEach(async () => {
  clock = manualClock();
  began = Date.now();
  tv = await startDemoPlexTv({
    tls: await authority.issue(['plex.tv', '*.plex.tv']),
    now: () => began + clock.now(),
  });
  const place = new URL(tv.url).host;
  proxy = await startConnectProxy({ routes: { 'plex.tv:443': place, 'clients.plex.tv:443': place } });
  servers = new Map();
  vault = memoryVault();
  settings = memorySettings(settingsWith());
  lines = [];
  start();
});
afterEach(async () => {
  await app.stop();
  await tv.stop();
  await proxy.stop();
  for (const { server } of servers.values()) await server.stop();
});

/** A run of the app; what is kept is kept from the run before. */
function start(): void {
  store = createStore();
  opened = [];
  events = [];
  const log = createLog((line) => lines.push(line));
  app = createApp({
    store,
    vault,
    settings,
    history: openHistory(memoryStorage(), log, clock.now),
    clock: { now: () => began + clock.now(), sleep: clock.sleep },
    log,
    random: () => 0.5,
    version: '1',
    network: { proxyFor: async () => new URL(proxy.url) },
    shell: {
      open: async (url) => {
        opened.push(url);
        return true;
      },
      copy: async () => true,
    },
  });
  store.subscribe(({ event }) => void events.push(event));
}

async function addServer(name: string, isOwned = true): Promise<DemoServer> {
  const hash = randomBytes(16).toString('hex');
  const server = await startDemoServer({
    token: `server-${randomBytes(8).toString('hex')}`,
    name,
    tls: await authority.issue([`*.${hash}.plex.direct`]),
  });
  const port = Number(new URL(server.url).port);
  const resource = {
    name,
    clientIdentifier: server.machineIdentifier,
    accessToken: server.token,
    owned: isOwned,
    sourceTitle: isOwned ? null : 'Ada',
    connections: [
      {
        protocol: 'https',
        address: '127.0.0.1',
        port,
        uri: `https://127-0-0-1.${hash}.plex.direct:${port}`,
        local: true,
        relay: false,
        IPv6: false,
      },
    ],
  };
  servers.set(name, { server, resource });
  tell();
  return server;
}

/** What plex.tv says of it from now on. */
function change(name: string, changes: Readonly<Record<string, unknown>> | undefined): void {
  const known = servers.get(name);
  if (!known) throw new Error(`no ${name}`);
  if (changes) known.resource = { ...known.resource, ...changes };
  else known.resource = {};
  tell();
}

function tell(): void {
  const known = [...servers.values()].map((s) => s.resource).filter((r) => Object.keys(r).length);
  tv.setResources(known.map(resourceOf));
}

/** The person clicks, and confirms in the browser. Returns the account's token. */
async function signIn(): Promise<string> {
  const done = app.signInWithBrowser();
  await until(() => opened.length > 0 && clock.waits.includes(2000), 'the browser');
  const token = tv.claim(tv.pins.at(-1)?.code ?? '');
  await clock.pass(2000);
  await done;
  return token;
}

const stateOf = (server: DemoServer): ServerState | undefined =>
  serverIn(store.state, server.machineIdentifier);
const isLive = (server: DemoServer): boolean => stateOf(server)?.link.kind === 'live';
const names = (): readonly string[] => store.state.servers.map((s) => s.server.name);
const asked = (path: string): number => tv.requests.filter((r) => r.path.startsWith(path)).length;
/** Lets an hour pass: the list of servers is read again. */
async function refresh(): Promise<void> {
  const before = asked('/api/v2/resources');
  await clock.pass(HOUR_MS);
  await until(() => asked('/api/v2/resources') > before, 'the refresh');
}

describe('signing in with plex.tv', () => {
  test('P3 P4 with one server there is nothing to choose; each token goes to its own place', async () => {
    const attic = await addServer('Attic');
    await app.start();
    const token = await signIn();
    await until(() => isLive(attic), 'the link');
    expect(store.state).toMatchObject({
      access: { kind: 'signed-in', keychain: undefined },
      account: { name: 'Robin', problem: undefined },
    });
    expect(await vault.read('plex.tv')).toBe(token);
    expect(await vault.read(attic.machineIdentifier)).toBe(attic.token);
    expect(attic.requests.some((r) => r.headers['x-plex-token'] === token)).toBe(false);
    expect(tv.requests.some((r) => r.headers['x-plex-token'] === attic.token)).toBe(false);
    expect(JSON.stringify([store.state, events, lines, proxy.seen(), opened])).not.toMatch(
      new RegExp(`${token}|${attic.token}`),
    );
  });

  test('P3 with several the person chooses; one’s own are proposed; and may choose again', async () => {
    const [attic, cellar, ada] = [
      await addServer('Attic'),
      await addServer('Cellar'),
      await addServer('Ada', false),
    ];
    await app.start();
    await signIn();
    const { page } = store.state;
    expect(page).toMatchObject({
      kind: 'server-choice',
      servers: [
        { name: 'Attic', isShared: false, isChosen: true },
        { name: 'Cellar', isChosen: true },
        { name: 'Ada', isShared: true, ownerName: 'Ada', isChosen: false },
      ],
    });
    await app.choose([attic.machineIdentifier, ada.machineIdentifier]);
    await until(() => isLive(attic) && isLive(ada));
    expect(cellar.requests).toEqual([]);
    await app.chooseServers();
    expect(store.state.page.kind).toBe('server-choice');
    await app.choose([cellar.machineIdentifier]);
    await until(() => isLive(cellar));
    expect(names()).toEqual(['Cellar']);
    expect(await vault.read(attic.machineIdentifier)).toBeUndefined();
    await until(() => attic.streamCount === 0);
  });

  test('P3 whoever asks to choose and cannot is told why, and comes back to the activities', async () => {
    const attic = await addServer('Attic');
    await app.start();
    await signIn();
    await until(() => isLive(attic));
    tv.answer('resources', { status: 503 }, 1);
    await app.chooseServers();
    expect(viewOf(store.state, 0)).toMatchObject({
      kind: 'sign-in',
      problem: 'plex.tv cannot be reached. Check the connection to the internet, and try again.',
      canLeave: true,
    });
    app.leave();
    tv.setResources([{ provides: 'server' }]);
    await app.chooseServers();
    expect(store.state.page).toMatchObject({ kind: 'sign-in', problem: 'no-servers' });
    app.hidden();
    tv.answer('resources', { status: 401 }, 1);
    await app.chooseServers();
    expect(viewOf(store.state, 0)).toMatchObject({
      kind: 'activities',
      signInAgain: 'plex.tv does not accept the sign-in of Robin any more.',
    });
    expect(isLive(attic)).toBe(true);
  });

  test('V9 hiding closes a choice beside live servers; one made in a menu that was open by then is taken', async () => {
    const [attic, cellar] = [await addServer('Attic'), await addServer('Cellar')];
    await app.start();
    await signIn();
    // Nothing is followed yet: there is only this page.
    app.hidden();
    expect(store.state.page.kind).toBe('server-choice');
    await app.choose([attic.machineIdentifier]);
    await app.chooseServers();
    app.hidden();
    expect(store.state.page.kind).toBe('activities');
    await app.choose([cellar.machineIdentifier]);
    expect(names()).toEqual(['Cellar']);
  });

  test('V9 a choice made after signing out follows no server', async () => {
    const [attic] = [await addServer('Attic'), await addServer('Cellar')];
    await app.start();
    await signIn();
    await app.signOut();
    await app.choose([attic.machineIdentifier]);
    expect(names()).toEqual([]);
  });

  test('an account without a server says so, and keeps nothing', async () => {
    await app.start();
    const token = await signIn();
    expect(store.state).toMatchObject({
      access: { kind: 'signed-out' },
      page: { kind: 'sign-in', problem: 'no-servers' },
    });
    expect(tv.acceptsToken(token)).toBe(false);
    expect(await vault.read('plex.tv')).toBeUndefined();
  });

  test('I4 the next start asks nobody anything, also while plex.tv is away', async () => {
    const attic = await addServer('Attic');
    await app.start();
    await signIn();
    await until(() => isLive(attic));
    await app.stop();
    await tv.stop();
    start();
    await app.start();
    await until(() => isLive(attic));
    expect(store.state.access).toMatchObject({ kind: 'signed-in' });
    expect(opened).toEqual([]);
    tv = await startDemoPlexTv();
  });

  test('P4 signing out revokes, forgets and leaves everything', async () => {
    const attic = await addServer('Attic');
    await app.start();
    const token = await signIn();
    await until(() => isLive(attic));
    await app.signOut();
    expect(tv.acceptsToken(token)).toBe(false);
    expect([await vault.read('plex.tv'), await vault.read(attic.machineIdentifier)]).toEqual([
      undefined,
      undefined,
    ]);
    expect(settings.load()).toMatchObject({ servers: [], account: undefined });
    expect(store.state).toMatchObject({ servers: [], account: undefined, access: { kind: 'signed-out' } });
  });

  test('P4 signing out while plex.tv is away forgets all the same', async () => {
    const attic = await addServer('Attic');
    await app.start();
    await signIn();
    await until(() => isLive(attic));
    tv.answer('sign-out', 'reset');
    await app.signOut();
    expect(await vault.read('plex.tv')).toBeUndefined();
    expect(settings.load().account).toBeUndefined();
  });
});

test('P4 signed out while the keychain is locked: what it still has is used for nothing', async () => {
  const [attic, cellar] = [await addServer('Attic'), await addServer('Cellar')];
  await app.start();
  await signIn();
  await app.choose([attic.machineIdentifier, cellar.machineIdentifier]);
  await until(() => isLive(attic) && isLive(cellar));
  const { forget } = vault;
  vault.forget = () => Promise.reject(new KeychainError('locked', 'told by the test'));
  tv.answer('sign-out', 'reset');
  await app.signOut();
  await app.chooseServers();
  expect(store.state.page).toEqual({ kind: 'activities' });
  expect(await vault.read('plex.tv')).toBeDefined();
  vault.forget = forget;
  await signIn();
  await app.signOut();
  expect(await vault.read('plex.tv')).toBeUndefined();
});

test('P4 who signs in while signing out still lasts is signed in', async () => {
  const attic = await addServer('Attic');
  await app.start();
  await signIn();
  await until(() => isLive(attic));
  const { forget } = vault;
  const answer = Promise.withResolvers<void>();
  vault.forget = async (name) => {
    await answer.promise;
    await forget(name);
  };
  const polls = asked('/api/v2/pins/');
  const signingOut = app.signOut();
  const signingIn = signIn();
  await Promise.race([signingIn, until(() => asked('/api/v2/pins/') > polls)]);
  // One that does not wait for the end of signing out is signed in by then.
  for (let turn = 0; turn < 200; turn++) await settled();
  answer.resolve();
  await signingOut;
  await signingIn;
  await until(() => isLive(attic));
  expect(store.state).toMatchObject({ account: { problem: undefined }, access: { kind: 'signed-in' } });
  expect(await vault.read('plex.tv')).toBeDefined();
});

test('P5 an account whose token is gone from the keychain asks for a new sign-in', async () => {
  const attic = await addServer('Attic');
  await app.start();
  await signIn();
  await until(() => isLive(attic));
  await app.stop();
  await vault.forget('plex.tv');
  start();
  await app.start();
  await app.chooseServers();
  expect(store.state.account).toMatchObject({ problem: 'expired' });
  await until(() => isLive(attic));
});

describe('following the account', () => {
  let attic: DemoServer;
  beforeEach(async () => {
    attic = await addServer('Attic');
    await app.start();
    await signIn();
    await until(() => isLive(attic));
  });

  test('P6 another name is another name, and the link stays', async () => {
    change('Attic', { name: 'Loft' });
    await refresh();
    await until(() => names()[0] === 'Loft');
    expect(settings.load().servers).toMatchObject([{ name: 'Loft' }]);
    expect(attic.requests.filter((r) => r.path === '/identity')).toHaveLength(1);
  });

  test('P3 who chooses on a page that was opened before a server got another name leaves it that name', async () => {
    await app.chooseServers();
    change('Attic', { name: 'Loft' });
    await refresh();
    await until(() => names().includes('Loft'));
    await app.choose([attic.machineIdentifier]);
    expect(names()).toEqual(['Loft']);
    expect(settings.load().servers.map((s) => s.name)).toEqual(['Loft']);
  });

  test('P6 a server that is gone from the account is left and forgotten', async () => {
    const cellar = await addServer('Cellar');
    await app.chooseServers();
    await app.choose([attic.machineIdentifier, cellar.machineIdentifier]);
    await until(() => isLive(cellar));
    change('Attic', undefined);
    await refresh();
    await until(() => names().join() === 'Cellar');
    expect(await vault.read(attic.machineIdentifier)).toBeUndefined();
  });

  test('P6 a list that cannot be read whole takes nothing away', async () => {
    const { clientIdentifier, ...unreadable } = servers.get('Attic')?.resource ?? {};
    tv.setResources([resourceOf({ ...unreadable, clientIdentifier: undefined })]);
    await refresh();
    tv.answer('resources', { status: 200, body: '<html>Log in to the hotel</html>' });
    await refresh();
    expect(names()).toEqual(['Attic']);
    expect(isLive(attic)).toBe(true);
  });

  test('P7 a server that is lost is asked about, and found where it moved to', async () => {
    const port = new URL(attic.url).port;
    await attic.stop();
    await until(() => stateOf(attic)?.link.kind === 'waiting');
    const known = servers.get('Attic')?.resource ?? {};
    const hash = /([0-9a-f]{32})\.plex/.exec(JSON.stringify(known))?.[1] ?? '';
    const moved = await startDemoServer({
      token: attic.token,
      machineIdentifier: attic.machineIdentifier,
      tls: await authority.issue([`*.${hash}.plex.direct`]),
    });
    servers.set('moved', { server: moved, resource: {} });
    change('Attic', JSON.parse(JSON.stringify(known).replaceAll(port, new URL(moved.url).port)));
    await clock.pass(5 * 60_000);
    await until(() => isLive(attic), 'the link to the new address');
  });

  test('P7 a token that the server refuses is replaced by the one that plex.tv has now', async () => {
    attic.revoke();
    await until(() => stateOf(attic)?.link.kind === 'waiting');
    const link = stateOf(attic)?.link;
    if (link?.kind === 'waiting') await clock.pass(link.retryAt - began - clock.now());
    await until(() => stateOf(attic)?.link.kind === 'refused');
    expect(store.state.access.kind).toBe('signed-in');
    attic.accept('server-new-token');
    change('Attic', { accessToken: 'server-new-token' });
    await clock.pass(5 * 60_000);
    await until(() => isLive(attic), 'the link with the new token');
    expect(await vault.read(attic.machineIdentifier)).toBe('server-new-token');
  });

  test('P5 a 401 of plex.tv, and nothing else, asks for a new sign-in; the servers go on', async () => {
    for (const status of [403, 429, 500, 503]) {
      tv.answer('resources', { status }, 1);
      await refresh();
    }
    expect(store.state.account).toMatchObject({ problem: undefined });
    tv.answer('resources', { status: 401 }, 1);
    await refresh();
    await until(() => store.state.account?.problem === 'expired');
    expect(isLive(attic)).toBe(true);
    const view = viewOf(store.state, 0);
    expect(view).toMatchObject({
      kind: 'activities',
      signInAgain: 'plex.tv does not accept the sign-in of Robin any more.',
    });
    await refresh();
    await until(() => store.state.account?.problem === undefined);
  });

  test('P7 plex.tv is asked hourly, and its token used daily, however long Usher runs', async () => {
    const [resources, pings] = [asked('/api/v2/resources'), asked('/api/v2/ping')];
    for (let hour = 0; hour < 49; hour++) await refresh();
    expect(asked('/api/v2/resources') - resources).toBe(49);
    await until(() => asked('/api/v2/ping') - pings === 2, 'two pings in two days');
  });

  test('P7 a clock that was set back does not put off the question', async () => {
    const before = asked('/api/v2/resources');
    began -= 3 * HOUR_MS;
    app.woke('network');
    await until(() => asked('/api/v2/resources') > before, 'the refresh');
  });

  test('P7 a server that stays away is no reason to ask plex.tv all the time', async () => {
    const before = asked('/api/v2/resources');
    await attic.stop();
    for (let attempt = 0; attempt < 160; attempt++) {
      const seen = events.length;
      const link = stateOf(attic)?.link;
      if (link?.kind === 'waiting') await clock.pass(link.retryAt - began - clock.now());
      await until(() => events.length > seen);
    }
    expect(asked('/api/v2/resources') - before).toBeLessThanOrEqual(3);
  });

  test('R2 in another network, one that is reached from afar is found nearer; one that is near proves itself', async () => {
    const known = servers.get('Attic')?.resource ?? {};
    const hash = /([0-9a-f]{32})\.plex/.exec(JSON.stringify(known))?.[1] ?? '';
    const near = await startDemoServer({
      token: attic.token,
      machineIdentifier: attic.machineIdentifier,
      tls: await authority.issue([`*.${hash}.plex.direct`]),
    });
    const nearPort = Number(new URL(near.url).port);
    await near.stop();
    const connections = [nearPort, Number(new URL(attic.url).port)].map((port, i) => ({
      uri: `https://127-0-0-1.${hash}.plex.direct:${port}`,
      local: i === 0,
      relay: false,
    }));
    change('Attic', { connections, httpsRequired: true });
    await refresh();
    await until(() => settings.load().servers[0]?.addresses.length === 2);
    // Lost and found again: by the address from afar, for there is no other.
    app.woke('sleep');
    await until(() => stateOf(attic)?.route?.locality === 'remote' && isLive(attic));
    const home = await startDemoServer({
      token: attic.token,
      machineIdentifier: attic.machineIdentifier,
      port: nearPort,
      tls: await authority.issue([`*.${hash}.plex.direct`]),
    });
    servers.set('home', { server: home, resource: {} });
    app.woke('network');
    await until(() => stateOf(attic)?.route?.locality === 'local' && isLive(attic), 'the way home');
    const lists = home.requests.filter((r) => r.path === '/activities').length;
    const links = events.filter((e) => e.kind === 'link-changed').length;
    app.woke('network');
    await until(() => home.requests.filter((r) => r.path === '/activities').length > lists, 'the proof');
    expect(events.filter((e) => e.kind === 'link-changed')).toHaveLength(links);
  });

  test('M3 one that is refused among several is its group’s line', async () => {
    const cellar = await addServer('Cellar');
    await app.chooseServers();
    await app.choose([attic.machineIdentifier, cellar.machineIdentifier]);
    await until(() => isLive(cellar));
    attic.revoke();
    await until(() => stateOf(attic)?.link.kind === 'waiting');
    const link = stateOf(attic)?.link;
    if (link?.kind === 'waiting') await clock.pass(link.retryAt - began - clock.now());
    await until(() => stateOf(attic)?.link.kind === 'refused');
    expect(isLive(cellar)).toBe(true);
    const view = viewOf(store.state, 0);
    expect(view.kind === 'activities' && view.groups.map((g) => [g.name, g.linkText])).toEqual([
      ['Attic', 'Token not accepted.'],
      ['Cellar', undefined],
    ]);
  });
});

describe('P8 the device key', () => {
  const withKey = (s: Settings): Settings => ({ ...s, usesDeviceKey: true });

  test('signs in with tokens of a week, and exchanges them a day before they run out', async () => {
    settings.update(withKey);
    const attic = await addServer('Attic');
    await app.start();
    const token = await signIn();
    await until(() => isLive(attic));
    const days = ((expiresAt(token) ?? 0) - began) / DAY_MS;
    expect(days).toBeCloseTo(7, 2);
    for (let day = 0; day < 5; day++) await clock.pass(DAY_MS).then(refresh);
    expect(await vault.read('plex.tv')).toBe(token);
    await clock.pass(DAY_MS);
    await refresh();
    await until(async () => (await vault.read('plex.tv')) !== token, 'the exchange');
    expect(tv.acceptsToken((await vault.read('plex.tv')) ?? '')).toBe(true);
    expect(store.state.account).toMatchObject({ problem: undefined });
  });

  test('a token that ran out while Usher slept is exchanged as well', async () => {
    settings.update(withKey);
    const attic = await addServer('Attic');
    await app.start();
    const token = await signIn();
    await until(() => isLive(attic));
    await app.stop();
    await clock.pass(30 * DAY_MS);
    expect(tv.acceptsToken(token)).toBe(false);
    start();
    await app.start();
    await until(async () => (await vault.read('plex.tv')) !== token, 'the exchange');
    await until(() => isLive(attic));
    expect(store.state.account).toMatchObject({ problem: undefined });
  });

  test('one who signed in before keeps the sign-in when the switch is thrown', async () => {
    const attic = await addServer('Attic');
    await app.start();
    const classic = await signIn();
    await until(() => isLive(attic));
    await app.stop();
    settings.update(withKey);
    start();
    await app.start();
    await until(async () => (await vault.read('plex.tv')) !== classic, 'the exchange');
    expect(tv.acceptsToken(classic)).toBe(false);
    expect(expiresAt((await vault.read('plex.tv')) ?? '')).toBeGreaterThan(began);
  });
});

describe('K1 a keychain that does not do it', () => {
  test.each(['locked', 'missing', 'denied'] as const)(
    '%s costs the keeping, and is said',
    async (problem) => {
      vault.keep = () => Promise.reject(new KeychainError(problem, 'told by the test'));
      const attic = await addServer('Attic');
      await app.start();
      await signIn();
      await until(() => isLive(attic));
      expect(store.state.access).toEqual({ kind: 'signed-in', keychain: problem });
      expect(JSON.stringify(settings.load())).not.toContain(attic.token);
    },
  );

  test('K2 locked is asked once, however many secrets there are', async () => {
    const [attic, cellar] = [await addServer('Attic'), await addServer('Cellar')];
    await app.start();
    await signIn();
    await app.choose([attic.machineIdentifier, cellar.machineIdentifier]);
    await until(() => isLive(attic) && isLive(cellar));
    await app.stop();
    let questions = 0;
    vault.read = () => {
      questions++;
      return Promise.reject(new KeychainError('locked', 'told by the test'));
    };
    start();
    await app.start();
    expect(questions).toBe(1);
    expect(store.state.access).toMatchObject({ kind: 'signed-out', problem: 'keychain-locked' });
  });

  test('K2 one that says it has nothing, where something was kept, can be tried again', async () => {
    const attic = await addServer('Attic');
    await app.start();
    await signIn();
    await until(() => isLive(attic));
    await app.stop();
    const read = vault.read;
    vault.read = async () => undefined;
    start();
    await app.start();
    expect(store.state.access).toEqual({ kind: 'signed-out', address: '', problem: 'keychain-empty' });
    vault.read = read;
    app.retry();
    await until(() => isLive(attic));
  });

  test('K2 locked at the start is asked again once the screen is unlocked', async () => {
    const attic = await addServer('Attic');
    await app.start();
    await signIn();
    await until(() => isLive(attic));
    await app.stop();
    const read = vault.read;
    vault.read = () => Promise.reject(new KeychainError('locked', 'told by the test'));
    start();
    await app.start();
    expect(store.state.access).toEqual({ kind: 'signed-out', address: '', problem: 'keychain-locked' });
    vault.read = read;
    app.woke('lock');
    await until(() => isLive(attic));
    expect(store.state.access).toEqual({ kind: 'signed-in', keychain: undefined });
  });
});
