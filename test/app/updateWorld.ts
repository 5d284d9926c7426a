import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { httpExecutor } from 'builder-util/out/nodeHttpExecutor.js';
import electronUpdater from 'electron-updater';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js';
import { createPreferences, type PreferencesKeeper } from '../../src/app/settings/preferences.ts';
import { createStore, type Store } from '../../src/app/store.ts';
import { createUpdates, type Updates } from '../../src/app/updates.ts';
import type { Update } from '../../src/domain/update.ts';
import { noticesFor } from '../../src/domain/view/notifications.ts';
import { createEngine } from '../../src/main/update/engine.ts';
import { createLog } from '../../src/storage/log.ts';
import { openSettings } from '../../src/storage/settings/settingsFile.ts';
import { type ManualClock, manualClock } from '../plex/feed/manualClock.ts';

export const VERSION = '0.1.0';

/** One run of an installed Usher, as far as newer versions concern it: the real updater, on Node's sockets. */
export type UpdateRun = {
  readonly updates: Updates;
  readonly preferences: PreferencesKeeper;
  readonly store: Store;
  readonly clock: ManualClock;
  readonly update: Update | undefined;
  readonly phase: Update['phase'] | undefined;
  readonly notices: readonly string[];
  readonly lines: readonly string[];
  readonly opened: readonly string[];
  /** What was done to the lock of the single instance. */
  readonly lock: readonly string[];
  /** Every percentage that was shown. */
  readonly percents: readonly number[];
  /** As Electron quits: `quit` comes with the exit code. */
  quit(): void;
};

/** What stays between runs: profile, cache, the AppImage. */
export type Machine = {
  readonly folder: string;
  readonly appImage: string;
  /** What was downloaded and is not installed, by name. */
  pending(): Readonly<Record<string, Buffer>>;
};

export function machineIn(folder: string): Machine {
  const appImage = path.join(folder, 'Usher.AppImage');
  const cache = path.join(folder, 'cache', 'usher-updater', 'pending');
  writeFileSync(appImage, 'the old version');
  return {
    folder,
    appImage,
    pending: () =>
      Object.fromEntries(
        (existsSync(cache) ? readdirSync(cache) : [])
          .filter((name) => name.endsWith('.AppImage'))
          .map((name) => [name, readFileSync(path.join(cache, name))]),
      ),
  };
}

/** `releases`: where they are, as in `app-update.yml`. */
export function startRun(machine: Machine, releases: string, isDownloadable = true): UpdateRun {
  const profile = path.join(machine.folder, 'profile');
  mkdirSync(profile, { recursive: true });
  const config = path.join(machine.folder, 'app-update.yml');
  writeFileSync(config, `${releases}updaterCacheDirName: usher-updater\n`);
  let onQuit: ((code: number) => void) | undefined;
  const engine = new electronUpdater.AppImageUpdater(null, {
    version: VERSION,
    name: 'Usher',
    isPackaged: true,
    appUpdateConfigPath: config,
    userDataPath: profile,
    baseCachePath: path.join(machine.folder, 'cache'),
    whenReady: () => Promise.resolve(),
    relaunch: () => {},
    quit: () => {},
    onQuit: (handler: (code: number) => void) => {
      onQuit = handler;
    },
  });
  // Only on Linux does it go on when the old version has no list of its blocks.
  engine.disableDifferentialDownload = true;
  const createRequest = httpExecutor.createRequest.bind(httpExecutor);
  Object.assign(engine, { httpExecutor: Object.assign(new ElectronHttpExecutor(), { createRequest }) });
  process.env.APPIMAGE = machine.appImage;

  const lock: string[] = [];
  const lines: string[] = [];
  const notices: string[] = [];
  const opened: string[] = [];
  const percents: number[] = [];
  const quitting = new AbortController();
  const log = createLog((line) => lines.push(line));
  const store = createStore();
  const clock = manualClock();
  const settings = openSettings(profile, log);
  const preferences = createPreferences({ store, settings, clock });
  preferences.restore();
  store.subscribe((change) => {
    notices.push(...noticesFor(change).map(({ title }) => title));
    const phase = change.after.update?.phase;
    if (phase?.kind === 'downloading') percents.push(phase.percent);
  });
  const updates = createUpdates(
    {
      updater: createEngine(engine, {
        isDownloadable,
        lock: {
          releaseSingleInstanceLock: () => void lock.push('released'),
          requestSingleInstanceLock: () => lock.push('requested') > 0,
        },
      }),
      version: VERSION,
      store,
      settings,
      shell: { open: async (url) => opened.push(url) > 0, copy: async () => false },
      clock,
      log,
    },
    quitting.signal,
  );
  updates.start();
  return {
    updates,
    preferences,
    store,
    clock,
    get update() {
      return store.state.update;
    },
    get phase() {
      return store.state.update?.phase;
    },
    notices,
    lines,
    opened,
    lock,
    percents,
    quit: () => {
      quitting.abort();
      onQuit?.(0);
    },
  };
}
