import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  deviceJwt,
  expiresAt,
  isDueForRefresh,
  jwkOf,
  newDeviceKey,
  readDeviceKey,
  writeDeviceKey,
} from '../../../src/plex/plexTv/deviceKey.ts';

const DAY_MS = 24 * 60 * 60_000;
const decoded = (part = ''): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
const token = (claims: unknown): string =>
  `head.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;

test('a key comes back out of the keychain as it went in', () => {
  const key = newDeviceKey();
  const text = writeDeviceKey(key);
  expect(text).not.toMatch(/\s/);
  const back = readDeviceKey(text);
  expect(back && jwkOf(back)).toEqual(jwkOf(key));
  expect(jwkOf(newDeviceKey()).kid).not.toBe(jwkOf(key).kid);
});

test('only the public half is shown', () => {
  const key = newDeviceKey();
  const jwk = jwkOf(key);
  expect(Object.keys(jwk).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
  expect(jwk).toMatchObject({ kty: 'OKP', crv: 'Ed25519', use: 'sig', alg: 'EdDSA' });
  expect(Buffer.from(jwk.x, 'base64url')).toHaveLength(32);
  expect(jwk.kid).toMatch(/^[0-9a-f]{64}$/);
});

test('the proof is signed with the key and says who asks, for five minutes', () => {
  const key = newDeviceKey();
  const jwk = jwkOf(key);
  const jwt = deviceJwt(key, { clientIdentifier: 'this-device', nonce: 'n-1', nowS: 1_800_000_000 });
  const [head, claims, signature = ''] = jwt.split('.');
  expect(decoded(head)).toEqual({ alg: 'EdDSA', typ: 'JWT', kid: jwk.kid });
  expect(decoded(claims)).toEqual({
    nonce: 'n-1',
    scope: 'username',
    aud: 'plex.tv',
    iss: 'this-device',
    iat: 1_800_000_000,
    exp: 1_800_000_300,
  });
  const publicKey = createPublicKey({ key: { ...jwk }, format: 'jwk' });
  const signed = Buffer.from(`${head}.${claims}`);
  expect(verify(null, signed, publicKey, Buffer.from(signature, 'base64url'))).toBe(true);
  expect(jwt).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
});

test.each([
  ['nothing', ''],
  ['noise', 'not a key \u{1f600}'],
  ['no JSON object', 'null'],
  ['another shape', '{"pkcs8":7}'],
  ['half a key', writeDeviceKey(newDeviceKey()).slice(0, 40)],
  ['a key of bytes that are none', '{"v":1,"pkcs8":"AAAA"}'],
  ['another kind of key', JSON.stringify({ v: 1, pkcs8: rsaKey() })],
])('what is no such key is none: %s', (_, text) => {
  expect(readDeviceKey(text)).toBeUndefined();
});

test('a token of a week says when it runs out; one without end does not', () => {
  expect(expiresAt(token({ exp: 1_800_000_000 }))).toBe(1_800_000_000_000);
  for (const other of ['', 'classic-token', 'a.b', 'a.!.c', 'a.bnVsbA.c', token({ exp: 'x' }), token({})]) {
    expect(expiresAt(other)).toBeUndefined();
  }
  // JSON has no infinity, but numbers that become one.
  const endless = Buffer.from('{"exp":1e308}').toString('base64url');
  expect(expiresAt(`a.${endless}.c`)).toBeUndefined();
});

test('a token is renewed on its last day, after it, and where it does not say', () => {
  const now = 1_800_000_000_000;
  const left = (ms: number): string => token({ exp: (now + ms) / 1000 });
  expect(isDueForRefresh(left(DAY_MS), now)).toBe(false);
  expect(isDueForRefresh(left(DAY_MS - 1000), now)).toBe(true);
  expect(isDueForRefresh(left(-DAY_MS), now)).toBe(true);
  expect(isDueForRefresh('classic-token', now)).toBe(true);
});

function rsaKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  return privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
}
