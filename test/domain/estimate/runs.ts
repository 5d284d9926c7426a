import type { Activity, Millis } from '../../../src/domain/activity.ts';
import type { Event } from '../../../src/domain/event.ts';
import type { Finished } from '../../../src/domain/finished.ts';
import { rowIn, type State } from '../../../src/domain/state.ts';
import { rowOf } from '../../../src/domain/view/rowViews.ts';
import type { RowView } from '../../../src/domain/view/view.ts';
import { activity, having, quiet, said, server } from '../given.ts';

export const SECOND = 1000;
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** Everything begins here. */
export const T0 = 1_000_000_000;

type Step = readonly [after: Millis, progress: number | undefined];

/** A job that is started at T0 and then moves: how long after T0, and to which progress. */
export function moving(steps: readonly Step[], changes: Partial<Activity> = {}): readonly Event[] {
  return [
    said.started({ progress: 0, ...changes }, T0),
    ...steps.map(([after, progress]) => said.updated({ ...changes, progress }, T0 + after)),
  ];
}

/** From 0 to `to` percent, one at a time, each taking so long. */
export function evenly(eachMs: Millis, to: number): readonly Step[] {
  return Array.from({ length: to }, (_, n) => [(n + 1) * eachMs, n + 1]);
}

/** A run of Scanning Films that took so long, as the history has it. */
export function run(lastedMs: Millis, changes: Partial<Finished> = {}): Finished {
  return {
    server,
    activity: activity({ progress: 100 }),
    outcome: 'completed',
    at: T0 - HOUR,
    lastedMs,
    foundRunning: false,
    library: undefined,
    item: undefined,
    cancelAsked: false,
    ...changes,
  };
}

/** Signed in to a live Attic, whose history has these runs. */
export function taught(runs: readonly Finished[]): State {
  const restored = { running: [], pending: [], runs };
  return having(
    quiet,
    { kind: 'server-left', serverId: server.id },
    { kind: 'server-joined', server, restored, at: T0 },
    said.live(T0),
  );
}

/** The row as it is drawn so long after T0. */
export function drawn(state: State, afterMs: Millis, uuid = 'u1'): RowView {
  const row = rowIn(state, server.id, uuid);
  const of = state.servers[0];
  if (!row || !of) throw new Error(`no row ${uuid}`);
  return rowOf(row, of, T0 + afterMs, undefined);
}

/** The list says that these go on. */
export function listed(afterMs: Millis, ...activities: readonly Partial<Activity>[]): Event {
  return said.listedAgain(
    activities.map((changes) => activity(changes)),
    T0 + afterMs,
  );
}

/** Asked every 15 s, from so long after T0 on until then: nothing has changed. */
export function standing(
  fromMs: Millis,
  toMs: Millis,
  ...activities: readonly Partial<Activity>[]
): readonly Event[] {
  const times = Array.from(
    { length: Math.floor((toMs - fromMs) / 15_000) + 1 },
    (_, n) => fromMs + n * 15_000,
  );
  return times.map((time) => listed(time, ...activities));
}
