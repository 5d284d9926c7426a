import packageJson from '../../package.json' with { type: 'json' };
import type { Server } from '../domain/state.ts';
import { createLog } from '../kept/log.ts';
import { openPreferences } from '../kept/preferencesFile.ts';
import { profileFolder } from '../kept/profileFolder.ts';
import { keychainVault } from '../kept/tokenVault.ts';
import { readAddress } from '../plex/address.ts';
import { createClient } from '../plex/client.ts';
import type { ClientIdentity } from '../plex/clientHeaders.ts';
import { PlexError } from '../plex/errors.ts';
import { connectServer } from '../plex/serverConnection.ts';
import { EXIT, Refusal } from './exitCodes.ts';

/** Where a command goes, and with what. */
export type Destination = {
  readonly base: URL;
  readonly token: string;
  readonly client: ClientIdentity;
  readonly origin: Origin;
};

/** Who said where to go. */
export type Origin =
  | { readonly kind: 'environment' }
  | { readonly kind: 'signed-in'; readonly server: Server }
  | { readonly kind: 'demo' };

/** PLEX_URL and PLEX_TOKEN, else the server that the app is signed in to. */
export async function findServer(env: NodeJS.ProcessEnv): Promise<Destination> {
  const preferences = openPreferences(
    profileFolder(),
    createLog((line) => console.error(`usher: ${line}`)),
  );
  const fromEnvironment = env.PLEX_URL !== undefined;
  const client = {
    // A terminal with everything from the environment leaves no file behind.
    clientIdentifier: fromEnvironment ? 'usher-terminal' : preferences.load().clientIdentifier,
    version: packageJson.version,
  };
  if (env.PLEX_URL !== undefined) {
    const base = readAddress(env.PLEX_URL);
    if (!base) throw new Refusal(EXIT.usage, 'PLEX_URL is not an address such as http://192.168.1.20:32400.');
    if (!env.PLEX_TOKEN) throw new Refusal(EXIT.usage, 'PLEX_TOKEN is missing: it goes with PLEX_URL.');
    return { base, token: env.PLEX_TOKEN, client, origin: { kind: 'environment' } };
  }
  const kept = preferences.load().server;
  if (!kept)
    throw new Refusal(EXIT.usage, 'No server: sign in with the app first, or set PLEX_URL and PLEX_TOKEN.');
  const token = await keychainVault()
    .read(kept.id)
    .catch(() => undefined);
  if (!token) {
    throw new Refusal(
      EXIT.refused,
      `The keychain gives no token for ${kept.name}: sign in with the app, or set PLEX_URL and PLEX_TOKEN.`,
    );
  }
  return { base: new URL(kept.address), token, client, origin: { kind: 'signed-in', server: kept } };
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
    base: new URL(url),
    token,
    client: { clientIdentifier: 'usher-demo', version: packageJson.version },
    origin: { kind: 'demo' },
  };
}

/** I3: before a kept token goes out, the server must name itself as the one it is kept for; throws PlexError `wrong-server`. */
export async function mustBeOurs({ base, token, client, origin }: Destination): Promise<void> {
  if (origin.kind !== 'signed-in') return;
  await connectServer(base, token, origin.server.id, client).check(new AbortController().signal);
}

/** How output names a server: by its machineIdentifier and friendly name, else (not identified) by its address. */
export async function nameServer({
  base,
  token,
  client,
}: Destination): Promise<{ readonly server: Server; readonly isIdentified: boolean }> {
  const calls = createClient(base, token, client);
  const identity = await optional(calls.identity());
  const name = await optional(calls.friendlyName());
  const server = { id: identity?.machineIdentifier ?? base.host, name: name ?? base.hostname };
  return { server, isIdentified: identity !== undefined };
}

/** A server that is up, but does not know one of the calls, can still be listed. */
async function optional<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    const isDispensable =
      error instanceof PlexError &&
      ['not-plex', 'not-found', 'bad-request', 'forbidden'].includes(error.problem);
    if (isDispensable) return undefined;
    throw error;
  }
}
