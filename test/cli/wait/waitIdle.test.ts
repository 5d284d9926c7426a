import type { ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scan } from '../../../src/cli/commands/scan.ts';
import { waitIdle } from '../../../src/cli/wait/waitIdle.ts';
import { waitTimes } from '../../../src/cli/wait/waitTimes.ts';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import { until } from '../../until.ts';
import { type SecondServer, startSecondServer } from '../../world/secondServer/secondServer.ts';
import { signedInTo } from '../commands/ownServers.ts';
import { type Printed, printedBy } from '../commands/printed.ts';
import { openTerminal, type Terminal } from '../terminal.ts';

let attic: DemoServer;
let terminal: Terminal;
beforeEach(async () => {
  attic = await startDemoServer({ token: 't', name: 'Attic', scenario: 'quiet' });
  terminal = openTerminal();
});
afterEach(async () => {
  terminal.killAll();
  terminal.remove();
  await attic.stop();
});

const atAttic = (): ReturnType<typeof signedInTo> => signedInTo({ ...attic, name: 'Attic' });
const wait = (more: object = {}): Promise<Printed> =>
  printedBy(() => waitIdle(atAttic(), { json: true, settleMs: 5, timeoutMs: undefined, ...more }));
const isFollowed = (): boolean => attic.requests.some((r) => r.path.includes('notifications'));

describe('U20 wait-idle', () => {
  test('ends when what runs is over', async () => {
    attic.appear({ uuid: 'job', type: 'media.optimize' });
    let isOver = false;
    const said = wait().finally(() => {
      isOver = true;
    });
    await until(isFollowed);
    expect(isOver).toBe(false);
    attic.end('job');
    const { code, out, err } = await said;
    expect([code, err, JSON.parse(out)]).toEqual([
      0,
      '',
      { isIdle: true, waitedMs: expect.any(Number), running: [], away: [] },
    ]);
  });

  test('says so to people in one sentence', async () => {
    expect(await wait({ json: false, settleMs: 0 })).toEqual({
      code: 0,
      out: 'Idle for 0\u00a0s.\n',
      err: '',
    });
  });
});

describe('U21 after the time-out', () => {
  test('it says what still runs', async () => {
    attic.appear({ uuid: 'job', type: 'media.optimize', title: 'Optim\u001b[2Jizing', progress: 7 });
    const people = await wait({ json: false, timeoutMs: 1 });
    expect(people).toEqual({
      code: 124,
      out: '',
      err: expect.stringMatching(
        /^usher: Not idle after .*\.\n {2}(Attic is not connected|Optim \[2Jizing, 7\u00a0%)\n$/,
      ),
    });
    const { code, out } = await wait({ timeoutMs: 1 });
    expect([code, JSON.parse(out).isIdle]).toEqual([124, false]);
  });

  test('it names the server that is away', async () => {
    attic.appear({ uuid: 'job', type: 'media.optimize' });
    const said = wait({ timeoutMs: 2000 });
    await until(isFollowed);
    await attic.stop();
    const { code, out } = await said;
    expect([code, JSON.parse(out)]).toMatchObject([124, { isIdle: false, away: [{ name: 'Attic' }] }]);
  });
});

test('U22 a server that cannot be reached at first is not waited for', async () => {
  await attic.stop();
  expect(await wait()).toMatchObject({ code: 4, out: '' });
});

test('U22 a connection that is cut is waited for', async () => {
  attic.appear({ uuid: 'job', type: 'media.optimize' });
  const said = wait();
  await until(isFollowed);
  attic.cut('reset');
  attic.end('job');
  expect((await said).code).toBe(0);
});

test('U24 only what is chosen counts', async () => {
  attic.appear({ uuid: 'series', title: 'Scanning Series', Context: { librarySectionID: '2' } });
  expect((await wait({ library: 'films' })).code).toBe(0);
  expect((await wait({ type: 'media' })).code).toBe(0);
  expect((await wait({ library: 'Series', timeoutMs: 50 })).code).toBe(124);
  expect((await wait({ library: 'Boats' })).code).toBe(2);
});

describe('U23 in a terminal', () => {
  const begin = (...args: readonly string[]): ChildProcess =>
    terminal.start(['wait-idle', ...args], { PLEX_URL: attic.url, PLEX_TOKEN: 't' });
  const codeOf = (child: ChildProcess): Promise<number | null> =>
    new Promise((resolve) => child.once('exit', resolve));

  test('a token that is refused ends it with 3', async () => {
    attic.appear({ uuid: 'job', type: 'media.optimize' });
    const code = codeOf(begin());
    await until(isFollowed);
    attic.revoke();
    expect(await code).toBe(3);
  });

  test.skipIf(process.platform === 'win32').each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends it with %d', async (signal, code) => {
    attic.appear({ uuid: 'job', type: 'media.optimize' });
    const child = begin('--json');
    let out = '';
    child.stdout?.on('data', (chunk) => {
      out += chunk;
    });
    await until(isFollowed);
    const ended = codeOf(child);
    child.kill(signal);
    expect([await ended, out]).toEqual([code, '']);
  });

  test('U20 --settle is the setting unless it is given', async () => {
    mkdirSync(terminal.profile, { recursive: true });
    const settings = { clientIdentifier: 'test', servers: [], preferences: { settleSeconds: 1 } };
    writeFileSync(path.join(terminal.profile, 'settings.json'), JSON.stringify(settings));
    const { code, out } = await terminal.run(['wait-idle'], { PLEX_URL: attic.url, PLEX_TOKEN: 't' });
    expect([code, out]).toEqual([0, 'Idle for 1\u00a0s.\n']);
  });
});

test('U20 times are seconds, or have their unit', async () => {
  expect(waitTimes({ settle: '1.5', timeout: '2h' })).toEqual({ settleMs: 1500, timeoutMs: 7_200_000 });
  expect(waitTimes({ settle: '90s' })).toEqual({ settleMs: 90_000, timeoutMs: undefined });
  for (const wrong of ['', '-1', 'soon', '1d', '1e9'])
    expect(await printedBy(() => waitTimes({ timeout: wrong }).settleMs)).toMatchObject({ code: 2 });
});

describe('U25 scan --wait', () => {
  let cellar: SecondServer;
  afterEach(() => cellar.stop());

  test('ends once the scan and its metadata work are over', async () => {
    cellar = await startSecondServer();
    const times = { settleMs: 5, timeoutMs: undefined };
    const said = printedBy(() => scan(signedInTo(cellar), 'Films', { json: true, wait: times }));
    await until(() => cellar.jobs.length > 0);
    for (const job of cellar.jobs) cellar.end(job.uuid);
    const { code, out } = await said;
    const [agreed, settled] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([code, agreed, settled]).toMatchObject([0, { library: { title: 'Films' } }, { isIdle: true }]);
  });
});
