import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApp } from '../../../src/app/app.ts';
import { createStore, type Store } from '../../../src/app/store.ts';
import type { UsherApp } from '../../../src/app/usherApp.ts';
import { systemClock } from '../../../src/plex/http/clock.ts';
import { directNetwork } from '../../../src/plex/http/network.ts';
import { openHistory } from '../../../src/storage/history/history.ts';
import { memoryStorage } from '../../../src/storage/history/historyFile.ts';
import { memoryVault } from '../../../src/storage/keychain.ts';
import { createLog } from '../../../src/storage/log.ts';
import { openSettings } from '../../../src/storage/settings/settingsFile.ts';
import { openTerminal, type Terminal } from '../../cli/terminal.ts';
import { until } from '../../until.ts';
import { noShell } from '../savedServer.ts';

let terminal: Terminal;
let store: Store;
let app: UsherApp;

beforeEach(async () => {
  terminal = openTerminal();
  store = createStore();
  const log = createLog(() => {});
  app = createApp({
    store,
    vault: memoryVault(),
    settings: openSettings(terminal.profile, log),
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
  terminal.remove();
});

const usher = (...args: readonly string[]): Promise<unknown> => terminal.run(['settings', ...args], {});

test('SE6 what `usher settings set` changes counts in an app that runs, and what that sets is in the terminal', async () => {
  await usher('set', 'leastSeconds', '5');
  await until(() => store.state.preferences.leastSeconds === 5, 'the change');
  app.dispatch({ kind: 'set-preferences', change: { theme: 'dark' } });
  expect(await usher('get', 'theme')).toMatchObject({ out: 'dark\n' });
  await usher('reset', 'leastSeconds');
  await until(() => store.state.preferences.leastSeconds === 60, 'the reset');
  expect(store.state.preferences.theme).toBe('dark');
});

test('SE6 an app that is stopped does not look any more', async () => {
  await app.stop();
  await usher('set', 'leastSeconds', '5');
  expect(store.state.preferences.leastSeconds).toBe(60);
});
