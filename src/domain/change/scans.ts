import type { Millis } from '../activity.ts';
import { type Finished, finishId } from '../finished.ts';
import type { PendingFinish } from '../pendingFinish.ts';
import type { Row } from '../row.ts';
import { isMetadata, isScan, type Scan } from '../scan.ts';
import type { ServerState } from '../state.ts';
import type { RowChange } from './change.ts';
import { endOf, hasPassed } from './hasPassed.ts';
import type { RowTable } from './rowTable.ts';

const MOST_FINISHES = 50;

/**
 * The scans after rows changed: only rows that began or moved can join a scan or make two of them one, and `over` ended. The table has
 * the rows as they are now.
 */
export function withScans(
  scans: readonly Scan[],
  changes: readonly RowChange[],
  over: readonly Finished[],
  table: Pick<RowTable, 'get' | 'metadata'>,
  at: Millis,
): readonly Scan[] {
  if (!changes.some(({ row }) => isScan(row) || isMetadata(row))) return scans;
  const ended = over.filter(isScan);
  const news = changes.flatMap((c) => (c.kind !== 'over' && isScan(c.row) ? c.row : []));
  if (!scans.length && !news.length) return scans;
  const groups = news.reduce(grouped, ended.length ? scans.map((scan) => withFinishes(scan, ended)) : scans);
  const fresh = changes.flatMap((c) => (c.kind === 'began' && isMetadata(c.row) ? c.row : []));
  return groups.map((scan) => withQuiet(withUpdates(scan, fresh, groups), isBusy(scan, table), at));
}

/** After a gap the quiet time is counted anew, since we do not know what ran meanwhile. */
export function quietAnew(server: ServerState, at: Millis): ServerState {
  const scans = server.scans.map((s) => (s.quietSince === undefined ? s : { ...s, quietSince: at }));
  return { ...server, scans };
}

/** When the next of its scans settles; undefined unless the link is live, for otherwise we cannot know that nothing runs. */
export function settlesAt({ link, scans }: ServerState, settleMs: Millis, now: Millis): Millis | undefined {
  const quiet = link.kind === 'live' ? scans.filter((s) => s.quietSince !== undefined) : [];
  return quiet.length ? Math.min(...quiet.map((s) => endOf(s.quietSince, settleMs, now))) : undefined;
}

type Taken = { readonly server: ServerState; readonly pending: readonly PendingFinish[] };

/** Removes the scans that have settled, and returns them to be announced. */
export function settled(server: ServerState, settleMs: Millis, at: Millis): Taken {
  if (server.link.kind !== 'live') return { server, pending: [] };
  return without(
    server,
    server.scans.filter((s) => s.quietSince !== undefined && hasPassed(s.quietSince, at, settleMs)),
  );
}

/** Takes out what is scanned over and over without a pause: it is announced all the same, and does not grow for ever. */
export function overfull(server: ServerState): Taken {
  return without(
    server,
    server.scans.filter((s) => s.quietSince !== undefined && s.finishes.length >= MOST_FINISHES),
  );
}

function without(server: ServerState, done: readonly Scan[]): Taken {
  if (!done.length) return { server, pending: [] };
  return {
    server: { ...server, scans: server.scans.filter((s) => !done.includes(s)) },
    pending: done.flatMap((scan) => pendingOf(scan) ?? []),
  };
}

/** A scan of an earlier run of the app that was not announced yet. Its number of updates is unknown: we did not see all of them. */
export function scanFromBefore(finishes: readonly Finished[], at: Millis): Scan | undefined {
  const [first] = finishes;
  return (
    first && {
      uuids: [],
      sectionId: first.activity.context.librarySectionId,
      startedAt: first.at - first.lastedMs,
      foundRunning: finishes.some((f) => f.foundRunning),
      finishes,
      updates: undefined,
      quietSince: at,
      lastWorkAt: Math.max(...finishes.map((f) => f.at)),
    }
  );
}

function pendingOf(scan: Scan): PendingFinish | undefined {
  const { finishes, lastWorkAt } = scan;
  // If one of its rows did not complete, that outcome stands for the whole scan.
  const finish = finishes.findLast((f) => f.outcome !== 'completed') ?? finishes.at(-1);
  if (!finish) return undefined;
  const finished = {
    ...finish,
    at: lastWorkAt,
    lastedMs: Math.max(0, lastWorkAt - scan.startedAt),
    foundRunning: scan.foundRunning,
    cancelAsked: finishes.some((f) => f.cancelAsked),
    startedAs: finishes.find((f) => f.startedAs)?.startedAs,
    isWatched: finishes.some((f) => f.isWatched),
  };
  return { finished, ids: finishes.map(finishId), updates: scan.updates, isSeen: false };
}

/**
 * A running scan row belongs to the scan that has its uuid, and to the scan of its library. The server may name the library late, so
 * these can be two: then they become one.
 */
function grouped(scans: readonly Scan[], row: Row): readonly Scan[] {
  const { uuid, context } = row.activity;
  const sectionId = context.librarySectionId;
  const [first, ...others] = scans.filter(
    (s) => s.uuids.includes(uuid) || (sectionId !== undefined && s.sectionId === sectionId),
  );
  if (!first) return [...scans, scanOf(row)];
  const isKnown = [first, ...others].some((s) => s.uuids.includes(uuid));
  const parts = isKnown ? others : [...others, scanOf(row)];
  const whole = { ...parts.reduce(together, first), sectionId: sectionId ?? first.sectionId };
  return scans.filter((s) => !others.includes(s)).map((s) => (s === first ? whole : s));
}

function scanOf({ activity, firstSeenAt, foundRunning }: Row): Scan {
  return {
    uuids: [activity.uuid],
    sectionId: activity.context.librarySectionId,
    startedAt: firstSeenAt,
    foundRunning,
    finishes: [],
    updates: 0,
    quietSince: undefined,
    lastWorkAt: firstSeenAt,
  };
}

function withFinishes(scan: Scan, ended: readonly Finished[]): Scan {
  const own = ended.filter((f) => scan.uuids.includes(f.activity.uuid));
  if (!own.length) return scan;
  const over = own.map((f) => f.activity.uuid);
  return {
    ...scan,
    uuids: scan.uuids.filter((u) => !over.includes(u)),
    finishes: [...scan.finishes, ...own],
  };
}

/** Counts the metadata updates that began. If one may belong to several scans, the count of each of them becomes unknown. */
function withUpdates(scan: Scan, fresh: readonly Row[], scans: readonly Scan[]): Scan {
  const own = fresh.filter((row) => mayBelong(row, scan));
  if (!own.length || scan.updates === undefined) return scan;
  const isCertain = own.every((row) => scans.filter((s) => mayBelong(row, s)).length === 1);
  return { ...scan, updates: isCertain ? scan.updates + own.length : undefined };
}

/** One of its rows runs, or metadata work that may belong to it. */
function isBusy(scan: Scan, table: Pick<RowTable, 'get' | 'metadata'>): boolean {
  const isRunningScan = (row: Row | undefined): boolean => row !== undefined && !row.end && isScan(row);
  return (
    scan.uuids.some((uuid) => isRunningScan(table.get(uuid))) ||
    [...table.metadata.values()].some((row) => mayBelong(row, scan))
  );
}

/** Notes since when the scan is quiet. */
function withQuiet(scan: Scan, isBusy: boolean, at: Millis): Scan {
  if (isBusy) return scan.quietSince === undefined ? scan : { ...scan, quietSince: undefined };
  return scan.quietSince === undefined ? { ...scan, quietSince: at, lastWorkAt: at } : scan;
}

function together(a: Scan, b: Scan): Scan {
  return {
    ...a,
    uuids: [...a.uuids, ...b.uuids],
    startedAt: Math.min(a.startedAt, b.startedAt),
    foundRunning: a.foundRunning || b.foundRunning,
    finishes: [...a.finishes, ...b.finishes],
    updates: a.updates === undefined || b.updates === undefined ? undefined : a.updates + b.updates,
  };
}

/** Metadata rows of real servers do not name their library; such a row may belong to any scan that is under way. */
function mayBelong({ activity }: Row, scan: Scan): boolean {
  const { librarySectionId } = activity.context;
  return (
    librarySectionId === undefined || scan.sectionId === undefined || librarySectionId === scan.sectionId
  );
}
