import { endOf, hasPassed } from '../../domain/change/hasPassed.ts';
import { aborted, type Clock } from '../../plex/http/clock.ts';
import type { Resources } from '../../plex/plexTv/accountWire.ts';
import type { Account } from './account.ts';

const REFRESH_MS = 60 * 60_000;
const KEEP_ALIVE_MS = 24 * 60 * 60_000;
/** However often something seems to call for it. */
const SHORTEST_MS = 5 * 60_000;

/** Keeps what is known of the account true while Usher runs. */
export type AccountRefresh = {
  /** Something happened that a new list of servers may explain. */
  refreshSoon(): void;
  /** Signed in, and the list is being read by somebody else. */
  refreshed(): void;
};

/** Runs until the signal aborts. `onServers` hears of every list. */
export function startAccountRefresh(
  account: Account,
  onServers: (resources: Resources) => Promise<void>,
  clock: Clock,
  signal: AbortSignal,
): AccountRefresh {
  let refreshedAt = Number.NEGATIVE_INFINITY;
  let keptAliveAt = clock.now();
  let isWanted = false;
  let nap = new AbortController();
  signal.addEventListener('abort', () => nap.abort(), { once: true });

  async function run(): Promise<void> {
    while (!signal.aborted) {
      nap = new AbortController();
      if (!account.isSignedIn) {
        await aborted(nap.signal);
        continue;
      }
      const now = clock.now();
      const waitMs = endOf(refreshedAt, isWanted ? SHORTEST_MS : REFRESH_MS, now) - now;
      if (waitMs > 0) await clock.sleep(Math.min(waitMs, REFRESH_MS), nap.signal);
      else await refresh();
    }
  }

  async function refresh(): Promise<void> {
    isWanted = false;
    refreshedAt = clock.now();
    if (hasPassed(keptAliveAt, refreshedAt, KEEP_ALIVE_MS)) {
      keptAliveAt = refreshedAt;
      await account.keepAlive();
    }
    const resources = await account.servers();
    if (resources && !signal.aborted) await onServers(resources);
  }

  void run();
  return {
    refreshSoon: () => {
      isWanted = true;
      nap.abort();
    },
    refreshed: () => {
      refreshedAt = clock.now();
      nap.abort();
    },
  };
}
