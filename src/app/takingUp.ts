import type { SignInProblem } from '../domain/state.ts';
import type { Following } from './following.ts';
import { ACCOUNT_SECRET, type KeptServer, type PreferencesFile } from './needs.ts';
import type { Secrets } from './secrets.ts';

export type TakingUpNeeds = {
  readonly preferences: PreferencesFile;
  readonly secrets: Secrets;
  readonly following: Following;
  readonly signal: AbortSignal;
};

/** What came of taking up what was kept. */
export type TakenUp =
  | { readonly kind: 'signed-in'; readonly hasAccount: boolean }
  /** Nothing, and why, where something should have been there. */
  | {
      readonly kind: 'nothing';
      readonly server: KeptServer | undefined;
      readonly problem: SignInProblem | undefined;
    }
  /** Usher quits. */
  | { readonly kind: 'aborted' };

/** Follows the kept servers with their kept tokens, as far as the keychain gives them. */
export async function takeUp({ preferences, secrets, following, signal }: TakingUpNeeds): Promise<TakenUp> {
  const { servers, account } = preferences.load();
  for (const server of servers) {
    const token = server.origin === 'unclaimed' ? '' : await secrets.read(server.id);
    if (signal.aborted) return { kind: 'aborted' };
    if (token !== undefined) following.follow(server, token);
    // Asked once, not once for each: the person sees one question, and nobody waits for twenty time-outs.
    if (secrets.problem === 'locked') break;
  }
  const canAsk = account !== undefined && secrets.problem !== 'locked';
  const hasAccount = canAsk && (await secrets.read(ACCOUNT_SECRET)) !== undefined;
  if (signal.aborted) return { kind: 'aborted' };
  // One whose token alone is gone is not to vanish without a word: it will say itself that it wants one.
  const missing = servers.filter((s) => s.origin === 'typed' && !following.get(s.id));
  if (following.all.length && !secrets.problem) for (const server of missing) following.follow(server, '');
  if (following.all.length || hasAccount) return { kind: 'signed-in', hasAccount };
  // Something was kept once, and must be there: some keychains say "nothing" while they are locked.
  const isExpected = servers.length > 0 || account !== undefined;
  const problem = isExpected ? (`keychain-${secrets.problem ?? 'empty'}` as const) : undefined;
  return { kind: 'nothing', server: servers[0], problem };
}
