import type { Random } from '../random.ts';
import type { Site } from '../simulated/site.ts';
import type { Weather } from '../simulated/weather.ts';
import { keepStarting } from '../starts/starting.ts';
import { keepPressing } from '../stops/pressing.ts';
import { type Fault, type Faults, MINUTE_MS } from './fault.ts';

/** Until two lists with news, and until an idle server is asked again. */
const LONGEST_WITHOUT_REPORTS_MS = 4 * MINUTE_MS;

/** Sets part of the weather, and sets it back. */
function weather(change: (random: Random) => Partial<Weather>): Fault {
  return (_sim, random, { network }) => {
    const changes = change(random);
    const before = Object.fromEntries(
      Object.keys(changes).map((key) => [key, Reflect.get(network.weather, key)]),
    );
    Object.assign(network.weather, changes);
    return () => void Object.assign(network.weather, before);
  };
}

/** The same, and no stream of before goes on. */
function weatherAndCut(change: (random: Random) => Partial<Weather>): Fault {
  const begin = weather(change);
  return (sim, random, site) => {
    site.network.cut('close');
    return begin(sim, random, site);
  };
}

/** For a while, until somebody looks after it, sooner or later. */
function refusal(change: Partial<Weather>): Fault {
  return (sim, random, site) => {
    const back = weatherAndCut(() => change)(sim, random, site);
    return () => {
      back?.();
      sim.time.in(random.between(1000, 2 * MINUTE_MS), () => sim.app().app.retry());
    };
  };
}

/** While a person wants something stopped. */
function stubborn(stops: Weather['stops']): Fault {
  return (sim, random, site) => {
    const back = weather(() => ({ stops }))(sim, random, site);
    keepPressing(sim, random, { until: sim.time.now + 3 * MINUTE_MS, gapMs: 30_000, serverId: site.id });
    return back;
  };
}

/** While a person wants something started. */
function unwilling(starts: Weather['starts']): Fault {
  return (sim, random, site) => {
    const back = weather(() => ({ starts }))(sim, random, site);
    keepStarting(sim, random, { until: sim.time.now + 3 * MINUTE_MS, gapMs: MINUTE_MS, serverId: site.id });
    return back;
  };
}

/** Between the app and one server, and with that server. */
export const NETWORK_FAULTS: Faults = {
  'connection drops': ({ time, app, seen }, _random, { id, network }) => {
    if (!network.openStreams) return undefined;
    network.cut('close');
    time.in(4500, () => {
      const link = app().linkTo(id);
      const isTakenForLive = link?.kind === 'live' && link.transport === 'websocket' && !network.openStreams;
      if (isTakenForLive && app().isAlive && !time.isSuspended)
        seen.wrong.push('a lost stream is taken for live');
    });
    return undefined;
  },
  'half-open sockets': (_sim, _random, { network }) => void network.cut('half-open'),
  'server unreachable': weatherAndCut(() => ({ path: 'refused' })),
  'black hole': weather(() => ({ path: 'hole' })),
  'slow network': weather((random) => ({ longestDelayMs: random.between(500, 9000) })),
  'lost frames': weather(() => ({ lost: 0.3 })),
  'lost ends': weather(() => ({ lostEnds: 0.7 })),
  'doubled frames': weather(() => ({ doubled: 0.5 })),
  'echoes on a new connection': weatherAndCut(() => ({ echoes: 0.7 })),
  'frames out of order': weather(() => ({ late: 0.5 })),
  'broken and giant frames': weather(() => ({ broken: 0.3 })),
  'pings unanswered': weather(() => ({ answersPings: false })),
  'proxy refuses WebSocket': weather(() => ({ webSocket: 'refused' })),
  'proxy swallows WebSocket': weather(() => ({ webSocket: 'swallowed' })),
  'proxy cuts WebSocket': weather(() => ({ webSocket: 'cut' })),
  'WebSocket tells nothing': (sim, random, site) => {
    const { time, app, seen } = sim;
    const { id, network, server } = site;
    const back = weatherAndCut(() => ({ webSocket: 'no-reports' }))(sim, random, site);
    const began = time.now;
    let quietSince = began;
    const look = (): void => {
      const link = app().linkTo(id);
      const hasNoReports = link?.kind === 'live' && link.transport === 'websocket' && network.tellsNothing;
      const isBusy = server.running().length > 0 && app().isAlive && !time.isSuspended;
      if (!hasNoReports || !isBusy) quietSince = time.now;
      if (time.now - quietSince > LONGEST_WITHOUT_REPORTS_MS)
        seen.wrong.push('a stream that tells nothing is kept');
      else if (time.now - began < 10 * MINUTE_MS) time.in(1000, look);
    };
    look();
    return back;
  },
  'proxy cuts all streams': weather(() => ({ webSocket: 'cut', eventSource: 'cut' })),
  'proxy refuses all streams': weather(() => ({ webSocket: 'refused', eventSource: 'refused' })),
  'token refused for a while': refusal({ isTokenRefused: true }),
  'token forbidden for a while': refusal({ isTokenForbidden: true }),
  'server fails': weatherAndCut(() => ({ server: 'failing' })),
  'a login page in front of the server': weatherAndCut(() => ({ server: 'guarded' })),
  'another server in its place': weatherAndCut(() => ({ server: 'another' })),
  'server starts up': weatherAndCut(() => ({ server: 'starting' })),
  'server refuses to stop work': stubborn('refused'),
  'server forbids to stop work': stubborn('forbidden'),
  'server agrees and stops nothing': stubborn('ignored'),
  'server refuses to start work': unwilling('refused'),
  'server forbids to start work': unwilling('forbidden'),
  'server agrees and starts nothing': unwilling('ignored'),
  'server starts work late': unwilling('late'),
  'server does not tell what it has': weatherAndCut(() => ({ contents: 'forbidden' })),
  'server tells late what it has': weatherAndCut(() => ({ contents: 'late' })),
  'work stands still': (_sim, random, { server }) =>
    void server.hold(random.between(5 * MINUTE_MS, 40 * MINUTE_MS)),
  'a burst of jobs': (_sim, random, { server }) =>
    void server.burst(random.chance(0.1) ? 955 : random.between(150, 300)),
  'server restarts with new uuids': (_sim, _random, site) => restart(site, false),
  'server restarts and uses uuids again': (_sim, _random, site) => restart(site, true),
};

function restart({ network, server }: Site, reusesUuids: boolean): () => void {
  server.restart(reusesUuids);
  network.cut('close');
  const before = network.weather.path;
  network.weather.path = 'refused';
  return () => {
    network.weather.path = before;
  };
}
