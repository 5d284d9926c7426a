import type { DiscoveredServer } from '../../domain/server.ts';
import { discoverServers } from '../../plex/connect/discovery.ts';
import type { Store } from '../store.ts';

/** Looks for servers in the own network while somebody may want one. */
export type Discovery = {
  /** Anew; resolves when the time for answers is over. */
  look(): Promise<void>;
  /** Nobody wants to know any more. */
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
