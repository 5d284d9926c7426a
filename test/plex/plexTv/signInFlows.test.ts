import tls from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type DeviceKey,
  deviceJwt,
  expiresAt,
  isDueForRefresh,
  jwkOf,
  newDeviceKey,
} from '../../../src/plex/plexTv/deviceKey.ts';
import { createPlexTv, type PlexTv } from '../../../src/plex/plexTv/plexTv.ts';
import { createAuthority } from '../../world/certificates.ts';
import { type DemoPlexTv, resourceOf, startDemoPlexTv } from '../../world/plexTv/plexTv.ts';
import { type ConnectProxy, startConnectProxy } from '../../world/proxies/connectProxy.ts';

const DAY_MS = 24 * 60 * 60_000;
const WEEK_MS = 7 * DAY_MS;
const me = { clientIdentifier: 'test-client', version: '1.2.3' };
const before = tls.getCACertificates('default');

let credentials: { readonly key: string; readonly cert: string };
let demo: DemoPlexTv;
let proxy: ConnectProxy;
let plexTv: PlexTv;
let now: number;

beforeAll(async () => {
  const authority = await createAuthority('Test authority');
  credentials = await authority.issue(['plex.tv', 'clients.plex.tv']);
  tls.setDefaultCACertificates([...before, authority.pem]);
});
afterAll(() => tls.setDefaultCACertificates(before));
beforeEach(async () => {
  now = Date.now();
  demo = await startDemoPlexTv({ tls: credentials, now: () => now });
  const place = new URL(demo.url).host;
  proxy = await startConnectProxy({ routes: { 'plex.tv:443': place, 'clients.plex.tv:443': place } });
  plexTv = createPlexTv(me, { proxyFor: async () => new URL(proxy.url) });
});
afterEach(async () => {
  await demo.stop();
  await proxy.stop();
});

async function proofOf(key: DeviceKey): Promise<string> {
  const nonce = await plexTv.nonce();
  return deviceJwt(key, {
    clientIdentifier: me.clientIdentifier,
    nonce,
    nowS: Math.floor(now / 1000),
  });
}

test('a PIN is confirmed, its token opens the account, and is over when signed out', async () => {
  const { id, code, lifeMs } = await plexTv.createPin({ strong: true });
  expect(lifeMs).toBeGreaterThan(0);
  expect((await plexTv.pin(id)).token).toBeUndefined();
  const token = demo.claim(code);
  expect((await plexTv.pin(id)).token).toBe(token);
  expect(await plexTv.account(token)).toEqual({ id: '4711', name: 'Robin' });
  demo.setResources([resourceOf({ clientIdentifier: 'a1', accessToken: 'its-own' })]);
  expect((await plexTv.resources(token)).servers).toMatchObject([{ id: 'a1', token: 'its-own' }]);
  await plexTv.ping(token);
  await plexTv.signOut(token);
  expect(demo.acceptsToken(token)).toBe(false);
  await expect(plexTv.account(token)).rejects.toMatchObject({ problem: 'refused' });
});

test('a short code is typed elsewhere; what is over is not found', async () => {
  const pin = await plexTv.createPin({ strong: false });
  expect(pin.code).toMatch(/^\w{4}$/);
  now += pin.lifeMs;
  await expect(plexTv.pin(pin.id)).rejects.toMatchObject({ problem: 'not-found' });
});

test('a key signs in, brings a token of a week, and a new one when that has run out', async () => {
  const key = newDeviceKey();
  const pin = await plexTv.createPin({ strong: true, jwk: jwkOf(key) });
  expect((await plexTv.pin(pin.id, await proofOf(key))).token).toBeUndefined();
  demo.claim(pin.code);
  const { token = '' } = await plexTv.pin(pin.id, await proofOf(key));
  expect(Math.abs((expiresAt(token) ?? 0) - now - WEEK_MS)).toBeLessThan(2000);
  expect(isDueForRefresh(token, now)).toBe(false);
  await plexTv.account(token);
  now += WEEK_MS + 1000;
  expect(isDueForRefresh(token, now)).toBe(true);
  await expect(plexTv.resources(token)).rejects.toMatchObject({ problem: 'expired' });
  const next = await plexTv.exchange(await proofOf(key));
  expect(isDueForRefresh(next, now)).toBe(false);
  expect((await plexTv.account(next)).name).toBe('Robin');
});

test('a key can take the place of a token for ever', async () => {
  const { id, code } = await plexTv.createPin({ strong: true });
  demo.claim(code);
  const { token = '' } = await plexTv.pin(id);
  expect(expiresAt(token)).toBeUndefined();
  const key = newDeviceKey();
  await plexTv.registerKey(token, jwkOf(key));
  const next = await plexTv.exchange(await proofOf(key));
  await plexTv.account(next);
  await expect(plexTv.account(token)).rejects.toMatchObject({ problem: 'refused' });
});

test('nobody gets a token with another key, or with a proof that is old', async () => {
  const key = newDeviceKey();
  const { id, code } = await plexTv.createPin({ strong: true, jwk: jwkOf(key) });
  demo.claim(code);
  await expect(plexTv.pin(id, await proofOf(newDeviceKey()))).rejects.toMatchObject({
    problem: 'bad-request',
  });
  const proof = await proofOf(key);
  now += 6 * 60_000;
  await expect(plexTv.exchange(proof)).rejects.toMatchObject({ problem: 'expired' });
});
