import { createPublicKey, generateKeyPairSync, type KeyPairKeyObjectResult, sign, verify } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AskPlexTv, askPlexTv, errorOf, type TvAnswer } from './askPlexTv.ts';
import { type DemoPlexTv, startDemoPlexTv } from './plexTv.ts';

// docs/protocol.md "Device keys".

let now: number;
let tv: DemoPlexTv;
let key: KeyPairKeyObjectResult;
let jwk: object;
beforeEach(async () => {
  now = 1_800_000_000_000;
  tv = await startDemoPlexTv({ now: () => now, isStrict: true });
  key = generateKeyPairSync('ed25519');
  jwk = { ...key.publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'EdDSA', kid: 'my-key' };
});
afterEach(() => tv.stop());

const ask: AskPlexTv = (...asked) => askPlexTv(tv, ...asked);
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const read = (text: string | undefined): Record<string, unknown> =>
  JSON.parse(Buffer.from(text ?? '', 'base64url').toString());

function signed(claims: string, by = key): string {
  const head = `${part({ alg: 'EdDSA', typ: 'JWT', kid: 'my-key' })}.${claims}`;
  return `${head}.${sign(null, Buffer.from(head), by.privateKey).toString('base64url')}`;
}

async function proof(changes: Record<string, unknown> = {}, by = key): Promise<string> {
  const { nonce } = (await ask('GET auth/nonce')).tree;
  const iat = now / 1000;
  const claims = { nonce, scope: 'username', aud: 'plex.tv', iss: 'client-1', iat, exp: iat + 300 };
  return signed(part({ ...claims, ...changes }), by);
}

const exchange = (jwt: string): Promise<TvAnswer> => ask('POST auth/token', {}, { jwt });

async function signIn(headers: Record<string, string> = {}): Promise<Record<string, string>> {
  return { ...headers, 'X-Plex-Token': tv.claim(String((await ask('POST pins', headers)).tree.code)) };
}

test('a key takes the place of the classic token of its device, and of no other', async () => {
  const token = await signIn();
  const other = await signIn({ 'X-Plex-Client-Identifier': 'client-2' });
  expect((await ask('POST auth/jwk', token, { jwk })).status).toBe(201);
  expect(errorOf(await ask('GET user', token))).toEqual([401, 1001]);
  expect((await ask('GET user', other)).status).toBe(200);
  expect(errorOf(await ask('POST auth/jwk', other, { jwk }))).toEqual([422, 1000]);
  const pin = await ask('POST pins', { 'X-Plex-Client-Identifier': 'client-2' }, { jwk, strong: true });
  expect(errorOf(pin)).toEqual([422, 1000]);
});

test('a proof is exchanged once, for a token of a week that plex.tv has signed', async () => {
  await ask('POST auth/jwk', await signIn(), { jwk });
  const jwt = await proof();
  const token = String((await exchange(jwt)).tree.auth_token);
  const [head = '', body = '', signature = ''] = token.split('.');
  const { keys } = (await ask('GET auth/keys')).tree;
  const plexKey = createPublicKey({ key: Object(keys)[0], format: 'jwk' });
  expect(verify(null, Buffer.from(`${head}.${body}`), plexKey, Buffer.from(signature, 'base64url'))).toBe(
    true,
  );
  expect(read(head)).toMatchObject({ alg: 'EdDSA', kid: Object(keys)[0].kid });
  expect(read(body)).toMatchObject({
    iss: 'plex.tv',
    aud: ['plex.tv', 'client-1'],
    thumbprint: 'my-key',
    exp: now / 1000 + 7 * 24 * 60 * 60,
    user: { id: 4711, username: 'robin' },
  });
  for (const call of ['GET user', 'GET ping', 'GET resources'])
    expect((await ask(call, { 'X-Plex-Token': token })).status, call).toBe(200);
  expect(errorOf(await exchange(jwt))).toEqual([422, 1000]);
  expect((await ask('DELETE users/signout', { 'X-Plex-Token': token })).status).toBe(204);
  expect(errorOf(await ask('GET user', { 'X-Plex-Token': token }))).toEqual([401, 1001]);
});

const badProofs: readonly (readonly [string, () => string | Promise<string>])[] = [
  ['another audience', () => proof({ aud: 'example.com' })],
  ['another device', () => proof({ iss: 'client-2' })],
  ['a nonce that plex.tv never gave', () => proof({ nonce: 'mine' })],
  ['no end', () => proof({ exp: undefined })],
  ['another key', () => proof({}, generateKeyPairSync('ed25519'))],
  ['claims that are none', () => signed(part(null))],
  ['claims that are no JSON', () => signed(Buffer.from('nonsense').toString('base64url'))],
  ['nothing of a JWT', () => 'nonsense'],
];
test.each(badProofs)('a proof with %s is refused', async (_, make) => {
  await ask('POST auth/jwk', await signIn(), { jwk });
  expect(errorOf(await exchange(await make()))).toEqual([422, 1000]);
  expect((await exchange(await proof())).status).toBe(200);
});

test('a proof, and a nonce, that have run out are told apart from wrong ones', async () => {
  await ask('POST auth/jwk', await signIn(), { jwk });
  const brief = await proof({ exp: now / 1000 + 1 });
  now += 1000;
  expect((await exchange(brief)).status).toBe(498);
  const long = await proof({ exp: now / 1000 + 3600 });
  now += 5 * 60_000 - 1;
  const last = await proof({ exp: now / 1000 + 3600 });
  now += 1;
  expect((await exchange(long)).status).toBe(498);
  expect((await exchange(last)).status).toBe(200);
});

test('what is no key is none', async () => {
  const token = await signIn();
  for (const bad of [undefined, {}, { kty: 'OKP', crv: 'Ed25519', x: 'short' }])
    expect(errorOf(await ask('POST auth/jwk', token, { jwk: bad }))).toEqual([400, 1000]);
  expect(errorOf(await ask('POST pins', {}, { jwk: {} }))).toEqual([400, 1000]);
  expect(errorOf(await ask('POST auth/jwk', {}, { jwk }))).toEqual([401, 1001]);
  expect((await ask('GET user', token)).status).toBe(200);
});

test('a PIN that came with a key gives a JWT to one who proves to own it, poll after poll', async () => {
  const classic = await signIn();
  const { id, code, expiresIn } = (await ask('POST pins', {}, { jwk, strong: true })).tree;
  expect(expiresIn).toBe(1800);
  const jwt = await proof();
  expect((await ask(`GET pins/${id}?deviceJWT=${jwt}`)).tree.authToken).toBeNull();
  const token = tv.claim(String(code));
  for (let poll = 0; poll < 2; poll++) {
    now += 2000;
    expect((await ask(`GET pins/${id}?deviceJWT=${jwt}`)).tree.authToken).toBe(token);
  }
  now += 2000;
  const foreign = await proof({}, generateKeyPairSync('ed25519'));
  expect(errorOf(await ask(`GET pins/${id}?deviceJWT=${foreign}`))).toEqual([422, 1000]);
  now += 5 * 60_000;
  expect((await ask(`GET pins/${id}?deviceJWT=${jwt}`)).status).toBe(498);
  expect((await ask('GET user', { 'X-Plex-Token': token })).status).toBe(200);
  expect((await ask('GET user', classic)).status).toBe(401);
});

test('a token that has run out is told apart from one that never was, and exchanged for a new one', async () => {
  await tv.stop();
  tv = await startDemoPlexTv({ now: () => now, jwtLivesMs: 60_000 });
  await ask('POST auth/jwk', await signIn(), { jwk });
  const token = String((await exchange(await proof())).tree.auth_token);
  expect(tv.acceptsToken(token)).toBe(true);
  now += 60_000;
  expect(tv.acceptsToken(token)).toBe(false);
  for (const call of ['GET user', 'GET ping', 'GET resources'])
    expect((await ask(call, { 'X-Plex-Token': token })).status, call).toBe(498);
  const forged = `${token.slice(0, -4)}AAAA`;
  expect((await ask('GET user', { 'X-Plex-Token': forged })).status).toBe(401);
  const next = String((await exchange(await proof())).tree.auth_token);
  expect((await ask('GET user', { 'X-Plex-Token': next })).status).toBe(200);
});
