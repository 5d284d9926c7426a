import { serverIn } from '../domain/state.ts';
import type { Doubt, Where, Whereabouts } from '../domain/whereabouts.ts';
import type { ClientIdentity } from '../plex/clientHeaders.ts';
import type { Clock } from '../plex/clock.ts';
import { type Feed, startFeed } from '../plex/feed.ts';
import type { Network } from '../plex/network.ts';
import { type Aim, connectServer, type ServerConnection } from '../plex/serverConnection.ts';
import type { History, KeptServer } from './needs.ts';
import type { Store } from './store.ts';
import { targetOf } from './targets.ts';

export type FollowingNeeds = {
  readonly store: Store;
  readonly history: History;
  readonly clock: Clock;
  readonly random: () => number;
  readonly network: Network;
  readonly client: () => ClientIdentity;
  /** How a server is reached; a simulated world brings its own. */
  readonly connect?: typeof connectServer | undefined;
  /** The server was reached there. */
  readonly onFound: (serverId: string, whereabouts: Whereabouts) => void;
};

/** One server that is followed. */
export type Followed = {
  readonly kept: KeptServer;
  readonly token: string;
  readonly connection: ServerConnection;
  readonly feed: Feed;
};

/** The servers that are followed: each has its connection, its feed and its part of the State. */
export type Following = {
  readonly all: readonly Followed[];
  get(serverId: string): Followed | undefined;
  /** Follow it; if it is followed already, know it by what is new. A link that is not live tries again at once. */
  follow(kept: KeptServer, token: string): void;
  leave(serverId: string): Promise<void>;
  leaveAll(): Promise<void>;
  /** A new attempt at once, for one server or all. */
  retry(serverId?: string): void;
  /** After a sleep what was open only looks open; otherwise a live link is asked to prove itself, or a better way is looked for. */
  woke(from: 'sleep' | 'lock' | 'network'): void;
};

export function createFollowing(needs: FollowingNeeds): Following {
  const { store, history, clock, random, network, client, connect = connectServer, onFound } = needs;
  const followed = new Map<string, Followed>();

  function follow(kept: KeptServer, token: string): void {
    const before = followed.get(kept.id);
    if (before) renew(before, kept, token);
    else join(kept, token);
  }

  function join(kept: KeptServer, token: string): void {
    const { id: serverId, name, isShared } = kept;
    const connection = connect({
      ...aimAt(kept, token),
      client: client(),
      network,
      clock,
      onFound: (whereabouts) => {
        const route = { where: whereabouts.where, isPlain: whereabouts.url.startsWith('http:') };
        store.apply({ kind: 'server-facts-changed', serverId, facts: { route } });
        onFound(serverId, whereabouts);
      },
      onDoubt: (doubt: Doubt | undefined) => {
        if (serverIn(store.state, serverId)?.doubt === doubt) return;
        store.apply({ kind: 'server-facts-changed', serverId, facts: { doubt } });
      },
    });
    store.apply({
      kind: 'server-joined',
      server: { id: serverId, name },
      isShared,
      remembered: history.remembered(serverId),
      at: clock.now(),
    });
    const feed = startFeed({ serverId, source: connection, clock, random, emit: store.apply });
    followed.set(serverId, { kept, token, connection, feed });
  }

  function renew(before: Followed, kept: KeptServer, token: string): void {
    const { connection, feed } = before;
    const { id: serverId, name, isShared } = kept;
    followed.set(serverId, { ...before, kept, token });
    if (before.kept.name !== name) store.apply({ kind: 'server-renamed', server: { id: serverId, name } });
    if (before.kept.isShared !== isShared)
      store.apply({ kind: 'server-facts-changed', serverId, facts: { isShared } });
    const aim = aimAt(kept, token);
    if (JSON.stringify(aim) === JSON.stringify(aimAt(before.kept, before.token))) return;
    connection.aim(aim);
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
      for (const { kept, feed } of followed.values())
        if (serverId === undefined || kept.id === serverId) feed.restart();
    },
    woke: (from) => {
      for (const { kept, token, connection, feed } of followed.values()) {
        const state = serverIn(store.state, kept.id);
        const isLive = state?.link.kind === 'live';
        const isBetter = from === 'network' && canBeNearer(kept, state?.route?.where);
        // As if none had worked yet.
        if (isLive && isBetter) connection.aim(aimAt({ ...kept, lastGood: undefined }, token));
        if (isLive && !isBetter && from !== 'sleep') feed.relist();
        else feed.restart();
      }
    },
  };
}

/** It is reached from afar, and has an address that is nearer. */
function canBeNearer({ whereabouts }: KeptServer, where: Where | undefined): boolean {
  return where !== 'local' && where !== 'typed' && whereabouts.some((w) => w.where === 'local');
}

function aimAt(kept: KeptServer, token: string): Aim {
  return { target: targetOf(kept), token };
}
