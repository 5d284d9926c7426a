import type { ClientIdentity } from '../../plex/http/clientHeaders.ts';
import type { Clock } from '../../plex/http/clock.ts';
import { PlexError } from '../../plex/http/errors.ts';
import type { Resources } from '../../plex/plexTv/accountWire.ts';
import type { PlexTv } from '../../plex/plexTv/plexTv.ts';
import { ACCOUNT_SECRET, type Log, type SettingsFile } from '../needs.ts';
import type { Secrets } from '../secrets.ts';
import type { Store } from '../store.ts';
import { createCredentials } from './credentials/chosenCredentials.ts';
import type { PinSignIn } from './pinSignIn.ts';

export type AccountNeeds = {
  readonly store: Store;
  readonly secrets: Secrets;
  readonly settings: SettingsFile;
  readonly clock: Clock;
  readonly log: Log;
  readonly plexTv: PlexTv;
  readonly client: () => ClientIdentity;
};

/** The plex.tv account: its token, which goes nowhere else. Nothing here rejects but `beginPinSignIn` and `accept` (PlexError), and bugs. */
export type Account = {
  readonly isSignedIn: boolean;
  /** plex.tv does not accept its token any more. The activities say so, and ask for another sign-in. */
  readonly isExpired: boolean;
  /** A PIN for the person to confirm; `isShort` for one that can be typed. */
  beginPinSignIn(isShort: boolean, signal: AbortSignal): Promise<PinSignIn>;
  /** The token that the PIN brought. */
  accept(token: string): Promise<void>;
  /** The servers of the account; undefined if plex.tv does not say. */
  servers(): Promise<Resources | undefined>;
  /** A token that nobody uses dies after a month or two (docs/protocol.md "Life of a token"). */
  keepAlive(): Promise<void>;
  signOut(): Promise<void>;
};

export function createAccount(needs: AccountNeeds): Account {
  const { store, secrets, settings, log, plexTv } = needs;
  const credentials = createCredentials(needs);

  async function accept(token: string): Promise<void> {
    const { name } = await plexTv.account(token);
    await secrets.keep(ACCOUNT_SECRET, token);
    settings.update((s) => ({ ...s, account: { name } }));
    store.apply({ kind: 'account-changed', account: { name, problem: undefined } });
  }

  /** A call with the account's token; undefined if nobody is signed in, it is not accepted, or plex.tv does not answer. */
  async function withToken<T>(call: (token: string) => Promise<T>): Promise<T | undefined> {
    if (!store.state.account) return undefined;
    try {
      const token = await credentials.token();
      if (token === undefined) {
        // The keychain answers, and has none: only another sign-in brings one.
        if (!secrets.problem) say('expired');
        return undefined;
      }
      const answer = await call(token).catch(async (error: unknown) => {
        const renewed = isProblem(error, 'expired') ? await credentials.renewed() : undefined;
        if (renewed === undefined) throw error;
        return call(renewed);
      });
      say(undefined);
      return answer;
    } catch (error) {
      if (!(error instanceof PlexError)) throw error;
      log.write(`plex.tv: ${error.message}`);
      // 401 alone says that the token is not valid (docs/protocol.md "Life of a token").
      if (error.problem === 'refused') say('expired');
      return undefined;
    }
  }

  function say(problem: 'expired' | undefined): void {
    const { account } = store.state;
    if (account && account.problem !== problem)
      store.apply({ kind: 'account-changed', account: { ...account, problem } });
  }

  return {
    get isSignedIn() {
      return store.state.account !== undefined;
    },
    get isExpired() {
      return store.state.account?.problem === 'expired';
    },
    beginPinSignIn: credentials.beginPinSignIn,
    accept,
    servers: () => withToken((token) => plexTv.resources(token)),
    keepAlive: async () => {
      // A ping keeps a token for ever alive; one of a week is exchanged when it is read.
      await withToken((token) => plexTv.ping(token));
    },
    signOut: async () => {
      // Revoked there if plex.tv can be asked, forgotten here in any case.
      await withToken((token) => plexTv.signOut(token));
      await credentials.forget();
      settings.update((s) => ({ ...s, account: undefined }));
      store.apply({ kind: 'account-changed', account: undefined });
    },
  };
}

function isProblem(error: unknown, problem: PlexError['problem']): boolean {
  return error instanceof PlexError && error.problem === problem;
}
