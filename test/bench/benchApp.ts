import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createApp, type UsherAppNeeds } from '../../src/app/app.ts';
import { createStore, type Store } from '../../src/app/store.ts';
import type { UsherApp } from '../../src/app/usherApp.ts';
import type { Change } from '../../src/domain/change/change.ts';
import { tooltipOf } from '../../src/domain/view/headline/headline.ts';
import { menuOf } from '../../src/domain/view/menu.ts';
import { noticesFor } from '../../src/domain/view/notifications.ts';
import { trayStatusOf } from '../../src/domain/view/trayStatus.ts';
import { atMostEvery } from '../../src/main/atMostEvery.ts';
import { systemClock } from '../../src/plex/http/clock.ts';
import { directNetwork } from '../../src/plex/http/network.ts';
import { openHistory } from '../../src/storage/history/history.ts';
import { historyFile } from '../../src/storage/history/historyFile.ts';
import { memoryVault } from '../../src/storage/keychain.ts';
import { createLog } from '../../src/storage/log.ts';
import { memorySettings } from '../../src/storage/settings/settingsFile.ts';
import { noShell, settingsWith, typedServer } from '../app/savedServer.ts';

/** Where a server of a benchmark listens. */
export type BenchServer = { readonly id: string; readonly url: string };

export type BenchApp = {
  readonly store: Store;
  readonly app: UsherApp;
  /** The profile folder, with the history file. */
  readonly folder: string;
  stop(): Promise<void>;
};

// As main.ts draws it.
const ICON_MS = 100;

/** The app's core on real sockets with its history file, and what the main process works out for tray and notifications. */
export function createBenchApp(
  servers: readonly BenchServer[],
  onChange: (change: Change) => void,
  iconMs = ICON_MS,
  world: Pick<UsherAppNeeds, 'connect' | 'clock'> = { clock: systemClock },
): BenchApp {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'usher-bench-'));
  const saved = servers.map(({ id, url }) => typedServer({ id, name: id, url }));
  const store = createStore();
  const log = createLog(() => {});
  const app = createApp({
    store,
    vault: memoryVault(Object.fromEntries(saved.map(({ id }) => [id, 'bench-token']))),
    settings: memorySettings(settingsWith(...saved)),
    history: openHistory(historyFile(folder), log, world.clock.now),
    ...world,
    random: Math.random,
    log,
    version: '0',
    network: directNetwork,
    shell: noShell,
  });
  const draw = (): void => {
    const now = Date.now();
    trayStatusOf(store.state, now);
    tooltipOf(store.state, now);
    menuOf(store.state, now);
  };
  const drawing = atMostEvery(iconMs, draw);
  store.subscribe((change) => {
    noticesFor(change);
    if (iconMs) drawing.ask();
    else draw();
    onChange(change);
  });
  return {
    store,
    app,
    folder,
    stop: async () => {
      await app.stop();
      drawing.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
