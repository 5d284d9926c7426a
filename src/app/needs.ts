import type { Finished } from '../domain/finished.ts';
import type { Entry, Remembered } from '../domain/history.ts';
import type { KeychainProblem } from '../domain/problem.ts';
import type { Pin, Whereabouts } from '../domain/whereabouts.ts';

/** Secrets, kept by the operating system: one entry each, named below. */
export type Vault = {
  /** Undefined where there is none. Rejects with KeychainError, this and all others. */
  read(name: string): Promise<string | undefined>;
  keep(name: string, secret: string): Promise<void>;
  forget(name: string): Promise<void>;
};

/** The keychain did not do it. The message is for the log and carries no secret. */
export class KeychainError extends Error {
  readonly problem: KeychainProblem;

  constructor(problem: KeychainProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'KeychainError';
    this.problem = problem;
  }
}

/** The names of what is not a server's token; that is named by the server's machineIdentifier. */
export const ACCOUNT_SECRET = 'plex.tv';
export const DEVICE_KEY_SECRET = 'plex.tv device key';

export type KeptServer = {
  /** The machineIdentifier. */
  readonly id: string;
  readonly name: string;
  readonly whereabouts: readonly Whereabouts[];
  /** The URL of the whereabouts that worked last. */
  readonly lastGood: string | undefined;
  /** From the account's list, by address, or by address without a token, since nobody has claimed it. */
  readonly origin: 'account' | 'typed' | 'unclaimed';
  readonly isShared: boolean;
  readonly pin: Pin | undefined;
  /** The person agreed to plain http in their own network. */
  readonly isPlainAllowed: boolean;
};

/** What outlives the process besides secrets. */
export type Preferences = {
  /** One random id per installation: how servers and plex.tv tell devices apart. */
  readonly clientIdentifier: string;
  readonly servers: readonly KeptServer[];
  /** The plex.tv account that is signed in. */
  readonly account: { readonly name: string } | undefined;
  /** Sign in with a key pair and tokens of a week, instead of one token for ever. */
  readonly usesDeviceKey: boolean;
  /** How long a scan must be quiet before it is announced; undefined is the default. */
  readonly settleSeconds?: number | undefined;
};

/** The system's browser and clipboard. */
export type Desk = {
  /** False where nothing took the link. */
  open(url: string): Promise<boolean>;
  /** False where nothing took it. */
  copy(text: string): Promise<boolean>;
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
