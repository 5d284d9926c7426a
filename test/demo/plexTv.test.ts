import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DemoPlexTv, resourceOf, startDemoPlexTv } from '../../src/demo/plexTv.ts';

// The protocol notes §5 and §6.1, asked with nothing but fetch.

const me = { 'X-Plex-Client-Identifier': 'client-1', 'X-Plex-Product': 'Test', Accept: 'application/json' };
let now: number;
let tv: DemoPlexTv;
beforeEach(async () => {
  now = 1_800_000_000_000;
  tv = await startDemoPlexTv({ now: () => now, isStrict: true });
});
afterEach(() => tv.stop());

type Answer = { readonly status: number; readonly text: string; readonly tree: Record<string, unknown> };

async function ask(call: string, headers: Record<string, string> = {}, body?: unknown): Promise<Answer> {
  const [method = '', path = ''] = call.split(' ');
  const response = await fetch(`${tv.url}/api/v2/${path}`, {
    method,
    headers: { ...me, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, text, tree: text.startsWith('{') ? JSON.parse(text) : {} };
}

const errorOf = ({ status, tree }: Answer): unknown => [status, Object(tree.errors)[0]?.code];

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
