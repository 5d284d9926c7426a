import { isAnnouncedAlone } from '../../src/domain/change/notificationQueue.ts';
import { finishId } from '../../src/domain/finished.ts';
import { readHistory } from '../../src/storage/historyLines.ts';
import { FAULTS } from './faults.ts';
import { createRandom } from './random.ts';
import type { Seen } from './seen.ts';
import type { Sim } from './sim.ts';
import { type Disk, finishesOn, hasToken, type SimApp, startApp } from './simApp.ts';
import { createNetwork, FAIR_WEATHER } from './simNetwork.ts';
import { createSimServer, type Life, type SimServer } from './simServer.ts';
import { createTime } from './virtualTime.ts';

const MINUTE_MS = 60_000;
/** After the last fault: the longest wait between attempts, and the time-outs of one attempt over all transports. */
const RECOVERY_MS = 3 * MINUTE_MS;
/** Two minutes until somebody looks after a refused token, and the same again. */
const LONGEST_AWAY_MS = 4 * MINUTE_MS;
const LOOK_MS = 5000;
/** The climb to the best transport: every five minutes, a minute of proof, and two young deaths before. */
const CALM_MS = 25 * MINUTE_MS;

export type Result = {
  readonly seed: number;
  readonly events: number;
  readonly faults: readonly string[];
  readonly finishes: number;
  /** What was not right, as sentences; empty is right. */
  readonly wrong: readonly string[];
};

/** One random bad day, the calm after it, and whether everything is right then. The same seed is the same day. */
export async function simulate(seed: number, trace: Seen['trace'] = () => {}): Promise<Result> {
  const random = createRandom(seed);
  const time = createTime();
  const disk: Disk = { text: '', isFatal: false };
  const seen: Seen = { announced: [], heard: new Set(), logged: [], wrong: [], trace };
  const network = createNetwork(time, random, () => server, seen);
  const server: SimServer = createSimServer(time, random, network.tell);
  let isPopoverVisible = false;
  const fair = { ...FAIR_WEATHER, longestDelayMs: random.oneOf([20, 300, 1500]) };
  Object.assign(network.weather, fair);
  const launch = (): SimApp => startApp(time, random, network, disk, seen, isPopoverVisible);
  let app = launch();
  const sim: Sim = {
    time,
    network,
    server,
    disk,
    seen,
    app: () => app,
    startApp: () => {
      if (!app.isAlive) app = launch();
    },
    look: (looking) => {
      isPopoverVisible = looking;
      if (app.isAlive) app.store.apply({ kind: 'popover-visibility-changed', isPopoverVisible });
    },
  };

  watchOver(sim, seen);
  const badMs = random.between(5, 40) * MINUTE_MS;
  const faults: string[] = [];
  for (let count = random.between(2, 10); count > 0; count--) {
    const [name, begin] = random.oneOf(Object.entries(FAULTS));
    const at = random.between(1000, badMs);
    const lastsMs = random.between(1000, 10 * MINUTE_MS);
    faults.push(`${(at / 1000).toFixed(0)} s ${name}`);
    time.in(at, () => {
      const back = begin(sim, random);
      if (back) time.in(lastsMs, back);
    });
  }
  await time.runUntil(badMs + 10 * MINUTE_MS);
  while (time.isSuspended) await time.runUntil(time.now + MINUTE_MS);

  Object.assign(network.weather, fair);
  disk.isFatal = false;
  sim.startApp();
  sim.look(false);
  app.app.retry();
  await time.runUntil(time.now + RECOVERY_MS);
  const wrong = [...seen.wrong];
  const linkNow = () => app.store.state.servers[0]?.link;
  if (linkNow()?.kind !== 'live') wrong.push(`not live again within ${RECOVERY_MS} ms: ${linkNow()?.kind}`);

  // What runs stays as it is, so that list and state can be compared at any moment.
  server.setBusy(false);
  server.setFrozen(true);
  await time.runUntil(time.now + CALM_MS);
  const link = linkNow();
  if (link?.kind !== 'live' || link.transport !== 'websocket')
    wrong.push(`not climbed back: ${link?.kind} ${link?.kind === 'live' ? link.transport : ''}`);
  wrong.push(...listsDiffer(app, server));
  if (network.openStreams !== 1) wrong.push(`${network.openStreams} streams are open`);

  const calmAt = time.now;
  server.setFrozen(false);
  await time.runUntil(time.now + 10 * MINUTE_MS);
  wrong.push(...listsDiffer(app, server), ...historyWrongs(server.lives, seen, disk, app));
  wrong.push(
    ...endsMistaken(disk, network.endsTold),
    ...endsUnheard(server.lives, disk, calmAt),
    ...logWrongs(seen),
  );
  if (!faults.some((f) => /person looks|while writing/.test(f))) wrong.push(...unannounced(disk, seen));

  await Promise.all([app.app.stop(), time.runUntil(time.now + MINUTE_MS)]);
  if (app.waiting) wrong.push(`${app.waiting} timers left behind`);
  if (network.openStreams) wrong.push(`${network.openStreams} streams left behind`);
  if (hasToken([disk.text, ...seen.logged])) wrong.push('the token was written down');
  return { seed, events: time.events, faults, finishes: finishesOn(disk).length, wrong };
}

/** All the time: where the server answers, the app is live again soon. */
function watchOver({ time, network, app }: Sim, seen: Seen): void {
  let since = 0;
  const look = (): void => {
    const { path, server, isTokenRefused } = network.weather;
    const isFine =
      path === 'open' && server === 'up' && !isTokenRefused && app().isAlive && !time.isSuspended;
    if (!isFine || app().store.state.servers[0]?.link.kind === 'live') since = time.now;
    if (time.now - since > LONGEST_AWAY_MS) {
      seen.wrong.push(`not live for ${LONGEST_AWAY_MS} ms though the server answers`);
      since = Number.POSITIVE_INFINITY;
    }
    time.in(LOOK_MS, look);
  };
  look();
}

/** An end that was told in time is not one that nobody saw. */
function endsMistaken(disk: Disk, endsTold: ReadonlySet<string>): readonly string[] {
  return (
    finishesOn(disk)
      // A cancel that finds it over (404) knows before the stream does.
      .filter(
        (f) =>
          f.outcome === 'gone' && !f.cancelAsked && endsTold.has(`${f.activity.uuid} ${f.activity.type}`),
      )
      .map((f) => `the end of ${f.activity.uuid} was told, but is called gone`)
  );
}

/** With nothing wrong, every end is told by the stream and its outcome is known. */
function endsUnheard(lives: readonly Life[], disk: Disk, since: number): readonly string[] {
  const calm = new Set(lives.filter((l) => (l.endedAt ?? 0) > since).map((l) => l.uuid));
  const gone = finishesOn(disk).filter((f) => calm.has(f.activity.uuid) && f.outcome === 'gone');
  return gone.map((f) => `${f.activity.uuid} ended in the calm, but its end was not heard`);
}

/** Where the person never looked and no write was cut short, everything worth it was announced. */
function unannounced(disk: Disk, seen: Seen): readonly string[] {
  const due = new Set(readHistory(disk.text).entries.flatMap((e) => (e.kind === 'announced' ? e.ids : [])));
  const announced = new Set(seen.announced);
  return finishesOn(disk).flatMap((f) => {
    const id = finishId(f);
    if (isAnnouncedAlone(f) && !announced.has(id)) return [`${id} was never announced`];
    return f.activity.type === 'library.update.section' && !due.has(id) ? [`${id} never settled`] : [];
  });
}

/** One line per transition. */
function logWrongs({ logged }: Seen): readonly string[] {
  const links = logged.filter((l) => l.startsWith('link: ') || l.startsWith('run '));
  const doubled = links.find((line, i) => line === links[i - 1]);
  return doubled ? [`the log says twice in a row: ${doubled}`] : [];
}

function listsDiffer(app: SimApp, server: SimServer): readonly string[] {
  const rows = app.store.state.servers.flatMap((s) => s.rows.filter((r) => !r.end));
  const ours = rows.map(({ activity: a }) => `${a.uuid} ${a.type} ${a.progress}`).sort();
  const theirs = server
    .running()
    .map((l) => `${l.uuid} ${l.type} ${Math.floor(l.progress)}`)
    .sort();
  return ours.join() === theirs.join()
    ? []
    : [`the list is [${ours.join()}], the server's [${theirs.join()}]`];
}

function historyWrongs(lives: readonly Life[], seen: Seen, disk: Disk, app: SimApp): readonly string[] {
  const wrong: string[] = [];
  const finishes = finishesOn(disk);
  const keyOf = (uuid: string, type: string): string => `${uuid} ${type}`;
  const counts = Map.groupBy(finishes, (f) => keyOf(f.activity.uuid, f.activity.type));
  const ended = new Map(lives.filter((l) => l.endedAt !== undefined).map((l) => [keyOf(l.uuid, l.type), l]));
  for (const [key, all] of counts) {
    if (!ended.has(key)) wrong.push(`${key} is in the history, but never ended`);
    if (all.length > 1) wrong.push(`${key} is in the history ${all.length} times`);
  }
  for (const key of seen.heard) {
    if (ended.has(key) && !counts.has(key)) wrong.push(`${key} ended, but is not in the history`);
  }
  const ids = new Set(finishes.map(finishId));
  const announced = new Set(seen.announced);
  if (announced.size !== seen.announced.length) wrong.push('something was announced twice');
  for (const id of announced) if (!ids.has(id)) wrong.push(`${id} was announced, but is not in the history`);
  const { dropped } = readHistory(disk.text);
  if (dropped) wrong.push(`${dropped} unreadable lines stay in the history`);
  const { pending } = app.store.state.notificationQueue;
  if (pending.length) wrong.push(`${pending.length} finishes wait to be announced for ever`);
  return wrong;
}
