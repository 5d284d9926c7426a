import type { SignInProblem } from '../domain/problem.ts';
import type { Core } from './core.ts';
import type { SavedServer } from './needs.ts';
import { addressOf } from './servers/savedServers.ts';
import type { Store } from './store.ts';

export type AccessUpdatesNeeds = Pick<Core, 'secrets' | 'account' | 'followedServers'> & {
  readonly store: Store;
};

/** Writes `State.access`: whether somebody is signed in. */
export type AccessUpdates = {
  /** Signed in as long as there are servers or an account. */
  settle(): void;
  /** Asks for a sign-in; the address of `server` is proposed. */
  signedOut(server: SavedServer | undefined, problem: SignInProblem | undefined): void;
};

export function createAccessUpdates({
  store,
  secrets,
  account,
  followedServers,
}: AccessUpdatesNeeds): AccessUpdates {
  const signedOut: AccessUpdates['signedOut'] = (server, problem) =>
    store.apply({
      kind: 'access-changed',
      access: { kind: 'signed-out', address: addressOf(server), problem },
    });
  return {
    signedOut,
    settle: () => {
      const isSignedIn = followedServers.all.length > 0 || account.isSignedIn;
      const { access } = store.state;
      // The address that is proposed after signing out stays.
      const isSettled = access.kind === 'signed-out' && !access.problem;
      if (!isSignedIn) return isSettled ? undefined : signedOut(undefined, undefined);
      store.apply({ kind: 'access-changed', access: { kind: 'signed-in', keychain: secrets.problem } });
    },
  };
}
