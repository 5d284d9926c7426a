import { isSameCall, stopCallId } from '../../../src/domain/stop/stopCall.ts';
import { lifeKey, type SeenFinish } from '../seen.ts';
import type { Sim } from '../sim.ts';

/** The answer takes ten seconds at most, and what a slow network adds; the check after a yes ten seconds, and a list. */
const LONGEST_WAIT_MS = 45_000;
const LOOK_MS = 5000;
const COMPLETE_PERCENT = 98;

/** All the time: a cancel is answered, obeyed or given up before long (C6). */
export function watchCancels({ time, app, sites, seen }: Sim): void {
  let waiting = new Map<string, number>();
  const look = (): void => {
    const now = new Map<string, number>();
    const { store, run, isAlive } = app();
    for (const { server, link, rows } of isAlive && !time.isSuspended ? store.state.servers : [])
      for (const { activity, cancel, end } of link.kind === 'live' ? rows : []) {
        if (end || (cancel.kind !== 'asked' && cancel.kind !== 'accepted')) continue;
        const key = `${run} ${server.id} ${activity.uuid} ${cancel.kind} ${stopCallId(cancel.call)} ${cancel.at}`;
        const since = waiting.get(key) ?? time.now;
        now.set(key, since);
        const isAnswered = !seen.stops.sent.some(
          (s) =>
            s.answer === 'none' &&
            s.run === run &&
            s.serverId === server.id &&
            isSameCall(s.call, cancel.call),
        );
        if (cancel.kind === 'asked' && isAnswered)
          seen.wrong.push(`a cancel waits for an answer that came: ${stopCallId(cancel.call)}`);
        if (time.now - since > LONGEST_WAIT_MS)
          seen.wrong.push(
            `a cancel stays ${cancel.kind} for ${LONGEST_WAIT_MS} ms: ${stopCallId(cancel.call)}`,
          );
      }
    waiting = now;
    time.in(LOOK_MS, look);
  };
  if (sites.length) look();
}

/** What the server stopped because the person wanted it is cancelled here, and announced by nobody (N2, C13). */
export function cancelsMistaken({ seen, time }: Sim): readonly string[] {
  const finishes = Map.groupBy(seen.finished, (f) => f.key);
  const announced = new Set(seen.announced);
  return seen.stops.sent.flatMap(({ serverId, answer, lives, rows, run, at, call, isSlow }) => {
    if (answer !== 'accepted' || isSlow || time.wasSetBetween(at, at + LONGEST_WAIT_MS)) return [];
    return lives
      .filter((life) => life.isStopped && life.progress < COMPLETE_PERCENT)
      .map((life) => lifeKey(serverId, life.uuid, life.type))
      .filter((key) => rows.includes(key))
      .flatMap((key) => finishes.get(key)?.filter((f) => f.run === run && f.at >= at) ?? [])
      .flatMap((finish) => mistakeOf(finish, stopCallId(call), announced));
  });
}

function mistakeOf(
  { key, id, outcome }: SeenFinish,
  call: string,
  announced: ReadonlySet<string>,
): readonly string[] {
  return [
    ...(outcome === 'cancelled-here' ? [] : [`${key} was stopped by ${call}, but is called ${outcome}`]),
    ...(announced.has(id) ? [`${key} was stopped by ${call}, and announced`] : []),
  ];
}
