import { createApp } from '../../src/app/app.ts';
import { createStore, type Store } from '../../src/app/store.ts';
import type { UsherApp } from '../../src/app/usherApp.ts';
import type { Change } from '../../src/domain/change/change.ts';
import { isAnnounced } from '../../src/domain/change/decisions.ts';
import { type Finished, finishId } from '../../src/domain/finished.ts';
import type { Link } from '../../src/domain/server.ts';
import { rowIn, serverIn } from '../../src/domain/state.ts';
import { noticesFor } from '../../src/domain/view/notifications.ts';
import { directNetwork } from '../../src/plex/http/network.ts';
import { openHistory } from '../../src/storage/history/history.ts';
import { readHistory } from '../../src/storage/history/historyLines.ts';
import { createLog } from '../../src/storage/log.ts';
import { count } from './coverage.ts';
import type { Random } from './random.ts';
import { lifeKey, rowKey, type Seen } from './seen.ts';
import { watchSilences } from './silences/silenceOracle.ts';
import { historyOn, type SimDisk, settingsOn } from './simulated/simDisk.ts';
import { startsMistaken } from './starts/startLedger.ts';
import { forgetStopsOf } from './stops/stopLedger.ts';
import type { World } from './world.ts';

/** One run of the app, from start to quit or kill: the real app, feeds, store, notices and history. */
export type SimApp = {
  /** Which one, counted from 1. */
  readonly run: number;
  readonly store: Store;
  readonly app: UsherApp;
  readonly isAlive: boolean;
  /** What waits for time. */
  readonly waiting: number;
  linkTo(serverId: string): Link | undefined;
  kill(): void;
};

export function startApp(
  { time, sites, plexTv, keychain, disk, seen }: World,
  random: Random,
  isLooking: boolean,
  run: number,
): SimApp {
  const clock = time.appClock();
  let isAlive = true;
  const writer = { isAlive: () => isAlive, kill };
  seen.logged.push(`run ${time.now}`);
  const log = createLog((line) => {
    // What a killed process had begun still comes to an end here, but is heard by nobody.
    if (isAlive) seen.logged.push(line);
  });
  const history = openHistory(historyOn(disk, random, writer), log, clock.now);
  const store = createStore();
  // Before the app itself, which may die in writing down that it left.
  store.subscribe((change) => {
    if (isAlive) forgetLeft(change, seen);
  });
  const app = createApp({
    store,
    vault: keychain.vaultFor(clock, () => isAlive),
    settings: settingsOn(disk, random, log, writer),
    history,
    clock,
    log,
    random: random.roll,
    version: '0',
    network: directNetwork,
    plexTv: plexTv.calls,
    shell: { open: async () => true, copy: async () => true },
    connect: (needs) => {
      const site = sites.find((s) => s.id === needs.target.serverId);
      if (!site) throw new Error('a server that is not in this world');
      return site.network.connect(needs, () => isAlive && !time.isSuspended);
    },
  });
  store.subscribe((change) => {
    if (isAlive) watch(change, seen, run, time.now, clock.now());
  });
  store.apply({ kind: 'looking-changed', isLooking });
  void app.start();

  function kill(): void {
    isAlive = false;
    clock.drop();
    for (const { network } of sites) network.cut('close');
  }

  return {
    run,
    store,
    app,
    get isAlive() {
      return isAlive;
    },
    get waiting() {
      return clock.waiting;
    },
    linkTo: (serverId) => serverIn(store.state, serverId)?.link,
    kill,
  };
}

/** The end of what ran on a server that is left cannot be known. */
function forgetLeft({ before, event }: Change, { heard, starts, stops }: Seen): void {
  if (event.kind !== 'server-left') return;
  forgetStopsOf(stops, event.serverId);
  for (const start of starts.sent) if (start.serverId === event.serverId) start.life = undefined;
  for (const { activity, end } of serverIn(before, event.serverId)?.rows ?? [])
    if (!end) heard.delete(lifeKey(event.serverId, activity.uuid, activity.type));
}

/** What holds of every single change. */
function watch(change: Change, seen: Seen, run: number, at: number, appNow: number): void {
  const { event, after } = change;
  seen.trace(at, event);
  if (event.kind === 'listed')
    for (const a of event.activities) seen.heard.add(lifeKey(event.serverId, a.uuid, a.type));
  if (event.kind === 'reported')
    for (const { event: what, activity } of event.reports)
      if (what !== 'ended' && activity) seen.heard.add(lifeKey(event.serverId, activity.uuid, activity.type));
  seen.wrong.push(...startsMistaken(change, seen.starts));
  for (const f of change.finished) {
    const { server, activity, outcome, startedAs, cancelAsked } = f;
    seen.finished.push({
      key: lifeKey(server.id, activity.uuid, activity.type),
      id: finishId(f),
      run,
      at,
      outcome,
      startedAs,
      cancelAsked,
    });
  }
  const notices = noticesFor(change);
  for (const { command } of notices) {
    const subject = command?.kind === 'reveal' ? command.subject : undefined;
    const row = subject?.kind === 'job' ? rowIn(after, subject.serverId, subject.uuid) : undefined;
    if (event.kind !== 'time-passed' || subject?.kind !== 'job' || !row) continue;
    const { serverId, uuid } = subject;
    if (serverIn(after, serverId)?.link.kind !== 'live')
      seen.wrong.push('a standstill is told of a server that is away');
    seen.stalls.push({ row: rowKey(run, serverId, row), serverId, uuid });
  }
  count(seen.coverage, change, notices, appNow);
  watchSilences(change, notices.length > 0, seen);
  const due = change.due.filter((pending) => isAnnounced(pending, after.preferences));
  if (!due.length || !notices.length) return;
  for (const { ids } of due) seen.announced.push(...ids);
  const { lastAt } = after.notificationQueue;
  // A new scan may begin in the second between settling and telling, but not before.
  const isYoung = lastAt === undefined || appNow - lastAt < 12_000;
  for (const { server, rows } of after.servers) {
    const running = rows.filter((r) => !r.end).map((r) => r.activity);
    if (new Set(running.map((a) => a.uuid)).size !== running.length)
      seen.wrong.push('two rows with one uuid');
    for (const { finished } of due) {
      const { type, context } = finished.activity;
      const isAgain = running.some(
        (a) => a.type === type && a.context.librarySectionId === context.librarySectionId,
      );
      const isScan = type === 'library.update.section' && finished.server.id === server.id;
      if (isScan && isAgain && !isYoung) seen.wrong.push('a running scan was announced');
    }
  }
}

/** The finishes on the disk. */
export function finishesOn(disk: SimDisk): readonly Finished[] {
  return readHistory(disk.history).entries.flatMap((e) => (e.kind === 'finished' ? e.finished : []));
}
