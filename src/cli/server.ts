import packageJson from '../../package.json' with { type: 'json' };
import { KeychainError, type SavedServer, type Settings } from '../app/needs.ts';
import { targetOf } from '../app/servers/targets.ts';
import { plainText } from '../domain/plainText.ts';
import type { Server } from '../domain/server.ts';
import { listText, t } from '../locales/format.ts';
import { readAddress } from '../plex/connect/address.ts';
import { findConnection, type SearchNeeds, type Target } from '../plex/connect/findConnection.ts';
import type { DiagnosticTarget } from '../plex/doctor/diagnose.ts';
import { createClient, type PlexClient } from '../plex/http/client.ts';
import type { ClientIdentity } from '../plex/http/clientHeaders.ts';
import { systemClock } from '../plex/http/clock.ts';
import { environmentNetwork } from '../plex/http/environmentNetwork.ts';
import { PlexError } from '../plex/http/errors.ts';
import type { HttpAgents } from '../plex/http/httpAgents.ts';
import { keychainVault } from '../storage/keychain.ts';
import { createLog } from '../storage/log.ts';
import { profileFolder } from '../storage/profileFolder.ts';
import { openSettings } from '../storage/settingsFile.ts';
import { EXIT, Refusal } from './exitCodes.ts';

/** Where a command goes, and with what. */
export type Destination = {
  readonly target: Target;
  readonly token: string;
  readonly client: ClientIdentity;
  /** Undefined where nobody has named it yet: by an address from the environment. */
  readonly server: Server | undefined;
  readonly isOwned: boolean;
  /** Why there is no token to go there with. */
  readonly refusal?: Refusal | undefined;
};

/** Reached: the server has named itself as the one that is meant. */
export type Reached = {
  readonly agents: HttpAgents;
  readonly calls: PlexClient;
  readonly server: Server;
};

// One for all: it asks one question at a time.
const vault = keychainVault();

/** PLEX_URL and PLEX_TOKEN, else the servers that Usher is signed in to; of these, those that are named so, if any name is given. */
export async function findDestinations(
  env: NodeJS.ProcessEnv,
  wanted: readonly string[],
): Promise<readonly Destination[]> {
  if (env.PLEX_URL !== undefined) return [fromEnvironment(env.PLEX_URL, env.PLEX_TOKEN)];
  const settings = openProfile().load();
  const { servers } = settings;
  if (!servers.length) {
    throw new Refusal(EXIT.usage, t('terminal.no-server'));
  }
  const chosen = wanted.length ? wanted.map((name) => serverNamed(servers, name)) : servers;
  return Promise.all(chosen.map((saved) => fromSaved(saved, settings)));
}

export function openProfile(): ReturnType<typeof openSettings> {
  return openSettings(
    profileFolder(),
    createLog((line) => console.error(`usher: ${line}`)),
  );
}

export function clientOf({ clientIdentifier }: Settings): ClientIdentity {
  return { clientIdentifier, version: packageJson.version };
}

export function searchNeeds(client: ClientIdentity): SearchNeeds {
  return { client, network: environmentNetwork, clock: systemClock };
}

function fromEnvironment(address: string, token: string | undefined): Destination {
  const addresses = readAddress(address);
  if (!addresses) throw new Refusal(EXIT.usage, t('terminal.bad-address'));
  if (token === undefined) throw new Refusal(EXIT.usage, t('terminal.no-token'));
  // Who writes http:// has agreed to it, in their own network.
  const isPlainAllowed = /^\s*http:/i.test(address);
  const target = { serverId: undefined, addresses, lastGood: undefined, pin: undefined, isPlainAllowed };
  // Everything comes from the environment: no file is left behind.
  const client = { clientIdentifier: 'usher-terminal', version: packageJson.version };
  return { target, token, client, server: undefined, isOwned: true };
}

function serverNamed(servers: readonly SavedServer[], name: string): SavedServer {
  const found = servers.find((s) => s.id === name || s.name.toLowerCase() === name.toLowerCase());
  if (found) return found;
  const names = listText(servers.map((s) => plainText(s.name)));
  throw new Refusal(EXIT.usage, t('terminal.no-such-server', { name, names }));
}

async function fromSaved(saved: SavedServer, settings: Settings): Promise<Destination> {
  const { id, name, isShared, origin } = saved;
  const token = origin === 'unclaimed' ? '' : await readToken(saved);
  return {
    target: targetOf(saved),
    ...(token instanceof Refusal ? { token: '', refusal: token } : { token }),
    client: clientOf(settings),
    server: { id, name },
    isOwned: !isShared,
  };
}

async function readToken({ id, name }: SavedServer): Promise<string | Refusal> {
  try {
    const token = await vault.read(id);
    if (token !== undefined) return token;
  } catch (error) {
    if (!(error instanceof KeychainError)) throw error;
    return new Refusal(EXIT.refused, t(`terminal.keychain.${error.problem}`));
  }
  return new Refusal(EXIT.refused, t('terminal.keychain.empty', { name: plainText(name) }));
}

/** A demo server of this very process. */
export function demoDestination({
  url,
  token,
}: {
  readonly url: string;
  readonly token: string;
}): Destination {
  return {
    target: {
      serverId: undefined,
      addresses: [{ url, locality: 'typed' }],
      lastGood: undefined,
      pin: undefined,
      isPlainAllowed: false,
    },
    token,
    client: { clientIdentifier: 'usher-demo', version: packageJson.version },
    server: undefined,
    isOwned: true,
  };
}

/** The same for the doctor. A server that nobody has named yet names itself. */
export function diagnosticTargetFor({ server, isOwned, target, token }: Destination): DiagnosticTarget {
  return { server: server ?? { id: '', name: '' }, isOwned, target, token };
}

/** I3: the server names itself before the token goes out. Throws PlexError. */
export async function reach(destination: Destination): Promise<Reached> {
  const { target, token, client, server, refusal } = destination;
  if (refusal) throw refusal;
  const never = new AbortController().signal;
  const { agents, identity } = await findConnection(target, undefined, searchNeeds(client), never);
  const calls = createClient(agents, token, client);
  const named = server ?? { id: identity.machineIdentifier, name: await nameOf(calls, agents.base) };
  return { agents, calls, server: named };
}

/** A server that is up, but does not tell its name, can still be listed. */
async function nameOf(calls: PlexClient, base: URL): Promise<string> {
  try {
    return (await calls.friendlyName()) ?? base.hostname;
  } catch (error) {
    const isDispensable =
      error instanceof PlexError &&
      ['not-plex', 'not-found', 'bad-request', 'forbidden'].includes(error.problem);
    if (isDispensable) return base.hostname;
    throw error;
  }
}
