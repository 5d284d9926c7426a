import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import tls from 'node:tls';
import { promisify } from 'node:util';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import { type Authority, createAuthority, type Issued, selfSigned } from './certificates.ts';

const HASH = '0123456789abcdef0123456789abcdef';
const NAME = `192-168-1-5.${HASH}.plex.direct`;
const DAY_MS = 24 * 60 * 60 * 1000;

let authority: Authority;
let demo: DemoServer | undefined;

beforeAll(async () => {
  authority = await createAuthority();
});
afterEach(async () => {
  await demo?.stop();
  demo = undefined;
});

const serve = async (issued: Issued, isClaimed = true): Promise<DemoServer> => {
  demo = await startDemoServer({ token: 't0ken', tls: issued, isClaimed });
  return demo;
};

/** What a client that trusts the authority makes of it; the error's code where it hangs up. */
function verdict({ url }: DemoServer, servername: string, ca = authority.pem): Promise<string> {
  return new Promise((resolve) => {
    const socket = tls.connect({ port: Number(new URL(url).port), host: '127.0.0.1', servername, ca });
    socket.once('secureConnect', () => {
      resolve(socket.getPeerX509Certificate()?.subject ?? '');
      socket.destroy();
    });
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}

async function get(
  url: string,
  options: https.RequestOptions,
): Promise<{ status: number | undefined; body: string }> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    https.get(url, { ...options, ca: authority.pem, agent: false }, resolve).once('error', reject);
  });
  return { status: response.statusCode, body: await text(response) };
}

describe('certificates of our own', () => {
  test('one for *.hash.plex.direct is believed for each such name, and for no other', async () => {
    const server = await serve(await authority.issue([`*.${HASH}.plex.direct`]));
    expect(await verdict(server, NAME)).toBe(`CN=*.${HASH}.plex.direct`);
    expect(await verdict(server, `10-0-0-1.${HASH}.plex.direct`)).toContain('CN=');
    expect(await verdict(server, `a.b.${HASH}.plex.direct`)).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    expect(await verdict(server, 'plex.direct')).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
  });

  test('one for an address is believed at it', async () => {
    const server = await serve(await authority.issue(['nas.lan', '127.0.0.1', '::1']));
    expect(await get(`${server.url}/identity`, {})).toMatchObject({ status: 200 });
  });

  test('what is not to be believed is refused, each for its own reason', async () => {
    const now = Date.now();
    const cases: readonly (readonly [Issued, string])[] = [
      [await authority.issue(['nas.lan'], { notAfter: new Date(now - 1000) }), 'CERT_HAS_EXPIRED'],
      [await authority.issue(['nas.lan'], { notBefore: new Date(now + DAY_MS) }), 'CERT_NOT_YET_VALID'],
      [await selfSigned(['nas.lan']), 'DEPTH_ZERO_SELF_SIGNED_CERT'],
      [await (await createAuthority('Nobody')).issue(['nas.lan']), 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
    ];
    for (const [issued, code] of cases) {
      const server = await serve(issued);
      expect(await verdict(server, 'nas.lan')).toBe(code);
      await server.stop();
    }
  });

  test('a self-signed one is believed by who has it', async () => {
    const own = await selfSigned(['nas.lan']);
    expect(await verdict(await serve(own), 'nas.lan', own.cert)).toBe('CN=nas.lan');
  });

  test('NODE_EXTRA_CA_CERTS makes a process believe the authority', async () => {
    const { url } = await serve(await authority.issue(['127.0.0.1']));
    const folder = mkdtempSync(path.join(os.tmpdir(), 'usher-world-'));
    const file = path.join(folder, 'authority.pem');
    writeFileSync(file, authority.pem);
    const script = `fetch('${url}/identity').then((r) => console.log(r.status), (e) => console.log(e.cause.code))`;
    const run = async (env: NodeJS.ProcessEnv): Promise<string> =>
      (await promisify(execFile)(process.execPath, ['-e', script], { env })).stdout.trim();
    expect(await run({ NODE_EXTRA_CA_CERTS: file })).toBe('200');
    expect(await run({})).toBe('UNABLE_TO_GET_ISSUER_CERT_LOCALLY');
    rmSync(folder, { recursive: true });
  });
});

describe('the demo server over TLS', () => {
  test('https and wss by the name of the certificate', async () => {
    const server = await serve(await authority.issue([`*.${HASH}.plex.direct`]));
    expect(server.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    const { port } = new URL(server.url);
    const lookup: LookupFunction = (_name, { all }, answer) =>
      all ? answer(null, [{ address: '127.0.0.1', family: 4 }]) : answer(null, '127.0.0.1', 4);
    const headers = { 'X-Plex-Token': 't0ken', Accept: 'application/json' };
    const list = await get(`https://${NAME}:${port}/activities`, { lookup, headers });
    expect(list).toMatchObject({ status: 200, body: expect.stringContaining('MediaContainer') });
    const socket = new WebSocket(`wss://${NAME}:${port}/:/websockets/notifications`, {
      agent: new https.Agent({ ca: authority.pem, lookup }),
      headers,
    });
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    expect(server.streamCount).toBe(1);
    socket.terminate();
  });

  test('unclaimed it says so, and asks nobody for a token', async () => {
    const issued = await authority.issue(['127.0.0.1']);
    const open = await serve(issued, false);
    const { body } = await get(`${open.url}/identity`, { headers: { Accept: 'application/json' } });
    expect(JSON.parse(body).MediaContainer.claimed).toBe(false);
    expect(await get(`${open.url}/activities`, {})).toMatchObject({ status: 200 });
    await open.stop();
    const closed = await serve(issued);
    expect(await get(`${closed.url}/activities`, {})).toMatchObject({ status: 401 });
  });
});
