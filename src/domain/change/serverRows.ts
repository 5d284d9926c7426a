import type { Activity, Millis, Report } from '../activity.ts';
import type { Finished } from '../finished.ts';
import type { PendingFinish } from '../pendingFinish.ts';
import { finishedOf, type Row } from '../row.ts';
import type { ServerState } from '../state.ts';
import type { RowChange } from './change.ts';
import { limited, withoutOldEnds } from './rowLimit.ts';
import { changed, listed, remembered, reported } from './rows.ts';
import { createRowTable } from './rowTable.ts';
import { overfull, quietAnew, withScans } from './scans.ts';
import { claimed } from './start/claimed.ts';
import { afterRuns } from './times.ts';

/** One server after an event of its rows. */
export type ServerRows = {
  readonly server: ServerState;
  readonly changes: readonly RowChange[];
  readonly finished: readonly Finished[];
  /** Scans that are announced before they have settled. */
  readonly pending: readonly PendingFinish[];
};

/** After a list. */
export function afterList(
  known: ServerState,
  activities: readonly Activity[],
  isAfterGap: boolean,
  at: Millis,
): ServerRows {
  const before = isAfterGap ? quietAnew(known, at) : known;
  const list = limited(listed(remembered(before.rows, at), activities, isAfterGap, at, known.usual));
  const { moreRunning } = list;
  const { starts, changes } = claimed(before, list.changes);
  const rows = changes === list.changes ? list.rows : withChanged(list.rows, list.changes, changes);
  const finished = finishedIn(before, changes);
  const scans = withScans(before.scans, changes, finished, createRowTable(rows), at);
  const usual = afterRuns(before, changes);
  return { ...overfull({ ...before, rows, moreRunning, scans, starts, usual }), changes, finished };
}

/** The rows as the changes have them now; the changes are those before, each in its place. */
function withChanged(
  rows: readonly Row[],
  before: readonly RowChange[],
  after: readonly RowChange[],
): readonly Row[] {
  const changed = new Map(before.map(({ row }, place) => [row, after[place]?.row ?? row]));
  return rows.map((row) => changed.get(row) ?? row);
}

/** After reports of its stream: as if each had been an event of its own. */
export function afterReports(known: ServerState, reports: readonly Report[], at: Millis): ServerRows {
  const table = createRowTable(remembered(known.rows, at), known.moreRunning);
  const changes: RowChange[] = [];
  const finished: Finished[] = [];
  const pending: PendingFinish[] = [];
  let server = known;
  for (const report of reports) {
    const news = claimed(server, reported(table.get(report.uuid), report, at, server.usual));
    const made = table.apply(report.event, news.changes);
    if (!made.length) continue;
    if (news.starts !== server.starts) server = { ...server, starts: news.starts };
    changes.push(...made);
    const over = finishedIn(server, made);
    finished.push(...over);
    if (over.length) server = { ...server, usual: afterRuns(server, made) };
    const scans = withScans(server.scans, made, over, table, at);
    if (scans === server.scans) continue;
    const taken = overfull({ ...server, scans });
    server = taken.server;
    pending.push(...taken.pending);
  }
  const rows = withoutOldEnds(table.rows);
  return { server: { ...server, rows, moreRunning: table.moreRunning }, changes, finished, pending };
}

/** After something about their cancel changed rows. */
export function afterCancel(
  known: ServerState,
  uuids: readonly string[],
  change: (row: Row) => Row,
  at: Millis,
): ServerRows {
  const table = createRowTable(remembered(known.rows, at), known.moreRunning);
  const news = claimed(
    known,
    uuids.flatMap((uuid) => changed(table.get(uuid), change)),
  );
  const changes = table.apply('cancel', news.changes);
  const finished = finishedIn(known, changes);
  const scans = withScans(known.scans, changes, finished, table, at);
  const usual = afterRuns(known, changes);
  return {
    ...overfull({ ...known, rows: table.rows, scans, usual, starts: news.starts }),
    changes,
    finished,
  };
}

function finishedIn(known: ServerState, changes: readonly RowChange[]): readonly Finished[] {
  return changes.flatMap((c) => (c.kind === 'over' ? (finishedOf(known, c.row) ?? []) : []));
}
