import type { Store } from '../store.ts';

/** A link that is live, from then until it is not. */
export type LiveLink = {
  readonly serverId: string;
  /** Aborted with the link: who answers at the address of one that was lost may be somebody else (I3). */
  readonly signal: AbortSignal;
};

/** What is kept for each link while it is live. */
export type LiveLinks<T> = {
  get(serverId: string): T | undefined;
  stop(): void;
};

/** `begin` makes what is kept for a link that has become live. */
export function followLiveLinks<T>(store: Store, begin: (link: LiveLink) => T): LiveLinks<T> {
  const live = new Map<string, { readonly kept: T; readonly over: AbortController }>();

  function end(serverId: string): void {
    live.get(serverId)?.over.abort();
    live.delete(serverId);
  }

  const unsubscribe = store.subscribe(({ event }) => {
    if (event.kind === 'server-left') end(event.serverId);
    if (event.kind !== 'link-changed') return;
    const { serverId, link } = event;
    if (link.kind !== 'live') end(serverId);
    else if (!live.has(serverId)) {
      const over = new AbortController();
      live.set(serverId, { kept: begin({ serverId, signal: over.signal }), over });
    }
  });

  return {
    get: (serverId) => live.get(serverId)?.kept,
    stop: () => {
      unsubscribe();
      for (const serverId of [...live.keys()]) end(serverId);
    },
  };
}
