import { stalledMs } from '../../../src/domain/estimate/stall.ts';
import { isCancelWished } from '../../../src/domain/row.ts';
import { lifeKey, rowKey } from '../seen.ts';
import type { Sim } from '../sim.ts';
import type { Life } from '../simulated/life.ts';

const MINUTE_MS = 60_000;
const LOOK_MS = 5000;
/** Nothing is said to stand still sooner (Y7). */
const LEAST_MS = 5 * MINUTE_MS;
/** What has always moved quickly is said to stand still by then: after ten minutes, where nothing is known of its kind. */
const MOST_MS = 12 * MINUTE_MS;
const QUICK_MS = MINUTE_MS;
/** Moves that the stream did not tell are known after the next list: there may be several since the standstill. */
const LATE_MS = MINUTE_MS;
/** Each list says when to look again. */
const TOLD_MS = 2 * MINUTE_MS;

/** How long the app has watched a row stand still, as far as anybody can know. */
type Watched = {
  readonly movedAt: number;
  readonly heardMs: number;
  readonly stalledMs: number;
  readonly at: number;
  /** Its link has been live all the time. */
  readonly isSteady: boolean;
};

/** All the time: what is said to stand still does, what does is said to, and each standstill is told once (Y7–Y9). */
export function watchStalls(sim: Sim): void {
  const { time, app, sites, seen } = sim;
  const watched = new Map<string, Watched>();
  const told = new Map<string, number>();
  let looked = 0;
  const hear = (): void => {
    for (const { row, serverId, uuid } of seen.stalls.slice(looked)) {
      const life = sites.find((s) => s.id === serverId)?.server.lives.findLast((l) => l.uuid === uuid);
      const key = `${row} ${life?.movedAt}`;
      const times = (told.get(key) ?? 0) + 1;
      told.set(key, times);
      if (!sim.notifiesStalls) seen.wrong.push('a standstill is told to somebody who does not want it');
      if (times > 1 && !time.wasSetBetween(0, time.now))
        seen.wrong.push(`one standstill of ${uuid} is told twice`);
    }
    looked = seen.stalls.length;
  };
  const look = (): void => {
    hear();
    const { store, run, isAlive } = app();
    const isStill = !time.wasSetBetween(0, time.now);
    for (const { server, link, rows } of isAlive && !time.isSuspended ? store.state.servers : []) {
      const lives = sites.find((s) => s.id === server.id)?.server.running() ?? [];
      const running = new Map(lives.map((l) => [l.uuid, l]));
      for (const row of link.kind === 'live' ? rows : []) {
        const { uuid, type } = row.activity;
        const life = running.get(uuid);
        if (life?.type !== type || row.end) continue;
        const key = rowKey(run, server.id, row);
        const before = watched.get(key);
        const isSame = before?.movedAt === life.movedAt;
        const isSteady = before !== undefined && time.now - before.at <= LOOK_MS;
        const isStalled = stalledMs(row, time.appNow) !== undefined;
        const next: Watched = {
          movedAt: life.movedAt,
          heardMs: isSame ? before.heardMs + LOOK_MS : 0,
          stalledMs: isSame && isStalled && isSteady ? before.stalledMs + LOOK_MS : 0,
          at: time.now,
          isSteady: isSame ? before.isSteady && isSteady : isSteady,
        };
        watched.set(key, next);
        if (!isStill) continue;
        const hasJustMoved = life.standstills.some(
          ({ ms, until }) => ms >= LEAST_MS && time.now - until < LATE_MS,
        );
        if (isStalled && !hasJustMoved && next.heardMs + 2 * LOOK_MS < LEAST_MS)
          seen.wrong.push(`${lifeKey(server.id, uuid, type)} is said to stand still, but moves`);
        if (
          !isStalled &&
          !isCancelWished(row) &&
          next.isSteady &&
          next.heardMs > MOST_MS &&
          hasOnlyBeenQuick(sim, server.id, life)
        )
          seen.wrong.push(`${lifeKey(server.id, uuid, type)} stands still, and nobody says so`);
        if (
          sim.notifiesStalls &&
          !seen.hasLooked &&
          !seen.hasSilenced &&
          next.stalledMs > TOLD_MS &&
          !told.has(`${key} ${life.movedAt}`)
        )
          seen.wrong.push(`${lifeKey(server.id, uuid, type)} stands still, and nobody is told`);
      }
    }
    time.in(LOOK_MS, look);
  };
  look();
}

/** Neither it nor others of its kind has ever stood still for long, and no sleep has made one seem to. */
function hasOnlyBeenQuick({ sites, time }: Sim, serverId: string, life: Life): boolean {
  const lives = sites.find((s) => s.id === serverId)?.server.lives ?? [];
  return (
    !time.hasSleptSince(0) &&
    life.standstills.length > 0 &&
    lives.every((l) => l.type !== life.type || l.standstills.every(({ ms }) => ms < QUICK_MS))
  );
}
