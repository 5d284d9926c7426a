import type { Sim } from '../sim.ts';
import { keepStarting } from '../starts/starting.ts';
import { keepPressing } from '../stops/pressing.ts';
import { type Faults, HOUR_MS, MINUTE_MS } from './fault.ts';

/** With the machine, the process and the person. */
export const APP_FAULTS: Faults = {
  'machine sleeps': ({ time, sites, app }, random) => {
    const ms = random.between(MINUTE_MS, 8 * HOUR_MS);
    time.suspend(ms);
    time.in(ms, () => {
      // Sleeps may overlap: the last one wakes.
      if (time.isSuspended) return;
      for (const { network } of sites) network.cut('half-open');
      // Not every system says so.
      if (random.chance(0.8)) app().app.woke('sleep');
    });
    return undefined;
  },
  'screen unlocked': ({ app }) => void app().app.woke('lock'),
  'network changes': ({ sites, app }) => {
    for (const { network } of sites) network.cut('half-open');
    app().app.woke('network');
    return undefined;
  },
  'clock jumps': ({ time }, random) =>
    void time.setBy(random.oneOf([-1, 1]) * random.between(1000, 3 * HOUR_MS)),
  'clock set over a midnight': ({ time }, random) => {
    const sinceMidnight = time.appNow % (24 * HOUR_MS);
    const back = -sinceMidnight - random.between(1, MINUTE_MS);
    const ahead = 24 * HOUR_MS - sinceMidnight + random.between(1, MINUTE_MS);
    time.setBy(random.oneOf([back, ahead]));
    return undefined;
  },
  // What a machine does whose clock keeps local time.
  'clock set by daylight saving': ({ time }, random) => {
    const ms = random.oneOf([-HOUR_MS, HOUR_MS]);
    time.setBy(ms);
    return () => {
      if (random.chance(0.5)) time.setBy(-ms);
    };
  },
  'app killed': (sim, random) => {
    sim.app().kill();
    sim.time.in(random.between(100, 5 * MINUTE_MS), sim.startApp);
    return undefined;
  },
  'app killed before it could tell': (sim, random) =>
    whilePending(sim, () => {
      sim.app().kill();
      sim.time.in(random.between(100, MINUTE_MS), sim.startApp);
    }),
  // By more than the calm after the day lasts: what goes by the clock alone would be put off beyond its end.
  'clock set back before it could tell': (sim, random) =>
    whilePending(sim, () => sim.time.setBy(-random.between(2 * HOUR_MS, 3 * HOUR_MS))),
  'person cancels': (sim, random, { id }) =>
    void keepPressing(sim, random, { until: sim.time.now + 3 * MINUTE_MS, gapMs: 30_000, serverId: id }),
  'person starts work': (sim, random, { id }) =>
    void keepStarting(sim, random, { until: sim.time.now + 5 * MINUTE_MS, gapMs: MINUTE_MS, serverId: id }),
  'person looks': (sim) => {
    sim.look(true);
    return () => sim.look(false);
  },
};

/** Does it at the next moment at which something waits to be announced, if one comes soon. */
function whilePending(sim: Sim, act: () => void): undefined {
  const lookUntil = sim.time.now + 3 * MINUTE_MS;
  const look = (): void => {
    const { store, isAlive } = sim.app();
    if (!isAlive || sim.time.now > lookUntil) return;
    if (store.state.notificationQueue.pending.length) act();
    else sim.time.in(300, look);
  };
  look();
}
