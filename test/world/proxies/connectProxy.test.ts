import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { text } from 'node:stream/consumers';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import { until } from '../../until.ts';
import { type Authority, createAuthority } from '../certificates.ts';
import { type ConnectProxy, type ProxyOptions, startConnectProxy } from './connectProxy.ts';

let authority: Authority;
let secure: DemoServer;
let plain: DemoServer;
let proxy: ConnectProxy;

beforeAll(async () => {
  authority = await createAuthority();
  secure = await startDemoServer({ token: 't', tls: await authority.issue(['plex.tv', 'localhost']) });
  plain = await startDemoServer({ token: 't' });
});
afterEach(() => proxy.stop());
afterAll(() => Promise.all([secure.stop(), plain.stop()]));

const start = async (options: ProxyOptions = {}): Promise<ConnectProxy> => {
  proxy = await startConnectProxy(options);
  return proxy;
};
const hostOf = ({ url }: DemoServer): string => new URL(url).host;
/** At a name, which TLS can check. */
const named = (path: string): string => secure.url.replace('127.0.0.1', 'localhost') + path;

/** GET through the proxy by CONNECT: the status. */
async function through(url: string, by = proxy.url): Promise<number | undefined> {
  const agent = new HttpsProxyAgent(by);
  return new Promise((resolve, reject) => {
    https
      .get(url, { agent, ca: authority.pem }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
      .once('error', reject);
  });
}

/** What the proxy itself answers to a CONNECT. */
function answerTo(target: string): Promise<string> {
  const { port } = new URL(proxy.url);
  const socket = net.connect(Number(port), '127.0.0.1', () =>
    socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`),
  );
  return new Promise((resolve) =>
    socket.once('data', (chunk) => {
      socket.destroy();
      resolve(chunk.toString());
    }),
  );
}

/** As a plain request of a proxy: with the whole URL. */
function plainly(url: string, headers: Readonly<Record<string, string>> = {}): Promise<IncomingMessage> {
  const { hostname, port } = new URL(proxy.url);
  return new Promise((resolve, reject) => {
    http.get({ hostname, port, path: url, headers, agent: false }, resolve).once('error', reject);
  });
}

test('a name is led to where the test wants it, with the name kept for TLS', async () => {
  const { seen } = await start({ routes: { 'plex.tv:443': hostOf(secure) } });
  expect(await through('https://plex.tv/identity')).toBe(200);
  await until(() => seen().length > 0);
  expect(seen()).toEqual(['plex.tv:443']);
  expect(secure.requests.at(-1)?.headers.host).toBe('plex.tv');
});

test('what has no route goes where it says', async () => {
  await start();
  expect(await through(named('/identity'))).toBe(200);
  expect(await answerTo('127.0.0.1:9')).toMatch(/^HTTP\/1\.1 502 /);
});

test('plain http is forwarded, without what was meant for the proxy', async () => {
  const { seen } = await start({ routes: { 'nas.lan:80': hostOf(plain) } });
  const response = await plainly('http://nas.lan/identity?a=b', { 'Proxy-Connection': 'keep-alive' });
  expect([response.statusCode, await text(response)]).toEqual([200, expect.stringContaining('machineIdent')]);
  expect(plain.requests.at(-1)).toMatchObject({ path: '/identity?a=b' });
  expect(plain.requests.at(-1)?.headers).not.toHaveProperty('proxy-connection');
  await until(() => seen().length > 0);
  expect(seen()).toEqual(['http://nas.lan/identity?a=b']);
});

test('one that refuses lets nobody through', async () => {
  await start({ refuses: true });
  const before = secure.requests.length;
  expect(await answerTo(hostOf(secure))).toMatch(/^HTTP\/1\.1 403 /);
  expect((await plainly(`${plain.url}/identity`)).statusCode).toBe(403);
  expect(secure.requests).toHaveLength(before);
});

test('one with a password asks for it, and takes the right one only', async () => {
  await start({ password: 'robin:s3cret' });
  expect(await answerTo(hostOf(secure))).toMatch(/^HTTP\/1\.1 407 .*\r\nProxy-Authenticate: Basic/);
  expect((await plainly(`${plain.url}/identity`)).headers['proxy-authenticate']).toMatch(/^Basic/);
  const { host } = new URL(proxy.url);
  expect(await through(named('/identity'), `http://robin:s3cret@${host}`)).toBe(200);
  const wrong = through(named('/identity'), `http://robin:wr0ng@${host}`);
  expect(await wrong.catch(() => 'refused')).not.toBe(200);
});

test('nobody listens after its end, and a second end is none', async () => {
  await start();
  await proxy.stop();
  await proxy.stop();
  await expect(through(named('/identity'))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
