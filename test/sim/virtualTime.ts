import type { Clock } from '../../src/plex/http/clock.ts';

type Due = { readonly at: number; readonly order: number; run(): void };

/** Time that goes as fast as its events can be worked off. The world has its own; the app's clock may be set, and may stand still. */
export type VirtualTime = {
  /** Milliseconds since the beginning of this world. */
  readonly now: number;
  /** What the app's clock says. */
  readonly appNow: number;
  /** The latest that the app's clock has said. */
  readonly appLatest: number;
  /** How many events were worked off. */
  readonly events: number;
  /** For the world: servers, networks, faults. */
  in(ms: number, run: () => void): void;
  /** For one run of the app: `waiting` tells how many sleeps are under way, `drop` forgets them as a killed process does. */
  appClock(): Clock & { readonly waiting: number; drop(): void };
  /** Sets the app's clock. */
  setBy(ms: number): void;
  /** Whether that was done between these moments of the world. */
  wasSetBetween(from: number, to: number): boolean;
  /** The machine sleeps: the world goes on, the app's waits do not. */
  suspend(ms: number): void;
  readonly isSuspended: boolean;
  hasSleptSince(at: number): boolean;
  runUntil(at: number): Promise<void>;
};

const EPOCH = Date.UTC(2026, 0, 1);

export function createTime(): VirtualTime {
  let now = 0;
  let setBy = 0;
  const setMoments: number[] = [];
  let latestSet = 0;
  let awakeAt = 0;
  let events = 0;
  let order = 0;
  const queue: Due[] = [];

  const add = (at: number, run: () => void): Due => {
    const due = { at, order: order++, run };
    queue.push(due);
    return due;
  };
  const remove = (due: Due): void => {
    const index = queue.indexOf(due);
    if (index >= 0) queue.splice(index, 1);
  };
  const next = (): Due | undefined => {
    let first: Due | undefined;
    for (const due of queue) {
      if (!first || due.at < first.at || (due.at === first.at && due.order < first.order)) first = due;
    }
    return first;
  };

  function appClock(): Clock & { readonly waiting: number; drop(): void } {
    const sleeps = new Set<Due>();
    let isDropped = false;
    return {
      now: () => EPOCH + now + setBy,
      get waiting() {
        return sleeps.size;
      },
      drop: () => {
        isDropped = true;
        for (const due of sleeps) remove(due);
        sleeps.clear();
      },
      sleep: (ms, signal) => {
        if (signal.aborted) return Promise.resolve();
        // A killed process never wakes.
        if (isDropped) return new Promise(() => {});
        return new Promise((resolve) => {
          const wakeUp = (): void => {
            sleeps.delete(sleep.due);
            signal.removeEventListener('abort', cut);
            resolve();
          };
          const ring = (): void => {
            // A sleeping machine's timers ring after it woke.
            if (now < awakeAt) {
              sleeps.delete(sleep.due);
              sleep.due = add(awakeAt, ring);
              sleeps.add(sleep.due);
            } else wakeUp();
          };
          const cut = (): void => {
            remove(sleep.due);
            wakeUp();
          };
          const sleep = { due: add(now + Math.max(0, ms), ring) };
          sleeps.add(sleep.due);
          signal.addEventListener('abort', cut);
        });
      },
    };
  }

  return {
    get now() {
      return now;
    },
    get appNow() {
      return EPOCH + now + setBy;
    },
    get appLatest() {
      return Math.max(latestSet, EPOCH + now + setBy);
    },
    get events() {
      return events;
    },
    get isSuspended() {
      return now < awakeAt;
    },
    hasSleptSince: (at) => awakeAt > at,
    in: (ms, run) => {
      add(now + ms, run);
    },
    appClock,
    setBy: (ms) => {
      latestSet = Math.max(latestSet, EPOCH + now + setBy);
      setBy += ms;
      setMoments.push(now);
    },
    wasSetBetween: (from, to) => setMoments.some((at) => at >= from && at <= to),
    suspend: (ms) => {
      awakeAt = Math.max(awakeAt, now + ms);
    },
    runUntil: async (at) => {
      await settled();
      for (let due = next(); due && due.at <= at; due = next()) {
        remove(due);
        now = Math.max(now, due.at);
        events++;
        due.run();
        await settled();
      }
      now = Math.max(now, at);
    },
  };
}

/**
 * After everything that can go on without time has gone on: nothing in this world waits for more than promises and ticks. A round of the
 * event loop would do as well, and cost half of a simulation's time. All ticks run before the promises that they settle: so one more.
 */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    process.nextTick(() => queueMicrotask(() => process.nextTick(resolve)));
  });
}
