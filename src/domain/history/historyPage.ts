import type { Millis } from '../activity.ts';
import type { Finished } from '../finished.ts';
import type { Server } from '../server.ts';
import { type HistoryResult, libraryIdOf } from './historyQuery.ts';
import { WORK_KINDS, type WorkKind, workKindOf } from './workKind.ts';

/** What the history page is limited to; what is undefined is everything. */
export type HistoryFilter = {
  readonly serverId: string | undefined;
  readonly workKind: WorkKind | undefined;
  /** By `libraryIdOf`. */
  readonly libraryId: string | undefined;
  readonly since: Millis | undefined;
};

/** So many lines at most: who looks for something filters, or exports. */
export const MOST_SHOWN = 1000;

export type ExportFormat = 'csv' | 'json';

/** What came of the person's last request. */
export type HistoryNote =
  /** The names of the new file and of its folder. */
  | { readonly kind: 'saved'; readonly name: string; readonly folder: string }
  | { readonly kind: 'unsaved' | 'cleared' | 'uncleared' };

/** The page: its part of the history, not all of it. */
export type HistoryPage = {
  readonly filter: HistoryFilter;
  readonly choices: HistoryChoices;
  readonly result: HistoryResult;
  /** Whether to clear the history is being asked. */
  readonly isClearing: boolean;
  readonly note: HistoryNote | undefined;
};

/** What there is to choose from: what occurs in the history. */
export type HistoryChoices = {
  readonly servers: readonly Server[];
  readonly kinds: readonly WorkKind[];
  readonly libraries: readonly LibraryChoice[];
};

export type LibraryChoice = {
  readonly id: string;
  readonly server: Server;
  readonly sectionId: string;
  /** Undefined where nobody has said it. */
  readonly name: string | undefined;
};

export const NO_FILTER: HistoryFilter = {
  serverId: undefined,
  workKind: undefined,
  libraryId: undefined,
  since: undefined,
};

/** Of the finishes, newest first; a server or library that was renamed has its latest name. */
export function choicesIn(finishes: readonly Finished[]): HistoryChoices {
  const servers = new Map<string, Server>();
  const kinds = new Set<WorkKind>();
  const libraries = new Map<string, LibraryChoice>();
  for (const finished of finishes) {
    const { server, activity, library } = finished;
    if (!servers.has(server.id)) servers.set(server.id, server);
    kinds.add(workKindOf(activity.type));
    const id = libraryIdOf(finished);
    const { librarySectionId: sectionId } = activity.context;
    if (id === undefined || sectionId === undefined) continue;
    const known = libraries.get(id);
    if (!known?.name) libraries.set(id, { id, server: known?.server ?? server, sectionId, name: library });
  }
  const byName = (a: LibraryChoice, b: LibraryChoice): number =>
    (a.name ?? a.sectionId).localeCompare(b.name ?? b.sectionId);
  return {
    servers: [...servers.values()].sort((a, b) => a.name.localeCompare(b.name)),
    kinds: WORK_KINDS.filter((kind) => kinds.has(kind)),
    libraries: [...libraries.values()].sort(byName),
  };
}
