import { createClient } from './client.ts';
import type { ClientIdentity } from './clientHeaders.ts';
import { PlexError } from './errors.ts';
import { openEventSource } from './eventSourceStream.ts';
import type { FeedSource } from './feed.ts';
import { openWebSocket } from './webSocketStream.ts';

export type ServerConnection = FeedSource & {
  /** Resolves when the server agreed to stop the activity; throws PlexError. */
  cancel(uuid: string): Promise<void>;
};

/**
 * One server with its token. Before the token is sent over a new connection, `/identity` must answer with `serverId`: a private
 * address can be somebody else's server tomorrow. An undefined `serverId` trusts the address as it is.
 */
export function connectServer(
  base: URL,
  token: string,
  serverId: string | undefined,
  client: ClientIdentity,
): ServerConnection {
  const calls = createClient(base, token, client);
  return {
    check: async (signal) => {
      if (serverId === undefined) return;
      const { machineIdentifier } = await calls.identity(signal);
      if (machineIdentifier !== serverId)
        throw new PlexError('wrong-server', `another server answers at ${base.origin}`);
    },
    open: (transport, onReports, signal) => {
      const open = transport === 'websocket' ? openWebSocket : openEventSource;
      return open({ base, token, client, onReports, probe: calls.identity, signal });
    },
    list: (signal) => calls.activities(signal),
    cancel: (uuid) => calls.cancel(uuid),
  };
}
