import type { ClientIdentity } from '../../plex/http/clientHeaders.ts';
import type { Clock } from '../../plex/http/clock.ts';
import { PlexError } from '../../plex/http/errors.ts';
import type { Resources } from '../../plex/plexTv/accountWire.ts';
import {
  type DeviceKey,
  deviceJwt,
  expiresAt,
  isDueForRefresh,
  jwkOf,
  newDeviceKey,
  readDeviceKey,
  writeDeviceKey,
} from '../../plex/plexTv/deviceKey.ts';
import { type PlexTv, signInUrl } from '../../plex/plexTv/plexTv.ts';
import { ACCOUNT_SECRET, DEVICE_KEY_SECRET, type Log, type SettingsFile } from '../needs.ts';
import type { Secrets } from '../secrets.ts';
import type { Store } from '../store.ts';
import type { PinSignIn } from './pinSignIn.ts';

/** The proof that a device owns its key lives five minutes; it is written anew before that. */
const PROOF_MS = 4 * 60_000;

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
  const { store, secrets, settings, clock, log, plexTv, client } = needs;
  const usesKey = (): boolean => settings.load().usesDeviceKey;

  async function beginPinSignIn(isShort: boolean, signal: AbortSignal): Promise<PinSignIn> {
    const key = usesKey() ? await deviceKey() : undefined;
    const pin = await plexTv.createPin({ strong: !isShort, ...(key ? { jwk: jwkOf(key) } : {}) }, signal);
    const proof = key && proofOf(key);
    return {
      code: pin.code,
      url: signInUrl(client(), pin),
      lifeMs: pin.lifeMs,
      ask: async (until) => (await plexTv.pin(pin.id, await proof?.(until), until)).token,
    };
  }

  async function deviceKey(): Promise<DeviceKey> {
    const stored = await secrets.read(DEVICE_KEY_SECRET);
    const known = stored === undefined ? undefined : readDeviceKey(stored);
    if (known) return known;
    const key = newDeviceKey();
    await secrets.keep(DEVICE_KEY_SECRET, writeDeviceKey(key));
    return key;
  }

  /** What shows that we own the key, made anew before it runs out. */
  function proofOf(key: DeviceKey): (signal?: AbortSignal) => Promise<string> {
    let proof = '';
    let madeAt = Number.NEGATIVE_INFINITY;
    return async (signal) => {
      if (clock.now() - madeAt >= PROOF_MS) {
        const nonce = await plexTv.nonce(signal);
        madeAt = clock.now();
        const { clientIdentifier } = client();
        proof = deviceJwt(key, { clientIdentifier, nonce, nowS: Math.floor(madeAt / 1000) });
      }
      return proof;
    };
  }

  async function accept(token: string): Promise<void> {
    const { name } = await plexTv.account(token);
    await secrets.keep(ACCOUNT_SECRET, token);
    settings.save({ ...settings.load(), account: { name } });
    store.apply({ kind: 'account-changed', account: { name, problem: undefined } });
  }

  /** A call with the account's token; undefined if there is none, it is not accepted, or plex.tv does not answer. */
  async function withToken<T>(call: (token: string) => Promise<T>): Promise<T | undefined> {
    try {
      const token = await freshToken();
      if (token === undefined) return undefined;
      const answer = await call(token).catch(async (error: unknown) => {
        if (!isProblem(error, 'expired') || !usesKey()) throw error;
        return call(await exchanged());
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

  async function freshToken(): Promise<string | undefined> {
    const token = await secrets.read(ACCOUNT_SECRET);
    if (token === undefined || !usesKey()) return token;
    // Signed in before the switch was thrown: that token registers the key, and is over with it.
    if (expiresAt(token) === undefined) await plexTv.registerKey(token, jwkOf(await deviceKey()));
    else if (!isDueForRefresh(token, clock.now())) return token;
    return exchanged();
  }

  async function exchanged(): Promise<string> {
    const token = await plexTv.exchange(await proofOf(await deviceKey())());
    await secrets.keep(ACCOUNT_SECRET, token);
    return token;
  }

  return {
    get isSignedIn() {
      return store.state.account !== undefined;
    },
    beginPinSignIn,
    accept,
    servers: () => withToken((token) => plexTv.resources(token)),
    keepAlive: async () => {
      // A ping keeps a token for ever alive; one of a week is exchanged when it is read.
      await withToken((token) => plexTv.ping(token));
    },
    signOut: async () => {
      // Revoked there if plex.tv can be asked, forgotten here in any case.
      await withToken((token) => plexTv.signOut(token));
      await secrets.forget(ACCOUNT_SECRET);
      await secrets.forget(DEVICE_KEY_SECRET);
      settings.save({ ...settings.load(), account: undefined });
      store.apply({ kind: 'account-changed', account: undefined });
    },
  };
}

function isProblem(error: unknown, problem: PlexError['problem']): boolean {
  return error instanceof PlexError && error.problem === problem;
}
