import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Companion, createCompanion } from '../../src/app/companion.ts';
import { createStore, type Store } from '../../src/app/store.ts';
import { type DemoServer, startDemoServer } from '../../src/demo/server.ts';
import type { Doubt } from '../../src/domain/whereabouts.ts';
import { doubtProof } from '../../src/domain/whereabouts.ts';
import { openHistory } from '../../src/kept/history.ts';
import { memoryStorage } from '../../src/kept/historyFile.ts';
import { memoryVault } from '../../src/kept/keychain.ts';
import { createLog } from '../../src/kept/log.ts';
import { memoryPreferences } from '../../src/kept/preferencesFile.ts';
import { directNetwork } from '../../src/plex/network.ts';
import { type ManualClock, manualClock } from '../plex/manualClock.ts';
import { until } from '../until.ts';
import { type Authority, createAuthority } from '../world/certificates.ts';
import { nameThisMachine } from '../world/systemNames.ts';
import { noDesk, preferencesOf } from './keep.ts';

// What the person must agree to, from the first question to the alarm.

const TOKEN = 'right-token';
let authority: Authority;
let servers: DemoServer[];
let clock: ManualClock;
let store: Store;
let companion: Companion;
let preferences: ReturnType<typeof memoryPreferences>;
let forget: () => void;

beforeEach(async () => {
  authority = await createAuthority('An authority of nobody');
  servers = [];
  clock = manualClock();
  store = createStore();
  preferences = memoryPreferences(preferencesOf());
  forget = nameThisMachine('nas.test');
  const log = createLog(() => {});
  companion = createCompanion({
    store,
    vault: memoryVault(),
    preferences,
    history: openHistory(memoryStorage(), log, clock.now),
    clock,
    log,
    random: () => 0.5,
    version: '1',
    network: directNetwork,
    desk: noDesk,
  });
  await companion.start();
});
afterEach(async () => {
  forget();
  await companion.stop();
  for (const server of servers) await server.stop();
});

async function serve(options: Partial<Parameters<typeof startDemoServer>[0]> = {}): Promise<DemoServer> {
  const server = await startDemoServer({ token: TOKEN, machineIdentifier: 'attic', ...options });
  servers.push(server);
  return server;
}

function doubtAtSignIn(): Doubt {
  const { access } = store.state;
  if (access.kind !== 'doubting') throw new Error(`no doubt but ${JSON.stringify(access)}`);
  return access.doubt;
}

const isLive = (): boolean => store.state.servers[0]?.link.kind === 'live';
const tokensSeen = (): number =>
  servers.flatMap((s) => s.requests).filter((r) => r.headers['x-plex-token'] !== undefined).length;

test('R4 plain http is asked about, agreed to for that very address, and remembered', async () => {
  const server = await serve();
  const address = `http://nas.test:${new URL(server.url).port}`;
  await companion.signIn(address, TOKEN);
  const doubt = doubtAtSignIn();
  expect(doubt).toEqual({ kind: 'plain', url: address });
  await companion.agree('', 'plain http://elsewhere');
  expect([store.state.access.kind, tokensSeen()]).toEqual(['doubting', 0]);
  await companion.agree('', doubtProof(doubt));
  await until(isLive);
  expect(preferences.load().servers).toMatchObject([{ isPlainAllowed: true, origin: 'typed' }]);
});

test('R4 who does not agree is back where they were, and nothing is kept', async () => {
  const server = await serve();
  await companion.signIn(`http://nas.test:${new URL(server.url).port}`, TOKEN);
  const proof = doubtProof(doubtAtSignIn());
  companion.leave();
  expect(store.state.access.kind).toBe('signed-out');
  await companion.agree('', proof);
  expect([store.state.access.kind, tokensSeen(), preferences.load().servers]).toEqual(['signed-out', 0, []]);
});

test('I5 an address without a scheme is found over https first, else asked about', async () => {
  const server = await serve();
  await companion.signIn(`nas.test:${new URL(server.url).port}`, TOKEN);
  await companion.agree('', doubtProof(doubtAtSignIn()));
  await until(isLive);
  expect(store.state.servers[0]?.route).toEqual({ where: 'typed', isPlain: true });
});

test('R5 a certificate is agreed to, an alarm once it is another, and agreed to again', async () => {
  const first = await serve({ tls: await authority.issue(['nas.test']) });
  await companion.signIn(first.url, TOKEN);
  await companion.agree('', doubtProof(doubtAtSignIn()));
  await until(isLive);
  const port = Number(new URL(first.url).port);
  await first.stop();
  await until(() => store.state.servers[0]?.link.kind === 'waiting');
  const before = tokensSeen();
  const renewed = await createAuthority('Another authority of nobody');
  await serve({ port, tls: await renewed.issue(['nas.test']) });
  companion.retry();
  await until(() => store.state.servers[0]?.doubt !== undefined);
  const doubt = store.state.servers[0]?.doubt;
  if (doubt?.kind !== 'certificate') throw new Error('no certificate in doubt');
  expect(doubt.pinned).toMatch(/^[0-9A-F]{2}(:[0-9A-F]{2}){31}$/);
  await companion.agree('attic', `${doubt.pinned} ${doubt.url}`);
  expect([isLive(), tokensSeen() - before]).toEqual([false, 0]);
  await companion.agree('attic', doubtProof(doubt));
  await until(isLive);
  expect(store.state.servers[0]?.doubt).toBeUndefined();
  expect(preferences.load().servers).toMatchObject([{ pin: doubt.pin }]);
});
