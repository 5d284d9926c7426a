import { setImmediate as turn } from 'node:timers/promises';
import { createWorks, type Works } from '../../src/demo/work/works.ts';
import { createWorld, type WireActivity, type World } from '../../src/demo/world.ts';

/** A change of an activity, and the demo's own time at which it was told. */
export type Moment = { readonly at: number; readonly event: string; readonly activity: WireActivity };

export type Timeline = {
  readonly demo: World;
  readonly works: Works;
  wait(ms: number): Promise<void>;
  readonly moments: readonly Moment[];
  /** Lets everything happen until then, in order. Takes no time. */
  until(at: number): Promise<void>;
};

/** The demo's world on a clock of its own. */
export function createTimeline(): Timeline {
  let now = 0;
  const moments: Moment[] = [];
  const sleepers = new Set<{ readonly at: number; wake(): void }>();
  const demo = createWorld(({ payload }) =>
    moments.push({ at: now, event: String(payload.event), activity: Object(payload.Activity) }),
  );
  const { signal: never } = new AbortController();
  const wait = (ms: number, signal: AbortSignal = never): Promise<void> =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const sleeper = { at: now + ms, wake: resolve };
      sleepers.add(sleeper);
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  return {
    demo,
    works: createWorks(demo, wait, never),
    wait: (ms) => wait(ms),
    moments,
    until: async (at) => {
      for (;;) {
        await turn();
        const next = [...sleepers].sort((a, b) => a.at - b.at)[0];
        if (!next || next.at > at) break;
        sleepers.delete(next);
        now = next.at;
        next.wake();
      }
      now = at;
    },
  };
}
