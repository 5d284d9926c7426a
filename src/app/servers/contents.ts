import { NO_CONTENTS, type ServerContents } from '../../domain/contents/serverContents.ts';
import { serverIn } from '../../domain/state.ts';
import { PlexError } from '../../plex/http/errors.ts';
import type { ContentsCalls } from '../../plex/server/client.ts';
import type { Store } from '../store.ts';
import type { FollowedServers } from './followedServers.ts';
import { followLiveLinks, type LiveLink } from './liveLinks.ts';

type Part = keyof ServerContents;

const MOST_UNKNOWN = 100;

type Known = LiveLink & {
  /** Libraries that were looked for in vain. */
  readonly unknown: Set<string>;
};

/** For admins only. */
const ADMIN_PARTS: readonly Part[] = ['tasks', 'users', 'dvrs', 'tuners'];

/**
 * Keeps what is known of each server's contents: read anew whenever it becomes live, and the libraries when an activity names one that is
 * not known, once for each. What cannot be read stays as it was. Returns the function that ends it.
 */
export function followContents(store: Store, followedServers: Pick<FollowedServers, 'get'>): () => void {
  const links = followLiveLinks(store, (link): Known => {
    const known = { ...link, unknown: new Set<string>() };
    void readAll(known);
    return known;
  });
  const unsubscribe = store.subscribe(({ event, rows }) => {
    if (event.kind !== 'listed' && event.kind !== 'reported') return;
    const known = links.get(event.serverId);
    for (const { row } of known ? rows : []) {
      const { librarySectionId: id } = row.activity.context;
      if (known && id !== undefined && isNews(known, id)) void read(known, 'libraries');
    }
  });

  /** Once for each library. Nothing is asked before the first answer. */
  function isNews({ serverId, unknown }: Known, id: string): boolean {
    const libraries = serverIn(store.state, serverId)?.contents.libraries ?? [];
    if (!libraries.length || libraries.some((l) => l.id === id)) return false;
    if (unknown.has(id) || unknown.size >= MOST_UNKNOWN) return false;
    unknown.add(id);
    return true;
  }

  async function readAll(known: Known): Promise<void> {
    await read(known, 'libraries');
    // One after the other: nobody waits for them.
    for (const part of ADMIN_PARTS) {
      if (serverIn(store.state, known.serverId)?.isShared) return;
      await read(known, part);
    }
  }

  async function read<P extends Part>({ serverId, signal }: Known, part: P): Promise<void> {
    const calls: Pick<ContentsCalls, P> | undefined = followedServers.get(serverId)?.connection.contents;
    if (!calls || signal.aborted) return;
    try {
      const found = await calls[part](signal);
      if (signal.aborted) return;
      const known = serverIn(store.state, serverId)?.contents ?? NO_CONTENTS;
      const contents = { ...known, [part]: found };
      store.apply({ kind: 'server-facts-changed', serverId, facts: { contents } });
    } catch (error) {
      if (!(error instanceof PlexError) && !signal.aborted) throw error;
    }
  }

  return () => {
    unsubscribe();
    links.stop();
  };
}

/** Undefined for what the server does not tell. */
export async function told<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof PlexError) return undefined;
    throw error;
  }
}

/** What can be read of a server's contents; what is only told to its owner is empty for others. */
export async function contentsOf(calls: ContentsCalls, signal: AbortSignal): Promise<ServerContents> {
  const [libraries = [], tasks = [], dvrs = [], tuners = []] = await Promise.all([
    told(calls.libraries(signal)),
    told(calls.tasks(signal)),
    told(calls.dvrs(signal)),
    told(calls.tuners(signal)),
  ]);
  return { ...NO_CONTENTS, libraries, tasks, dvrs, tuners };
}
