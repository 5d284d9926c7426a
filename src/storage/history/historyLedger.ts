import { isAnnouncedAlone, isWorthAnnouncing } from '../../domain/change/notificationQueue.ts';
import { isWholeRun } from '../../domain/estimate/usual.ts';
import { type Finished, finishId } from '../../domain/finished.ts';
import type { Began, Entry, HistoryRest } from '../../domain/historyEntry.ts';
import { isScan } from '../../domain/scan.ts';
import { MOST_RECENT } from '../../domain/state.ts';

/** How many whole runs are kept in mind; of each kind a dozen counts. */
const MOST_RUNS = 1000;

/** What follows from the entries of a history: what still runs, what finished and was not announced, and the latest finishes. */
export function createLedger(): {
  add(entry: Entry): void;
  isOpen(entry: Entry): boolean;
  recent(): readonly Finished[];
  restored(serverId: string): HistoryRest;
} {
  const open = new Map<string, Began>();
  const pending = new Map<string, Finished>();
  let recent: Finished[] = [];
  const runs: Finished[] = [];
  const keyOf = (serverId: string, uuid: string): string => `${serverId}/${uuid}`;

  function finish(finished: Finished): void {
    open.delete(keyOf(finished.server.id, finished.activity.uuid));
    if (isAnnouncedAlone(finished) || isScan(finished)) pending.set(finishId(finished), finished);
    if (isWholeRun(finished)) runs.push(finished);
    if (runs.length > 2 * MOST_RUNS) runs.splice(0, MOST_RUNS);
    if (isWorthAnnouncing(finished)) recent = [finished, ...recent].slice(0, MOST_RECENT);
  }

  return {
    add: (entry) => {
      switch (entry.kind) {
        case 'began':
          open.set(keyOf(entry.serverId, entry.activity.uuid), entry);
          break;
        case 'finished':
          finish(entry.finished);
          break;
        case 'announced':
          for (const id of entry.ids) pending.delete(id);
          break;
        case 'left':
          for (const [key, { serverId }] of open) if (serverId === entry.serverId) open.delete(key);
      }
    },
    isOpen: (entry) =>
      entry.kind === 'began' && open.get(keyOf(entry.serverId, entry.activity.uuid))?.at === entry.at,
    recent: () => recent,
    restored: (serverId) => ({
      running: [...open.values()].filter((b) => b.serverId === serverId),
      pending: [...pending.values()].filter((f) => f.server.id === serverId),
      runs: runs.filter((f) => f.server.id === serverId),
    }),
  };
}
