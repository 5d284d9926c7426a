import {
  type DeviceKey,
  deviceJwt,
  expiresAt,
  isDueForRefresh,
  jwkOf,
  newDeviceKey,
  readDeviceKey,
  writeDeviceKey,
} from '../../../plex/plexTv/deviceKey.ts';
import { signInUrl } from '../../../plex/plexTv/plexTv.ts';
import { ACCOUNT_SECRET, DEVICE_KEY_SECRET } from '../../needs.ts';
import type { Credentials, CredentialsNeeds } from './credentials.ts';

/** The proof that a device owns its key is valid for five minutes; a new one is made before that. */
const PROOF_MS = 4 * 60_000;

/** A key pair of this installation, with which it gets tokens that are valid for a week (P8). */
export function createDeviceKeyCredentials({
  secrets,
  exclusively,
  plexTv,
  clock,
  client,
}: CredentialsNeeds): Credentials {
  async function deviceKey(): Promise<DeviceKey> {
    const stored = await secrets.read(DEVICE_KEY_SECRET);
    const known = stored === undefined ? undefined : readDeviceKey(stored);
    if (known) return known;
    const key = newDeviceKey();
    await secrets.keep(DEVICE_KEY_SECRET, writeDeviceKey(key));
    return key;
  }

  /** A proof that we own the key, made anew before it expires. */
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

  const isGood = (token: string): boolean =>
    expiresAt(token) !== undefined && !isDueForRefresh(token, clock.now());

  /** By one process at a time: who comes second takes what the first one got. */
  function exchanged(old: string): Promise<string> {
    return exclusively('token', async () => {
      const now = (await secrets.readAgain(ACCOUNT_SECRET)) ?? old;
      if (now !== old && isGood(now)) return now;
      const key = await deviceKey();
      // Signed in before the setting was changed: the token of that sign-in registers the key, which makes it invalid.
      if (expiresAt(now) === undefined) await plexTv.registerKey(now, jwkOf(key));
      const token = await plexTv.exchange(await proofOf(key)());
      await secrets.keep(ACCOUNT_SECRET, token);
      return token;
    });
  }

  return {
    beginPinSignIn: async (isShort, signal) => {
      const key = await exclusively('token', deviceKey);
      const pin = await plexTv.createPin({ strong: !isShort, jwk: jwkOf(key) }, signal);
      const proof = proofOf(key);
      return {
        code: pin.code,
        url: signInUrl(client(), pin),
        lifeMs: pin.lifeMs,
        ask: async (until) => (await plexTv.pin(pin.id, await proof(until), until)).token,
      };
    },
    token: async () => {
      const token = await secrets.read(ACCOUNT_SECRET);
      return token === undefined || isGood(token) ? token : exchanged(token);
    },
    renewed: exchanged,
    // Another process may have signed out meanwhile.
    accepted: async () => secrets.keep(DEVICE_KEY_SECRET, writeDeviceKey(await deviceKey())),
  };
}
