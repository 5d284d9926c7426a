import { NO_CONTENTS, type ServerContents } from '../../domain/contents/serverContents.ts';
import { serverIn } from '../../domain/state.ts';
import { PlexError } from '../../plex/http/errors.ts';
import type { ContentsCalls } from '../../plex/server/client.ts';
import type { Store } from '../store.ts';
import type { FollowedServers } from './followedServers.ts';

type Part = keyof ServerContents;

const MOST_UNKNOWN = 100;

/** A link that is live, from then until it is not. */
type LiveConnection = {
  readonly serverId: string;
  /** Libraries that were looked for in vain. */
  readonly unknown: Set<string>;
  readonly over: AbortController;
};

/** For admins only. */
const ADMIN_PARTS: readonly Part[] = ['tasks', 'users', 'dvrs', 'tuners'];

/**
 * Keeps what is known of each server's contents: read anew whenever it becomes live, and the libraries when an activity names one that is
 * not known, once for each. What cannot be read stays as it was. Returns the function that ends it.
 */
export function followContents(store: Store, followedServers: Pick<FollowedServers, 'get'>): () => void {
  const connections = new Map<string, LiveConnection>();
  const unsubscribe = store.subscribe(({ event, rows }) => {
    if (event.kind === 'server-left') ended(event.serverId);
    if (event.kind === 'link-changed') {
      if (event.link.kind !== 'live') ended(event.serverId);
      else if (!connections.has(event.serverId)) began(event.serverId);
    }
    if (event.kind !== 'listed' && event.kind !== 'reported') return;
    const connection = connections.get(event.serverId);
    for (const { row } of connection ? rows : []) {
      const { librarySectionId: id } = row.activity.context;
      if (connection && id !== undefined && isNews(connection, id)) void read(connection, 'libraries');
    }
  });

  function began(serverId: string): void {
    const connection = { serverId, unknown: new Set<string>(), over: new AbortController() };
    connections.set(serverId, connection);
    void readAll(connection);
  }

  function ended(serverId: string): void {
    connections.get(serverId)?.over.abort();
    connections.delete(serverId);
  }

  /** Once for each library. Nothing is asked before the first answer. */
  function isNews({ serverId, unknown }: LiveConnection, id: string): boolean {
    const libraries = serverIn(store.state, serverId)?.contents.libraries ?? [];
    if (!libraries.length || libraries.some((l) => l.id === id)) return false;
    if (unknown.has(id) || unknown.size >= MOST_UNKNOWN) return false;
    unknown.add(id);
    return true;
  }

  async function readAll(connection: LiveConnection): Promise<void> {
    await read(connection, 'libraries');
    // One after the other: nobody waits for them.
    for (const part of ADMIN_PARTS) {
      if (serverIn(store.state, connection.serverId)?.isShared) return;
      await read(connection, part);
    }
  }

  async function read<P extends Part>({ serverId, over }: LiveConnection, part: P): Promise<void> {
    const calls: Pick<ContentsCalls, P> | undefined = followedServers.get(serverId)?.connection.contents;
    // Who answers at the address of a link that was lost may be somebody else (I3).
    if (!calls || over.signal.aborted) return;
    try {
      const found = await calls[part](over.signal);
      if (over.signal.aborted) return;
      const known = serverIn(store.state, serverId)?.contents ?? NO_CONTENTS;
      const contents = { ...known, [part]: found };
      store.apply({ kind: 'server-facts-changed', serverId, facts: { contents } });
    } catch (error) {
      if (!(error instanceof PlexError) && !over.signal.aborted) throw error;
    }
  }

  return () => {
    unsubscribe();
    for (const serverId of [...connections.keys()]) ended(serverId);
  };
}

/** What can be read of a server's contents; what is only told to its owner is empty for others. */
export async function contentsOf(calls: ContentsCalls, signal: AbortSignal): Promise<ServerContents> {
  const read = <T>(call: (signal?: AbortSignal) => Promise<readonly T[]>): Promise<readonly T[]> =>
    call(signal).catch((error: unknown) => {
      if (error instanceof PlexError) return [];
      throw error;
    });
  const [libraries, tasks, dvrs, tuners] = await Promise.all([
    read(calls.libraries),
    read(calls.tasks),
    read(calls.dvrs),
    read(calls.tuners),
  ]);
  return { ...NO_CONTENTS, libraries, tasks, dvrs, tuners };
}
