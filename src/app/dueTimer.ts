import { dueAt } from '../domain/change/notificationQueue.ts';
import { aborted, type Clock } from '../plex/http/clock.ts';
import type { Store } from './store.ts';

// The longest wait: if the clock is set back, what is due must not be delayed for hours.
const LONGEST_NAP_MS = 60_000;
const SHORTEST_NAP_MS = 10;

/** Applies `time-passed` whenever something is due (`dueAt`). Resolves soon after the signal aborts. */
export async function runDueTimer(store: Store, clock: Clock, signal: AbortSignal): Promise<void> {
  let nap = new AbortController();
  let napEnds = Number.POSITIVE_INFINITY;
  const wake = (): void => nap.abort();
  // Woken only if something is due earlier: a wait that every event restarts might never end.
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
