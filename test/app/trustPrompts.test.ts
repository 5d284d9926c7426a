import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApp } from '../../src/app/app.ts';
import { createStore, type Store } from '../../src/app/store.ts';
import type { UsherApp } from '../../src/app/usherApp.ts';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import type { TrustPrompt } from '../../src/domain/serverAddress.ts';
import { trustPromptId } from '../../src/domain/serverAddress.ts';
import { shownPage } from '../../src/domain/state.ts';
import { directNetwork } from '../../src/plex/http/network.ts';
import { openHistory } from '../../src/storage/history/history.ts';
import { memoryStorage } from '../../src/storage/history/historyFile.ts';
import { memoryVault } from '../../src/storage/keychain.ts';
import { createLog } from '../../src/storage/log.ts';
import { memorySettings } from '../../src/storage/settings/settingsFile.ts';
import { type ManualClock, manualClock } from '../plex/feed/manualClock.ts';
import { until } from '../until.ts';
import { type Authority, createAuthority } from '../world/certificates.ts';
import { nameThisMachine } from '../world/systemNames.ts';
import { noShell, settingsWith } from './savedServer.ts';

// What the person must agree to, from the first question to the alarm.

const TOKEN = 'right-token';
let authority: Authority;
let servers: DemoServer[];
let clock: ManualClock;
let store: Store;
let app: UsherApp;
let settings: ReturnType<typeof memorySettings>;
let forget: () => void;

beforeEach(async () => {
  authority = await createAuthority('An authority of nobody');
  servers = [];
  clock = manualClock();
  store = createStore();
  settings = memorySettings(settingsWith());
  forget = nameThisMachine('nas.test');
  const log = createLog(() => {});
  app = createApp({
    store,
    vault: memoryVault(),
    settings,
    history: openHistory(memoryStorage(), log, clock.now),
    clock,
    log,
    random: () => 0.5,
    version: '1',
    network: directNetwork,
    shell: noShell,
  });
  await app.start();
});
afterEach(async () => {
  forget();
  await app.stop();
  for (const server of servers) await server.stop();
});

async function serve(options: Partial<Parameters<typeof startDemoServer>[0]> = {}): Promise<DemoServer> {
  const server = await startDemoServer({ token: TOKEN, machineIdentifier: 'attic', ...options });
  servers.push(server);
  return server;
}

function promptAtSignIn(): TrustPrompt {
  const { page } = store.state;
  if (page.kind !== 'trust-prompt') throw new Error(`no trust prompt but ${JSON.stringify(page)}`);
  return page.trustPrompt;
}

const isLive = (): boolean => store.state.servers[0]?.link.kind === 'live';
const tokensSeen = (): number =>
  servers.flatMap((s) => s.requests).filter((r) => r.headers['x-plex-token'] !== undefined).length;

test('R4 plain http is asked about, agreed to for that very address, and remembered', async () => {
  const server = await serve();
  const address = `http://nas.test:${new URL(server.url).port}`;
  await app.signIn(address, TOKEN);
  const trustPrompt = promptAtSignIn();
  expect(trustPrompt).toEqual({ kind: 'plain', url: address });
  await app.trust('', 'plain http://elsewhere');
  expect([shownPage(store.state).kind, tokensSeen()]).toEqual(['trust-prompt', 0]);
  await app.trust('', trustPromptId(trustPrompt));
  await until(isLive);
  expect(settings.load().servers).toMatchObject([{ isPlainAllowed: true, origin: 'typed' }]);
});

test('R4 who does not agree is back where they were, and nothing is kept', async () => {
  const server = await serve();
  await app.signIn(`http://nas.test:${new URL(server.url).port}`, TOKEN);
  const promptId = trustPromptId(promptAtSignIn());
  app.leave();
  expect(shownPage(store.state).kind).toBe('sign-in');
  await app.trust('', promptId);
  expect([shownPage(store.state).kind, tokensSeen(), settings.load().servers]).toEqual(['sign-in', 0, []]);
});

test('I5 an address without a scheme is found over https first, else asked about', async () => {
  const server = await serve();
  await app.signIn(`nas.test:${new URL(server.url).port}`, TOKEN);
  await app.trust('', trustPromptId(promptAtSignIn()));
  await until(isLive);
  expect(store.state.servers[0]?.route).toEqual({ locality: 'typed', isPlain: true });
});

test('R5 a certificate is agreed to, an alarm once it is another, and agreed to again', async () => {
  const first = await serve({ tls: await authority.issue(['nas.test']) });
  await app.signIn(first.url, TOKEN);
  await app.trust('', trustPromptId(promptAtSignIn()));
  await until(isLive);
  const port = Number(new URL(first.url).port);
  await first.stop();
  await until(() => store.state.servers[0]?.link.kind === 'waiting');
  const before = tokensSeen();
  const renewed = await createAuthority('Another authority of nobody');
  await serve({ port, tls: await renewed.issue(['nas.test']) });
  app.retry();
  await until(() => store.state.servers[0]?.trustPrompt !== undefined);
  const trustPrompt = store.state.servers[0]?.trustPrompt;
  if (trustPrompt?.kind !== 'certificate') throw new Error('no certificate to trust');
  expect(trustPrompt.pinned).toMatch(/^[0-9A-F]{2}(:[0-9A-F]{2}){31}$/);
  await app.trust('attic', `${trustPrompt.pinned} ${trustPrompt.url}`);
  expect([isLive(), tokensSeen() - before]).toEqual([false, 0]);
  await app.trust('attic', trustPromptId(trustPrompt));
  await until(isLive);
  expect(store.state.servers[0]?.trustPrompt).toBeUndefined();
  expect(settings.load().servers).toMatchObject([{ pin: trustPrompt.pin }]);
});
