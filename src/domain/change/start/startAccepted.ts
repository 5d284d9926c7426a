import { isWork, type Millis } from '../../activity.ts';
import type { ServerContents } from '../../contents/serverContents.ts';
import { isAnnouncedAlone } from '../../notices/worth.ts';
import { finishedOf, type Row } from '../../row.ts';
import { isScan } from '../../scan.ts';
import { type Fit, fitOf } from '../../start/fit.ts';
import { type Start, startOf, withoutStart, withStart } from '../../start/start.ts';
import type { Work } from '../../start/work.ts';
import type { ServerState } from '../../state.ts';
import { pendingOf } from '../notificationQueue.ts';
import type { ServerRows } from '../serverRows.ts';
import { isFresh, isNamedBy, isRunningAs, markedRow, uuidOf, waiting } from './claimed.ts';

/** The server agreed. Its activity may have come before the answer, and may be over. */
export function afterStartAccepted(
  known: ServerState,
  { work, uuid, at }: { readonly work: Work; readonly uuid: string | undefined; readonly at: Millis },
): ServerRows {
  const asked = startOf(known.starts, work);
  if (asked?.phase.kind !== 'asked') return { server: known, changes: [], finished: [], pending: [] };
  const start: Start = { ...asked, phase: { kind: 'accepted', at, uuid } };
  const before = rowFor(start, known);
  if (!before)
    return {
      server: { ...known, starts: withStart(known.starts, start) },
      changes: [],
      finished: [],
      pending: [],
    };
  const row = markedRow(before, start);
  // Somebody else's guess.
  const others = known.starts.map((s) => (isRunningAs(s, row.activity.uuid) ? waiting(s) : s));
  const rows = known.rows.map((r) => (r === before ? row : r));
  if (row.end) return late({ ...known, rows, starts: withoutStart(others, work) }, before, row);
  const running: Start = { ...start, phase: { kind: 'running', at, uuid: row.activity.uuid } };
  const changes = [{ kind: 'moved', before, row } as const];
  return {
    server: { ...known, rows, starts: withStart(others, running) },
    changes,
    finished: [],
    pending: [],
  };
}

function rowFor(start: Start, { rows, contents }: ServerState): Row | undefined {
  const uuid = uuidOf(start);
  if (uuid !== undefined) return rows.find((r) => isNamedBy(start, r));
  const free = rows.filter((r) => !r.started);
  const fitting = (fit: Fit): Row | undefined =>
    free.find((r) => isFresh(r, start) && fitOf(start.work, r.activity, contents) === fit);
  return fitting('exact') ?? fitting('open') ?? free.find((r) => isAlreadyDone(start.work, r, contents));
}

/** A server that scans the library already, or runs the task, begins nothing new. */
function isAlreadyDone(work: Work, row: Row, contents: ServerContents): boolean {
  return !row.end && isWork(row.activity) && fitOf(work, row.activity, contents) === 'exact';
}

/** It was over before the answer came, and not worth announcing as long as nobody had asked for it. */
function late(server: ServerState, before: Row, row: Row): ServerRows {
  const [was, is] = [finishedOf(server, before), finishedOf(server, row)];
  const scans = server.scans.map((scan) => ({
    ...scan,
    finishes: scan.finishes.map((f) =>
      f.activity.uuid === row.activity.uuid ? { ...f, startedAs: row.startedAs } : f,
    ),
  }));
  const isNews = was && is && !isScan(row) && !isAnnouncedAlone(was) && isAnnouncedAlone(is);
  return { server: { ...server, scans }, changes: [], finished: [], pending: isNews ? [pendingOf(is)] : [] };
}
