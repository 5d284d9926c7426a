import type { Millis } from '../domain/activity.ts';
import type { Finished } from '../domain/finished.ts';
import type { FirstRun } from '../domain/firstRun/firstRun.ts';
import type { Entry, HistoryRest } from '../domain/historyEntry.ts';
import type { Hook } from '../domain/hooks/hook.ts';
import type { HookPayload } from '../domain/hooks/hookPayload.ts';
import type { HookProblem, HookRun } from '../domain/hooks/hookRun.ts';
import type { KeychainProblem } from '../domain/problem.ts';
import type { CertificatePin, ServerAddress } from '../domain/serverAddress.ts';
import type { Preferences } from '../domain/settings/preferences.ts';
import type { TerminalCommand } from '../domain/settings/terminalCommand.ts';
import type { OfferedUpdate, UpdateProblem } from '../domain/update.ts';

/** Secrets, kept by the operating system: one entry each, named below. */
export type Vault = {
  /** Undefined if there is none. This and the others reject with KeychainError. */
  read(name: string): Promise<string | undefined>;
  keep(name: string, secret: string): Promise<void>;
  forget(name: string): Promise<void>;
};

/** The keychain failed or refused. The message is for the log and has no secret. */
export class KeychainError extends Error {
  readonly problem: KeychainProblem;

  constructor(problem: KeychainProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'KeychainError';
    this.problem = problem;
  }
}

/** Names of secrets. A server's token is stored under its machineIdentifier. */
export const ACCOUNT_SECRET = 'plex.tv';
export const DEVICE_KEY_SECRET = 'plex.tv device key';
export const ACCOUNT_SECRETS: readonly string[] = [ACCOUNT_SECRET, DEVICE_KEY_SECRET];

export type SavedServer = {
  /** The machineIdentifier. */
  readonly id: string;
  readonly name: string;
  /** As in `Server`; of no server of the settings. */
  readonly rawName?: string | undefined;
  readonly addresses: readonly ServerAddress[];
  /** The URL of the address that worked last. */
  readonly lastGood: string | undefined;
  /** From the account's list, by address, or by address without a token, since nobody has claimed it. */
  readonly origin: 'account' | 'typed' | 'unclaimed';
  readonly isShared: boolean;
  readonly pin: CertificatePin | undefined;
  /** The person agreed to plain http in their own network. */
  readonly isPlainAllowed: boolean;
};

/** `id` is that of this sign-in, to tell it from another one of the same account; older settings have none. */
export type SavedAccount = { readonly name: string; readonly id?: string | undefined };

/** What outlives the process besides secrets. */
export type Settings = {
  /** One random id per installation: how servers and plex.tv tell devices apart. */
  readonly clientIdentifier: string;
  readonly servers: readonly SavedServer[];
  /** The plex.tv account that is signed in. */
  readonly account: SavedAccount | undefined;
  /** Secrets that are being written or deleted: what a killed process left of them is deleted later, unless it is in use. */
  readonly spareSecrets?: readonly string[] | undefined;
  /** Sign in with a key pair and tokens of a week, instead of one token for ever. */
  readonly usesDeviceKey: boolean;
  /** What the person has set; the rest is as by default. */
  readonly preferences?: Partial<Preferences> | undefined;
  /** Undefined before the person was told of a version. */
  readonly updates?: UpdateSettings | undefined;
  readonly window?: KeptWindow | undefined;
  /** Undefined before the first sign-in. */
  readonly firstRun?: FirstRun | undefined;
};

/** Whether the popover stays open, and where the person put it, in screen coordinates. */
export type KeptWindow = {
  readonly isPinned: boolean;
  readonly x?: number | undefined;
  readonly y?: number | undefined;
};

export type UpdateSettings = {
  /** The version of which the person was told last. */
  readonly toldVersion?: string | undefined;
  readonly skippedVersion?: string | undefined;
};

/** The system's browser and clipboard. */
export type Shell = {
  /** False where nothing took the link. */
  open(url: string): Promise<boolean>;
  /** False where nothing took it. */
  copy(text: string): Promise<boolean>;
};

/** The person's folder for files from elsewhere. */
export type Downloads = {
  /** Writes a new file, and never over another. Returns its name and its folder's; undefined where the disk refuses. */
  save(
    stem: string,
    extension: string,
    text: string,
  ): { readonly name: string; readonly folder: string } | undefined;
};

/** The file that makes `usher` a command of the person's terminals. All of it rejects with what the disk says. */
export type TerminalCommandFile = {
  /** How it stands; puts right what has changed since Usher wrote it. */
  look(): Promise<TerminalCommand>;
  /** Writes it, and never over somebody else's. How it stands then, as of `remove`. */
  install(): Promise<TerminalCommand>;
  remove(): Promise<TerminalCommand>;
};

/** Finds, fetches and installs newer versions of Usher. All of it rejects with UpdateError. */
export type Updater = {
  /** The newest version; undefined if that is this one. */
  check(): Promise<OfferedUpdate | undefined>;
  /**
   * Fetches what `check` found last and makes sure that it is what was released. From then on it is installed when Usher quits.
   * `onProgress` gets percent, 0–100.
   */
  download(onProgress: (percent: number) => void, signal: AbortSignal): Promise<void>;
  /** Installs what was fetched, quits and starts again. */
  install(): Promise<void>;
};

/** The message is for the log. */
export class UpdateError extends Error {
  readonly problem: UpdateProblem;

  constructor(problem: UpdateProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UpdateError';
    this.problem = problem;
  }
}

export type SettingsFile = {
  load(): Settings;
  /** `change` is given the latest settings, which another process may have changed, and must change only its own part. */
  update(change: (settings: Settings) => Settings): void;
  /** Calls back a moment after the file was changed, by whomever: `load` gives what is in it then. */
  watch(onChange: () => void, signal: AbortSignal): void;
};

/** Does the work while nobody else does such work. `token` may be done within `sign-in`, not the other way round. */
export type Exclusively = <T>(what: 'sign-in' | 'token', work: () => Promise<T>) => Promise<T>;

/** One line per thing that happened. Secrets told to `hide` never reach it. */
export type Log = {
  write(line: string): void;
  hide(secret: string): void;
  /** The text without what was hidden. */
  redact(text: string): string;
};

/** What was running and what finished. Failures of the disk lose lines and are reported; none is thrown. */
export type History = {
  /** The latest finishes that were worth announcing, newest first. */
  recent(): readonly Finished[];
  /** All finishes that are kept, newest first: read from the file. */
  all(): readonly Finished[];
  restored(serverId: string): HistoryRest;
  /** Since when the last run held back what finished (N12); undefined where it told everything. */
  awaySince(): Millis | undefined;
  /** Forgets what finished; what runs, and what is still to be announced, is kept for that. False where the disk refuses. */
  clear(): boolean;
  write(entries: readonly Entry[]): void;
};

/** What running hooks needs of the machine. */
export type HookNeeds = {
  /**
   * Runs the hook's command or sends its webhook, with these secrets by their names; tried again only where that may help. The signal ends
   * it, and what it started. Never rejects.
   */
  run(
    hook: Hook,
    payload: HookPayload,
    secrets: ReadonlyMap<string, string>,
    signal: AbortSignal,
  ): Promise<{ readonly problem: HookProblem | undefined; readonly tries: number }>;
  /** A secret that the environment gives instead of the keychain. */
  secretOf(name: string): string | undefined;
  /** What became of each hook's last run, beyond the process. */
  readonly runs: { read(): readonly HookRun[]; keep(run: HookRun): void };
  /**
   * One process of a profile runs hooks: true where this one may, until the signal aborts. Asked again all the time: it keeps what it has
   * by that, and takes over from one that was killed.
   */
  take(signal: AbortSignal): boolean;
};
