import type { Finished } from '../domain/finished.ts';
import type { Entry, Remembered } from '../domain/history.ts';

/** Secrets, kept by the operating system. */
export type TokenVault = {
  /** Undefined where there is none. Rejects where there is no usable keychain. */
  read(serverId: string): Promise<string | undefined>;
  keep(serverId: string, token: string): Promise<void>;
  forget(serverId: string): Promise<void>;
};

export type KeptServer = { readonly id: string; readonly name: string; readonly address: string };

/** What outlives the process besides secrets. */
export type Preferences = {
  /** One random id per installation: how servers and plex.tv tell devices apart. */
  readonly clientIdentifier: string;
  readonly server: KeptServer | undefined;
  /** How long a scan must be quiet before it is announced; undefined is the default. */
  readonly settleSeconds?: number | undefined;
};

export type PreferencesFile = {
  load(): Preferences;
  save(preferences: Preferences): void;
};

/** One line per thing that happened. Secrets told to `hide` never reach it. */
export type Log = {
  write(line: string): void;
  hide(secret: string): void;
  /** The text without what was hidden. */
  redact(text: string): string;
};

/** What was running and what finished, for as long as the file is kept. A disk that fails costs lines, never the run. */
export type History = {
  /** The latest finishes that were worth telling, newest first. */
  recent(): readonly Finished[];
  remembered(serverId: string): Remembered;
  write(entries: readonly Entry[]): void;
};
