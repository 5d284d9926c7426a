import type { Activity, Report } from '../../../src/domain/activity.ts';
import { HEARTBEAT_MS, watchSilence } from '../../../src/plex/feed/streams/silence.ts';
import type { Clock } from '../../../src/plex/http/clock.ts';
import { item } from '../../domain/given.ts';
import { createTime, type VirtualTime } from '../../sim/virtualTime.ts';
import { type BenchApp, createBenchApp } from '../benchApp.ts';

/** The app with one server that answers at once, on a simulated clock. */
export type SimulatedServer = BenchApp & {
  readonly time: VirtualTime;
  readonly counts: { requests: number; wakes: number };
  /** The server's stream says this; its list has what runs. */
  report(event: Report['event'], activity: Activity): void;
};

export function createSimulatedServer(): SimulatedServer {
  const time = createTime();
  const own = time.appClock();
  const counts = { requests: 0, wakes: 0 };
  const running = new Map<string, Activity>();
  let tell: (reports: readonly Report[]) => void = () => {};
  const clock: Clock = {
    now: own.now,
    sleep: async (ms, signal) => {
      await own.sleep(ms, signal);
      if (!signal.aborted) counts.wakes++;
    },
  };
  const ask = async (): Promise<void> => {
    counts.requests++;
  };
  const none = async (): Promise<readonly never[]> => [];
  const bench = createBenchApp([{ id: 'simulated', url: 'http://simulated.test' }], () => {}, undefined, {
    clock,
    connect: () => ({
      check: ask,
      list: async () => {
        await ask();
        return [...running.values()];
      },
      stop: ask,
      start: async () => ({ uuid: undefined, ranBefore: false }),
      contents: {
        libraries: none,
        tasks: none,
        dvrs: none,
        tuners: none,
        users: none,
        item: async (title) => item({ title }),
      },
      open: async (_transport, onReports, signal) => {
        tell = onReports;
        const { heard, stop } = watchSilence({
          heartbeatMs: HEARTBEAT_MS,
          probe: ask,
          ping: () => heard(true),
          onDead: () => {},
          clock,
        });
        signal.addEventListener('abort', stop, { once: true });
        return { closed: new Promise(() => {}), close: stop };
      },
      retarget: () => {},
      close: () => {},
    }),
  });
  return {
    ...bench,
    time,
    counts,
    report: (event, activity) => {
      if (event === 'ended') running.delete(activity.uuid);
      else running.set(activity.uuid, activity);
      tell([{ event, uuid: activity.uuid, activity }]);
    },
  };
}
