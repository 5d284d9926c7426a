/** A library; on the wire a "section". */
export type Library = {
  readonly id: string;
  readonly title: string;
  /** With every character, only of a connection that was asked for it: for machines alone. */
  readonly rawTitle?: string | undefined;
  /** `movie`, `show`, `artist`, `photo`. */
  readonly type: string;
  /** The server's own folders. */
  readonly paths: readonly string[];
};

/** A task of the scheduled maintenance; on the wire a "butler task". */
export type MaintenanceTask = {
  /** In calls, e.g. `BackupDatabase`. */
  readonly name: string;
  /** In Plex's words. */
  readonly title: string;
  /** As that of a library. */
  readonly rawTitle?: string | undefined;
};

/** A recorder with its TV guide, or a tuner of one. */
export type TvDevice = { readonly id: string; readonly title: string };

/** Somebody who uses the server; 1 is the owner. */
export type User = { readonly id: number; readonly name: string };

/** What a server has, beside its activities. Empty where it was not read yet, or is not told to this account. */
export type ServerContents = {
  readonly libraries: readonly Library[];
  readonly tasks: readonly MaintenanceTask[];
  readonly dvrs: readonly TvDevice[];
  readonly tuners: readonly TvDevice[];
  readonly users: readonly User[];
};

export const NO_CONTENTS: ServerContents = { libraries: [], tasks: [], dvrs: [], tuners: [], users: [] };

/** The library's name; undefined where it is not known. */
export function libraryName({ libraries }: ServerContents, id: string | undefined): string | undefined {
  return id === undefined ? undefined : libraries.find((l) => l.id === id)?.title || undefined;
}

/** A part of a path: an id that can lead nowhere else. */
export function isPathPart(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value);
}
