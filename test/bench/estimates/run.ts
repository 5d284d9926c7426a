import type { Activity, Millis } from '../../../src/domain/activity.ts';
import { reduce } from '../../../src/domain/change/reduce.ts';
import { endsAtOf } from '../../../src/domain/estimate/endsAt.ts';
import { restOf } from '../../../src/domain/estimate/rest.ts';
import type { Event } from '../../../src/domain/event.ts';
import type { Finished } from '../../../src/domain/finished.ts';
import { initialState, rowIn, type State } from '../../../src/domain/state.ts';

/** One job from its start to its end, as its server told of it. */
export type Run = {
  readonly shape: string;
  readonly startedAt: Millis;
  readonly endedAt: Millis;
  /** In order; the first is its start. */
  readonly reports: readonly { readonly at: Millis; readonly activity: Activity }[];
  /** What finished before it, oldest first. */
  readonly past: readonly Finished[];
};

/** What was predicted of a run when a part of its real time was over. Errors are |predicted − real| / real of the time that was left. */
export type Moment = {
  readonly shape: string;
  readonly percent: number;
  readonly hasPast: boolean;
  /** What people are told; undefined where they are told nothing. */
  readonly told: number | undefined;
  /** What is behind it, told or not. */
  readonly known: number | undefined;
  /** Elapsed × (100 − p) / p; undefined while p is unknown or 0. */
  readonly linear: number | undefined;
};

export const PERCENTS = [10, 25, 50, 75] as const;
export const server = { id: 'bench', name: 'Bench' };

/** Through the app's own State, as its stream would bring it. */
export function momentsOf(run: Run): readonly Moment[] {
  const { startedAt, endedAt, reports, past } = run;
  const lasted = endedAt - startedAt;
  const restored = { running: [], pending: [], runs: past };
  let state = [
    { kind: 'server-joined', server, restored, at: startedAt } as const,
    live(startedAt),
  ].reduce<State>((before, event) => reduce(before, event).after, initialState);
  let next = 0;
  return PERCENTS.map((percent) => {
    const now = startedAt + (lasted * percent) / 100;
    for (let report = reports[next]; report && report.at <= now; report = reports[++next])
      state = reduce(state, reported(report.activity, report.at, next === 0)).after;
    return momentAt(run, state, percent, now);
  });
}

function momentAt(
  { shape, startedAt, endedAt, reports, past }: Run,
  state: State,
  percent: number,
  now: Millis,
): Moment {
  const row = rowIn(state, server.id, reports[0]?.activity.uuid ?? '');
  if (!row) throw new Error(`no row of ${shape} at ${percent} %`);
  const real = endedAt - now;
  const errorOf = (ms: Millis | undefined): number | undefined =>
    ms === undefined ? undefined : Math.abs(ms - real) / real;
  const { progress } = row.activity;
  const told = endsAtOf(row, now);
  return {
    shape,
    percent,
    hasPast: past.length > 0,
    told: errorOf(told === undefined ? undefined : told - now),
    known: errorOf(restOf(row, now)?.ms),
    linear: errorOf(progress ? ((now - startedAt) * (100 - progress)) / progress : undefined),
  };
}

function live(at: Millis): Event {
  const link = { kind: 'live', transport: 'websocket', because: undefined } as const;
  return { kind: 'link-changed', serverId: server.id, link, at };
}

function reported(activity: Activity, at: Millis, isStart: boolean): Event {
  const event = isStart ? 'started' : 'updated';
  const { uuid } = activity;
  return { kind: 'reported', serverId: server.id, reports: [{ event, uuid, activity }], at };
}
