import type { OfferedServer } from '../../domain/server.ts';
import type { Resource, Resources } from '../../plex/plexTv/accountWire.ts';
import type { SavedServer } from '../needs.ts';
import type { Secrets } from '../secrets.ts';
import type { FollowedServers } from './followedServers.ts';
import type { SavedServers } from './savedServers.ts';

export type AccountServersNeeds = {
  readonly savedServers: SavedServers;
  readonly secrets: Secrets;
  readonly followedServers: Pick<FollowedServers, 'follow' | 'leave'>;
};

/** The account's servers among those that are followed. */
export type AccountServers = {
  /** Applies the list of plex.tv: names, addresses, tokens, and servers that are gone. */
  update(resources: Resources): Promise<void>;
  /** Follow these of the account's servers, and leave its others. */
  choose(resources: Resources, serverIds: readonly string[]): Promise<void>;
  /** Leave a server and forget its token. */
  forget(serverId: string): Promise<void>;
};

export function createAccountServers({
  savedServers,
  secrets,
  followedServers,
}: AccountServersNeeds): AccountServers {
  async function take(resource: Resource): Promise<void> {
    const server = savedFrom(resource, savedServers.get(resource.id));
    savedServers.keep(server);
    if (resource.token !== undefined) await secrets.keep(server.id, resource.token);
    const token = resource.token ?? (await secrets.read(server.id));
    if (token !== undefined) followedServers.follow(server, token);
  }

  async function forget(serverId: string): Promise<void> {
    await followedServers.leave(serverId);
    await secrets.forget(serverId);
    savedServers.drop(serverId);
  }

  return {
    update: async ({ servers, unreadable }) => {
      for (const before of savedServers.all.filter((s) => s.origin === 'account')) {
        const now = servers.find((r) => r.id === before.id);
        if (now) await take(now);
        // An entry that could not be read may be this server.
        else if (unreadable === 0) await forget(before.id);
      }
    },
    choose: async ({ servers }, serverIds) => {
      const unwanted = savedServers.all.filter((s) => s.origin === 'account' && !serverIds.includes(s.id));
      for (const { id } of unwanted) await forget(id);
      for (const resource of servers) if (serverIds.includes(resource.id)) await take(resource);
    },
    forget,
  };
}

/** Keeps what is known of the server already: the address that worked, and what the person agreed to. */
function savedFrom(
  { id, name, addresses, isShared }: Resource,
  before: SavedServer | undefined,
): SavedServer {
  // A list without a readable address does not replace the known ones.
  const known = addresses.length ? addresses : (before?.addresses ?? []);
  return {
    id,
    name,
    addresses: known,
    lastGood: known.find((w) => w.url === before?.lastGood)?.url,
    origin: 'account',
    isShared,
    pin: before?.pin,
    isPlainAllowed: before?.isPlainAllowed ?? false,
  };
}

/** What the server choice shows. Chosen are the servers that are followed, or at the first time those of the account's owner. */
export function offersOf({ servers }: Resources, followed: readonly SavedServer[]): readonly OfferedServer[] {
  const hasChosen = followed.some((s) => s.origin === 'account');
  return servers.map(({ id, name, isShared, ownerName, isPresent }) => ({
    id,
    name,
    isShared,
    ownerName,
    isPresent,
    isChosen: hasChosen ? followed.some((s) => s.id === id) : !isShared,
  }));
}
