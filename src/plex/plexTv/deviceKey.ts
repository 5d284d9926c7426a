import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { Millis } from '../../domain/activity.ts';

/**
 * The key pair of this installation, with which it exchanges tokens (docs/protocol.md "Device keys"). Never leaves but for the keychain.
 */
export type DeviceKey = { readonly pkcs8: string };

export type Jwk = {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly use: 'sig';
  readonly alg: 'EdDSA';
  readonly kid: string;
};

const PROOF_LIFE_S = 300;
const REFRESH_BEFORE_MS = 24 * 60 * 60_000;

export function newDeviceKey(): DeviceKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { pkcs8: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64') };
}

/** In the form that the keychain stores. */
export function writeDeviceKey(key: DeviceKey): string {
  return JSON.stringify({ v: 1, ...key });
}

/** Undefined where the text is no key of ours. */
export function readDeviceKey(text: string): DeviceKey | undefined {
  try {
    const { pkcs8 } = JSON.parse(text);
    if (typeof pkcs8 !== 'string') return undefined;
    const key = { pkcs8 };
    return privateKeyOf(key).asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}

function privateKeyOf({ pkcs8 }: DeviceKey): ReturnType<typeof createPrivateKey> {
  return createPrivateKey({ key: Buffer.from(pkcs8, 'base64'), format: 'der', type: 'pkcs8' });
}

export function jwkOf(key: DeviceKey): Jwk {
  const { x = '' } = createPublicKey(privateKeyOf(key)).export({ format: 'jwk' });
  // Any stable, unique text. Made of the public key only, since it is sent.
  const kid = createHash('sha256').update(x).digest('hex');
  return { kty: 'OKP', crv: 'Ed25519', x, use: 'sig', alg: 'EdDSA', kid };
}

/** A signed proof that we own the key, valid for five minutes. */
export function deviceJwt(
  key: DeviceKey,
  claims: { readonly clientIdentifier: string; readonly nonce: string; readonly nowS: number },
): string {
  const { clientIdentifier, nonce, nowS } = claims;
  const head = encoded({ alg: 'EdDSA', typ: 'JWT', kid: jwkOf(key).kid });
  const body = encoded({
    nonce,
    scope: 'username',
    aud: 'plex.tv',
    iss: clientIdentifier,
    iat: nowS,
    exp: nowS + PROOF_LIFE_S,
  });
  const signature = sign(null, Buffer.from(`${head}.${body}`), privateKeyOf(key)).toString('base64url');
  return `${head}.${body}.${signature}`;
}

function encoded(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

/** When a token of plex.tv expires; undefined if it is not a JWT. The signature is not checked: only plex.tv can. */
export function expiresAt(token: string): Millis | undefined {
  const [, body, signature] = token.split('.');
  if (!body || !signature) return undefined;
  try {
    const { exp } = JSON.parse(Buffer.from(body, 'base64url').toString());
    // A number that is too large for a date would mean "never".
    return typeof exp === 'number' && Number.isFinite(exp * 1000) ? exp * 1000 : undefined;
  } catch {
    return undefined;
  }
}

export function isDueForRefresh(token: string, now: Millis): boolean {
  const at = expiresAt(token);
  return at === undefined || at - now < REFRESH_BEFORE_MS;
}
