import { dueAt } from '../domain/change/notificationQueue.ts';
import { aborted, type Clock } from '../plex/http/clock.ts';
import type { Store } from './store.ts';

// A clock that is set back must not put off for hours what is due.
const LONGEST_NAP_MS = 60_000;
const SHORTEST_NAP_MS = 10;

/** Tells the state that time has passed whenever something waits for it. Resolves soon after the signal aborts. */
export async function runDueTimer(store: Store, clock: Clock, signal: AbortSignal): Promise<void> {
  let nap = new AbortController();
  let napEnds = Number.POSITIVE_INFINITY;
  const wake = (): void => nap.abort();
  // Only what is due earlier wakes: a crowd of events must not put off for ever what waits.
  const unsubscribe = store.subscribe(() => {
    if ((dueAt(store.state) ?? Number.POSITIVE_INFINITY) < napEnds) wake();
  });
  signal.addEventListener('abort', wake);
  while (!signal.aborted) {
    nap = new AbortController();
    const due = dueAt(store.state);
    if (due === undefined) {
      napEnds = Number.POSITIVE_INFINITY;
      await aborted(nap.signal);
      continue;
    }
    const napMs = Math.min(Math.max(due - clock.now(), SHORTEST_NAP_MS), LONGEST_NAP_MS);
    napEnds = clock.now() + napMs;
    await clock.sleep(napMs, nap.signal);
    if (!nap.signal.aborted) store.apply({ kind: 'time-passed', at: clock.now() });
  }
  unsubscribe();
  signal.removeEventListener('abort', wake);
}
