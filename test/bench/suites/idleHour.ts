import type { Measure } from '../measure.ts';
import { createSimulatedServer } from './simulatedServer.ts';

const HOUR_MS = 3_600_000;

/** An hour on a simulated clock, with a server on which nothing runs and that answers pings: what is asked of it, and how often anything wakes. */
export async function measureIdleHour(): Promise<readonly Measure[]> {
  const { app, time, counts } = createSimulatedServer();
  await app.start();
  await time.runUntil(HOUR_MS);
  const measures: readonly Measure[] = [
    { name: 'idle hour, simulated: requests', unit: '', values: [counts.requests] },
    { name: 'idle hour, simulated: timers', unit: '', values: [counts.wakes] },
  ];
  void app.stop();
  return measures;
}
