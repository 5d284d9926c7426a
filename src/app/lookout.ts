import type { NearbyServer } from '../domain/state.ts';
import { lookAround } from '../plex/discovery.ts';
import type { Store } from './store.ts';

/** Looks for servers in the own network while somebody may want one. */
export type Lookout = {
  /** Anew; resolves when the time for answers is over. */
  look(): Promise<void>;
  /** Nobody wants to know any more. */
  stop(): void;
};

export function createLookout(store: Store, quitting: AbortSignal): Lookout {
  let looking = new AbortController();
  const stop = (): void => {
    looking.abort();
    if (store.state.nearby) store.apply({ kind: 'nearby-found', nearby: undefined });
  };
  return {
    look: async () => {
      looking.abort();
      looking = new AbortController();
      const { signal } = looking;
      let found: readonly NearbyServer[] = [];
      store.apply({ kind: 'nearby-found', nearby: found });
      await lookAround({
        signal: AbortSignal.any([signal, quitting]),
        onFound: (server) => {
          if (signal.aborted) return;
          found = [...found.filter((s) => s.id !== server.id), server];
          store.apply({ kind: 'nearby-found', nearby: found });
        },
      });
    },
    stop,
  };
}
