import type { Random } from './random.ts';
import type { Sim } from './sim.ts';
import type { Weather } from './simNetwork.ts';

const MINUTE_MS = 60_000;
/** Until two lists with news, and until an idle server is asked again. */
const LONGEST_DEAF_MS = 4 * MINUTE_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** A bad thing that begins, lasts and is over. Returns the way back where there is one. */
type Fault = (sim: Sim, random: Random) => (() => void) | undefined;

/** Sets part of the weather, and sets it back. */
function weather(change: (random: Random) => Partial<Weather>): Fault {
  return ({ network }, random) => {
    const changes = change(random);
    const before = Object.fromEntries(
      Object.keys(changes).map((key) => [key, Reflect.get(network.weather, key)]),
    );
    Object.assign(network.weather, changes);
    return () => void Object.assign(network.weather, before);
  };
}

export const FAULTS: Readonly<Record<string, Fault>> = {
  'connection drops': ({ network, time, app, seen }) => {
    if (!network.openStreams) return undefined;
    network.cut('close');
    time.in(4500, () => {
      const link = app().store.state.servers[0]?.link;
      const isTakenForLive = link?.kind === 'live' && link.transport === 'websocket' && !network.openStreams;
      if (isTakenForLive && app().isAlive && !time.isSuspended)
        seen.wrong.push('a lost stream is taken for live');
    });
    return undefined;
  },
  'half-open sockets': ({ network }) => void network.cut('half-open'),
  'server unreachable': (sim, random) => {
    sim.network.cut('close');
    return weather(() => ({ path: 'refused' }))(sim, random);
  },
  'black hole': weather(() => ({ path: 'hole' })),
  'slow network': weather((random) => ({ longestDelayMs: random.between(500, 9000) })),
  'lost frames': weather(() => ({ lost: 0.3 })),
  'lost ends': weather(() => ({ lostEnds: 0.7 })),
  'doubled frames': weather(() => ({ doubled: 0.5 })),
  'echoes on a new connection': (sim, random) => {
    const back = weather(() => ({ echoes: 0.7 }))(sim, random);
    sim.network.cut('close');
    return back;
  },
  'frames out of order': weather(() => ({ late: 0.5 })),
  'broken and giant frames': weather(() => ({ broken: 0.3 })),
  'pings unanswered': weather(() => ({ answersPings: false })),
  'proxy refuses WebSocket': weather(() => ({ webSocket: 'refused' })),
  'proxy swallows WebSocket': weather(() => ({ webSocket: 'swallowed' })),
  'proxy cuts WebSocket': weather(() => ({ webSocket: 'cut' })),
  'WebSocket tells nothing': (sim, random) => {
    const { network, time, app, seen } = sim;
    const back = weather(() => ({ webSocket: 'deaf' }))(sim, random);
    network.cut('close');
    const began = time.now;
    let quietSince = began;
    const look = (): void => {
      const link = app().store.state.servers[0]?.link;
      const isDeaf = link?.kind === 'live' && link.transport === 'websocket' && network.tellsNothing;
      const isBusy = sim.server.running().length > 0 && sim.app().isAlive && !time.isSuspended;
      if (!isDeaf || !isBusy) quietSince = time.now;
      if (time.now - quietSince > LONGEST_DEAF_MS) seen.wrong.push('a stream that tells nothing is kept');
      else if (time.now - began < 10 * MINUTE_MS) time.in(1000, look);
    };
    look();
    return back;
  },
  'proxy cuts all streams': weather(() => ({ webSocket: 'cut', eventSource: 'cut' })),
  'proxy refuses all streams': weather(() => ({ webSocket: 'refused', eventSource: 'refused' })),
  'token refused for a while': (sim, random) => {
    const back = weather(() => ({ isTokenRefused: true }))(sim, random);
    sim.network.cut('close');
    return () => {
      back?.();
      // Somebody looks after it, sooner or later.
      sim.time.in(random.between(1000, 2 * MINUTE_MS), () => sim.app().app.retry());
    };
  },
  'server starts up': (sim, random) => {
    sim.network.cut('close');
    return weather(() => ({ server: 'starting' }))(sim, random);
  },
  'server restarts with new uuids': (sim) => restart(sim, false),
  'server restarts and uses uuids again': (sim) => restart(sim, true),
  'machine sleeps': ({ time, network, app }, random) => {
    const ms = random.between(MINUTE_MS, 8 * HOUR_MS);
    time.suspend(ms);
    time.in(ms, () => {
      // Sleeps may overlap: the last one wakes.
      if (time.isSuspended) return;
      network.cut('half-open');
      // Not every system says so.
      if (random.chance(0.8)) app().app.woke('sleep');
    });
    return undefined;
  },
  'screen unlocked': ({ app }) => void app().app.woke('lock'),
  'network changes': ({ network, app }) => {
    network.cut('half-open');
    app().app.woke('network');
    return undefined;
  },
  'clock jumps': ({ time }, random) =>
    void time.setBy(random.oneOf([-1, 1]) * random.between(1000, 3 * HOUR_MS)),
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
  'app killed while writing': (sim, random) => {
    sim.disk.isFatal = true;
    sim.time.in(random.between(MINUTE_MS, 5 * MINUTE_MS), () => {
      sim.disk.isFatal = false;
      sim.startApp();
    });
    return undefined;
  },
  'person cancels': ({ app }, random) => {
    const rows = app().store.state.servers.flatMap((s) =>
      s.rows.filter((r) => !r.end && r.activity.cancellable),
    );
    if (rows.length) void app().app.cancel('sim-server', random.oneOf(rows).activity.uuid);
    return undefined;
  },
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

function restart({ network, server }: Sim, reusesUuids: boolean): () => void {
  server.restart(reusesUuids);
  network.cut('close');
  const before = network.weather.path;
  network.weather.path = 'refused';
  return () => {
    network.weather.path = before;
  };
}
