import type { Millis } from '../activity.ts';
import type { Entry, HistoryRest } from '../historyEntry.ts';
import type { PendingFinish } from '../pendingFinish.ts';
import type { Row } from '../row.ts';
import { type ServerState, type State, serverIn } from '../state.ts';
import type { Change } from './change.ts';
import { isAnnouncedAlone, pendingOf } from './notificationQueue.ts';
import { isScan, scanFromBefore } from './scans.ts';

/** What one event adds to the history. */
export function entriesOf({ before, event, after, finished, due }: Change): readonly Entry[] {
  const began = event.kind === 'server-joined' ? [] : after.servers.flatMap((s) => begun(before, s));
  const over = finished.map((f): Entry => ({ kind: 'finished', finished: f }));
  const ids = due.flatMap((u) => u.ids);
  // Finishes first: the same uuid may begin again in the event that ended it.
  return [...over, ...began, ...(ids.length ? [{ kind: 'announced', ids } as const] : [])];
}

/** A server as the history has it. Its first list decides which of the rows still run. */
export function restoredServer(
  server: ServerState,
  { running, pending }: HistoryRest,
  at: Millis,
): ServerState {
  const rows = running.map(
    ({ activity, at: firstSeenAt, foundRunning }): Row => ({
      activity,
      firstSeenAt,
      foundRunning,
      cancel: { kind: 'none' },
      isMissing: false,
      isFromBefore: true,
      end: undefined,
    }),
  );
  const bySection = Map.groupBy(pending.filter(isScan), (f) => f.activity.context.librarySectionId);
  const scans = [...bySection.values()].flatMap((finishes) => scanFromBefore(finishes, at) ?? []);
  return { ...server, rows, scans };
}

export function pendingFrom({ pending }: HistoryRest): readonly PendingFinish[] {
  return pending.filter(isAnnouncedAlone).map(pendingOf);
}

function begun(before: State, { server, rows }: ServerState): readonly Entry[] {
  const earlier = serverIn(before, server.id)?.rows ?? [];
  if (earlier === rows) return [];
  const known = new Set(earlier.filter((r) => !r.end).map(lifeOf));
  return rows
    .filter((r) => !r.end && !known.has(lifeOf(r)))
    .map(({ activity, firstSeenAt, foundRunning }) => ({
      kind: 'began',
      serverId: server.id,
      activity,
      at: firstSeenAt,
      foundRunning,
    }));
}

function lifeOf({ activity, firstSeenAt }: Row): string {
  return `${activity.uuid}@${firstSeenAt}`;
}
