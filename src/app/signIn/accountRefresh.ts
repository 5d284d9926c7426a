import { endOf, hasPassed } from '../../domain/change/hasPassed.ts';
import { aborted, type Clock } from '../../plex/http/clock.ts';
import type { Account, AccountResources } from './account.ts';

const REFRESH_MS = 60 * 60_000;
const KEEP_ALIVE_MS = 24 * 60 * 60_000;
/** The least time between two refreshes, however many events ask for one. */
const SHORTEST_MS = 5 * 60_000;

/** Keeps account and servers up to date while Usher runs. */
export type AccountRefresh = {
  /** Asks for the list of servers soon, since something happened that it may explain. */
  refreshSoon(): void;
  /** The list is being read elsewhere, so the next refresh is due an hour later. */
  refreshed(): void;
};

/** Runs until the signal aborts. `onServers` is called with every list. */
export function startAccountRefresh(
  account: Account,
  onServers: (resources: AccountResources) => Promise<void>,
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
