import { type Faults, MINUTE_MS } from './fault.ts';

/** With what outlives the process: files. */
export const KEEPING_FAULTS: Faults = {
  'app killed while writing': (sim, random) => {
    sim.disk.diesAfterWrites = random.between(0, 30);
    sim.time.in(random.between(MINUTE_MS, 5 * MINUTE_MS), () => {
      sim.disk.diesAfterWrites = undefined;
      sim.startApp();
    });
    return undefined;
  },
};
