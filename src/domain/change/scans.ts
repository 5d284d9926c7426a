import type { Millis } from '../activity.ts';
import { type Finished, finishId } from '../finished.ts';
import type { PendingFinish } from '../pendingFinish.ts';
import type { Row } from '../row.ts';
import type { Scan } from '../scan.ts';
import type { ServerState } from '../state.ts';
import { endOf, hasPassed } from './hasPassed.ts';

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
  const groups = running.filter(isScan).reduce(
    grouped,
    before.scans.map((scan) => withFinishes(scan, ended)),
  );
  const scans = groups.map((scan) => withQuiet(withUpdates(scan, fresh, groups), running, at));
  return { ...after, scans };
}

/** After a gap the wait begins anew: nobody knows what ran meanwhile. */
export function quietAnew(server: ServerState, at: Millis): ServerState {
  const scans = server.scans.map((s) => (s.quietSince === undefined ? s : { ...s, quietSince: at }));
  return { ...server, scans };
}

/** When the next of its scans settles. Only a live link can know of quiet. */
export function settlesAt({ link, scans }: ServerState, settleMs: Millis, now: Millis): Millis | undefined {
  const quiet = link.kind === 'live' ? scans.filter((s) => s.quietSince !== undefined) : [];
  return quiet.length ? Math.min(...quiet.map((s) => endOf(s.quietSince, settleMs, now))) : undefined;
}

type Taken = { readonly server: ServerState; readonly pending: readonly PendingFinish[] };

/** Takes out what has settled. */
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

/** A running scan belongs to the scan that it was in before, and to that of its library, which the server may name late: all are one. */
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

/** Counts the metadata updates that began. One that may be of several scans makes the count of each uncertain. */
function withUpdates(scan: Scan, fresh: readonly Row[], scans: readonly Scan[]): Scan {
  const own = fresh.filter((row) => mayBelong(row, scan));
  if (!own.length || scan.updates === undefined) return scan;
  const isCertain = own.every((row) => scans.filter((s) => mayBelong(row, s)).length === 1);
  return { ...scan, updates: isCertain ? scan.updates + own.length : undefined };
}

/** It is quiet while neither it nor metadata work that may be its own is running. */
function withQuiet(scan: Scan, running: readonly Row[], at: Millis): Scan {
  const isBusy = running.some((row) =>
    isScan(row) ? scan.uuids.includes(row.activity.uuid) : isMetadata(row) && mayBelong(row, scan),
  );
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
