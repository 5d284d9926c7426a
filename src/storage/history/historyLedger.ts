import type { Millis } from '../../domain/activity.ts';
import { isWholeRun } from '../../domain/estimate/usual.ts';
import { type Finished, finishId } from '../../domain/finished.ts';
import type { Began, Entry, HistoryRest } from '../../domain/historyEntry.ts';
import { isAnnouncedAlone, isWorthAnnouncing } from '../../domain/notices/worth.ts';
import { isScan } from '../../domain/scan.ts';
import { MOST_RECENT } from '../../domain/state.ts';

/** How many whole runs are kept in mind; of each kind a dozen counts. */
const MOST_RUNS = 1000;

/**
 * What follows from the entries of a history: what still runs, what finished and was not announced, since when that is held back, and the
 * latest finishes.
 */
export type Ledger = {
  add(entry: Entry): void;
  /** What still runs, or is held back. */
  isOpen(entry: Entry): boolean;
  isPending(finished: Finished): boolean;
  recent(): readonly Finished[];
  restored(serverId: string): HistoryRest;
  awaySince(): Millis | undefined;
};

export function createLedger(): Ledger {
  const open = new Map<string, Began>();
  const pending = new Map<string, Finished>();
  let recent: Finished[] = [];
  let awaySince: Millis | undefined;
  const runs: Finished[] = [];
  const keyOf = (serverId: string, uuid: string): string => `${serverId}/${uuid}`;

  function finish(finished: Finished, isCleared = false): void {
    open.delete(keyOf(finished.server.id, finished.activity.uuid));
    if (isAnnouncedAlone(finished) || isScan(finished)) pending.set(finishId(finished), finished);
    if (isWholeRun(finished) && !isCleared) runs.push(finished);
    if (runs.length > 2 * MOST_RUNS) runs.splice(0, MOST_RUNS);
    if (isWorthAnnouncing(finished) && !isCleared) recent = [finished, ...recent].slice(0, MOST_RECENT);
  }

  return {
    add: (entry) => {
      switch (entry.kind) {
        case 'began':
          open.set(keyOf(entry.serverId, entry.activity.uuid), entry);
          break;
        case 'finished':
          finish(entry.finished, entry.isCleared);
          break;
        case 'announced':
          for (const id of entry.ids) pending.delete(id);
          break;
        case 'left':
          for (const [key, { serverId }] of open) if (serverId === entry.serverId) open.delete(key);
          break;
        case 'away':
          awaySince = entry.since;
      }
    },
    isOpen: (entry) => {
      if (entry.kind === 'away') return entry.since !== undefined && entry.since === awaySince;
      return entry.kind === 'began' && open.get(keyOf(entry.serverId, entry.activity.uuid))?.at === entry.at;
    },
    isPending: (finished) => pending.has(finishId(finished)),
    awaySince: () => awaySince,
    recent: () => recent,
    restored: (serverId) => ({
      running: [...open.values()].filter((b) => b.serverId === serverId),
      pending: [...pending.values()].filter((f) => f.server.id === serverId),
      runs: runs.filter((f) => f.server.id === serverId),
    }),
  };
}
