import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import { PlexError } from '../../../src/plex/http/errors.ts';
import { openAgents } from '../../../src/plex/http/httpAgents.ts';
import { createClient, type PlexClient } from '../../../src/plex/server/client.ts';

let demo: DemoServer;
let client: PlexClient;
const me = { clientIdentifier: 'test-client', version: '1.2.3' };

beforeEach(async () => {
  demo = await startDemoServer({ token: 'right' });
  client = createClient(openAgents({ base: new URL(demo.url) }), 'right', me);
});
afterEach(() => demo.stop());

/** The problem a call fails with. */
async function problemOf(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => undefined,
    (e: unknown) => e,
  );
  if (!(error instanceof PlexError)) throw new Error(`no PlexError but ${String(error)}`);
  return error.problem;
}

test('lists what the server lists, as JSON and as XML', async () => {
  demo.appear({ uuid: 'a b#c', title: 'Scanning Films', progress: 41, Context: { librarySectionID: '1' } });
  const fromJson = await client.activities();
  expect(fromJson).toMatchObject([{ uuid: 'a b#c', progress: 41, context: { librarySectionId: '1' } }]);
  const xml = await (await fetch(`${demo.url}/activities?X-Plex-Token=right`)).text();
  demo.answer('list', { status: 200, body: xml, headers: { 'Content-Type': 'text/xml' } });
  expect(await client.activities()).toEqual(fromJson);
});

test('a uuid is encoded into the path of its DELETE', async () => {
  demo.appear({ uuid: 'a b#c', cancellable: true });
  await client.stop('a b#c', { kind: 'activity' });
  expect(demo.requests.at(-1)).toMatchObject({ method: 'DELETE', path: '/activities/a%20b%23c' });
});

test.each([
  '.',
  '..',
  '../identity',
  'a/b',
  'a\\b',
  '\ud800',
  'a\u0000',
  '\u202e',
  '\u200b',
  ' ',
  '',
  'x'.repeat(300),
])('C7 an activity that is called %j is none, for its DELETE would go elsewhere', async (uuid) => {
  demo.appear({ uuid, cancellable: true });
  demo.appear({ uuid: 'right', cancellable: true });
  expect((await client.activities()).map((a) => a.uuid)).toEqual(['right']);
});

test('a token that no header can carry is refused, and nothing is sent', async () => {
  const calls = createClient(openAgents({ base: new URL(demo.url) }), 'a\nb', me);
  expect(await problemOf(calls.activities())).toBe('refused');
  expect(demo.requests).toEqual([]);
});

test('every request names the client; only those that need it carry the token, as a header', async () => {
  await client.identity();
  await client.activities();
  await client.friendlyName();
  for (const { headers, path } of demo.requests) {
    expect(headers).toMatchObject({
      accept: 'application/json',
      'x-plex-client-identifier': 'test-client',
      'x-plex-product': 'Usher',
      'x-plex-version': '1.2.3',
    });
    expect(headers['x-plex-device-name']).toMatch(/^[\x20-\x7e]+$/);
    expect(path).not.toContain('right');
  }
  expect(demo.requests.map((r) => r.headers['x-plex-token'])).toEqual([undefined, 'right', 'right']);
});

describe('failures have one word each', () => {
  test.each([
    [401, 'refused'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [400, 'bad-request'],
    [500, 'server-error'],
    [502, 'server-error'],
    [503, 'server-error'],
    [301, 'not-plex'],
  ])('%d is %s', async (status, problem) => {
    demo.answer('list', {
      status,
      body: '<html><body>no</body></html>',
      headers: { Location: 'http://127.0.0.1:9/' },
    });
    expect(await problemOf(client.activities())).toBe(problem);
  });

  test('L14 503 with the word of a server that migrates is starting', async () => {
    demo.setMaintenance(true);
    expect(await problemOf(client.activities())).toBe('starting');
  });

  test('L14 a write that a server answers with 400 while it starts up is starting, any other 400 is not', async () => {
    demo.answer('cancel', { status: 400, body: '<html><h1>400</h1>Server is still starting up.</html>' }, 1);
    expect(await problemOf(client.stop('u', { kind: 'activity' }))).toBe('starting');
    demo.answer('cancel', { status: 400, body: '<html><h1>400 Bad Request</h1></html>' }, 1);
    expect(await problemOf(client.stop('u', { kind: 'activity' }))).toBe('bad-request');
  });

  test.each([
    ['<html>Log in to the hotel network</html>'],
    ['{"error":true}'],
    [''],
    ['{"MediaContainer":'],
    [gzipSync('{}')],
  ])('a 200 that is not Plex is not-plex: %s', async (body) => {
    demo.answer('list', { status: 200, body });
    expect(await problemOf(client.activities())).toBe('not-plex');
  });

  test('an answer larger than we take is refused, not read to its end', async () => {
    demo.answer('list', { status: 200, body: Buffer.alloc(9 * 1024 * 1024, ' ') });
    expect(await problemOf(client.activities())).toBe('not-plex');
  });

  test('nobody there is unreachable', async () => {
    await demo.stop();
    expect(await problemOf(client.activities())).toBe('unreachable');
  });

  test('a connection that breaks is unreachable, after a GET was tried once more', async () => {
    demo.answer('list', 'reset');
    expect(await problemOf(client.activities())).toBe('unreachable');
    expect(demo.requests.filter((r) => r.path === '/activities')).toHaveLength(2);
    demo.answer('list', 'reset', 1);
    expect(await client.activities()).toEqual([]);
  });

  test('C1 a DELETE is sent once, also where the kept-alive connection is closed under it', async () => {
    const asked: { readonly method: string | undefined; readonly socket: unknown }[] = [];
    const closing = createHttpServer((incoming, response) => {
      const { method, socket } = incoming;
      asked.push({ method, socket });
      if (method === 'DELETE') return void socket.destroy();
      response.setHeader('Content-Type', 'application/json');
      response.end('{"MediaContainer":{"size":0}}');
    });
    await new Promise<void>((resolve) => closing.listen(0, '127.0.0.1', resolve));
    const address = closing.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const agents = openAgents({ base: new URL(`http://127.0.0.1:${port}`) });
    const plex = createClient(agents, 't', me);
    await plex.activities();
    // Only now does the connection wait for another request.
    await new Promise((resolve) => setImmediate(resolve));
    expect(await problemOf(plex.stop('u', { kind: 'activity' }))).toBe('unreachable');
    expect(asked.map((a) => a.method)).toEqual(['GET', 'DELETE']);
    expect(asked[1]?.socket).toBe(asked[0]?.socket);
    agents.close();
    closing.close();
  });

  test('something that does not speak HTTP is not-plex', async () => {
    const noise = createServer((socket) => socket.end('SSH-2.0-hello\r\n'));
    await new Promise<void>((resolve) => noise.listen(0, '127.0.0.1', resolve));
    const address = noise.address();
    const port = typeof address === 'object' ? address?.port : 0;
    expect(
      await problemOf(
        createClient(openAgents({ base: new URL(`http://127.0.0.1:${port}`) }), 't', me).identity(),
      ),
    ).toBe('not-plex');
    noise.close();
  });

  test('an abort is an abort, not a problem of the server', async () => {
    const held = demo.hold('list');
    const abort = new AbortController();
    const asked = client.activities(abort.signal);
    await held.arrived;
    abort.abort();
    await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });
});

test('a redirect is not followed with the token', async () => {
  const other = await startDemoServer({ token: 'other' });
  demo.answer('list', { status: 302, headers: { Location: `${other.url}/activities` } });
  await problemOf(client.activities());
  expect(other.requests).toEqual([]);
  await other.stop();
});
