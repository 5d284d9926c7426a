import type { Locality, ServerAddress, TrustPrompt } from '../../domain/serverAddress.ts';
import { serverIn } from '../../domain/state.ts';
import { type Feed, startFeed } from '../../plex/feed/feed.ts';
import {
  type ConnectionNeeds,
  connectServer,
  type ServerConnection,
  type TargetWithToken,
} from '../../plex/feed/serverConnection.ts';
import type { ClientIdentity } from '../../plex/http/clientHeaders.ts';
import type { Clock } from '../../plex/http/clock.ts';
import type { Network } from '../../plex/http/network.ts';
import type { History, SavedServer } from '../needs.ts';
import type { Store } from '../store.ts';
import { targetOf } from './targets.ts';

export type FollowedServersNeeds = {
  readonly store: Store;
  readonly history: Pick<History, 'restored'>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly network: Network;
  readonly client: () => ClientIdentity;
  readonly untilDrained?: ConnectionNeeds['untilDrained'];
  readonly isRawKept?: ConnectionNeeds['isRawKept'];
  readonly gatherMs?: number;
  /** How a server is reached; a simulated world brings its own. */
  readonly connect?: typeof connectServer | undefined;
  /** Called with the address that a server was reached at. */
  readonly onFound: (serverId: string, address: ServerAddress) => void;
};

/** One server that is followed. */
export type FollowedServer = {
  readonly saved: SavedServer;
  readonly token: string;
  readonly connection: ServerConnection;
  readonly feed: Feed;
};

/** The servers that are followed: each has its connection, its feed and its part of the State. */
export type FollowedServers = {
  readonly all: readonly FollowedServer[];
  get(serverId: string): FollowedServer | undefined;
  /** Follows the server, or updates its name, addresses and token if it is followed. A link that is not live tries again at once. */
  follow(saved: SavedServer, token: string): void;
  leave(serverId: string): Promise<void>;
  leaveAll(): Promise<void>;
  /** A new attempt at once, for one server or all. */
  retry(serverId?: string): void;
  /** After a sleep connections only look open, and are replaced; else a live link is probed, or a better address is looked for. */
  woke(from: 'sleep' | 'lock' | 'network'): void;
};

export function createFollowedServers(needs: FollowedServersNeeds): FollowedServers {
  const {
    store,
    history,
    clock,
    random,
    gatherMs,
    network,
    client,
    connect = connectServer,
    onFound,
  } = needs;
  const followed = new Map<string, FollowedServer>();

  function follow(saved: SavedServer, token: string): void {
    const before = followed.get(saved.id);
    if (before) renew(before, saved, token);
    else join(saved, token);
  }

  function join(saved: SavedServer, token: string): void {
    const { id: serverId, name, rawName, isShared } = saved;
    const connection = connect({
      ...targetWithToken(saved, token),
      client: client(),
      network,
      clock,
      untilDrained: needs.untilDrained,
      isRawKept: needs.isRawKept,
      onFound: (address) => {
        const route = { locality: address.locality, isPlain: address.url.startsWith('http:') };
        store.apply({ kind: 'server-facts-changed', serverId, facts: { route } });
        onFound(serverId, address);
      },
      onTrustPrompt: (trustPrompt: TrustPrompt | undefined) => {
        if (serverIn(store.state, serverId)?.trustPrompt === trustPrompt) return;
        store.apply({ kind: 'server-facts-changed', serverId, facts: { trustPrompt } });
      },
    });
    store.apply({
      kind: 'server-joined',
      server: { id: serverId, name, rawName },
      isShared,
      restored: history.restored(serverId),
      at: clock.now(),
    });
    const feed = startFeed({ serverId, source: connection, clock, random, gatherMs, emit: store.apply });
    followed.set(serverId, { saved, token, connection, feed });
  }

  function renew(before: FollowedServer, saved: SavedServer, token: string): void {
    const { connection, feed } = before;
    const { id: serverId, name, isShared } = saved;
    followed.set(serverId, { ...before, saved, token });
    if (before.saved.name !== name) store.apply({ kind: 'server-renamed', server: { id: serverId, name } });
    if (before.saved.isShared !== isShared)
      store.apply({ kind: 'server-facts-changed', serverId, facts: { isShared } });
    const target = targetWithToken(saved, token);
    if (JSON.stringify(target) === JSON.stringify(targetWithToken(before.saved, before.token))) return;
    connection.retarget(target);
    if (serverIn(store.state, serverId)?.link.kind !== 'live') feed.restart();
  }

  async function leave(serverId: string): Promise<void> {
    const one = followed.get(serverId);
    if (!one) return;
    followed.delete(serverId);
    await one.feed.stop();
    one.connection.close();
    store.apply({ kind: 'server-left', serverId });
  }

  return {
    get all() {
      return [...followed.values()];
    },
    get: (serverId) => followed.get(serverId),
    follow,
    leave,
    leaveAll: async () => {
      await Promise.all([...followed.keys()].map(leave));
    },
    retry: (serverId) => {
      for (const { saved, feed } of followed.values())
        if (serverId === undefined || saved.id === serverId) feed.restart();
    },
    woke: (from) => {
      for (const { saved, token, connection, feed } of followed.values()) {
        const state = serverIn(store.state, saved.id);
        const isLive = state?.link.kind === 'live';
        const isBetter = from === 'network' && canBeNearer(saved, state?.route?.locality);
        // As if none had worked yet.
        if (isLive && isBetter)
          connection.retarget(targetWithToken({ ...saved, lastGood: undefined }, token));
        if (isLive && !isBetter && from !== 'sleep') feed.relist();
        else feed.restart();
      }
    },
  };
}

/** It is not reached by a local address, and has one. */
function canBeNearer({ addresses }: SavedServer, locality: Locality | undefined): boolean {
  return locality !== 'local' && locality !== 'typed' && addresses.some((w) => w.locality === 'local');
}

function targetWithToken(saved: SavedServer, token: string): TargetWithToken {
  return { target: targetOf(saved), token };
}
