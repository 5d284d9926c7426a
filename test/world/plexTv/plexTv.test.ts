import { request } from 'node:https';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAuthority } from '../certificates.ts';
import { type AskPlexTv, askPlexTv, errorOf, me } from './askPlexTv.ts';
import { type DemoPlexTv, type PlexTvOptions, resourceOf, startDemoPlexTv } from './plexTv.ts';

// docs/protocol.md "PINs", "Life of a token" and "The account's servers", asked with nothing but fetch and sockets.

let now: number;
let tv: DemoPlexTv;
beforeEach(async () => {
  now = 1_800_000_000_000;
  tv = await startDemoPlexTv({ now: () => now, isStrict: true });
});
afterEach(() => tv.stop());

async function restart(options: PlexTvOptions): Promise<void> {
  await tv.stop();
  tv = await startDemoPlexTv({ now: () => now, ...options });
}

const ask: AskPlexTv = (...asked) => askPlexTv(tv, ...asked);

test('who does not say who asks is told so', async () => {
  const response = await fetch(`${tv.url}/api/v2/pins`, {
    method: 'POST',
    headers: { Accept: 'application/json' },
  });
  expect([response.status, await response.json()]).toMatchObject([400, { errors: [{ code: 1000 }] }]);
});

test('a strong PIN is long and lives half an hour, a weak one has four letters and half of that', async () => {
  const strong = await ask('POST pins?strong=true');
  expect([strong.status, strong.tree]).toMatchObject([
    201,
    { expiresIn: 1800, authToken: null, product: 'Test' },
  ]);
  expect(String(strong.tree.code).length).toBeGreaterThan(20);
  const weak = await ask('POST pins');
  expect(weak.tree).toMatchObject({ code: expect.stringMatching(/^[A-Z2-9]{4}$/), expiresIn: 900 });
});

test('a PIN gives its token to the client that made it, once it was confirmed, until its time is over', async () => {
  const { id, code } = (await ask('POST pins?strong=true')).tree;
  expect((await ask(`GET pins/${id}`)).tree.authToken).toBeNull();
  const token = tv.claim(String(code));
  now += 2000;
  expect((await ask(`GET pins/${id}`)).tree.authToken).toBe(token);
  const stranger = { 'X-Plex-Client-Identifier': 'client-2' };
  expect(errorOf(await ask(`GET pins/${id}`, stranger))).toEqual([404, 1020]);
  now += 30 * 60_000;
  expect(errorOf(await ask(`GET pins/${id}`))).toEqual([404, 1020]);
  expect(() => tv.claim(String(code))).toThrow('no PIN');
});

test('who asks about one PIN too often is told to ask more slowly', async () => {
  const { id } = (await ask('POST pins')).tree;
  expect((await ask(`GET pins/${id}`)).status).toBe(200);
  now += 999;
  expect(errorOf(await ask(`GET pins/${id}`))).toEqual([429, 1003]);
  now += 1000;
  expect((await ask(`GET pins/${id}`)).status).toBe(200);
});

test('account, ping, resources and sign-out want a token; after that it is none', async () => {
  const { code } = (await ask('POST pins')).tree;
  const token = { 'X-Plex-Token': tv.claim(String(code)) };
  tv.setResources([resourceOf({ name: 'Loft' })]);
  for (const call of ['GET user', 'GET ping', 'GET resources', 'DELETE users/signout'])
    expect(errorOf(await ask(call)), call).toEqual([401, 1001]);
  expect((await ask('GET user', token)).tree).toMatchObject({ title: 'Robin', username: 'robin' });
  expect((await ask('GET ping', token)).status).toBe(200);
  expect(JSON.parse((await ask('GET resources', token)).text)).toMatchObject([
    { name: 'Loft', provides: 'server' },
  ]);
  expect((await ask('DELETE users/signout', token)).status).toBe(204);
  expect(errorOf(await ask('GET user', token))).toEqual([401, 1001]);
});

test('who asks may say who it is in the query', async () => {
  const response = await fetch(`${tv.url}/api/v2/pins?X-Plex-Client-Identifier=client-3&X-Plex-Product=Q`, {
    method: 'POST',
  });
  expect(response.status).toBe(201);
  expect(tv.pins).toMatchObject([{ clientIdentifier: 'client-3', product: 'Q', strong: false }]);
});

test('PINs end when a test says so, or live as long as it says; the account is whose it says', async () => {
  const { id } = (await ask('POST pins')).tree;
  tv.expirePins();
  expect(errorOf(await ask(`GET pins/${id}`))).toEqual([404, 1020]);
  await restart({ pinLivesMs: 5000, account: { title: 'Ada' } });
  const brief = (await ask('POST pins?strong=true')).tree;
  expect(brief.expiresIn).toBe(5);
  const token = tv.claim(String(brief.code));
  expect((await ask('GET user', { 'X-Plex-Token': token })).tree).toMatchObject({ title: 'Ada' });
  tv.revoke(token);
  expect(errorOf(await ask('GET user', { 'X-Plex-Token': token }))).toEqual([401, 1001]);
});

test('errors are XML for those who ask for XML', async () => {
  const { status, text } = await ask('GET user', { Accept: 'application/xml' });
  expect([status, text]).toEqual([401, expect.stringContaining('<error code="1001"')]);
});

test('does what a test tells it: holds, answers otherwise, breaks', async () => {
  const { arrived, release } = tv.hold('pin-create');
  const held = ask('POST pins');
  await arrived;
  release();
  expect((await held).status).toBe(201);
  tv.answer('user', { status: 503, body: 'busy' }, 1);
  expect((await ask('GET user')).text).toBe('busy');
  tv.answer('user', 'reset', 1);
  await expect(ask('GET user')).rejects.toThrow('fetch failed');
  expect((await ask('GET user')).status).toBe(401);
  expect((await ask('GET nowhere')).status).toBe(404);
});

test('an answer that never comes ends with the server', async () => {
  tv.answer('resources', 'hang');
  const hanging = ask('GET resources');
  hanging.catch(() => {});
  await expect.poll(() => tv.requests.length).toBe(1);
  await tv.stop();
  await expect(hanging).rejects.toThrow('fetch failed');
  tv = await startDemoPlexTv();
});

// An error that nobody catches would fail the run.
test('outlives those who hang up, and those who ask for nonsense', async () => {
  const { arrived, release } = tv.hold('user');
  const gone = new AbortController();
  const left = fetch(`${tv.url}/api/v2/user`, { headers: me, signal: gone.signal });
  left.catch(() => {});
  await arrived;
  gone.abort();
  await expect(left).rejects.toThrow();
  release();
  const socket = connect(Number(new URL(tv.url).port), '127.0.0.1');
  const answered = new Promise((resolve) =>
    socket.once('data', (data) => resolve(String(data).slice(0, 12))),
  );
  socket.write('GET // HTTP/1.1\r\nHost: plex.tv\r\nX-Plex-Client-Identifier: c\r\n\r\n');
  expect(await answered).toBe('HTTP/1.1 404');
  socket.write('POST /api/v2/pins HTTP/1.1\r\nHost: plex.tv\r\nContent-Length: 50\r\n\r\n{"half":');
  await expect.poll(() => tv.requests.length).toBe(3);
  socket.destroy();
  expect((await ask('POST pins')).status).toBe(201);
});

test('speaks TLS, and remembers the name that it was asked by', async () => {
  const authority = await createAuthority('Test authority');
  await restart({ tls: await authority.issue(['plex.tv', 'clients.plex.tv']) });
  for (const host of ['plex.tv', 'clients.plex.tv']) {
    const status = await new Promise((resolve, reject) => {
      const options = { servername: host, ca: authority.pem, headers: { ...me, Host: host } };
      request(`${tv.url}/api/v2/auth/keys`, options, (r) => resolve(r.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(200);
  }
  expect(tv.requests.map((r) => r.host)).toEqual(['plex.tv', 'clients.plex.tv']);
});
