import { ACCOUNT_SECRET, type SavedServer } from '../../src/app/needs.ts';
import type { Coverage } from './coverage.ts';
import { MINUTE_MS } from './faults/fault.ts';
import { faultsOf } from './faults/faults.ts';
import {
  endsMistaken,
  endsUnheard,
  filesUnreadable,
  historyWrongs,
  linkWrongs,
  listsDiffer,
  logWrongs,
  secretsTold,
  unannounced,
  watchNotices,
  watchOver,
} from './oracle.ts';
import { helpOut } from './person.ts';
import { createRandom, type Random } from './random.ts';
import type { Seen } from './seen.ts';
import { endSilences, keepSilencing } from './silences/silences.ts';
import type { Sim } from './sim.ts';
import { finishesOn, type SimApp, startApp } from './simApp.ts';
import { createDisk } from './simulated/simDisk.ts';
import { createKeychain } from './simulated/simKeychain.ts';
import { createPlexTv } from './simulated/simPlexTv.ts';
import { createSite, type Site } from './simulated/site.ts';
import { FAIR_WEATHER } from './simulated/weather.ts';
import { watchStalls } from './stalls/stallOracle.ts';
import { keepStarting } from './starts/starting.ts';
import { createStartLedger } from './starts/startLedger.ts';
import { startsUnannounced, watchStarts } from './starts/startOracle.ts';
import { keepPressing } from './stops/pressing.ts';
import { createStopLedger } from './stops/stopLedger.ts';
import { cancelsMistaken, watchCancels } from './stops/stopOracle.ts';
import { createTime } from './virtualTime.ts';

/** After the last fault: the longest wait between attempts, and the time-outs of one attempt over all transports. */
const RECOVERY_MS = 3 * MINUTE_MS;
/** The account is asked every five minutes at most; then the person may have to choose. */
const ACCOUNT_RECOVERY_MS = 9 * MINUTE_MS;
/** The climb to the best transport: every five minutes, a minute of proof, and two young deaths before. */
const CALM_MS = 25 * MINUTE_MS;
const LOOK_MS = 10_000;

export type Result = {
  readonly seed: number;
  readonly events: number;
  readonly faults: readonly string[];
  readonly finishes: number;
  readonly reached: Coverage;
  /** What was not right, as sentences; empty is right. */
  readonly wrong: readonly string[];
};

/** What ended that long ago in the calm was announced by the run that heard it. */
const SETTLED_MS = 2 * MINUTE_MS;

/** One random bad day, the calm after it, and whether everything is right then. The same seed is the same day. */
export async function simulate(seed: number, trace: Seen['trace'] = () => {}): Promise<Result> {
  const random = createRandom(seed);
  const sim = createSim(random, trace);
  const { time, seen, disk, sites } = sim;
  watchOver(sim);
  watchNotices(sim);
  watchCancels(sim);
  watchStarts(sim);
  watchStalls(sim);
  const badMs = random.between(5, 40) * MINUTE_MS;
  if (random.chance(0.4)) keepPressing(sim, random, { until: badMs, gapMs: MINUTE_MS });
  if (random.chance(0.3)) keepStarting(sim, random, { until: badMs, gapMs: 2 * MINUTE_MS });
  if (random.chance(0.3)) keepSilencing(sim, random, badMs);
  const faults = planFaults(sim, random, badMs);
  await time.runUntil(badMs + 10 * MINUTE_MS);
  while (time.isSuspended) await time.runUntil(time.now + MINUTE_MS);

  endFaults(sim);
  const recoveryMs = sim.hasAccount ? ACCOUNT_RECOVERY_MS : RECOVERY_MS;
  for (let ms = 0; ms < recoveryMs; ms += LOOK_MS) {
    void helpOut(sim);
    await time.runUntil(time.now + LOOK_MS);
  }
  const wrong = [...seen.wrong, ...linkWrongs(sim, recoveryMs)];

  // What runs stays as it is, so that list and state can be compared at any moment.
  for (const { server } of sites) {
    server.setBusy(false);
    server.setFrozen(true);
  }
  await time.runUntil(time.now + CALM_MS);
  wrong.push(...linkWrongs(sim, CALM_MS, 'websocket'), ...listsDiffer(sim));
  for (const { name, network } of sites)
    if (network.openStreams !== 1) wrong.push(`${network.openStreams} streams are open to ${name}`);

  const calmAt = time.now;
  for (const { server } of sites) server.setFrozen(false);
  await time.runUntil(time.now + 10 * MINUTE_MS);
  wrong.push(...listsDiffer(sim), ...historyWrongs(sim), ...endsMistaken(sim), ...endsUnheard(sim, calmAt));
  wrong.push(...unannounced(sim, SETTLED_MS), ...cancelsMistaken(sim), ...startsUnannounced(sim));
  await quit(sim, wrong);

  // Another start says nothing that was said before, and loses nothing.
  sim.startApp();
  await time.runUntil(time.now + 2 * MINUTE_MS);
  wrong.push(...historyWrongs(sim), ...logWrongs(seen), ...unannounced(sim), ...filesUnreadable(sim));
  await quit(sim, wrong);
  wrong.push(...secretsTold(sim));
  return {
    seed,
    events: time.events,
    faults,
    finishes: finishesOn(disk).length,
    reached: seen.coverage,
    wrong: [...new Set(wrong)],
  };
}

function createSim(random: Random, trace: Seen['trace']): Sim {
  const time = createTime();
  const seen: Seen = {
    announced: [],
    dropped: new Set(),
    heard: new Set(),
    finished: [],
    starts: createStartLedger(),
    stops: createStopLedger(),
    stalls: [],
    logged: [],
    wrong: [],
    hasLooked: false,
    hasSilenced: false,
    coverage: new Map(),
    trace,
  };
  const count = random.oneOf([1, 1, 1, 2, 2, 3, 4]);
  const hasAccount = random.chance(0.4);
  const notifiesStalls = random.chance(0.5);
  const sites = Array.from({ length: count }, (_, index) =>
    createSite(time, random, seen, index, count, hasAccount && random.chance(0.3)),
  );
  for (const { network } of sites)
    Object.assign(network.weather, FAIR_WEATHER, {
      longestDelayMs: random.oneOf([20, 300, 1500]),
      starts: random.oneOf(['named', 'named', 'unnamed']),
    });
  const plexTv = createPlexTv(time, random, sites);
  const secrets = new Map(sites.map((s) => [s.id, s.token]));
  if (hasAccount) secrets.set(ACCOUNT_SECRET, plexTv.token);
  const world = {
    time,
    sites,
    hasAccount,
    notifiesStalls,
    plexTv,
    keychain: createKeychain(secrets),
    disk: createDisk({
      clientIdentifier: 'sim',
      servers: sites.map((site) => savedFrom(site, hasAccount)),
      account: hasAccount ? { name: 'kim' } : undefined,
      usesDeviceKey: false,
      // All that finishes is told, so that what is lost is missed.
      preferences: { leastSeconds: 0, tellsStalls: notifiesStalls },
    }),
    seen,
  };
  let isLooking = false;
  let runs = 0;
  const launch = (): SimApp => startApp(world, random, isLooking, ++runs);
  let app = launch();
  return {
    ...world,
    app: () => app,
    startApp: () => {
      if (!app.isAlive) app = launch();
    },
    look: (looking) => {
      isLooking = looking;
      seen.hasLooked ||= looking;
      if (app.isAlive) app.store.apply({ kind: 'looking-changed', isLooking });
    },
  };
}

function savedFrom({ id, name, url, isShared }: Site, hasAccount: boolean): SavedServer {
  return {
    id,
    name,
    addresses: [{ url, locality: hasAccount ? 'local' : 'typed' }],
    lastGood: url,
    origin: hasAccount ? 'account' : 'typed',
    isShared,
    pin: undefined,
    isPlainAllowed: false,
  };
}

/** Lets a few things go wrong until then. Their names, with their moments. */
function planFaults(sim: Sim, random: Random, until: number): readonly string[] {
  const names: string[] = [];
  const all = Object.entries(faultsOf(sim.hasAccount));
  for (let count = random.between(2, 10); count > 0; count--) {
    const [name, begin] = random.oneOf(all);
    const site = random.oneOf(sim.sites);
    const at = random.between(1000, until);
    const lastsMs = random.between(1000, 10 * MINUTE_MS);
    names.push(`${(at / 1000).toFixed(0)} s ${name}`);
    sim.time.in(at, () => {
      const back = begin(sim, random, site);
      if (back) sim.time.in(lastsMs, back);
    });
  }
  return names;
}

function endFaults(sim: Sim): void {
  const { sites, disk, keychain, plexTv } = sim;
  for (const site of sites) {
    const { longestDelayMs } = site.network.weather;
    Object.assign(site.network.weather, FAIR_WEATHER, { longestDelayMs: Math.min(longestDelayMs, 1500) });
    site.isOfAccount = true;
  }
  disk.isFull = false;
  disk.diesAfterWrites = undefined;
  keychain.trouble = undefined;
  plexTv.trouble = undefined;
  sim.startApp();
  sim.look(false);
  endSilences(sim);
  // The account is asked again in another network; a server is not waited for.
  if (sim.hasAccount) sim.app().app.woke('network');
  sim.app().app.retry();
}

async function quit(sim: Sim, wrong: string[]): Promise<void> {
  const { time, sites } = sim;
  const app = sim.app();
  await Promise.all([app.app.stop(), time.runUntil(time.now + MINUTE_MS)]);
  if (app.waiting) wrong.push(`${app.waiting} timers left behind`);
  for (const { network } of sites)
    if (network.openStreams) wrong.push(`${network.openStreams} streams left behind`);
  app.kill();
}
