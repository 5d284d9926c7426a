import http from 'node:http';
import https from 'node:https';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import { until } from '../until.ts';
import { createAuthority, type Issued } from './certificates.ts';
import { hasNginx, hasTinyproxy, type OwnProcess, startNginx, startTinyproxy } from './ownProcess.ts';

const TOKEN = 't0ken';
const UPGRADE = [
  'proxy_http_version 1.1',
  'proxy_set_header Upgrade $http_upgrade',
  'proxy_set_header Connection "upgrade"',
];
const headers = { 'X-Plex-Token': TOKEN };
let demo: DemoServer;
let proxy: OwnProcess | undefined;

beforeEach(async () => {
  demo = await startDemoServer({ token: TOKEN });
});
afterEach(async () => {
  await proxy?.stop();
  proxy = undefined;
  await demo.stop();
});

/** Open, or the status that it is refused with. */
function stream(url: string, agent?: https.Agent): Promise<string> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/:/websockets/notifications`, {
    headers,
    ...(agent && { agent }),
  });
  return new Promise((resolve) => {
    socket.once('open', () => {
      resolve('open');
      socket.terminate();
    });
    socket.once('error', (error) => resolve(error.message));
  });
}

describe.runIf(hasNginx)('nginx', () => {
  const before = async (lines: readonly string[] = [], tls?: Issued): Promise<string> => {
    proxy = await startNginx(demo.url, lines, tls);
    return proxy.url;
  };
  const list = async (url: string): Promise<number> => (await fetch(`${url}/activities`, { headers })).status;

  test('as it comes passes the list, and no WebSocket', async () => {
    const url = await before();
    expect(await list(url)).toBe(200);
    expect(await stream(url)).toBe('Unexpected server response: 404');
    expect(demo.requests.at(-1)?.headers.upgrade).toBeUndefined();
  });

  test('passes a WebSocket when told to', async () => {
    expect(await stream(await before(UPGRADE))).toBe('open');
  });

  test('holds an event stream back as it comes, and passes it on when told to', async () => {
    const open = (url: string): Promise<Response> => fetch(`${url}/:/eventsource/notifications`, { headers });
    const held = open(await before());
    await until(() => demo.streamCount > 0, 'the stream');
    demo.tellRaw(': \n\n');
    // A whole answer overtakes it.
    expect(await list(proxy?.url ?? '')).toBe(200);
    expect(await Promise.race([held.then(() => 'passed on'), 'held back'])).toBe('held back');
    await proxy?.stop();
    await expect(held).rejects.toThrow();

    const { status, body } = await open(await before(['proxy_buffering off']));
    expect(status).toBe(200);
    await body?.cancel();
  });

  test('speaks TLS with the certificate it is given', async () => {
    const authority = await createAuthority();
    const url = await before(UPGRADE, await authority.issue(['127.0.0.1']));
    expect(url).toMatch(/^https:/);
    expect(await stream(url, new https.Agent({ ca: authority.pem }))).toBe('open');
    expect(await stream(url)).toContain('certificate');
  });

  test('with what it does not understand it says why it did not start', async () => {
    await expect(startNginx(demo.url, ['no_such_directive on'])).rejects.toThrow(
      /unknown directive "no_such_directive"/,
    );
  });
});

describe.runIf(hasTinyproxy)('tinyproxy', () => {
  /** A GET of a TLS server by CONNECT: its status, or what came instead. */
  async function connected(ports: readonly number[], password?: string, credentials = ''): Promise<unknown> {
    const authority = await createAuthority();
    const secure = await startDemoServer({ token: TOKEN, tls: await authority.issue(['localhost']) });
    proxy = await startTinyproxy(ports, password);
    const agent = new HttpsProxyAgent(proxy.url.replace('//', `//${credentials}`));
    const url = secure.url.replace('127.0.0.1', 'localhost');
    const status = await new Promise((resolve) => {
      https
        .get(`${url}/identity`, { agent, ca: authority.pem }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
        .once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    });
    await secure.stop();
    await proxy.stop();
    return status;
  }

  test('carries a CONNECT, for who has its password', async () => {
    expect(await connected([])).toBe(200);
    expect(await connected([], 'robin:s3cret', 'robin:s3cret@')).toBe(200);
    expect(await connected([], 'robin:s3cret')).not.toBe(200);
  });

  test('refuses ports that it does not allow', async () => {
    expect(await connected([443])).not.toBe(200);
  });

  test('forwards plain requests', async () => {
    proxy = await startTinyproxy([]);
    const { port } = proxy;
    const status = await new Promise((resolve, reject) => {
      http
        .get({ host: '127.0.0.1', port, path: `${demo.url}/identity`, agent: false }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
        .once('error', reject);
    });
    expect(status).toBe(200);
    expect(demo.requests.at(-1)?.headers.via).toContain('tinyproxy');
  });
});
