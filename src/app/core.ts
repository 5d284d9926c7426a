import type { ConnectionNeeds, connectServer } from '../plex/feed/serverConnection.ts';
import type { ClientIdentity } from '../plex/http/clientHeaders.ts';
import type { Clock } from '../plex/http/clock.ts';
import type { Network } from '../plex/http/network.ts';
import { createPlexTv, type PlexTv } from '../plex/plexTv/plexTv.ts';
import { inTurn } from './inTurn.ts';
import type { Exclusively, History, Log, SettingsFile, Vault } from './needs.ts';
import { createSecrets, type Secrets } from './secrets.ts';
import { createFollowedServers, type FollowedServers } from './servers/followedServers.ts';
import { createSavedServers, type SavedServers } from './servers/savedServers.ts';
import { type Account, createAccount } from './signIn/account.ts';
import type { Store } from './store.ts';

export type CoreNeeds = {
  readonly store: Store;
  readonly vault: Vault;
  readonly settings: SettingsFile;
  readonly history: Pick<History, 'restored'>;
  /** Among the processes that share settings and keychain; undefined where this one has them for itself. */
  readonly exclusively?: Exclusively | undefined;
  readonly network: Network;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  readonly version: string;
  readonly untilDrained?: ConnectionNeeds['untilDrained'];
  readonly isRawKept?: ConnectionNeeds['isRawKept'];
  /** For how long reports are gathered; `GATHER_MS` unless it is given. */
  readonly gatherMs?: number;
  /** How a server and plex.tv are reached; a simulated world brings its own. */
  readonly connect?: typeof connectServer;
  readonly plexTv?: PlexTv;
};

/** The parts that app and terminal share. Creating them reads the client identifier from the settings, and nothing else. */
export type Core = {
  readonly client: () => ClientIdentity;
  readonly secrets: Secrets;
  readonly exclusively: Exclusively;
  readonly savedServers: SavedServers;
  readonly followedServers: FollowedServers;
  readonly account: Account;
};

export function createCore(needs: CoreNeeds): Core {
  const { vault, settings, network, log, version } = needs;
  const client = (): ClientIdentity => ({ clientIdentifier: settings.load().clientIdentifier, version });
  const secrets = createSecrets(vault, log);
  const turns = inTurn(needs.exclusively);
  const exclusively: Exclusively = (what, work) =>
    turns(what, () => {
      // As they are now that nobody else changes who is signed in.
      settings.update((s) => s);
      return work();
    });
  const savedServers = createSavedServers(settings);
  const followedServers = createFollowedServers({
    ...needs,
    client,
    onFound: (serverId, { url }) => {
      if (savedServers.get(serverId)?.lastGood !== url) savedServers.change(serverId, { lastGood: url });
    },
  });
  const plexTv = needs.plexTv ?? createPlexTv(client(), network);
  const account = createAccount({ ...needs, exclusively, secrets, plexTv, client });
  return { client, secrets, exclusively, savedServers, followedServers, account };
}
