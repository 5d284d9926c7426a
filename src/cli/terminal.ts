import packageJson from '../../package.json' with { type: 'json' };
import { type Core, createCore } from '../app/core.ts';
import type { Exclusively, History, Log, SettingsFile, Vault } from '../app/needs.ts';
import { createStore, type Store } from '../app/store.ts';
import { t } from '../locales/format.ts';
import type { SearchNeeds } from '../plex/connect/findConnection.ts';
import { type Clock, systemClock } from '../plex/http/clock.ts';
import { environmentNetwork } from '../plex/http/environmentNetwork.ts';
import type { Network } from '../plex/http/network.ts';
import { createLog } from '../storage/log.ts';
import { profileFolder } from '../storage/profileFolder.ts';
import { openSettings } from '../storage/settings/settingsFile.ts';
import { printError } from './exitCodes.ts';

/** The app's core in a terminal, with its needs. */
export type Terminal = Core & {
  readonly store: Store;
  readonly settings: SettingsFile;
  readonly network: Network;
  readonly clock: Clock;
  readonly log: Log;
  readonly isRawKept: boolean | undefined;
  /** What the history has of a server that is followed from now on; nothing unless that is set. */
  setRestored(restored: History['restored']): void;
};

export type TerminalOptions = {
  readonly exclusively?: Exclusively;
  /** For `--json`: what servers say is kept with every character, beside what people may be shown of it. */
  readonly isRawKept?: boolean;
};

/** Nothing is restored, read or sent yet. */
export function openTerminal(
  settings: SettingsFile,
  vault: Vault,
  log: Log,
  { exclusively, isRawKept }: TerminalOptions = {},
): Terminal {
  let restored: History['restored'] = () => ({ running: [], pending: [] });
  const needs = {
    exclusively,
    log,
    store: createStore(),
    settings,
    network: environmentNetwork,
    clock: systemClock,
    random: Math.random,
    untilDrained: stdoutDrained,
    isRawKept,
    // Every change has its line.
    gatherMs: 0,
  };
  const history: Pick<History, 'restored'> = { restored: (serverId) => restored(serverId) };
  return {
    ...needs,
    ...createCore({ ...needs, vault, history, version: packageJson.version }),
    setRestored: (other) => {
      restored = other;
    },
  };
}

export function searchNeeds({
  client,
  network,
  clock,
  isRawKept,
}: Terminal): SearchNeeds & Pick<Terminal, 'isRawKept'> {
  return { client: client(), network, clock, isRawKept };
}

/** The settings in the profile folder. Problems of the file are printed on stderr. */
export function openSavedSettings(): SettingsFile {
  return openSettings(profileFolder(), noLog(), (problem) => {
    if (problem) printError(t(`file.settings.${problem}`));
  });
}

/** Writes each line to stderr. */
export function stderrLog(): Log {
  return createLog((line) => console.error(`usher: ${line}`));
}

/** For commands that print their failures themselves. */
export function noLog(): Log {
  return createLog(() => {});
}

let drained: Promise<void> | undefined;

/** Undefined while stdout takes what is printed; else resolves when it does again. A reader that is gone ends the process (main.ts). */
function stdoutDrained(): Promise<void> | undefined {
  if (!process.stdout.writableNeedDrain) return undefined;
  // One listener, however many streams wait.
  drained ??= new Promise((resolve) => {
    process.stdout.once('drain', () => {
      drained = undefined;
      resolve();
    });
  });
  return drained;
}
