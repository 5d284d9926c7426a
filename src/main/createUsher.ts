import { app } from 'electron';
import { createApp } from '../app/app.ts';
import type { HookNeeds, KeptWindow, Log, TerminalCommandFile } from '../app/needs.ts';
import type { Store } from '../app/store.ts';
import type { UsherApp } from '../app/usherApp.ts';
import type { FileProblems } from '../domain/problem.ts';
import { systemClock } from '../plex/http/clock.ts';
import { exclusivelyIn } from '../storage/exclusively.ts';
import { openHistory } from '../storage/history/history.ts';
import { historyFile } from '../storage/history/historyFile.ts';
import { holdHistory } from '../storage/history/historyWriter.ts';
import { keychainVault } from '../storage/keychain.ts';
import { openSettings } from '../storage/settings/settingsFile.ts';
import { demoWorld } from './demoWorld.ts';
import { diagnosticsSource } from './diagnosticsSource.ts';
import { downloadsFolder } from './files/downloads.ts';
import { shell } from './shell.ts';
import { systemNetwork } from './systemNetwork.ts';
import { createUpdater } from './update/updater.ts';

export type Usher = {
  readonly app: UsherApp;
  /** Begins to close connections and files. What has to be kept is written when this returns. */
  stop(): void;
  /** The keychain has not answered yet: it may be asking the person. */
  isKeychainBusy(): boolean;
  /** How the popover was kept by an earlier run. */
  readonly keptWindow: KeptWindow;
  keepWindow(kept: KeptWindow): void;
};

export type UsherNeeds = {
  readonly store: Store;
  readonly log: Log;
  readonly logFile: string;
  readonly isDemo: boolean;
};

/**
 * All that needs sockets, keychain and files. main.ts imports this module when the tray's icon is there: it and its packages take longer
 * to load than everything before.
 */
export async function createUsher({ store, log, logFile, isDemo }: UsherNeeds): Promise<Usher> {
  const tell = (problems: Partial<FileProblems>): void =>
    store.apply({ kind: 'file-problems-changed', problems });
  const folder = app.getPath('userData');
  const loadHooks = async (): Promise<HookNeeds> => {
    const { createHookNeeds } = await import('../hooks/hookNeeds.ts');
    const version = app.getVersion();
    return createHookNeeds({ folder, network: systemNetwork, clock: systemClock, log, version, who: 'app' });
  };
  const loadTerminalCommand = async (): Promise<TerminalCommandFile> => {
    const { systemTerminalCommand } = await import('./terminalCommand/systemTerminalCommand.ts');
    return systemTerminalCommand(log);
  };
  // Before the history is read: who wrote it in a terminal writes no more.
  const writing = isDemo ? undefined : holdHistory(folder, { who: 'app' });
  const world = isDemo
    ? await demoWorld()
    : {
        vault: keychainVault(),
        settings: openSettings(folder, log, (settings) => tell({ settings })),
        storage: historyFile(folder),
        stallPatience: undefined,
        leave: async () => {},
      };
  const usher = createApp({
    store,
    vault: world.vault,
    settings: world.settings,
    exclusively: isDemo ? undefined : exclusivelyIn(folder),
    history: openHistory(world.storage, log, systemClock.now, (history) => tell({ history })),
    log,
    clock: systemClock,
    random: Math.random,
    version: app.getVersion(),
    network: systemNetwork,
    shell,
    downloads: downloadsFolder(log),
    stallPatience: world.stallPatience,
    diagnostics: diagnosticsSource(logFile),
    loadHooks: isDemo ? undefined : loadHooks,
    // Another program runs in development, and the demo is not the app.
    loadTerminalCommand: app.isPackaged && !isDemo ? loadTerminalCommand : undefined,
    updater: isDemo ? undefined : createUpdater(),
  });
  return {
    app: usher,
    stop: () => {
      void usher.stop();
      writing?.release();
      void world.leave();
    },
    isKeychainBusy: () => world.vault.isBusy,
    keptWindow: world.settings.load().window ?? { isPinned: false },
    keepWindow: (window) => world.settings.update((s) => ({ ...s, window })),
  };
}
