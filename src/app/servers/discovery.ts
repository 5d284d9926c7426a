import type { DiscoveredServer } from '../../domain/server.ts';
import { discoverServers } from '../../plex/connect/discovery.ts';
import type { Store } from '../store.ts';

/** Searches the own network for servers while the sign-in page is open. */
export type Discovery = {
  /** Starts a new search; resolves when the time for answers is over. */
  look(): Promise<void>;
  /** Ends the search and forgets its results. */
  stop(): void;
};

export function createDiscovery(store: Store, quitting: AbortSignal): Discovery {
  let looking = new AbortController();
  const stop = (): void => {
    looking.abort();
    if (store.state.discovered) store.apply({ kind: 'servers-discovered', discovered: undefined });
  };
  return {
    look: async () => {
      looking.abort();
      looking = new AbortController();
      const { signal } = looking;
      let found: readonly DiscoveredServer[] = [];
      store.apply({ kind: 'servers-discovered', discovered: found });
      await discoverServers({
        signal: AbortSignal.any([signal, quitting]),
        onFound: (server) => {
          if (signal.aborted) return;
          found = [...found.filter((s) => s.id !== server.id), server];
          store.apply({ kind: 'servers-discovered', discovered: found });
        },
      });
    },
    stop,
  };
}
