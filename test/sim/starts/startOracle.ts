import type { StartPhase } from '../../../src/domain/start/start.ts';
import { isEqualWork, type Work, workId } from '../../../src/domain/start/work.ts';
import type { StopCall } from '../../../src/domain/stop/stopCall.ts';
import { lifeKey } from '../seen.ts';
import type { Sim } from '../sim.ts';

const MINUTE_MS = 60_000;
/**
 * An answer takes ten seconds at most, and what a slow network adds; after a minute it is said that nothing was seen, and five later what
 * went wrong is forgotten. The due timer looks once a minute.
 */
const LONGEST_MS: Readonly<Record<StartPhase['kind'], number>> = {
  asked: 45_000,
  accepted: 2 * MINUTE_MS,
  running: Number.POSITIVE_INFINITY,
  unseen: 7 * MINUTE_MS,
  failed: 7 * MINUTE_MS,
  'stop-failed': 7 * MINUTE_MS,
};
const LOOK_MS = 5000;

/** All the time: nothing waits for ever (J7). */
export function watchStarts({ time, app, seen }: Sim): void {
  let waiting = new Map<string, number>();
  const look = (): void => {
    const now = new Map<string, number>();
    const { store, run, isAlive } = app();
    const wasSet = time.wasSetBetween(time.now - MINUTE_MS - LOOK_MS, time.now);
    for (const { server, starts, rows } of isAlive && !time.isSuspended && !wasSet ? store.state.servers : [])
      for (const { work, askedAt, phase } of starts) {
        const key = `${run} ${server.id} ${workId(work)} ${askedAt} ${phase.kind}`;
        const since = waiting.get(key) ?? time.now;
        now.set(key, since);
        const ms = time.now - since;
        const isAnswered = !seen.starts.sent.some(
          (s) =>
            s.answer === 'none' && s.run === run && s.serverId === server.id && isEqualWork(s.work, work),
        );
        const isOver =
          phase.kind === 'running' && !rows.some((r) => r.activity.uuid === phase.uuid && !r.end);
        const mostMs = LONGEST_MS[phase.kind];
        if (ms > mostMs) seen.wrong.push(`${work.kind} stays ${phase.kind} for ${mostMs} ms`);
        if (phase.kind === 'asked' && isAnswered)
          seen.wrong.push(`${work.kind} waits for an answer that came`);
        if (isOver) seen.wrong.push(`${work.kind} is said to run, but its row is over`);
      }
    waiting = now;
    time.in(LOOK_MS, look);
  };
  look();
}

/** What an answer named and the app saw end is told, however short it was and whatever it is, and under what it was asked as (J2, J5). */
export function startsUnannounced({ seen, disk, time }: Sim): readonly string[] {
  if (disk.lost.length) return [];
  const finishes = Map.groupBy(seen.finished, (f) => f.key);
  const announced = new Set(seen.announced);
  return seen.starts.sent.flatMap(({ serverId, work, life, uuid, answer, answeredAt, run, at }) => {
    if (answer !== 'accepted' || !life || life.uuid !== uuid) return [];
    // Until it began, only the latest word counts: it was asked for once more, or not any more.
    const isLatest =
      // By another time of the clock it may be forgotten.
      !time.wasSetBetween(at, life.beganAt) &&
      !seen.starts.sent.some(
        (s) => s.serverId === serverId && s.at > at && s.at <= life.beganAt && isEqualWork(s.work, work),
      ) &&
      !seen.stops.sent.some(
        ({ serverId: id, call, at: stoppedAt }) =>
          id === serverId && stoppedAt > at && stoppedAt <= life.beganAt && isStopOf(call, work),
      );
    // Items of a library that are refreshed meanwhile are taken for it after a minute.
    const isTakenForItems =
      work.kind === 'refresh-metadata' && life.beganAt - answeredAt > MINUTE_MS - LOOK_MS;
    if (!isLatest || isTakenForItems) return [];
    const own = finishes.get(lifeKey(serverId, life.uuid, life.type)) ?? [];
    return own
      .filter((f) => f.run === run && f.at >= at)
      .flatMap(({ id, key, at: endedAt, startedAs, cancelAsked }) => [
        ...(startedAs || endedAt <= answeredAt
          ? []
          : [`${key} was started as ${work.kind}, but is not said to be`]),
        ...(seen.hasLooked ||
        cancelAsked ||
        announced.has(id) ||
        seen.dropped.has(id) ||
        life.type === 'library.update.section'
          ? []
          : [`${key} was started as ${work.kind}, but never announced`]),
      ]);
  });
}

function isStopOf(call: StopCall, work: Work): boolean {
  return call.kind === 'task' && work.kind === 'task' && call.task === work.task;
}
