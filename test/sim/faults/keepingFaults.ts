import type { SimKeychain } from '../simulated/simKeychain.ts';
import { type Fault, type Faults, MINUTE_MS } from './fault.ts';

/** From a start of the app on, or while it runs. Not every system says that it is unlocked. */
function keychainTrouble(kind: SimKeychain['trouble']): Fault {
  return (sim, random) => {
    const { keychain, app, time, startApp } = sim;
    keychain.trouble = kind;
    if (random.chance(0.7)) {
      app().kill();
      time.in(random.between(100, MINUTE_MS), startApp);
    }
    return () => {
      keychain.trouble = undefined;
      if (random.chance(0.7)) app().app.woke('lock');
    };
  };
}

/** With what outlives the process: files and secrets. */
export const KEEPING_FAULTS: Faults = {
  'app killed while writing': (sim, random) => {
    sim.disk.diesAfterWrites = random.between(0, 30);
    sim.time.in(random.between(MINUTE_MS, 5 * MINUTE_MS), () => {
      sim.disk.diesAfterWrites = undefined;
      sim.startApp();
    });
    return undefined;
  },
  'disk is full': ({ disk }) => {
    disk.isFull = true;
    return () => {
      disk.isFull = false;
    };
  },
  'disk is full and the app killed': ({ disk, app, time, startApp }, random) => {
    disk.isFull = true;
    time.in(random.between(1000, MINUTE_MS), () => {
      app().kill();
      time.in(random.between(100, MINUTE_MS), startApp);
    });
    return () => {
      disk.isFull = false;
    };
  },
  'keychain is locked': keychainTrouble('locked'),
  'keychain refuses': keychainTrouble('denied'),
  'keychain is missing': keychainTrouble('missing'),
  'keychain does not answer': keychainTrouble('hangs'),
};
