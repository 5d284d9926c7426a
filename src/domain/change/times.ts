import type { Millis } from '../activity.ts';
import { UNHEARD_MS } from '../estimate/pace.ts';
import { longestGapMs, stalledMs, stallsAt } from '../estimate/stall.ts';
import { learned, type UsualTable } from '../estimate/usual.ts';
import { finishedOf } from '../row.ts';
import type { ServerState, Stalls, State } from '../state.ts';
import type { RowChange } from './change.ts';

type StallsTold = Pick<Stalls, 'nextAt' | 'told'>;

/** With what the changes teach about durations. */
export function afterRuns(known: ServerState, changes: readonly RowChange[]): UsualTable {
  if (!changes.some((c) => c.kind === 'over')) return known.usual;
  const runs = changes.flatMap(({ kind, row }) => {
    const finished = kind === 'over' ? finishedOf(known, row) : undefined;
    return finished ? [{ finished, longestGapMs: longestGapMs(row) }] : [];
  });
  return learned(known.usual, runs);
}

/** It stands at each server too, as rows are drawn without the State. */
export function withPatience(state: State, stallPatience: number): State {
  const servers = state.servers.map((s) => ({ ...s, stalls: { ...s.stalls, patience: stallPatience } }));
  return { ...state, stallPatience, servers };
}

/** After a list, when all rows are looked at anyway: when the next one will be stalled unless it moves. */
export function withNextStall(server: ServerState, at: Millis): ServerState {
  return { ...server, stalls: { ...server.stalls, ...nextStall(server, server.stalls.told, at) } };
}

/** Notes which rows are stalled by now: they are to be told. The next list says when to look again. */
export function withStallsTold(server: ServerState, at: Millis): ServerState {
  const { stalls } = server;
  const told = stallsTold(server, stalls, at);
  return told === stalls ? server : { ...server, stalls: { ...stalls, ...told } };
}

/** When there will be a stalled row that was not told, and which of the told ones still are. */
export function nextStall(server: ServerState, before: readonly string[], at: Millis): StallsTold {
  const { patience } = server.stalls;
  // A lost connection takes back what nobody heard of a standstill: that makes no new one of it.
  const stalled = stalledIn(server, at + patience * UNHEARD_MS);
  const told = before.filter((uuid) => stalled.has(uuid));
  const moments = server.rows.flatMap((row) =>
    told.includes(row.activity.uuid) ? [] : (stallsAt(row, patience) ?? []),
  );
  return { nextAt: moments.length ? Math.min(...moments) : undefined, told };
}

export function stallsTold<T extends StallsTold>(server: ServerState, before: T, at: Millis): T | StallsTold {
  if (before.nextAt === undefined || before.nextAt > at) return before;
  const fresh = server.link.kind === 'live' ? stalledIn(server, at) : [];
  return { nextAt: undefined, told: [...new Set([...before.told, ...fresh])] };
}

function stalledIn({ rows, stalls: { patience } }: ServerState, at: Millis): ReadonlySet<string> {
  return new Set(
    rows.flatMap((row) => (stalledMs(row, at, patience) === undefined ? [] : [row.activity.uuid])),
  );
}
