import { existsSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { type DemoServer, startDemoServer } from '../../src/demo/server.ts';
import { until } from '../until.ts';
import { createAuthority } from './certificates.ts';
import { hasNginx, type NginxOptions, startNginx } from './nginx.ts';
import { type ServerProcess, startServerProcess } from './serverProcess.ts';
import { hasTinyproxy, startTinyproxy, type TinyproxyOptions } from './tinyproxy.ts';

const TOKEN = 't0ken';
const headers = { 'X-Plex-Token': TOKEN };
let demo: DemoServer;
let proxy: ServerProcess | undefined;

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
  const before = async (options?: NginxOptions): Promise<string> => {
    proxy = await startNginx(demo.url, options);
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
    expect(await stream(await before({ passesUpgrade: true }))).toBe('open');
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

    const { status, body } = await open(await before({ buffers: false }));
    expect(status).toBe(200);
    await body?.cancel();
  });

  test('speaks TLS with the certificate it is given', async () => {
    const authority = await createAuthority();
    const url = await before({ passesUpgrade: true, tls: await authority.issue(['127.0.0.1']) });
    expect(url).toMatch(/^https:/);
    expect(await stream(url, new https.Agent({ ca: authority.pem }))).toBe('open');
    expect(await stream(url)).toContain('certificate');
  });

  test('with what it does not understand it says why it did not start', async () => {
    await expect(startNginx(demo.url, { lines: ['no_such_directive on'] })).rejects.toThrow(
      /unknown directive "no_such_directive"/,
    );
  });
});

describe.runIf(hasTinyproxy)('tinyproxy', () => {
  /** A GET of a TLS server by CONNECT: its status, or what came instead. */
  async function connected(options: TinyproxyOptions, credentials = ''): Promise<unknown> {
    const authority = await createAuthority();
    const secure = await startDemoServer({ token: TOKEN, tls: await authority.issue(['localhost']) });
    proxy = await startTinyproxy(options);
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
    expect(await connected({})).toBe(200);
    expect(await connected({ password: 'robin:s3cret' }, 'robin:s3cret@')).toBe(200);
    expect(await connected({ password: 'robin:s3cret' })).not.toBe(200);
  });

  test('refuses ports that it does not allow', async () => {
    expect(await connected({ ports: [443] })).not.toBe(200);
  });

  test('forwards plain requests', async () => {
    proxy = await startTinyproxy();
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

test('a server process ends with its folder, and takes another port if its own was taken', async () => {
  const folders: string[] = [];
  const script = `require('node:http').createServer().listen(+process.argv[1],'127.0.0.1',()=>console.log('listens'))`;
  const taken = http.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port: first } = taken.address() as AddressInfo;
  proxy = await startServerProcess((port, folder) => {
    folders.push(folder);
    const own = folders.length === 1 ? first : port;
    return {
      command: process.execPath,
      args: ['-e', script, `${own}`],
      files: { 'a.conf': '' },
      isListening: /listens/,
    };
  });
  expect(folders.map((folder) => existsSync(folder))).toEqual([false, true]);
  await proxy.stop();
  expect(folders.map((folder) => existsSync(folder))).toEqual([false, false]);
  await expect(fetch(proxy.url)).rejects.toThrow();
  taken.close();
});
