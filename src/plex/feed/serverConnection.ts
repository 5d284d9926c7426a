import type { Activity } from '../../domain/activity.ts';
import type { ServerAddress, TrustPrompt } from '../../domain/serverAddress.ts';
import type { Work } from '../../domain/start/work.ts';
import type { StopCall } from '../../domain/stop/stopCall.ts';
import { type Connection, findConnection, type Target } from '../connect/findConnection.ts';
import type { ClientIdentity } from '../http/clientHeaders.ts';
import type { Clock } from '../http/clock.ts';
import { PlexError } from '../http/errors.ts';
import type { Network } from '../http/network.ts';
import { type Begun, type ContentsCalls, createClient, type PlexClient } from '../server/client.ts';
import type { FeedSource } from './feedSource.ts';
import type { Stream, StreamNeeds } from './streams/stream.ts';
import type { StreamTransport } from './transportFallback.ts';

export type ServerConnection = FeedSource & {
  /** Resolves when the server agreed to stop the activity, by this call; throws PlexError. */
  stop(uuid: string, call: StopCall): Promise<void>;
  /** Resolves when the server agreed to begin; throws PlexError. */
  start(work: Work): Promise<Begun>;
  /** Reads what the server has, on the connection in use. */
  readonly contents: ContentsCalls;
  /** Other addresses, another token or other trust, used from the next connection on. */
  retarget(to: TargetWithToken): void;
  /** Closes all connections. */
  close(): void;
};

/** `token` is empty for a server that nobody has claimed. */
export type TargetWithToken = { readonly target: Target; readonly token: string };

export type ConnectionNeeds = TargetWithToken & {
  /** An open connection on which it has named itself; `close` closes it. */
  readonly connection?: Connection | undefined;
  readonly client: ClientIdentity;
  readonly network: Network;
  readonly clock: Clock;
  /** Resolves when whoever is told can take more; undefined if they can now. No more is read from the server meanwhile. */
  readonly untilDrained?: (() => Promise<void> | undefined) | undefined;
  /** Activities and contents have raw texts beside those that can be shown. */
  readonly isRawKept?: boolean | undefined;
  /** Called with the address that is used from now on. */
  readonly onFound: (address: ServerAddress) => void;
  /** Called with what the person must agree to; undefined once there is nothing. */
  readonly onTrustPrompt: (trustPrompt: TrustPrompt | undefined) => void;
};

/**
 * One server with its token. Each connection begins with `check`: it finds the connection anew, and on it `/identity` must answer with the
 * server's id before the token is sent: a private address can be somebody else's server tomorrow.
 */
export function connectServer(needs: ConnectionNeeds): ServerConnection {
  const { client, onFound, onTrustPrompt, untilDrained, isRawKept } = needs;
  let current: TargetWithToken = needs;
  let connection = needs.connection;
  let isAnew = false;

  const calls = (): PlexClient => createClient(reached().agents, current.token, client, isRawKept);

  function reached(): Connection {
    if (!connection) throw new PlexError('lost', 'no connection to the server was found yet');
    return connection;
  }

  async function check(signal: AbortSignal): Promise<void> {
    try {
      const next = await findConnection(current.target, isAnew ? undefined : connection, needs, signal);
      if (connection?.agents !== next.agents) connection?.agents.close();
      connection = next;
      isAnew = false;
      onTrustPrompt(undefined);
      onFound(next.address);
      current = { ...current, target: { ...current.target, lastGood: next.address.url } };
    } catch (error) {
      if (error instanceof PlexError) onTrustPrompt(error.trustPrompt);
      throw error;
    }
  }

  return {
    check,
    open: async (transport, onReports, signal) => {
      const { agents } = reached();
      const open = await opener(transport);
      return open({
        agents,
        token: current.token,
        client,
        onReports,
        probe: calls().identity,
        signal,
        untilDrained,
        isRawKept,
      });
    },
    list: async (signal): Promise<readonly Activity[]> => {
      await untilDrained?.();
      return calls().activities(signal);
    },
    stop: async (uuid, call) => calls().stop(uuid, call),
    start: async (work) => calls().start(work),
    contents: {
      libraries: async (signal) => calls().libraries(signal),
      tasks: async (signal) => calls().tasks(signal),
      dvrs: async (signal) => calls().dvrs(signal),
      tuners: async (signal) => calls().tuners(signal),
      users: async (signal) => calls().users(signal),
      item: async (id, signal) => calls().item(id, signal),
    },
    retarget: (next) => {
      current = next;
      // The addresses or what the person agreed to have changed, so the earlier connection is not reused.
      isAnew = true;
    },
    close: () => connection?.agents.close(),
  };
}

/** Loaded for the first stream: what asks once needs none. */
async function opener(transport: StreamTransport): Promise<(needs: StreamNeeds) => Promise<Stream>> {
  return transport === 'websocket'
    ? (await import('./streams/webSocketStream.ts')).openWebSocket
    : (await import('./streams/eventSourceStream.ts')).openEventSource;
}
