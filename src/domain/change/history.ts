import type { Millis } from '../activity.ts';
import type { Began, Entry, HistoryRest } from '../historyEntry.ts';
import type { PendingFinish } from '../pendingFinish.ts';
import type { Row } from '../row.ts';
import type { ServerState } from '../state.ts';
import type { Change } from './change.ts';
import { isAnnouncedAlone, pendingOf } from './notificationQueue.ts';
import { isScan, scanFromBefore } from './scans.ts';

/** What one event adds to the history. */
export function entriesOf({ event, began, finished, due }: Change): readonly Entry[] {
  if (event.kind === 'server-left') return [{ kind: 'left', serverId: event.serverId }];
  const over = finished.map((f): Entry => ({ kind: 'finished', finished: f }));
  const ids = due.flatMap((u) => u.ids);
  // Finishes first: the same uuid may begin again in the event that ended it.
  return [...over, ...began, ...(ids.length ? [{ kind: 'announced', ids } as const] : [])];
}

export function beganOf(serverId: string, { activity, firstSeenAt: at, foundRunning }: Row): Began {
  return { kind: 'began', serverId, activity, at, foundRunning };
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
