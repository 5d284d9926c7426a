import type { Millis } from '../activity.ts';
import { type Finished, finishId } from '../finished.ts';
import { hasPassed } from '../hasPassed.ts';
import type { PendingFinish } from '../pendingFinish.ts';
import type { Row } from '../row.ts';
import type { Scan } from '../scan.ts';
import type { ServerState } from '../state.ts';

const MOST_FINISHES = 50;

export function isScan({ activity }: Pick<Row, 'activity'>): boolean {
  return activity.type === 'library.update.section';
}

/** The server with its scans brought up to date: `before` is the server before the event, `over` what that event ended. */
export function withScans(
  before: ServerState,
  after: ServerState,
  over: readonly Finished[],
  at: Millis,
): ServerState {
  const ended = over.filter(isScan);
  const running = after.rows.filter((r) => !r.end);
  if (!before.scans.length && !ended.length && !running.some(isScan)) return after;
  const known = new Set(before.rows.filter((r) => !r.end).map((r) => r.activity.uuid));
  const fresh = running.filter((r) => isMetadata(r) && !known.has(r.activity.uuid));
  const begun = running.filter(isScan).reduce(withScanRow, ended.reduce(withFinish, before.scans));
  const counted = fresh.reduce(withUpdate, begun);
  const scans = counted.map((scan) => {
    const isBusy = running.some((row) =>
      isScan(row) ? scan.uuids.includes(row.activity.uuid) : isMetadata(row) && mayBelong(row, scan),
    );
    if (isBusy) return scan.quietSince === undefined ? scan : { ...scan, quietSince: undefined };
    return scan.quietSince === undefined ? { ...scan, quietSince: at, lastWorkAt: at } : scan;
  });
  return { ...after, scans };
}

/** After a gap the wait begins anew: nobody knows what ran meanwhile. */
export function quietAnew(server: ServerState, at: Millis): ServerState {
  const scans = server.scans.map((s) => (s.quietSince === undefined ? s : { ...s, quietSince: at }));
  return { ...server, scans };
}

export function settlesAt(scan: Scan, settleMs: Millis): Millis | undefined {
  return scan.quietSince === undefined ? undefined : scan.quietSince + settleMs;
}

type Taken = { readonly server: ServerState; readonly pending: readonly PendingFinish[] };

/** Takes out what has settled. Only a live link can know of quiet. */
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

/** A scan of an earlier run of the app that was never announced. What ran between then and now nobody counted. */
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
  // One that did not complete speaks for all.
  const finish = finishes.findLast((f) => f.outcome !== 'completed') ?? finishes.at(-1);
  if (!finish) return undefined;
  const finished = {
    ...finish,
    at: lastWorkAt,
    lastedMs: Math.max(0, lastWorkAt - scan.startedAt),
    foundRunning: scan.foundRunning,
    cancelAsked: finishes.some((f) => f.cancelAsked),
  };
  return { finished, ids: finishes.map(finishId), updates: scan.updates, isSeen: false };
}

function withScanRow(scans: readonly Scan[], row: Row): readonly Scan[] {
  const { uuid, context } = row.activity;
  const sectionId = context.librarySectionId;
  const own = scans.find((s) => s.uuids.includes(uuid));
  const same =
    sectionId === undefined ? undefined : scans.find((s) => s.sectionId === sectionId && s !== own);
  if (own && !same && (sectionId === undefined || sectionId === own.sectionId)) return scans;
  const scan: Scan = own
    ? { ...own, sectionId: sectionId ?? own.sectionId }
    : {
        uuids: [uuid],
        sectionId,
        startedAt: row.firstSeenAt,
        foundRunning: row.foundRunning,
        finishes: [],
        updates: 0,
        quietSince: undefined,
        lastWorkAt: row.firstSeenAt,
      };
  if (same) return scans.filter((s) => s !== own).map((s) => (s === same ? together(same, scan) : s));
  return own ? scans.map((s) => (s === own ? scan : s)) : [...scans, scan];
}

function withFinish(scans: readonly Scan[], finish: Finished): readonly Scan[] {
  const { uuid } = finish.activity;
  return scans.map((s) => {
    if (!s.uuids.includes(uuid)) return s;
    return { ...s, uuids: s.uuids.filter((u) => u !== uuid), finishes: [...s.finishes, finish] };
  });
}

function withUpdate(scans: readonly Scan[], row: Row): readonly Scan[] {
  const candidates = scans.filter((s) => mayBelong(row, s));
  return scans.map((s) => {
    if (!candidates.includes(s) || s.updates === undefined) return s;
    return { ...s, updates: candidates.length === 1 ? s.updates + 1 : undefined };
  });
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

function isMetadata({ activity }: Row): boolean {
  return activity.type.startsWith('library.update.item');
}

/** Real metadata rows were never seen with their library; then they may be of any scan that is under way. */
function mayBelong({ activity }: Row, scan: Scan): boolean {
  const { librarySectionId } = activity.context;
  return (
    librarySectionId === undefined || scan.sectionId === undefined || librarySectionId === scan.sectionId
  );
}
