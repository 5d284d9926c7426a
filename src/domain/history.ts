import type { Activity, Millis } from './activity.ts';
import type { Event } from './event.ts';
import type { Finished } from './finished.ts';
import { isScan, scanFromBefore } from './scans.ts';
import { type Row, type ServerState, type State, serverIn } from './state.ts';
import { isToldAlone, type Untold, untoldOf } from './telling.ts';

/** One line of the history. What began and did not finish was running when Usher last ran. */
export type Entry =
  | {
      readonly kind: 'began';
      readonly serverId: string;
      readonly activity: Activity;
      readonly at: Millis;
      readonly foundRunning: boolean;
    }
  | { readonly kind: 'finished'; readonly finished: Finished }
  /** These finishes were announced, or need not be (`finishId`). */
  | { readonly kind: 'told'; readonly ids: readonly string[] };

/** What the history knows of one server that is not over and done with. */
export type Remembered = {
  readonly running: readonly Extract<Entry, { readonly kind: 'began' }>[];
  readonly untold: readonly Finished[];
};

/** What one event adds to the history. */
export function entriesOf(before: State, event: Event, after: State): readonly Entry[] {
  const began = event.kind === 'server-joined' ? [] : after.servers.flatMap((s) => begun(before, s));
  const finished = after.finished.map((f): Entry => ({ kind: 'finished', finished: f }));
  const ids = after.telling.told.flatMap((u) => u.ids);
  // A new life of the same uuid begins after the earlier one is over.
  return [...finished, ...began, ...(ids.length ? [{ kind: 'told', ids } as const] : [])];
}

/** A server as the history left it, for its first list to decide. */
export function recalled(server: ServerState, { running, untold }: Remembered, at: Millis): ServerState {
  const rows = running.map(
    ({ activity, at: firstSeenAt, foundRunning }): Row => ({
      activity,
      firstSeenAt,
      lastSeenAt: firstSeenAt,
      foundRunning,
      cancel: { kind: 'none' },
      isMissing: false,
      isFromBefore: true,
      end: undefined,
    }),
  );
  const bySection = Map.groupBy(untold.filter(isScan), (f) => f.activity.context.librarySectionId);
  const scans = [...bySection.values()].flatMap((finishes) => scanFromBefore(finishes, at) ?? []);
  return { ...server, rows, scans };
}

export function untoldFrom({ untold }: Remembered): readonly Untold[] {
  return untold.filter(isToldAlone).map(untoldOf);
}

function begun(before: State, { server, rows }: ServerState): readonly Entry[] {
  const earlier = serverIn(before, server.id)?.rows ?? [];
  if (earlier === rows) return [];
  const known = new Set(earlier.filter((r) => !r.end).map(lifeOf));
  return rows
    .filter((r) => !r.end && !known.has(lifeOf(r)))
    .map(({ activity, firstSeenAt, foundRunning }) => ({
      kind: 'began',
      serverId: server.id,
      activity,
      at: firstSeenAt,
      foundRunning,
    }));
}

function lifeOf({ activity, firstSeenAt }: Row): string {
  return `${activity.uuid}@${firstSeenAt}`;
}
