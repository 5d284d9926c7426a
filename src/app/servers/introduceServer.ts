import type { Activity } from '../../domain/activity.ts';
import { plainText } from '../../domain/plainText.ts';
import type { CertificatePin } from '../../domain/serverAddress.ts';
import { readAddress } from '../../plex/connect/address.ts';
import { type Connection, findConnection, type SearchNeeds } from '../../plex/connect/findConnection.ts';
import type { ConnectionNeeds } from '../../plex/feed/serverConnection.ts';
import { PlexError } from '../../plex/http/errors.ts';
import { createClient } from '../../plex/server/client.ts';
import type { SavedServer } from '../needs.ts';

/** An address and a token as a person typed them, and what they agreed to. `token` is empty for a server that nobody has claimed. */
export type TypedServer = {
  readonly address: string;
  readonly token: string;
  readonly pin: CertificatePin | undefined;
  readonly isPlainAllowed: boolean;
};

/** A server that has named itself, and what it said. */
export type Introduction = {
  readonly saved: SavedServer;
  readonly activities: readonly Activity[];
  /** On which it did. Whoever has asked closes it. */
  readonly connection: Connection;
};

/**
 * Who answers at a typed address. SPEC I1, I3: a Plex server must have named itself before the token is sent, and its list must work.
 * Undefined if the server is claimed and there is no token. Throws PlexError.
 */
export async function introduceServer(
  { address, token, pin, isPlainAllowed }: TypedServer,
  needs: SearchNeeds & Pick<ConnectionNeeds, 'isRawKept'>,
  signal: AbortSignal,
): Promise<Introduction | undefined> {
  const addresses = readAddress(address) ?? [];
  const target = { serverId: undefined, addresses, lastGood: undefined, pin, isPlainAllowed };
  const found = await findConnection(target, undefined, needs, signal);
  let introduction: Introduction | undefined;
  try {
    const { machineIdentifier, isClaimed } = found.identity;
    if (!token && isClaimed) return undefined;
    const calls = createClient(found.agents, token, needs.client, needs.isRawKept);
    const activities = await calls.activities(signal);
    const said = await calls.friendlyName(signal).catch((error: unknown) => {
      if (error instanceof PlexError) return undefined;
      throw error;
    });
    const saved: SavedServer = {
      id: machineIdentifier,
      name: plainText(said ?? '') || found.agents.base.hostname,
      ...(needs.isRawKept && { rawName: said }),
      addresses,
      lastGood: found.address.url,
      origin: token ? 'typed' : 'unclaimed',
      isShared: false,
      pin,
      isPlainAllowed,
    };
    introduction = { saved, activities, connection: found };
    return introduction;
  } finally {
    if (!introduction) found.agents.close();
  }
}
