import type { CancelBehaviour, WireActivity, World } from '../world.ts';

/** How long what was stopped takes to end. */
const STOP_MS = 300;

/** What one call can stop as a whole: a library's scan, a maintenance task, all of maintenance, a guide reload, a scan for channels. */
export type WorkName =
  | `section:${string}`
  | `task:${string}`
  | 'maintenance'
  | `guide:${string}`
  | `tuner:${string}`;

/** Rejects once the signal says so. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

type Row = {
  /** False if the row is not there any more. Throws once the work was stopped. */
  update(changes: Partial<WireActivity>): boolean;
  /** False if it was not there any more. */
  end(changes?: Partial<WireActivity>): boolean;
};

type Run = {
  /** All at the same distance, which is also how long the last one lasts. */
  readonly steps?: readonly Partial<WireActivity>[];
  readonly everyMs: number;
  readonly ending?: Partial<WireActivity>;
  readonly onCancel?: CancelBehaviour | undefined;
};

/** The hand in which a piece of work has its activities. Everything rejects once the work was stopped. */
export type Work = {
  wait(ms: number): Promise<void>;
  start(first: Partial<WireActivity>, onCancel?: CancelBehaviour): Row;
  /** An activity from its start to its end. Resolves with false if it was cancelled by its own call. */
  run(first: Partial<WireActivity>, run: Run): Promise<boolean>;
};

export type Play = (work: Work) => Promise<void>;

type Begun = {
  /** Of its first activity. */
  readonly uuid: string | undefined;
  /** Its end, whichever. */
  readonly done: Promise<void>;
};

/** All work that is going on. */
export type Works = {
  /** What runs under this name already goes on instead. `play` starts its first activity at once. */
  begin(name: WorkName, play: Play): Begun;
  isRunning(name: WorkName): boolean;
  /** Ends that work and those activities with the progress they have, but for what ignores a cancel. Says whether there was any. */
  stop(isMeant: (name: WorkName) => boolean, isRow: (activity: WireActivity) => boolean): boolean;
  endSoon(uuids: Iterable<string>): void;
  /** Stops all of it without a word. */
  abandon(): void;
};

type Running = Begun & { readonly uuids: readonly string[]; abort(): void };

export function createWorks(world: World, wait: Wait, closing: AbortSignal): Works {
  const running = new Map<WorkName, Running>();

  function begin(name: WorkName, play: Play): Begun {
    const before = running.get(name);
    if (before) return before;
    const stopping = new AbortController();
    const signal = AbortSignal.any([closing, stopping.signal]);
    const uuids: string[] = [];
    const done = play(createWork(world, wait, signal, uuids))
      .catch((error: unknown) => {
        if (!signal.aborted) throw error;
      })
      .finally(() => {
        if (running.get(name) === begun) running.delete(name);
      });
    const begun: Running = { uuid: uuids[0], uuids, done, abort: () => stopping.abort() };
    running.set(name, begun);
    return begun;
  }

  function endSoon(uuids: Iterable<string>): void {
    const end = (): void => {
      // With the progress they had, as interrupted activities do on real servers.
      for (const uuid of uuids) world.end(uuid, {});
    };
    wait(STOP_MS, closing).then(end, () => {});
  }

  return {
    begin,
    endSoon,
    isRunning: (name) => running.has(name),
    stop: (isMeant, isRow) => {
      const stopped = [...running].filter(([name]) => isMeant(name));
      const rows = world.activities().filter(isRow);
      for (const [name, { abort }] of stopped) {
        running.delete(name);
        abort();
      }
      const uuids = new Set([...rows.map((a) => a.uuid), ...stopped.flatMap(([, { uuids }]) => uuids)]);
      endSoon([...uuids].filter((uuid) => world.cancelBehaviour(uuid) !== 'ignored'));
      return stopped.length > 0 || rows.length > 0;
    },
    abandon: () => {
      for (const { abort } of running.values()) abort();
      running.clear();
    },
  };
}

function createWork(world: World, wait: Wait, signal: AbortSignal, uuids: string[]): Work {
  function start(first: Partial<WireActivity>, onCancel?: CancelBehaviour): Row {
    signal.throwIfAborted();
    const { uuid } = world.start(first, onCancel);
    uuids.push(uuid);
    return {
      update: (changes) => {
        signal.throwIfAborted();
        world.update(uuid, changes);
        return world.find(uuid) !== undefined;
      },
      end: (changes) => {
        const isThere = world.find(uuid) !== undefined;
        world.end(uuid, { progress: 100, ...changes });
        return isThere;
      },
    };
  }
  return {
    wait: (ms) => wait(ms, signal),
    start,
    run: async (first, { steps = [], everyMs, ending, onCancel }) => {
      const row = start(first, onCancel);
      for (const step of steps) {
        await wait(everyMs, signal);
        if (!row.update(step)) return false;
      }
      await wait(everyMs, signal);
      return row.end(ending);
    },
  };
}
