import type { Millis } from './activity.ts';
import { type Finished, finishId } from './finished.ts';
import { hasPassed } from './passed.ts';
import { isScan, settled, settlesAt } from './scans.ts';
import type { ServerState, State } from './state.ts';

/** One thing to announce: an activity that finished, or a whole scan that settled. */
export type Untold = {
  readonly finished: Finished;
  /** Every finish that it speaks for (`finishId`). */
  readonly ids: readonly string[];
  /** Metadata updates of a scan; undefined where that is not certain, or it is no scan. */
  readonly updates: number | undefined;
  /** It happened before the person's eyes. */
  readonly isSeen: boolean;
};

/** What waits to be announced. A burst gathers here and becomes one notice. */
export type Telling = {
  readonly untold: readonly Untold[];
  /** When the first of them came. */
  readonly since: Millis;
  /** What the latest event made due. */
  readonly told: readonly Untold[];
  /** When something was announced last. */
  readonly lastAt: Millis | undefined;
  /** Nothing is announced in the moment after a wake. */
  readonly wokeAt: Millis | undefined;
};

/** Shorter jobs are neither announced nor shown: servers with a recorder start one every minute. */
export const INSTANT_MS = 1000;
const GATHER_MS = 1000;
const PAUSE_MS = 10_000;
const GRACE_MS = 10_000;
/** A network that changes all the time does not silence for ever. */
const LONGEST_HOLD_MS = 60_000;
/** A server that updates itself is back before that. */
const LOSS_MS = 120_000;

// Jobs that nobody waits for. A DVR server checks its subscriptions once a minute, opening an item page refreshes it,
// and a scan is followed by the metadata of each of its items (protocol notes §1.7, §4.7).
const HOUSEKEEPING = ['provider.subscriptions.process', 'library.refresh.', 'library.update.item', 'butler'];

/** Not what is over in an instant, nor what nobody waits for. */
export function isWorthTelling({ activity, lastedMs, foundRunning }: Finished): boolean {
  if (lastedMs < INSTANT_MS && !foundRunning) return false;
  return !HOUSEKEEPING.some((prefix) => activity.type.startsWith(prefix));
}

export function isAnnounced({ finished, isSeen }: Untold): boolean {
  return !isSeen && isWorthTelling(finished) && !finished.cancelAsked;
}

/** Whether it is announced by itself; a scan waits until it has settled. */
export function isToldAlone(finished: Finished): boolean {
  return isWorthTelling(finished) && !finished.cancelAsked && !isScan(finished);
}

export function untoldOf(finished: Finished): Untold {
  return { finished, ids: [finishId(finished)], updates: undefined, isSeen: false };
}

export function withUntold(state: State, more: readonly Untold[], at: Millis): State {
  if (!more.length) return state;
  const { telling, isLooking } = state;
  const untold = [...telling.untold, ...more.map((u) => ({ ...u, isSeen: isLooking }))];
  return { ...state, telling: { ...telling, untold, since: telling.untold.length ? telling.since : at } };
}

/** What waits for time alone: tells what is due, settles scans, gives a server up for lost. */
export function afterTime(state: State, at: Millis): State {
  const { telling } = state;
  const told = isDue(telling, at) ? toldAt(telling, at) : telling;
  const settling = state.servers.map((s) => settled(s, state.settleMs, at));
  const servers = settling.map(({ server }) =>
    isLost(server, telling, at) ? { ...server, isLossTold: true } : server,
  );
  const untold = settling.flatMap((s) => s.untold);
  return withUntold({ ...state, servers, telling: told }, untold, at);
}

function toldAt(telling: Telling, at: Millis): Telling {
  const { untold, lastAt } = telling;
  const isHeard = untold.some(isAnnounced);
  return { ...telling, untold: [], told: untold, lastAt: isHeard ? at : lastAt };
}

/** When `time-passed` will change something next, as far as can be foreseen. */
export function dueAt({ telling, servers, settleMs }: State): Millis | undefined {
  const moments = servers.flatMap((server) => [
    ...(server.link.kind === 'live' ? server.scans.map((s) => settlesAt(s, settleMs)) : []),
    isAwaiting(server)
      ? Math.max((server.awaySince ?? 0) + LOSS_MS, (telling.wokeAt ?? 0) + GRACE_MS)
      : undefined,
  ]);
  const due = [...moments, telling.untold.length ? tellsAt(telling) : undefined].filter(
    (m) => m !== undefined,
  );
  return due.length ? Math.min(...due) : undefined;
}

function tellsAt({ since, lastAt, wokeAt }: Telling): Millis {
  const calmAt = Math.max(since + GATHER_MS, (lastAt ?? 0) + PAUSE_MS, (wokeAt ?? 0) + GRACE_MS);
  return Math.min(calmAt, since + LONGEST_HOLD_MS);
}

function isDue({ untold, since, lastAt, wokeAt }: Telling, at: Millis): boolean {
  return (
    untold.length > 0 &&
    (hasPassed(since, at, LONGEST_HOLD_MS) ||
      (hasPassed(since, at, GATHER_MS) &&
        (lastAt === undefined || hasPassed(lastAt, at, PAUSE_MS)) &&
        (wokeAt === undefined || hasPassed(wokeAt, at, GRACE_MS))))
  );
}

function isLost(server: ServerState, { wokeAt }: Telling, at: Millis): boolean {
  return (
    isAwaiting(server) &&
    hasPassed(server.awaySince ?? at, at, LOSS_MS) &&
    (wokeAt === undefined || hasPassed(wokeAt, at, GRACE_MS))
  );
}

/** Away, and not yet given up for lost. One that starts up will be back. */
function isAwaiting({ link, awaySince, isLossTold }: ServerState): boolean {
  if (awaySince === undefined || isLossTold || link.kind === 'live' || link.kind === 'refused') return false;
  return link.problem !== 'starting';
}
