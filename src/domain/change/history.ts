import type { Millis } from '../activity.ts';
import { paceFrom } from '../estimate/pace.ts';
import { usualKey } from '../estimate/usual.ts';
import { equalIdOf } from '../groups/jobGroup.ts';
import type { Began, Entry, HistoryRest } from '../historyEntry.ts';
import { isAnnouncedAlone } from '../notices/worth.ts';
import type { PendingFinish } from '../pendingFinish.ts';
import { finishedOf, type Row } from '../row.ts';
import { isScan } from '../scan.ts';
import { type ServerState, serverIn } from '../state.ts';
import { heldSince } from './absence.ts';
import type { Change, RowChange } from './change.ts';
import { pendingOf } from './notificationQueue.ts';
import { scanFromBefore } from './scans.ts';

/** What one event adds to the history. */
export function entriesOf({ event, before, after, rows, due }: Change): readonly Entry[] {
  const since = heldSince(after);
  const held: readonly Entry[] = since === heldSince(before) ? [] : [{ kind: 'away', since }];
  if (event.kind === 'server-left') return [{ kind: 'left', serverId: event.serverId }, ...held];
  const ids = due.flatMap((u) => u.ids);
  const known = 'serverId' in event ? serverIn(before, event.serverId) : undefined;
  return [
    ...(known ? rows.flatMap((change) => entryOf(known, change) ?? []) : []),
    ...(ids.length ? [{ kind: 'announced', ids } as const] : []),
    ...held,
  ];
}

function entryOf(known: ServerState, change: RowChange): Entry | undefined {
  const { kind, row } = change;
  if (kind === 'began') return beganOf(known.server.id, row);
  if (kind === 'moved') return isKnown(change.before, row) ? undefined : beganOf(known.server.id, row);
  const finished = finishedOf(known, row);
  return finished && { kind: 'finished', finished };
}

function isKnown(before: Row, row: Row): boolean {
  return before.started === row.started && before.isWatched === row.isWatched;
}

/** The line of a row's beginning. */
export function beganOf(serverId: string, row: Row): Began {
  const { activity, firstSeenAt: at, foundRunning, started, startedAs, isWatched } = row;
  return { kind: 'began', serverId, activity, at, foundRunning, started, startedAs, isWatched };
}

/** A server as the history has it. Its first list decides which of the rows still run. */
export function restoredServer(
  server: ServerState,
  { running, pending }: HistoryRest,
  at: Millis,
): ServerState {
  const rows = running.map(
    ({ activity, at: firstSeenAt, foundRunning, started, startedAs, isWatched }): Row => ({
      activity,
      equalId: equalIdOf(activity),
      firstSeenAt,
      foundRunning,
      seenAt: firstSeenAt,
      pace: paceFrom(activity, firstSeenAt, server.usual.get(usualKey(activity))),
      cancel: { kind: 'none' },
      spent: [],
      isMissing: false,
      isFromBefore: true,
      started,
      startedAs,
      isWatched,
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
