import type { OfferedServer } from '../domain/state.ts';
import type { Resource, Resources } from '../plex/accountWire.ts';
import type { Following } from './following.ts';
import type { KeptServer, PreferencesFile } from './needs.ts';
import type { Secrets } from './secrets.ts';

export type AccountServersNeeds = {
  readonly preferences: PreferencesFile;
  readonly secrets: Secrets;
  readonly following: Pick<Following, 'follow' | 'leave'>;
};

/** The account's servers among those that are followed. */
export type AccountServers = {
  /** Renamed, moved, with another token, gone: what plex.tv says now. */
  update(resources: Resources): Promise<void>;
  /** Follow these of the account's servers, and no others of it. */
  choose(resources: Resources, serverIds: readonly string[]): Promise<void>;
  /** Leave a server and forget its token. */
  forget(serverId: string): Promise<void>;
};

export function createAccountServers({
  preferences,
  secrets,
  following,
}: AccountServersNeeds): AccountServers {
  const kept = (): readonly KeptServer[] => preferences.load().servers;

  async function take(resource: Resource): Promise<void> {
    const before = kept().find((s) => s.id === resource.id);
    const server = keptOf(resource, before);
    const servers = before ? kept().map((s) => (s === before ? server : s)) : [...kept(), server];
    preferences.save({ ...preferences.load(), servers });
    if (resource.token !== undefined) await secrets.keep(server.id, resource.token);
    const token = resource.token ?? (await secrets.read(server.id));
    if (token !== undefined) following.follow(server, token);
  }

  async function forget(serverId: string): Promise<void> {
    await following.leave(serverId);
    await secrets.forget(serverId);
    preferences.save({ ...preferences.load(), servers: kept().filter((s) => s.id !== serverId) });
  }

  return {
    update: async ({ servers, unreadable }) => {
      for (const before of kept().filter((s) => s.origin === 'account')) {
        const now = servers.find((r) => r.id === before.id);
        if (now) await take(now);
        // One that could not be read may be the very one.
        else if (unreadable === 0) await forget(before.id);
      }
    },
    choose: async ({ servers }, serverIds) => {
      const unwanted = kept().filter((s) => s.origin === 'account' && !serverIds.includes(s.id));
      for (const { id } of unwanted) await forget(id);
      for (const resource of servers) if (serverIds.includes(resource.id)) await take(resource);
    },
    forget,
  };
}

/** What was learned of a server stays: where it answered, and what the person agreed to. */
function keptOf({ id, name, whereabouts, isShared }: Resource, before: KeptServer | undefined): KeptServer {
  return {
    id,
    name,
    whereabouts,
    lastGood: before?.lastGood,
    origin: 'account',
    isShared,
    pin: before?.pin,
    isPlainAllowed: before?.isPlainAllowed ?? false,
  };
}

/** To choose from: those that are followed are chosen already; the first time, one's own. */
export function offersOf({ servers }: Resources, followed: readonly KeptServer[]): readonly OfferedServer[] {
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
