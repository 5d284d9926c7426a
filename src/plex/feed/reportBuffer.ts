import { isSameWork, merged, type Report } from '../../domain/activity.ts';
import { hasPassed } from '../../domain/change/hasPassed.ts';
import type { Clock } from '../http/clock.ts';

/** Reports that come within this time of the last delivery are delivered together: less than the eye sees, and than one of 60 frames. */
export const GATHER_MS = 16;
/** More are delivered at once, so that no delivery takes long. */
const MOST_GATHERED = 1000;
/** While a list is awaited: as many as a frame may have. What comes beyond them is left to the next list. */
const MOST_HELD = 5000;

/**
 * Between the stream and the state. Reports that come while the list is asked for are newer than the list: they wait until it has been
 * delivered. At other times they are gathered for a moment, since a busy server sends thousands in a second.
 */
export type ReportBuffer = {
  receive(reports: readonly Report[]): void;
  /** Delivers what has been gathered. What waits for the list goes on waiting. */
  flush(): void;
  /** From now on reports wait. */
  hold(): void;
  /** From now on reports wait. Those that wait already are dropped: they came from a stream that is lost. */
  holdAnew(): void;
  /** Delivers the list and the reports that waited. */
  release(deliverList: () => void): void;
};

export function createReportBuffer({
  deliver,
  clock,
  signal,
  gatherMs = GATHER_MS,
}: {
  readonly deliver: (reports: readonly Report[]) => void;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly gatherMs?: number | undefined;
}): ReportBuffer {
  let waiting: Report[] = [];
  /** Where in `waiting` the latest report of each uuid stands. */
  const latest = new Map<string, number>();
  let isHeld = false;
  let isFlushDue = false;
  let flushedAt = Number.NEGATIVE_INFINITY;

  function take(): readonly Report[] {
    const taken = waiting;
    waiting = [];
    latest.clear();
    return taken;
  }

  /** A change after a change of the same activity is one change, however many of them come. */
  function keep(report: Report): void {
    const place = latest.get(report.uuid);
    const both = place === undefined ? undefined : oneOf(waiting[place], report);
    if (place !== undefined && both) waiting[place] = both;
    else if (!isHeld || waiting.length < MOST_HELD) latest.set(report.uuid, waiting.push(report) - 1);
  }

  function flush(): void {
    if (isHeld || !waiting.length) return;
    flushedAt = clock.now();
    deliver(take());
  }

  async function flushLater(): Promise<void> {
    isFlushDue = true;
    await clock.sleep(gatherMs, signal);
    isFlushDue = false;
    flush();
  }

  return {
    receive: (reports) => {
      for (const report of reports) {
        keep(report);
        if (waiting.length >= MOST_GATHERED) flush();
      }
      if (isHeld || isFlushDue || !waiting.length) return;
      if (hasPassed(flushedAt, clock.now(), gatherMs)) flush();
      else void flushLater();
    },
    flush,
    hold: () => {
      flush();
      isHeld = true;
    },
    holdAnew: () => {
      flush();
      take();
      isHeld = true;
    },
    release: (deliverList) => {
      isHeld = false;
      const held = take();
      // Ends are delivered before the list too: the list lacks those rows, which would be taken for gone though their outcome is known.
      const ends = held.filter((report) => report.event === 'ended');
      if (ends.length) deliver(ends);
      deliverList();
      if (held.length) deliver(held);
    },
  };
}

function oneOf(earlier: Report | undefined, later: Report): Report | undefined {
  if (earlier?.event !== 'updated' || later.event !== 'updated') return undefined;
  if (!earlier.activity || !later.activity || !isSameWork(earlier.activity, later.activity)) return undefined;
  const activity = merged(earlier.activity, later.activity);
  return activity === later.activity ? later : { ...later, activity };
}
