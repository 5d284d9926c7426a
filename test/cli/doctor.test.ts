import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { doctor } from '../../src/cli/commands/doctor.ts';
import { displayWidth } from '../../src/cli/displayWidth.ts';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import { REQUEST_TIMEOUT_MS } from '../../src/plex/http/httpClient.ts';
import { diagnoseNeeds, diagnosticTargetAt } from '../plex/doctor/diagnosticTarget.ts';
import { createAuthority } from '../world/certificates.ts';
import { startPassingProxy } from '../world/proxies/passingProxy.ts';
import { startTlsFront } from '../world/tlsFront.ts';
import { openTerminal } from './terminal.ts';

const TOKEN = 's3cret-token';
const terminal = openTerminal();
let demo: DemoServer;

beforeEach(async () => {
  demo = await startDemoServer({ token: TOKEN, name: 'Attic' });
});
afterEach(async () => {
  terminal.killAll();
  await demo.stop();
});
afterAll(terminal.remove);

type Report = {
  server: { id: string; name: string };
  isOwned: boolean;
  verdict: string;
  cause: string;
  causeText: string;
  remedy: string | null;
  used: string | null;
  transport: string | null;
  because: string | null;
  addresses: {
    url: string;
    locality: string;
    proxy: string | null;
    spelled: string | null;
    steps: { name: string; ok: boolean; problem: string | null; status: number | null; tookMs: number }[];
  }[];
};

const here = (): Record<string, string> => ({ PLEX_URL: demo.url, PLEX_TOKEN: TOKEN });

async function diagnosed(env = here()): Promise<{ code: number | null; report: Report; all: string }> {
  const { code, out, err } = await terminal.run(['doctor', '--json'], env);
  expect(err).toBe('');
  expect(out.trimEnd().split('\n')).toHaveLength(1);
  const { servers } = JSON.parse(out);
  expect(servers).toHaveLength(1);
  return { code, report: servers[0], all: out };
}

const resultsOf = ({ addresses }: Report): unknown =>
  addresses.flatMap((a) => a.steps.map((s) => [s.name, s.ok, s.problem]));

test('U5 its columns line up where letters are two columns wide', async () => {
  const { out } = await terminal.run(['doctor', '--demo'], { LC_ALL: 'ja' });
  const starts = out.match(/^ {4}\S+ +\S+ +/gm) ?? [];
  expect(starts.length).toBeGreaterThan(3);
  expect(new Set(starts.map(displayWidth)).size).toBe(1);
});

describe('U5 D3 doctor', () => {
  test('L8 all fine: every step is told with its time, and WebSocket it will be', async () => {
    demo.appear({ title: 'Scanning' });
    const begunAt = Date.now();
    const { code, out, err } = await terminal.run(['doctor'], here());
    expect([code, err]).toEqual([0, '']);
    // Streams are closed at once, not by a time-out.
    expect(Date.now() - begunAt).toBeLessThan(REQUEST_TIMEOUT_MS);
    const { host } = new URL(demo.url);
    const took = String.raw`, (\d+\u00a0ms|\d\.\d\u00a0s)$`;
    expect(out.split('\n')).toEqual([
      'Attic',
      `  ${demo.url} · By address · in use`,
      expect.stringMatching(`^    ok     Connection   ${host}${took}`),
      expect.stringMatching(`^    ok     Server       Plex Media Server .*${took}`),
      expect.stringMatching(`^    ok     Token        accepted by Attic${took}`),
      expect.stringMatching(`^    ok     Activities   1 activity${took}`),
      expect.stringMatching(`^    ok     WebSocket    opens${took}`),
      expect.stringMatching(`^    ok     EventSource  opens${took}`),
      '',
      `  Attic is live over WebSocket at ${host}.`,
      '',
    ]);
  });

  test('--json is one object with a report for every server, address and step', async () => {
    const { code, report } = await diagnosed();
    expect(code).toBe(0);
    expect(report).toMatchObject({
      server: { id: demo.machineIdentifier, name: 'Attic' },
      isOwned: true,
      verdict: 'fine',
      cause: 'fine',
      causeText: expect.stringContaining('live over WebSocket'),
      remedy: null,
      used: demo.url,
      transport: 'websocket',
      because: null,
      addresses: [{ url: demo.url, locality: 'typed', proxy: null, spelled: null }],
    });
    expect(resultsOf(report)).toEqual([
      ['tcp', true, null],
      ['identity', true, null],
      ['token', true, null],
      ['list', true, null],
      ['websocket', true, null],
      ['eventsource', true, null],
    ]);
    expect(report.addresses[0]?.steps.every((s) => s.tookMs >= 0 && s.status === null)).toBe(true);
  });

  test('L8 a WebSocket answered with 400 points to a proxy, and EventSource it will be', async () => {
    demo.answer('websocket', { status: 400 });
    const { code, report } = await diagnosed();
    expect(code).toBe(0);
    expect(report).toMatchObject({
      transport: 'eventsource',
      because: 'bad-request',
      verdict: 'limited',
      cause: 'proxy-no-upgrade',
    });
    expect(report.addresses[0]?.steps[4]).toMatchObject({ name: 'websocket', ok: false, status: 400 });
    const { out } = await terminal.run(['doctor'], here());
    expect(out).toMatch(/^ {4}fails {2}WebSocket {4}refused \(status 400\), /m);
    expect(out).toMatch(/so Usher listens by EventSource\.\n {2}Let the proxy .*`proxy_set_header Upgrade /);
  });

  test('L8 with both streams refused it will be polling, because of the WebSocket', async () => {
    demo.answer('websocket', { status: 502 });
    demo.answer('eventsource', { status: 403 });
    const { code, report } = await diagnosed();
    expect(code).toBe(0);
    expect(report).toMatchObject({ transport: 'polling', because: 'server-error' });
    expect(report.addresses[0]?.steps[5]).toMatchObject({ name: 'eventsource', problem: 'forbidden' });
    expect(report.causeText).toMatch(/so Usher asks every few seconds\.$/);
  });

  test('streams that hang are given up in time, and a proxy that holds back is named', async () => {
    const held = demo.hold('websocket');
    demo.answer('eventsource', 'hang');
    const { code, report } = await diagnosed();
    held.release();
    expect(code).toBe(0);
    expect(report).toMatchObject({ transport: 'polling', because: 'timed-out', cause: 'proxy-buffers' });
    expect(report.remedy).toContain('`proxy_buffering off`');
  });

  test('S1 a token that is not accepted is 3, and is nowhere to be read', async () => {
    const env = { PLEX_URL: demo.url, PLEX_TOKEN: 'wr0ng-token' };
    const { code, report, all } = await diagnosed(env);
    expect(code).toBe(3);
    expect(report).toMatchObject({ transport: null, because: null, cause: 'token-expired' });
    expect(resultsOf(report)).toEqual([
      ['tcp', true, null],
      ['identity', true, null],
      ['token', false, 'refused'],
      ['list', false, 'refused'],
    ]);
    const human = await terminal.run(['doctor'], env);
    expect(human.code).toBe(3);
    expect(human.out).toMatch(/^ {4}fails {2}Token {8}not accepted \(status 401\)/m);
    expect(all + human.out + human.err).not.toContain('wr0ng-token');
  });

  test('S1 a token that is accepted is nowhere to be read either', async () => {
    demo.answer('websocket', { status: 502 });
    const { out, err } = await terminal.run(['doctor'], here());
    expect((await diagnosed()).all + out + err).not.toContain(TOKEN);
    expect(demo.requests.some((r) => r.headers['x-plex-token'] === TOKEN)).toBe(true);
  });

  test('U2 nobody there is 4', async () => {
    await demo.stop();
    const { code, report } = await diagnosed();
    expect(code).toBe(4);
    expect(report).toMatchObject({ cause: 'unreachable', verdict: 'broken', used: null });
    expect(resultsOf(report)).toEqual([['tcp', false, 'unreachable']]);
  });

  test('a name that nobody knows is 4, by https and by http', async () => {
    const { code, report } = await diagnosed({ PLEX_URL: 'no-such-host.invalid', PLEX_TOKEN: TOKEN });
    expect([code, report.cause]).toEqual([4, 'no-dns']);
    expect(report.addresses.map((a) => a.url)).toEqual([
      'https://no-such-host.invalid:32400',
      'http://no-such-host.invalid:32400',
    ]);
    expect(report.causeText).toContain('no-such-host.invalid');
  });

  test('I3 what is no Plex server gets no token', async () => {
    demo.answer('identity', { status: 200, body: '<html></html>' });
    const { code, report } = await diagnosed();
    expect([code, report.cause]).toEqual([4, 'not-plex']);
    demo.answer('identity', { status: 401 });
    expect((await diagnosed()).report.cause).toBe('guarded');
    expect(demo.requests.filter((r) => r.headers['x-plex-token'])).toEqual([]);
  });

  test('a list answered 400 is an error of the server, 4', async () => {
    demo.answer('list', { status: 400 });
    const { code, report } = await diagnosed();
    expect([code, report.cause]).toEqual([4, 'server-error']);
  });

  test('through HTTPS_PROXY, to a server of an authority that NODE_EXTRA_CA_CERTS knows', async () => {
    const authority = await createAuthority('Our authority');
    const front = await startTlsFront(await authority.issue(['nas.lan']), demo.url);
    const proxy = await startPassingProxy('user:p4ssword');
    const pem = path.join(terminal.home, 'authority.pem');
    writeFileSync(pem, authority.pem);
    const at = `127.0.0.1:${proxy.port}`;
    const env = { PLEX_URL: `https://nas.lan:${front.port}`, PLEX_TOKEN: TOKEN, NODE_EXTRA_CA_CERTS: pem };
    const good = await diagnosed({ ...env, HTTPS_PROXY: `http://user:p4ssword@${at}` });
    expect([good.code, good.report.cause, good.report.addresses[0]?.proxy]).toEqual([0, 'fine', at]);
    const refused = await diagnosed({ ...env, HTTPS_PROXY: `http://user:wr0ng@${at}` });
    expect([refused.code, refused.report.cause]).toEqual([4, 'proxy-refuses']);
    const { NODE_EXTRA_CA_CERTS: _, ...alone } = env;
    const untrusted = await diagnosed({ ...alone, HTTPS_PROXY: `http://user:p4ssword@${at}` });
    expect([untrusted.code, untrusted.report.cause]).toEqual([4, 'certificate-untrusted']);
    expect(good.all + refused.all + untrusted.all).not.toMatch(/p4ssword|wr0ng|user:|s3cret/);
    proxy.stop();
    front.stop();
  });

  test('several servers are told one after the other, and the first that does not work sets the code', async () => {
    // In this very process: the tokens of several servers would have to come from a keychain.
    const said = vi.spyOn(console, 'log').mockImplementation(() => {});
    const works = diagnosticTargetAt([demo.url], { serverId: demo.machineIdentifier, token: TOKEN });
    const dead = { ...diagnosticTargetAt(['http://127.0.0.1:9']), server: { id: 'cellar', name: 'Cellar' } };
    const refused = { ...works, token: 'wr0ng', server: { id: 'barn', name: 'Barn' } };
    const codes = [
      await doctor([works, dead, refused], diagnoseNeeds, false),
      await doctor([works, refused], diagnoseNeeds, true),
      await doctor([works], diagnoseNeeds, true),
    ];
    const [human = '', json = ''] = said.mock.calls.map(([text]) => String(text));
    said.mockRestore();
    expect(codes).toEqual([4, 3, 0]);
    expect(human.match(/^\S.*$/gm)).toEqual(['Attic', 'Cellar', 'Barn']);
    const { servers } = JSON.parse(json);
    expect(servers.map((s: Report) => s.server.name)).toEqual(['Attic', 'Barn']);
  });

  test('without a server, or without its token, it says so like every command', async () => {
    const none = await terminal.run(['doctor'], {});
    expect([none.code, none.out]).toEqual([2, '']);
    mkdirSync(terminal.profile, { recursive: true });
    const server = { id: 'kept', name: 'Attic', addresses: [{ url: demo.url, locality: 'typed' }] };
    writeFileSync(
      path.join(terminal.profile, 'settings.json'),
      JSON.stringify({ clientIdentifier: 'c', servers: [server] }),
    );
    const locked = await terminal.run(['doctor'], {});
    expect([locked.code, locked.out]).toEqual([3, '']);
    expect(locked.err).toMatch(/^usher: The keychain .*sign in with the app/);
    const json = await terminal.run(['doctor', '--json'], {});
    expect([json.code, JSON.parse(json.out)]).toEqual([3, { servers: [], hooks: [] }]);
  });

  test('--demo examines a made-up server', async () => {
    const { code, out } = await terminal.run(['doctor', '--demo'], {});
    expect(code).toBe(0);
    expect(out).toMatch(/^Attic\n[\s\S]* is live over WebSocket at 127\.0\.0\.1:\d+\.\n$/);
  });
});
