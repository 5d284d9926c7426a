import type { SignInProblem } from '../../domain/problem.ts';
import { ACCOUNT_SECRET, type SavedServer, type SettingsFile } from '../needs.ts';
import type { Secrets } from '../secrets.ts';
import type { FollowedServers } from './followedServers.ts';

export type RestoreNeeds = {
  readonly settings: SettingsFile;
  readonly secrets: Secrets;
  readonly followedServers: FollowedServers;
  readonly signal: AbortSignal;
};

/** The outcome of restoring the saved servers. */
export type RestoredServers =
  | { readonly kind: 'signed-in'; readonly hasAccount: boolean }
  /** No server could be restored. `problem` is undefined if none was saved. */
  | {
      readonly kind: 'nothing';
      readonly server: SavedServer | undefined;
      readonly problem: SignInProblem | undefined;
    }
  /** Usher quits. */
  | { readonly kind: 'aborted' };

/** Follows the saved servers with their stored tokens, as far as the keychain gives them. */
export async function restoreServers({
  settings,
  secrets,
  followedServers,
  signal,
}: RestoreNeeds): Promise<RestoredServers> {
  const { servers, account } = settings.load();
  for await (const { server, token } of withTokens(servers, secrets)) {
    if (signal.aborted) return { kind: 'aborted' };
    if (token !== undefined) followedServers.follow(server, token);
  }
  const canAsk = account !== undefined && secrets.problem !== 'locked';
  const hasAccount = canAsk && (await secrets.read(ACCOUNT_SECRET)) !== undefined;
  if (signal.aborted) return { kind: 'aborted' };
  // A typed server whose token is missing is followed without one: then it is shown as refused, instead of being absent.
  const missing = servers.filter((s) => s.origin === 'typed' && !followedServers.get(s.id));
  if (followedServers.all.length && !secrets.problem)
    for (const server of missing) followedServers.follow(server, '');
  if (followedServers.all.length || hasAccount) return { kind: 'signed-in', hasAccount };
  // There must be a token: some keychains report "none" while they are locked.
  const isExpected = servers.length > 0 || account !== undefined;
  const problem = isExpected ? (`keychain-${secrets.problem ?? 'empty'}` as const) : undefined;
  return { kind: 'nothing', server: servers[0], problem };
}

/** Each server with its stored token, as far as the keychain gives it; the token of a server that nobody has claimed is empty. */
export async function* withTokens(
  servers: readonly SavedServer[],
  secrets: Secrets,
): AsyncGenerator<{ readonly server: SavedServer; readonly token: string | undefined }> {
  let isLocked = false;
  for (const server of servers) {
    if (server.origin === 'unclaimed') yield { server, token: '' };
    else if (isLocked) yield { server, token: undefined };
    else {
      const token = await secrets.read(server.id);
      // A locked keychain is asked once, not for each server: one question for the person, and one time-out.
      isLocked = secrets.problem === 'locked';
      yield { server, token };
    }
  }
}
