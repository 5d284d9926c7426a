import type { Store } from '../../app/store.ts';
import type { Millis } from '../../domain/activity.ts';
import { idleAt, idleSince } from '../../domain/idle/idle.ts';
import type { WorkFilter } from '../../domain/idle/workFilter.ts';
import { serverIn } from '../../domain/state.ts';
import type { Clock } from '../../plex/http/clock.ts';

export type IdleWish = {
  readonly serverIds: readonly string[];
  readonly filterOf: (serverId: string) => WorkFilter;
  readonly settleMs: Millis;
  /** Undefined: for ever. */
  readonly timeoutMs: Millis | undefined;
};

export type IdleEnd = 'idle' | 'timed-out' | 'refused' | 'stopped';

/** A timer takes no more than 24 days, and a clock that is set must not cost hours. */
const LONGEST_NAP_MS = 60_000;

/**
 * Waits until all these servers have been idle for so long at the same time; what they do is heard from the store alone. `refused`: one of them
 * does not take its token any more. `stopped`: the signal.
 */
export async function untilIdle(
  { store, clock }: { readonly store: Pick<Store, 'subscribe' | 'state'>; readonly clock: Clock },
  { serverIds, filterOf, settleMs, timeoutMs }: IdleWish,
  signal: AbortSignal,
): Promise<IdleEnd> {
  const begunAt = clock.now();
  const since = new Map<string, Millis>();
  let nap = new AbortController();
  const unsubscribe = store.subscribe(({ event, after }) => {
    if (!('serverId' in event && 'at' in event)) return;
    const { serverId, at } = event;
    const server = serverIn(after, serverId);
    if (!server || !serverIds.includes(serverId)) return;
    const isAfterGap = event.kind === 'listed' && event.isAfterGap;
    const known = idleSince(since.get(serverId), server, filterOf(serverId), { isAfterGap, at });
    if (known === undefined) since.delete(serverId);
    else since.set(serverId, known);
    nap.abort();
  });
  try {
    for (;;) {
      if (signal.aborted) return 'stopped';
      if (serverIds.some((id) => serverIn(store.state, id)?.link.kind === 'refused')) return 'refused';
      const now = clock.now();
      // A clock that was set back: what is idle since a time to come is idle since now.
      for (const [id, at] of since) since.set(id, Math.min(at, now));
      const times = serverIds.map((id) => since.get(id));
      const idleInMs = (idleAt(times, settleMs) ?? Number.POSITIVE_INFINITY) - now;
      if (idleInMs <= 0) return 'idle';
      const leftMs = begunAt + (timeoutMs ?? Number.POSITIVE_INFINITY) - now;
      if (leftMs <= 0) return 'timed-out';
      nap = new AbortController();
      await clock.sleep(Math.min(idleInMs, leftMs, LONGEST_NAP_MS), AbortSignal.any([nap.signal, signal]));
    }
  } finally {
    unsubscribe();
  }
}
