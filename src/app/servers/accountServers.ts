import type { OfferedServer } from '../../domain/server.ts';
import type { Resource, Resources } from '../../plex/plexTv/accountWire.ts';
import type { SavedServer, SettingsFile } from '../needs.ts';
import type { Secrets } from '../secrets.ts';
import { deleteSpareSecrets, withSpareSecrets } from '../spareSecrets.ts';
import type { FollowedServers } from './followedServers.ts';

export type AccountServersNeeds = {
  readonly settings: SettingsFile;
  readonly secrets: Secrets;
  readonly followedServers: Pick<FollowedServers, 'follow' | 'leave'>;
};

/** The account's servers among those that are followed. To be changed while nobody else signs in or out. */
export type AccountServers = {
  /** Applies the list of plex.tv: names, addresses, tokens, and servers that are gone. */
  update(resources: Resources): Promise<void>;
  /** Follow these of the account's servers, and leave its others. */
  choose(resources: Resources, serverIds: readonly string[]): Promise<void>;
};

export function createAccountServers({
  settings,
  secrets,
  followedServers,
}: AccountServersNeeds): AccountServers {
  const known = (): readonly string[] =>
    settings
      .load()
      .servers.filter((s) => s.origin === 'account')
      .map((s) => s.id);

  /** Tokens first, and all servers with one change: who sees them in the settings finds everything. */
  async function take(wanted: readonly Resource[], unwanted: readonly string[]): Promise<void> {
    const ids = wanted.map((r) => r.id);
    const isNew = (id: string): boolean => settings.load().servers.every((s) => s.id !== id);
    if (ids.some(isNew)) settings.update((s) => withSpareSecrets(s, ids.filter(isNew)));
    for (const { id, token } of wanted) if (token !== undefined) await secrets.keep(id, token);
    settings.update((s) => {
      const kept = s.servers.filter((server) => !unwanted.includes(server.id));
      const servers = wanted.reduce(withResource, kept);
      return unwanted.length ? withSpareSecrets({ ...s, servers }, unwanted) : { ...s, servers };
    });
    for (const id of unwanted) await followedServers.leave(id);
    for (const server of settings.load().servers.filter((s) => ids.includes(s.id))) {
      const token = await secrets.read(server.id);
      if (token !== undefined) followedServers.follow(server, token);
    }
    await deleteSpareSecrets(settings, secrets);
  }

  return {
    update: async ({ servers, unreadable }) => {
      const before = known();
      const gone = before.filter((id) => servers.every((r) => r.id !== id));
      // An entry that could not be read may be one of these.
      await take(
        servers.filter((r) => before.includes(r.id)),
        unreadable === 0 ? gone : [],
      );
    },
    choose: ({ servers }, serverIds) =>
      take(
        servers.filter((r) => serverIds.includes(r.id)),
        known().filter((id) => !serverIds.includes(id)),
      ),
  };
}

/** In the place of the server that it is, or as the last. */
function withResource(servers: readonly SavedServer[], resource: Resource): readonly SavedServer[] {
  const before = servers.find((s) => s.id === resource.id);
  const now = savedFrom(resource, before);
  return before ? servers.map((s) => (s === before ? now : s)) : [...servers, now];
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
