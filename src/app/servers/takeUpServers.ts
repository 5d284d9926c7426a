import type { SavedServer } from '../needs.ts';
import type { Secrets } from '../secrets.ts';
import type { FollowedServers } from './followedServers.ts';
import { withTokens } from './restoreServers.ts';

export type TakeUpNeeds = {
  readonly secrets: Secrets;
  readonly followedServers: Pick<FollowedServers, 'all' | 'get' | 'follow' | 'leave'>;
};

/**
 * Follows the servers that another process has chosen, and leaves those that it has left. After another sign-in all tokens are read again,
 * else those of new servers.
 */
export async function takeUpServers(
  { secrets, followedServers }: TakeUpNeeds,
  servers: readonly SavedServer[],
  isAnotherSignIn: boolean,
  signal: AbortSignal,
): Promise<void> {
  for (const { saved } of followedServers.all) {
    if (servers.some((s) => s.id === saved.id)) continue;
    await followedServers.leave(saved.id);
    secrets.drop(saved.id);
  }
  const isToBeRead = ({ id }: SavedServer): boolean => isAnotherSignIn || !followedServers.get(id);
  for (const server of servers.filter(isToBeRead)) secrets.drop(server.id);
  for await (const { server, token } of withTokens(servers, secrets)) {
    if (signal.aborted) return;
    const before = followedServers.get(server.id);
    const tokenNow = token ?? before?.token;
    // Where it was reached last is what its own connection knows.
    const saved = before ? { ...server, lastGood: before.saved.lastGood } : server;
    if (tokenNow !== undefined) followedServers.follow(saved, tokenNow);
  }
}

/** All of the servers that another process may have changed, as one text; not where they were reached last. */
export function chosenServers(servers: readonly SavedServer[]): string {
  return JSON.stringify(servers.map((server) => ({ ...server, lastGood: undefined })));
}
