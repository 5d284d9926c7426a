import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { doctor } from '../../src/cli/doctor.ts';
import { type DemoServer, startDemoServer } from '../../src/demo/server.ts';
import { REQUEST_TIMEOUT_MS } from '../../src/plex/request.ts';
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
  address: string;
  steps: { name: string; ok: boolean; problem: string | null; sentence: string }[];
  transport: string | null;
  because: string | null;
};

const here = (): Record<string, string> => ({ PLEX_URL: demo.url, PLEX_TOKEN: TOKEN });

async function examine(env = here()): Promise<{ code: number | null; report: Report; all: string }> {
  const { code, out, err } = await terminal.run(['doctor', '--json'], env);
  expect(err).toBe('');
  expect(out.trimEnd().split('\n')).toHaveLength(1);
  return { code, report: JSON.parse(out), all: out };
}

const resultsOf = (report: Report): unknown => report.steps.map((s) => [s.name, s.ok, s.problem]);

describe('U5 doctor', () => {
  test('L8 all fine: every step is told, and WebSocket it will be', async () => {
    demo.appear({ title: 'Scanning' });
    const begunAt = Date.now();
    const { code, out, err } = await terminal.run(['doctor'], here());
    expect([code, err]).toEqual([0, '']);
    // Streams are closed at once, not when patience ends.
    expect(Date.now() - begunAt).toBeLessThan(REQUEST_TIMEOUT_MS);
    expect(out.split('\n')).toEqual([
      `ok      The address is ${demo.url}, from PLEX_URL.`,
      expect.stringMatching(/^ok {6}A Plex Media Server answers, version \d.*\.$/),
      'ok      Attic accepts the token: 1 activity in its list.',
      'ok      WebSocket opens.',
      'ok      EventSource opens.',
      '',
      'Conclusion: Live over WebSocket.',
      '',
    ]);
  });

  test('--json is one object with an entry for every step', async () => {
    const { code, report } = await examine();
    expect(code).toBe(0);
    expect(report).toMatchObject({ address: demo.url, transport: 'websocket', because: null });
    expect(resultsOf(report)).toEqual([
      ['address', true, null],
      ['identity', true, null],
      ['list', true, null],
      ['websocket', true, null],
      ['eventsource', true, null],
    ]);
  });

  test('L8 a WebSocket answered with 400 points to a proxy, and EventSource it will be', async () => {
    demo.answer('websocket', { status: 400 });
    const { code, report } = await examine();
    expect(code).toBe(0);
    expect(report).toMatchObject({ transport: 'eventsource', because: 'bad-request' });
    expect(report.steps[3]).toMatchObject({ name: 'websocket', ok: false, problem: 'bad-request' });
    expect(report.steps[3]?.sentence).toMatch(/status 400\..*proxy.*`proxy_set_header Upgrade /);
    const { out } = await terminal.run(['doctor'], here());
    expect(out).toMatch(/^fails {3}WebSocket does not open/m);
    expect(out).toMatch(/^Conclusion: Live over EventSource: WebSocket does not get through/m);
  });

  test('L8 with both streams refused it will be polling, because of the WebSocket', async () => {
    demo.answer('websocket', { status: 502 });
    demo.answer('eventsource', { status: 403 });
    const { code, report } = await examine();
    expect(code).toBe(0);
    expect(report).toMatchObject({ transport: 'polling', because: 'server-error' });
    expect(report.steps[4]).toMatchObject({ name: 'eventsource', ok: false, problem: 'forbidden' });
    expect((await terminal.run(['doctor'], here())).out).toMatch(/^Conclusion: Asking every few seconds/m);
  });

  test('L8 an EventSource that fails beside a WebSocket that works changes nothing', async () => {
    demo.answer('eventsource', 'reset');
    const { report } = await examine();
    expect(report).toMatchObject({ transport: 'websocket', because: null });
    expect(report.steps[4]).toMatchObject({ ok: false, problem: 'unreachable' });
  });

  test('streams that hang are given up in time, and a proxy that holds back is named', async () => {
    const held = demo.hold('websocket');
    demo.answer('eventsource', 'hang');
    const { code, report } = await examine();
    held.release();
    expect(code).toBe(0);
    expect(report).toMatchObject({ transport: 'polling', because: 'timed-out' });
    expect(report.steps[3]?.sentence).toContain('no answer in time');
    expect(report.steps[4]?.sentence).toMatch(/no answer in time\..*`proxy_buffering off`/);
  });

  test('S1 a token that is not accepted is 3, and is nowhere to be read', async () => {
    const env = { PLEX_URL: demo.url, PLEX_TOKEN: 'wr0ng-token' };
    const { code, report, all } = await examine(env);
    expect(code).toBe(3);
    expect(report).toMatchObject({ transport: null, because: null });
    expect(resultsOf(report)).toEqual([
      ['address', true, null],
      ['identity', true, null],
      ['list', false, 'refused'],
    ]);
    const human = await terminal.run(['doctor'], env);
    expect(human.code).toBe(3);
    expect(human.out).toMatch(/^fails {3}The server does not accept the token\./m);
    expect(all + human.out + human.err).not.toContain('wr0ng-token');
  });

  test('S1 a token that is accepted is nowhere to be read either', async () => {
    demo.answer('websocket', { status: 502 });
    const { out, err } = await terminal.run(['doctor'], here());
    expect((await examine()).all + out + err).not.toContain(TOKEN);
    expect(demo.requests.some((r) => r.headers['x-plex-token'] === TOKEN)).toBe(true);
  });

  test('U2 nobody there is 4', async () => {
    await demo.stop();
    const { code, report } = await examine();
    expect(code).toBe(4);
    expect(resultsOf(report)).toEqual([
      ['address', true, null],
      ['identity', false, 'unreachable'],
    ]);
    expect((await terminal.run(['doctor'], here())).out).toMatch(
      /^Conclusion: Usher cannot show this server/m,
    );
  });

  test('I3 what is no Plex server gets no token', async () => {
    demo.answer('identity', { status: 200, body: '<html></html>' });
    const { code, report } = await examine();
    expect([code, report.steps[1]?.problem]).toEqual([4, 'not-plex']);
    demo.answer('identity', { status: 401 });
    expect((await examine()).report.steps[1]?.sentence).not.toContain('token');
    expect(demo.requests.filter((r) => r.headers['x-plex-token'])).toEqual([]);
  });

  test('I3 another server at the kept address gets no token', async () => {
    // In this very process: a kept server's token would have to come from a keychain.
    const said = vi.spyOn(console, 'log');
    const code = await doctor(
      {
        base: new URL(demo.url),
        token: TOKEN,
        client: { clientIdentifier: 'test', version: '1' },
        origin: { kind: 'signed-in', server: { id: 'the kept one', name: 'Attic' } },
      },
      true,
    );
    const report: Report = JSON.parse(String(said.mock.calls[0]?.[0]));
    said.mockRestore();
    expect([code, report.steps.at(-1)?.problem]).toEqual([4, 'wrong-server']);
    expect(report.steps[0]?.sentence).toContain('signed in to Attic');
    expect(demo.requests.map((r) => r.path)).toEqual(['/identity', '/identity']);
    expect(demo.requests.filter((r) => r.headers['x-plex-token'])).toEqual([]);
  });

  test('a list answered 400 is an error of the server, 4', async () => {
    demo.answer('list', { status: 400 });
    const { code, report } = await examine();
    expect([code, report.steps[2]?.problem]).toEqual([4, 'bad-request']);
    expect(report.steps[2]?.sentence).toMatch(/^The server answers with an error\./);
  });

  test('without a server, or without its token, it says so like every command', async () => {
    const none = await terminal.run(['doctor'], {});
    expect([none.code, none.out]).toEqual([2, '']);
    mkdirSync(terminal.profile, { recursive: true });
    const server = { id: 'kept', name: 'Attic', address: demo.url };
    writeFileSync(
      path.join(terminal.profile, 'preferences.json'),
      JSON.stringify({ clientIdentifier: 'c', server }),
    );
    const locked = await terminal.run(['doctor'], {});
    expect([locked.code, locked.out]).toEqual([3, '']);
    expect(locked.err).toMatch(/^usher: The keychain gives no token for Attic/);
  });

  test('--demo examines a made-up server', async () => {
    const { code, out } = await terminal.run(['doctor', '--demo'], {});
    expect(code).toBe(0);
    expect(out).toMatch(/a made-up server[\s\S]*Conclusion: Live over WebSocket\.\n$/);
  });
});
