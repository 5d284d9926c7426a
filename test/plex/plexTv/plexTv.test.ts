import type { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import tls from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PlexError } from '../../../src/plex/http/errors.ts';
import { deviceJwt, jwkOf, newDeviceKey } from '../../../src/plex/plexTv/deviceKey.ts';
import { createPlexTv, type PlexTv, signInUrl } from '../../../src/plex/plexTv/plexTv.ts';
import { until } from '../../until.ts';
import { type Authority, createAuthority } from '../../world/certificates.ts';
import { type ConnectProxy, startConnectProxy } from '../../world/proxies/connectProxy.ts';

const me = { clientIdentifier: 'test-client', version: '1.2.3' };
const TOKEN = 'account-t0ken';
const key = newDeviceKey();
const jwk = jwkOf(key);
const jwt = deviceJwt(key, { clientIdentifier: me.clientIdentifier, nonce: 'n', nowS: 1_800_000_000 });

type Seen = { readonly method: string; readonly url: string; readonly body: string } & Pick<
  IncomingMessage,
  'headers'
>;

const before = tls.getCACertificates('default');
let authority: Authority;
let site: https.Server;
let seen: Seen[];
let answer: (response: ServerResponse) => void;
/** Whom those who connected wanted to talk to. */
let connected: string[];
let proxy: ConnectProxy;
let plexTv: PlexTv;

const say = (body: unknown, status = 200): void => {
  answer = (response) =>
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
};

/** Something on this machine that has a certificate for these names, and answers what the test says. */
async function startSite(names: readonly string[], from = authority): Promise<https.Server> {
  const server = https.createServer(await from.issue(names), (request, response) => {
    const { method = '', url = '', headers } = request;
    void text(request).then((body) => {
      seen.push({ method, url: `https://${headers.host}${url}`, headers, body });
      answer(response);
    });
  });
  server.on('secureConnection', ({ servername }) => connected.push(String(servername)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function proxyTo(server: https.Server): Promise<ConnectProxy> {
  const place = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return startConnectProxy({ routes: { 'plex.tv:443': place, 'clients.plex.tv:443': place } });
}

const through = ({ url }: ConnectProxy): PlexTv => createPlexTv(me, { proxyFor: async () => new URL(url) });

async function failureOf(call: Promise<unknown>): Promise<PlexError> {
  const error = await call.then(
    () => undefined,
    (e: unknown) => e,
  );
  if (!(error instanceof PlexError)) throw new Error(`no PlexError but ${String(error)}`);
  return error;
}

beforeAll(async () => {
  authority = await createAuthority('Test authority');
  tls.setDefaultCACertificates([...before, authority.pem]);
  site = await startSite(['plex.tv', 'clients.plex.tv']);
  proxy = await proxyTo(site);
});
afterAll(async () => {
  tls.setDefaultCACertificates(before);
  await proxy.stop();
  site.close();
});
beforeEach(() => {
  seen = [];
  connected = [];
  plexTv = through(proxy);
});
afterEach(() => site.closeAllConnections());

const pin = { id: 7001, code: 'k3y9', expiresIn: 1800, authToken: null };

describe('every call is made as plex.tv wants it', () => {
  const calls: readonly [string, unknown, (tv: PlexTv) => Promise<unknown>, object?][] = [
    ['POST https://plex.tv/api/v2/pins?strong=true', pin, (tv) => tv.createPin({ strong: true })],
    ['POST https://plex.tv/api/v2/pins', pin, (tv) => tv.createPin({ strong: false })],
    [
      'POST https://clients.plex.tv/api/v2/pins',
      pin,
      (tv) => tv.createPin({ strong: true, jwk }),
      { jwk, strong: true },
    ],
    ['POST https://clients.plex.tv/api/v2/pins', pin, (tv) => tv.createPin({ strong: false, jwk }), { jwk }],
    ['GET https://plex.tv/api/v2/pins/7001', pin, (tv) => tv.pin(7001)],
    ['GET https://clients.plex.tv/api/v2/pins/7001?deviceJWT=PROOF', pin, (tv) => tv.pin(7001, jwt)],
    ['GET https://plex.tv/api/v2/user', { id: 1, title: 'Mara' }, (tv) => tv.account(TOKEN)],
    ['GET https://plex.tv/api/v2/ping', 'pong', (tv) => tv.ping(TOKEN)],
    [
      'GET https://clients.plex.tv/api/v2/resources?includeHttps=1&includeRelay=1&includeIPv6=1',
      [],
      (tv) => tv.resources(TOKEN),
    ],
    ['DELETE https://plex.tv/api/v2/users/signout', '', (tv) => tv.signOut(TOKEN)],
    ['POST https://clients.plex.tv/api/v2/auth/jwk', '', (tv) => tv.registerKey(TOKEN, jwk), { jwk }],
    ['GET https://clients.plex.tv/api/v2/auth/nonce', { nonce: 'n' }, (tv) => tv.nonce()],
    [
      'POST https://clients.plex.tv/api/v2/auth/token',
      { auth_token: 'a.b.c' },
      (tv) => tv.exchange(jwt),
      { jwt },
    ],
  ];

  test.each(calls)('%s', async (line, reply, call, body) => {
    say(reply);
    await call(plexTv);
    const [request] = seen;
    expect(`${request?.method} ${request?.url}`.replace(jwt, 'PROOF')).toBe(line);
    expect(request?.headers).toMatchObject({
      accept: 'application/json',
      'x-plex-client-identifier': 'test-client',
      'x-plex-product': 'Usher',
      'x-plex-version': '1.2.3',
    });
    expect(request?.headers['content-type']).toBe(body && 'application/json');
    expect(request?.body && JSON.parse(request.body)).toEqual(body ?? '');
  });

  test('S1 the token travels as a header, where it is asked for, and nowhere else', async () => {
    for (const [, reply, call] of calls) {
      say(reply);
      await call(plexTv);
    }
    const carriers = seen
      .filter((s) => s.headers['x-plex-token'] === TOKEN)
      .map((s) => new URL(s.url).pathname);
    expect(carriers.sort()).toEqual([
      '/api/v2/auth/jwk',
      '/api/v2/ping',
      '/api/v2/resources',
      '/api/v2/user',
      '/api/v2/users/signout',
    ]);
    for (const { url, body, headers } of seen) {
      const { 'x-plex-token': _, ...others } = headers;
      expect(JSON.stringify([url, body, others])).not.toContain(TOKEN);
    }
    expect(proxy.seen().join()).not.toContain(TOKEN);
  });
});

test('what comes back is read', async () => {
  say({ ...pin, authToken: TOKEN });
  expect(await plexTv.pin(7001)).toEqual({ id: 7001, code: 'k3y9', lifeMs: 1_800_000, token: TOKEN });
  say({ id: 1, title: 'Mara' });
  expect(await plexTv.account(TOKEN)).toEqual({ id: '1', name: 'Mara' });
  say([{ provides: 'server', clientIdentifier: 'a1', name: 'Loft' }, { provides: 'player' }, 7]);
  expect(await plexTv.resources(TOKEN)).toMatchObject({
    servers: [{ id: 'a1', name: 'Loft' }],
    unreadable: 1,
  });
  say({ nonce: 'n-1' });
  expect(await plexTv.nonce()).toBe('n-1');
  say({ auth_token: 'a.b.c' });
  expect(await plexTv.exchange(jwt)).toBe('a.b.c');
});

describe('failures have one word each', () => {
  test.each([
    [400, 'bad-request'],
    [401, 'refused'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [410, 'not-found'],
    [422, 'bad-request'],
    [429, 'too-many'],
    [498, 'expired'],
    [500, 'server-error'],
    [503, 'server-error'],
  ])('%d is %s', async (status, problem) => {
    say({ errors: [{ code: 1000, message: 'no', status }] }, status);
    expect(await failureOf(plexTv.account(TOKEN))).toMatchObject({ problem, status });
  });

  test('a page of somebody else is not-plex', async () => {
    say('<html>Log in to the hotel network</html>');
    expect((await failureOf(plexTv.account(TOKEN))).problem).toBe('not-plex');
    expect((await failureOf(plexTv.pin(7001))).problem).toBe('not-plex');
  });

  test('S1 what an error says names the page, and neither proof nor token', async () => {
    say({}, 404);
    const error = await failureOf(plexTv.pin(7001, jwt));
    expect(error.problem).toBe('not-found');
    expect(error.message).toContain('GET https://clients.plex.tv/api/v2/pins/7001:');
    say(`{"auth_token":"${TOKEN}`);
    const torn = await failureOf(plexTv.exchange(jwt));
    for (const { message, stack, cause } of [error, torn])
      for (const secret of [jwt, TOKEN]) expect(`${message} ${stack} ${cause}`).not.toContain(secret);
  });

  test('a connection that breaks is unreachable', async () => {
    answer = (response) => response.destroy();
    expect((await failureOf(plexTv.signOut(TOKEN))).problem).toBe('unreachable');
  });

  test('an abort is an abort', async () => {
    const abort = new AbortController();
    const arrived = new Promise<void>((resolve) => {
      answer = () => resolve();
    });
    const asked = plexTv.pin(7001, undefined, abort.signal);
    await arrived;
    abort.abort();
    await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });

  test('a redirect is not followed with the token', async () => {
    answer = (response) => response.writeHead(302, { Location: 'https://clients.plex.tv/elsewhere' }).end();
    expect((await failureOf(plexTv.account(TOKEN))).problem).toBe('not-plex');
    expect(seen).toHaveLength(1);
  });
});

describe('whoever stands in between', () => {
  test.each([
    ['a stranger signed', 'untrusted', ['plex.tv'], (): Promise<Authority> => createAuthority('Stranger')],
    ['names another', 'certificate', ['plex.example.com'], async (): Promise<Authority> => authority],
  ])('S1 a certificate that %s is %s, and gets no request', async (_, problem, names, from) => {
    const wrong = await startSite(names, await from());
    const leadsThere = await proxyTo(wrong);
    expect((await failureOf(through(leadsThere).account(TOKEN))).problem).toBe(problem);
    expect(seen).toEqual([]);
    await leadsThere.stop();
    wrong.close();
  });

  test('a proxy that refuses is the fault of the proxy', async () => {
    const closed = await startConnectProxy({ refuses: true });
    expect((await failureOf(through(closed).ping(TOKEN))).problem).toBe('proxy');
    expect(seen).toEqual([]);
    await closed.stop();
  });

  test('the way is kept as long as the proxy is the same, which is asked for by the host alone', async () => {
    const second = await proxyTo(site);
    const asked: string[] = [];
    let current = proxy;
    const moving = createPlexTv(me, {
      proxyFor: async (url) => {
        asked.push(url.href);
        return new URL(current.url);
      },
    });
    say(pin);
    for (let times = 0; times < 6; times++) await moving.pin(7001);
    // One more is opened where the next call comes in the same breath.
    expect(connected.length).toBeLessThanOrEqual(2);
    await moving.pin(7001, jwt);
    expect(new Set(connected)).toEqual(new Set(['plex.tv', 'clients.plex.tv']));
    expect(second.seen()).toEqual([]);
    current = second;
    await moving.pin(7001);
    await until(() => second.seen().length > 0);
    expect(second.seen()).toEqual(['plex.tv:443']);
    expect(asked).toHaveLength(8);
    expect(new Set(asked)).toEqual(new Set(['https://plex.tv/', 'https://clients.plex.tv/']));
    await second.stop();
  });

  test('what is under way when the proxy changes comes to its end', async () => {
    const second = await proxyTo(site);
    let current = proxy;
    const moving = createPlexTv(me, { proxyFor: async () => new URL(current.url) });
    const held = new Promise<ServerResponse>((resolve) => {
      answer = resolve;
    });
    const first = moving.pin(7001);
    const response = await held;
    current = second;
    say(pin);
    await moving.pin(7001);
    response.end(JSON.stringify({ ...pin, code: 'late' }));
    expect(await first).toMatchObject({ code: 'late' });
    await second.stop();
  });
});

test('the sign-in page is told the code and who asks, in the fragment, and no token', () => {
  const link = signInUrl(
    { clientIdentifier: 'a b&c', version: '1.2.3' },
    { id: 7, code: 'k3y9', lifeMs: 1, token: TOKEN },
  );
  expect(link.startsWith('https://app.plex.tv/auth#?clientID=a%20b%26c&code=k3y9&')).toBe(true);
  expect(link).toContain('&context%5Bdevice%5D%5Bproduct%5D=Usher&');
  expect(link).toMatch(/^[\w:/.#?&=%*-]+$/);
  expect(link).not.toContain(TOKEN);
});
