import type { Access } from '../domain/state.ts';
import type { Resources } from '../plex/accountWire.ts';
import type { Account } from './account.ts';
import { type AccountServers, offersOf } from './accountServers.ts';
import type { Following } from './following.ts';
import type { KeptServers } from './keptServers.ts';

export type ChoosingNeeds = {
  readonly account: Account;
  readonly servers: AccountServers;
  readonly kept: KeptServers;
  readonly following: Following;
  readonly setAccess: (access: Access) => void;
  /** Back to what there is. */
  readonly settle: () => void;
};

/** Which of the account's servers are followed. */
export type Choosing = {
  /** After signing in: with one server there is nothing to choose. */
  offer(): Promise<void>;
  /** On request. */
  ask(): Promise<void>;
  choose(serverIds: readonly string[]): Promise<void>;
  /** The account's servers as they are now; if none is followed, one must be chosen. */
  update(resources: Resources): Promise<void>;
  leave(): void;
};

export function createChoosing(needs: ChoosingNeeds): Choosing {
  const { account, servers, kept, following, setAccess, settle } = needs;
  let offered: Resources | undefined;

  function show(resources: Resources): void {
    offered = resources;
    const canLeave = following.all.length > 0;
    setAccess({ kind: 'choosing', servers: offersOf(resources, kept.all), canLeave });
  }

  async function choose(serverIds: readonly string[]): Promise<void> {
    if (!offered || serverIds.length === 0) return;
    const resources = offered;
    offered = undefined;
    await servers.choose(resources, serverIds);
    settle();
  }

  return {
    offer: async () => {
      const resources = await account.servers();
      if (!resources) return setAccess({ kind: 'signed-out', address: '', problem: 'no-plex-tv' });
      const [only, ...others] = resources.servers;
      if (!only) {
        await account.signOut();
        return setAccess({ kind: 'signed-out', address: '', problem: 'no-servers' });
      }
      if (others.length) return show(resources);
      offered = resources;
      await choose([only.id]);
    },
    ask: async () => {
      const resources = await account.servers();
      if (resources) show(resources);
    },
    choose,
    update: async (resources) => {
      await servers.update(resources);
      if (following.all.length === 0 && resources.servers.length) show(resources);
    },
    leave: () => {
      offered = undefined;
    },
  };
}
