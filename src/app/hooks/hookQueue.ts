import type { Hook, HookEvent } from '../../domain/hooks/hook.ts';
import type { HookPayload } from '../../domain/hooks/hookPayload.ts';

/** What waits to be run. */
export type HookJob = { readonly hook: Hook; readonly event: HookEvent; readonly payload: HookPayload };

/** Of one hook, so many wait at most: then the oldest is left out. */
const MOST_WAITING = 16;
const MOST_AT_ONCE = 4;

/** Runs jobs: of one hook one after the other, in their order; of different hooks some at once. Nobody waits for it. */
export type HookQueue = {
  add(job: HookJob): void;
  /** What waits is left out; what runs goes on. */
  clear(): void;
};

/** `work` must not reject; it is told how many of its hook were left out since the one before. */
export function createHookQueue(work: (job: HookJob, dropped: number) => Promise<void>): HookQueue {
  const waiting: HookJob[] = [];
  const underWay = new Set<string>();
  const dropped = new Map<string, number>();

  function next(): void {
    while (underWay.size < MOST_AT_ONCE) {
      const place = waiting.findIndex(({ hook }) => !underWay.has(hook.name));
      const [job] = place < 0 ? [] : waiting.splice(place, 1);
      if (!job) return;
      void run(job);
    }
  }

  async function run(job: HookJob): Promise<void> {
    const { name } = job.hook;
    underWay.add(name);
    const left = dropped.get(name) ?? 0;
    dropped.delete(name);
    try {
      await work(job, left);
    } finally {
      underWay.delete(name);
      next();
    }
  }

  return {
    add: (job) => {
      const { name } = job.hook;
      const own = waiting.filter(({ hook }) => hook.name === name);
      const [oldest] = own;
      if (oldest && own.length >= MOST_WAITING) {
        waiting.splice(waiting.indexOf(oldest), 1);
        dropped.set(name, (dropped.get(name) ?? 0) + 1);
      }
      waiting.push(job);
      next();
    },
    clear: () => {
      waiting.length = 0;
    },
  };
}
