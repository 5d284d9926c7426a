import type { Clock } from '../../../src/plex/http/clock.ts';

/** A clock that stands still until it is told. */
export type ManualClock = Clock & {
  /** Waits that are under way, in milliseconds, in the order they were asked for. */
  readonly waits: readonly number[];
  /** Goes on by `ms`, waking what is due. */
  pass(ms: number): Promise<void>;
};

export function manualClock(): ManualClock {
  let now = 0;
  let sleepers: { readonly due: number; readonly ms: number; readonly wake: () => void }[] = [];
  return {
    now: () => now,
    get waits() {
      return sleepers.map((s) => s.ms);
    },
    sleep: (ms, signal) => {
      if (signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const sleeper = { due: now + ms, ms, wake: resolve };
        sleepers.push(sleeper);
        signal.addEventListener(
          'abort',
          () => {
            sleepers = sleepers.filter((s) => s !== sleeper);
            resolve();
          },
          { once: true },
        );
      });
    },
    pass: async (ms) => {
      now += ms;
      const due = sleepers.filter((s) => s.due <= now);
      sleepers = sleepers.filter((s) => s.due > now);
      for (const { wake } of due) wake();
      await settled();
    },
  };
}

/** After everything that can go on without time or network has gone on. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
