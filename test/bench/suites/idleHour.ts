import { HEARTBEAT_MS, watchSilence } from '../../../src/plex/feed/streams/silence.ts';
import type { Clock } from '../../../src/plex/http/clock.ts';
import { createTime } from '../../sim/virtualTime.ts';
import { createBenchApp } from '../benchApp.ts';
import type { Measure } from '../measure.ts';

const HOUR_MS = 3_600_000;

/** An hour on a simulated clock, with a server on which nothing runs and that answers pings: what is asked of it, and how often anything wakes. */
export async function measureIdleHour(): Promise<readonly Measure[]> {
  const time = createTime();
  const own = time.appClock();
  let wakes = 0;
  let requests = 0;
  const clock: Clock = {
    now: own.now,
    sleep: async (ms, signal) => {
      await own.sleep(ms, signal);
      if (!signal.aborted) wakes++;
    },
  };
  const ask = async (): Promise<void> => {
    requests++;
  };
  const { app } = createBenchApp([{ id: 'quiet', url: 'http://quiet.test' }], () => {}, undefined, {
    clock,
    connect: () => ({
      check: ask,
      list: async () => {
        await ask();
        return [];
      },
      cancel: ask,
      open: async (_transport, _onReports, signal) => {
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
  await app.start();
  await time.runUntil(HOUR_MS);
  const measures: readonly Measure[] = [
    { name: 'idle hour, simulated: requests', unit: '', values: [requests] },
    { name: 'idle hour, simulated: timers', unit: '', values: [wakes] },
  ];
  void app.stop();
  return measures;
}
