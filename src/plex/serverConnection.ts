import type { Activity } from '../domain/activity.ts';
import type { Doubt, Whereabouts } from '../domain/whereabouts.ts';
import { createClient, type PlexClient } from './client.ts';
import type { ClientIdentity } from './clientHeaders.ts';
import type { Clock } from './clock.ts';
import { PlexError } from './errors.ts';
import { openEventSource } from './eventSourceStream.ts';
import type { FeedSource } from './feed.ts';
import { type Found, findWay, type Target } from './findWay.ts';
import type { Network } from './network.ts';
import { openWebSocket } from './webSocketStream.ts';

export type ServerConnection = FeedSource & {
  /** Resolves when the server agreed to stop the activity; throws PlexError. */
  cancel(uuid: string): Promise<void>;
  /** From the next connection on: other addresses, another token, another agreement. */
  aim(aim: Aim): void;
  /** Gives back what is held open. */
  close(): void;
};

/** `token` is empty for a server that nobody has claimed. */
export type Aim = { readonly target: Target; readonly token: string };

export type ConnectionNeeds = Aim & {
  readonly client: ClientIdentity;
  readonly network: Network;
  readonly clock: Clock;
  /** The way that is used from now on. */
  readonly onFound: (whereabouts: Whereabouts) => void;
  /** What the person could clear; undefined once nothing is in doubt. */
  readonly onDoubt: (doubt: Doubt | undefined) => void;
};

/**
 * One server with its token. Each connection begins with `check`: it finds the way anew, and on it `/identity` must answer with the
 * server's id before the token is sent: a private address can be somebody else's server tomorrow.
 */
export function connectServer(needs: ConnectionNeeds): ServerConnection {
  const { client, onFound, onDoubt } = needs;
  let aim: Aim = needs;
  let found: Found | undefined;
  let isAnew = false;

  const calls = (): PlexClient => createClient(reached().way, aim.token, client);

  function reached(): Found {
    if (!found) throw new PlexError('lost', 'no way to the server was found yet');
    return found;
  }

  async function check(signal: AbortSignal): Promise<void> {
    try {
      const next = await findWay(aim.target, isAnew ? undefined : found, needs, signal);
      if (found?.way !== next.way) found?.way.close();
      found = next;
      isAnew = false;
      onDoubt(undefined);
      onFound(next.whereabouts);
      aim = { ...aim, target: { ...aim.target, lastGood: next.whereabouts.url } };
    } catch (error) {
      if (error instanceof PlexError) onDoubt(error.doubt);
      throw error;
    }
  }

  return {
    check,
    open: async (transport, onReports, signal) => {
      const open = transport === 'websocket' ? openWebSocket : openEventSource;
      const { way } = reached();
      return open({ way, token: aim.token, client, onReports, probe: calls().identity, signal });
    },
    list: async (signal): Promise<readonly Activity[]> => calls().activities(signal),
    cancel: async (uuid) => calls().cancel(uuid),
    aim: (next) => {
      aim = next;
      // What was agreed to, or where, may have changed: no way of before is taken on trust.
      isAnew = true;
    },
    close: () => found?.way.close(),
  };
}
