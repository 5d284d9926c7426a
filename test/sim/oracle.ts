import { type Finished, finishId } from '../../src/domain/finished.ts';
import { isAnnouncedAlone } from '../../src/domain/notices/worth.ts';
import type { Transport } from '../../src/domain/server.ts';
import { serverIn } from '../../src/domain/state.ts';
import { readHistory } from '../../src/storage/history/historyLines.ts';
import { readSettings } from '../../src/storage/settings/readSettings.ts';
import { HOUR_MS, MINUTE_MS } from './faults/fault.ts';
import { lifeKey, type Seen } from './seen.ts';
import type { Sim } from './sim.ts';
import { finishesOn } from './simApp.ts';
import { METADATA, SCAN } from './simulated/kinds.ts';
import type { SimDisk } from './simulated/simDisk.ts';

// Says what is wrong, as sentences.

/** Two minutes until somebody looks after a refused token, and the same again. */
const LONGEST_AWAY_MS = 4 * MINUTE_MS;
/** Ten seconds after the latest notice, and the steps in which it is looked at. */
const LONGEST_PENDING_MS = 20_000;
const LOOK_MS = 5000;

/** All the time: where a server answers, the app is live again soon. What is wrong with another one does not matter. */
export function watchOver({ time, sites, app, seen }: Sim): void {
  const since = new Map(sites.map((site) => [site, 0]));
  const look = (): void => {
    for (const site of sites) {
      const { path, server, isTokenRefused, isTokenForbidden } = site.network.weather;
      const isTaken = !isTokenRefused && !isTokenForbidden && site.network.isKnown;
      const isOpen = path === 'open' && server === 'up' && isTaken;
      const link = app().linkTo(site.id);
      const mustBeLive = isOpen && app().isAlive && !time.isSuspended && link !== undefined;
      const at = since.get(site) ?? 0;
      if (!mustBeLive || link.kind === 'live') since.set(site, time.now);
      else if (time.now - at > LONGEST_AWAY_MS) {
        seen.wrong.push(`${site.name} is not live for ${LONGEST_AWAY_MS} ms though it answers`);
        since.set(site, Number.POSITIVE_INFINITY);
      }
    }
    time.in(LOOK_MS, look);
  };
  look();
}

/** All the time: what finished is announced soon, but for the minute after a wake or another time of the clock. */
export function watchNotices({ time, app, seen }: Sim): void {
  let first: unknown;
  let since = 0;
  const look = (): void => {
    const { pending, wokeAt, lastAt = 0, since: pendingSince, away } = app().store.state.notificationQueue;
    const isYoung = wokeAt !== undefined && Math.abs(time.appNow - wokeAt) < MINUTE_MS;
    // The due timer looks once a minute whatever the clock says.
    const isHeld =
      isYoung ||
      (away?.reasons.length ?? 0) > 0 ||
      Math.max(lastAt, pendingSince, wokeAt ?? 0) > time.appNow ||
      time.wasSetBetween(time.now - MINUTE_MS - LOOK_MS, time.now);
    if (pending[0] !== first || !app().isAlive || time.isSuspended || isHeld) since = time.now;
    [first] = pending;
    if (first && time.now - since > LONGEST_PENDING_MS) {
      seen.wrong.push('what finished is announced late');
      since = Number.POSITIVE_INFINITY;
    }
    time.in(LOOK_MS, look);
  };
  look();
}

/** Whether every server is followed under its name, and live. */
export function linkWrongs({ sites, app }: Sim, withinMs: number, over?: Transport): readonly string[] {
  return sites.flatMap(({ id, name }) => {
    const known = serverIn(app().store.state, id);
    if (!known) return [`${name} is not followed`];
    const { link, server } = known;
    if (server.name !== name) return [`${name} is called ${server.name}`];
    if (link.kind !== 'live') return [`${name} is not live again within ${withinMs} ms: ${link.kind}`];
    return over && link.transport !== over ? [`${name} has not climbed back: ${link.transport}`] : [];
  });
}

export function listsDiffer({ sites, app }: Sim): readonly string[] {
  return sites.flatMap(({ id, name, server }) => {
    const rows = serverIn(app().store.state, id)?.rows.filter((r) => !r.end) ?? [];
    const ours = rows.map(({ activity: a }) => `${a.uuid} ${a.type} ${a.progress}`).sort();
    const theirs = server
      .running()
      .map((l) => `${l.uuid} ${l.type} ${Math.floor(l.progress)}`)
      .sort();
    return ours.join() === theirs.join()
      ? []
      : [`${name}: the list is [${ours.join()}], the server's [${theirs.join()}]`];
  });
}

/** Each end once in the history, each notice once, and nothing that never was. */
export function historyWrongs(sim: Sim): readonly string[] {
  const { sites, seen, disk, app } = sim;
  const forgotten = livesForgotten(sim);
  const wrong: string[] = [];
  const finishes = finishesOn(disk);
  const lost = lostOn(disk);
  const counts = Map.groupBy(finishes, (f) => lifeKey(f.server.id, f.activity.uuid, f.activity.type));
  const ended = new Set(
    sites.flatMap(({ id, server }) =>
      server.lives.filter((l) => l.endedAt !== undefined).map((l) => lifeKey(id, l.uuid, l.type)),
    ),
  );
  for (const [key, all] of counts) {
    if (!ended.has(key)) wrong.push(`${key} is in the history, but never ended`);
    if (all.length > 1 && !lost.lives.has(key) && !forgotten.has(key))
      wrong.push(`${key} is in the history ${all.length} times`);
  }
  for (const key of seen.heard)
    if (ended.has(key) && !counts.has(key) && !lost.lives.has(key))
      wrong.push(`${key} ended, but is not in the history`);
  const ids = new Set([...finishes.map(finishId), ...lost.finishes]);
  const announced = new Set<string>();
  for (const id of seen.announced) {
    if (announced.has(id) && !lost.announced.has(id)) wrong.push(`${id} was announced twice`);
    if (!ids.has(id)) wrong.push(`${id} was announced, but is not in the history`);
    announced.add(id);
  }
  const { pending } = app().store.state.notificationQueue;
  if (pending.length) wrong.push(`${pending.length} finishes wait to be announced for ever`);
  return wrong;
}

/** After a start, which tidies up. */
export function filesUnreadable({ disk }: Sim): readonly string[] {
  const { dropped } = readHistory(disk.history);
  return [
    ...(dropped ? [`${dropped} unreadable lines stay in the history`] : []),
    ...(readSettings(disk.settings) ? [] : ['the settings cannot be read']),
  ];
}

/** What the disk did not take: nobody can know of it after the next start. */
function lostOn(disk: SimDisk): {
  readonly lives: ReadonlySet<string>;
  readonly finishes: readonly string[];
  readonly announced: ReadonlySet<string>;
} {
  const { entries } = readHistory(disk.lost.map((text) => `\n${text}`).join(''));
  const finished = entries.flatMap((e) => (e.kind === 'finished' ? e.finished : []));
  const lives = entries.flatMap((e) => {
    if (e.kind === 'began') return lifeKey(e.serverId, e.activity.uuid, e.activity.type);
    if (e.kind !== 'finished') return [];
    const { server, activity } = e.finished;
    return lifeKey(server.id, activity.uuid, activity.type);
  });
  return {
    lives: new Set(lives),
    finishes: finished.map(finishId),
    announced: new Set([
      ...finished.map(finishId),
      ...entries.flatMap((e) => (e.kind === 'announced' ? e.ids : [])),
    ]),
  };
}

/** That one ended is known for a minute by the clock (A6): where that is set meanwhile, a late word of it may bring it back. */
function livesForgotten({ sites, time }: Sim): ReadonlySet<string> {
  return new Set(
    sites.flatMap(({ id, server }) =>
      server.lives
        .filter(({ endedAt }) => endedAt !== undefined && time.wasSetBetween(endedAt, endedAt + MINUTE_MS))
        .map((l) => lifeKey(id, l.uuid, l.type)),
    ),
  );
}

/** An end that was told in time is not one that nobody saw. */
export function endsMistaken(sim: Sim): readonly string[] {
  const { sites, disk } = sim;
  const forgotten = livesForgotten(sim);
  const told = new Set(sites.flatMap(({ network }) => [...network.endsTold]));
  const lost = lostOn(disk);
  return (
    finishesOn(disk)
      // A cancel that finds it over (404) knows before the stream does.
      .filter((f) => f.outcome === 'gone' && !f.cancelAsked)
      .map((f) => lifeKey(f.server.id, f.activity.uuid, f.activity.type))
      .filter((key) => told.has(key) && !lost.lives.has(key) && !forgotten.has(key))
      .map((key) => `the end of ${key} was told, but is called gone`)
  );
}

/** With nothing wrong, every end is told by the stream and its outcome is known. */
export function endsUnheard({ sites, disk, time }: Sim, since: number): readonly string[] {
  // Nobody sets the clock any more. A uuid may have been another job's before.
  const appSince = since + (time.appNow - time.now);
  const calm = new Set(
    sites.flatMap(({ id, server }) =>
      server.lives.filter((l) => (l.endedAt ?? 0) > since).map((l) => `${id}/${l.uuid}`),
    ),
  );
  return finishesOn(disk)
    .filter((f) => f.at > appSince && f.outcome === 'gone')
    .filter((f) => calm.has(`${f.server.id}/${f.activity.uuid}`))
    .map((f) => `${f.activity.uuid} ended in the calm, but its end was not heard`);
}

/**
 * Where the person never looked and the disk took every write, everything worth it was announced that is not of another day (H1), nor
 * younger than that.
 */
export function unannounced(sim: Sim, youngestMs = 0): readonly string[] {
  const { disk, seen, time } = sim;
  if (seen.hasLooked || disk.lost.length) return [];
  const settled = new Set(
    readHistory(disk.history).entries.flatMap((e) => (e.kind === 'announced' ? e.ids : [])),
  );
  const announced = new Set(seen.announced);
  // What waited for its server is of another day once the clock is set ahead.
  const recent = finishesOn(disk).filter(
    ({ at }) => time.appLatest - at < 24 * HOUR_MS && time.appNow - at >= youngestMs,
  );
  return recent.flatMap((f) => {
    const id = finishId(f);
    if (isAnnouncedAlone(f) && !announced.has(id) && !seen.dropped.has(id))
      return [`${id} was never announced`];
    return f.activity.type === SCAN.type && !settled.has(id) && !goesOn(sim, f)
      ? [`${id} never settled`]
      : [];
  });
}

/** Something of its library ran in the last minute: what stands still to the end of the day keeps a scan from settling (N9). */
function goesOn({ sites, time }: Sim, { server: { id }, activity }: Finished): boolean {
  const lives = sites.find((s) => s.id === id)?.server.lives ?? [];
  const sectionId = lives.find((l) => l.uuid === activity.uuid && l.type === activity.type)?.sectionId;
  return lives
    .filter(({ endedAt = time.now }) => time.now - endedAt < MINUTE_MS)
    .some((l) => l.type === METADATA.type || (l.type === SCAN.type && l.sectionId === sectionId));
}

/** One line per transition. */
export function logWrongs({ logged }: Seen): readonly string[] {
  const latest = new Map<string, string>();
  return logged.flatMap((line) => {
    if (line.startsWith('run ')) latest.clear();
    if (!line.startsWith('link: ')) return [];
    const server = /\[.*\]$/.exec(line)?.[0] ?? '';
    const isDoubled = latest.get(server) === line;
    latest.set(server, line);
    return isDoubled ? [`the log says twice in a row: ${line}`] : [];
  });
}

export function secretsTold({ disk, seen }: Sim): readonly string[] {
  const isTold = [disk.history, disk.settings, ...seen.logged].some((text) => /nobody-may-see/.test(text));
  return isTold ? ['a token was written down'] : [];
}
