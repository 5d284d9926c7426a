import type { ClientIdentity } from '../../plex/http/clientHeaders.ts';
import type { Clock } from '../../plex/http/clock.ts';
import { PlexError } from '../../plex/http/errors.ts';
import type { Resources } from '../../plex/plexTv/accountWire.ts';
import type { PlexTv } from '../../plex/plexTv/plexTv.ts';
import { ACCOUNT_SECRET, ACCOUNT_SECRETS, type Exclusively, type Log, type SettingsFile } from '../needs.ts';
import type { Secrets } from '../secrets.ts';
import { deleteSpareSecrets, withoutSpareSecret, withSpareSecrets } from '../spareSecrets.ts';
import type { Store } from '../store.ts';
import { createCredentials } from './credentials/chosenCredentials.ts';
import type { PinSignIn } from './pinSignIn.ts';

export type AccountNeeds = {
  readonly store: Store;
  readonly secrets: Secrets;
  readonly exclusively: Exclusively;
  readonly settings: SettingsFile;
  readonly clock: Clock;
  readonly log: Log;
  readonly plexTv: PlexTv;
  readonly client: () => ClientIdentity;
};

/** The list of an account's servers, and of which sign-in it is: another process may have brought another one meanwhile. */
export type AccountResources = Resources & { readonly signInId: string };

/** The plex.tv account: its token, which goes nowhere else. Nothing here rejects but `beginPinSignIn` and `accept` (PlexError), and bugs. */
export type Account = {
  readonly isSignedIn: boolean;
  /** plex.tv does not accept its token any more. The activities say so, and ask for another sign-in. */
  readonly isExpired: boolean;
  /** Whether that is the sign-in in the settings. */
  isCurrent(signInId: string): boolean;
  /** Takes up the account of the settings. Whether it is that of another sign-in. */
  adopt(): boolean;
  /** A PIN for the person to confirm; `isShort` for one that can be typed. */
  beginPinSignIn(isShort: boolean, signal: AbortSignal): Promise<PinSignIn>;
  /** The token that the PIN brought. One that `mustBeKept` and is not is revoked, and this is false: nothing has changed then. */
  accept(token: string, mustBeKept?: boolean): Promise<boolean>;
  /** The servers of the account; undefined if plex.tv does not say. */
  servers(): Promise<AccountResources | undefined>;
  /** A token that nobody uses dies after a month or two (docs/protocol.md "Life of a token"). */
  keepAlive(): Promise<void>;
  /** Revoked there if plex.tv can be asked, forgotten here in any case; with `leaveServers` all servers too, of whatever origin. */
  signOut(leaveServers?: () => Promise<void>): Promise<void>;
};

export function createAccount(needs: AccountNeeds): Account {
  const { store, secrets, settings, log, plexTv, exclusively } = needs;
  const credentials = createCredentials(needs);
  // The sign-in of the account in the State, and of the token in memory.
  let adopted: string | undefined;

  function current(): string | undefined {
    const { account } = settings.load();
    return account && (account.id ?? '');
  }

  function adopt(): boolean {
    const { account } = settings.load();
    if (current() === adopted) return false;
    adopted = current();
    for (const name of ACCOUNT_SECRETS) secrets.drop(name);
    store.apply({ kind: 'account-changed', account: account && { name: account.name, problem: undefined } });
    return true;
  }

  async function accept(token: string, mustBeKept = false): Promise<boolean> {
    const { name } = await plexTv.account(token);
    return exclusively('sign-in', async () => {
      if (mustBeKept && !(await isKeychainUsable())) {
        await attempt(() => plexTv.signOut(token));
        return false;
      }
      // Killed in between, nobody is signed in: no account has the token of another one.
      settings.update((s) => withSpareSecrets({ ...s, account: undefined }, [ACCOUNT_SECRET]));
      await secrets.keep(ACCOUNT_SECRET, token);
      await credentials.accepted();
      const id = crypto.randomUUID();
      settings.update((s) => withoutSpareSecret({ ...s, account: { name, id } }, ACCOUNT_SECRET));
      adopted = id;
      store.apply({ kind: 'account-changed', account: { name, problem: undefined } });
      return true;
    });
  }

  async function isKeychainUsable(): Promise<boolean> {
    await secrets.readAgain(ACCOUNT_SECRET);
    return secrets.problem === undefined;
  }

  /** A call with the account's token; undefined if nobody is signed in, it is not accepted, or plex.tv does not answer. */
  async function withToken<T>(call: (token: string, signInId: string) => Promise<T>): Promise<T | undefined> {
    const signInId = current();
    // Another process may have signed in or out in this moment.
    if (signInId === undefined || signInId !== adopted) return undefined;
    return withStoredToken((token) => call(token, signInId));
  }

  function withStoredToken<T>(call: (token: string) => Promise<T>): Promise<T | undefined> {
    return attempt(async () => {
      const token = await credentials.token();
      if (token === undefined) {
        // The keychain answers, and has none: only another sign-in brings one.
        if (!secrets.problem) say('expired');
        return undefined;
      }
      const answer = await call(token).catch(async (error: unknown) => {
        const other = await tokenAfter(token, error);
        if (other === undefined) throw error;
        return call(other);
      });
      say(undefined);
      return answer;
    });
  }

  /** What is to be tried in place of a token that was not taken: what another process has kept meanwhile, or a new one. */
  async function tokenAfter(token: string, error: unknown): Promise<string | undefined> {
    const isExpired = isProblem(error, 'expired');
    if (!isExpired && !isProblem(error, 'refused')) return undefined;
    const kept = await secrets.readAgain(ACCOUNT_SECRET);
    if (kept !== undefined && kept !== token) return kept;
    return isExpired ? credentials.renewed(token) : undefined;
  }

  async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
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

  function signOut(leaveServers?: () => Promise<void>): Promise<void> {
    return exclusively('sign-in', async () => {
      adopt();
      const { account, servers } = settings.load();
      const ids = leaveServers ? servers.map((s) => s.id) : [];
      const names = [...ids, ...(account ? ACCOUNT_SECRETS : [])];
      // At once, whatever becomes of this process.
      settings.update((s) =>
        withSpareSecrets({ ...s, servers: leaveServers ? [] : s.servers, account: undefined }, names),
      );
      await leaveServers?.();
      if (account) await withStoredToken((token) => plexTv.signOut(token));
      adopt();
      await deleteSpareSecrets(settings, secrets);
    });
  }

  return {
    get isSignedIn() {
      return store.state.account !== undefined;
    },
    get isExpired() {
      return store.state.account?.problem === 'expired';
    },
    isCurrent: (signInId) => current() === signInId,
    adopt,
    beginPinSignIn: credentials.beginPinSignIn,
    accept,
    servers: () => withToken(async (token, signInId) => ({ ...(await plexTv.resources(token)), signInId })),
    keepAlive: async () => {
      // A ping keeps a token for ever alive; one of a week is exchanged when it is read.
      await withToken((token) => plexTv.ping(token));
    },
    signOut,
  };
}

function isProblem(error: unknown, problem: PlexError['problem']): boolean {
  return error instanceof PlexError && error.problem === problem;
}
