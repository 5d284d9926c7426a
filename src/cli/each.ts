import { targetOf } from '../app/servers/targets.ts';
import type { Activity } from '../domain/activity.ts';
import type { Server } from '../domain/server.ts';
import { connectServer, type ServerConnection } from '../plex/feed/serverConnection.ts';
import type { Destinations } from './destinations.ts';
import { EXIT, exitCodeOf } from './exitCodes.ts';

/** A connection to a server that has named itself as the one that is meant (I3). */
export type Reached = {
  readonly server: Server;
  readonly isShared: boolean;
  readonly connection: ServerConnection;
  /** What it has just listed, where it was asked to find out who it is. */
  readonly listed: readonly Activity[] | undefined;
};

/** Does work with the one server that was found among them. `result` is undefined where it failed, which is printed. */
export async function withServer<T>(
  destinations: Destinations,
  serverId: string,
  work: (reached: Reached, signal: AbortSignal) => Promise<T>,
): Promise<{ readonly result: T | undefined; readonly code: number }> {
  const servers = destinations.servers.filter((d) => d.saved.id === serverId);
  const { results, code } = await forEachServer({ ...destinations, servers }, work);
  return { result: results[0], code };
}

/** Does the same work with all servers at once; the results are in their order. The first failure is the exit code, and each is printed. */
export async function forEachServer<T>(
  { terminal, servers }: Destinations,
  work: (reached: Reached, signal: AbortSignal) => Promise<T>,
): Promise<{ readonly results: readonly T[]; readonly code: number }> {
  const never = new AbortController().signal;
  const settled = await Promise.allSettled(
    servers.map(async (destination) => {
      if (destination.refusal) throw destination.refusal;
      const { saved, token, takeIntroduction } = destination;
      const introduction = takeIntroduction?.();
      const connection = connectServer({
        ...terminal,
        target: targetOf(saved),
        token,
        connection: introduction?.connection,
        client: terminal.client(),
        onFound: () => {},
        onTrustPrompt: () => {},
      });
      try {
        if (!introduction) await connection.check(never);
        const { id, name, rawName, isShared } = saved;
        return await work(
          { server: { id, name, rawName }, isShared, connection, listed: introduction?.activities },
          never,
        );
      } finally {
        connection.close();
      }
    }),
  );
  const results = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const codes = settled.flatMap((one) => (one.status === 'rejected' ? [exitCodeOf(one.reason)] : []));
  return { results, code: codes[0] ?? EXIT.done };
}
