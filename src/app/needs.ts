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
};

export type PreferencesFile = {
  load(): Preferences;
  save(preferences: Preferences): void;
};

/** One line per thing that happened. Secrets told to `hide` never reach it. */
export type Log = {
  write(line: string): void;
  hide(secret: string): void;
};
