import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RELEASES_URL } from '../../src/domain/update.ts';
import { until } from '../until.ts';
import { type ReleaseServer, startReleaseServer } from '../world/releaseServer.ts';
import { type Machine, machineIn, startRun, type UpdateRun, VERSION } from './updateWorld.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
// It is executed once when it is installed: the AppImage is a script that ends at once.
const bytes = Buffer.from(`#!/bin/sh\nexit 0\n${'# padding\n'.repeat(200_000)}`);
const NEXT = { version: '0.2.0', bytes };
const READY = { kind: 'ready', version: '0.2.0' };
const OFFERED = { kind: 'offered', version: '0.2.0', isDownloadable: true };
const NOTHING = { kind: 'none' };

let folder = '';
let machine: Machine;
let releases: ReleaseServer;
let run: UpdateRun;
const appImageBefore = process.env.APPIMAGE;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'usher-updates-'));
  machine = machineIn(folder);
  releases = await startReleaseServer();
  run = startRun(machine, releases.config);
});
afterEach(async () => {
  await releases.stop();
  if (appImageBefore === undefined) delete process.env.APPIMAGE;
  else process.env.APPIMAGE = appImageBefore;
  rmSync(folder, { recursive: true, force: true });
});

test('N15 while the person is away newer versions are not looked for', async () => {
  const away = (...reasons: readonly 'quiet'[]): void =>
    run.store.apply({ kind: 'away-changed', reasons, at: run.clock.now() });
  away('quiet');
  for (let minute = 0; minute < 30; minute++) await run.clock.pass(MINUTE);
  expect(releases.checks).toBe(0);
  away();
  await passCheck(MINUTE);
});

/** The app is started anew, with the same profile. */
function restart(): void {
  run.quit();
  run = startRun(machine, releases.config);
}

async function passHours(hours: number): Promise<void> {
  for (let i = 0; i < hours; i++) await run.clock.pass(HOUR);
}

/** A check is due after `ms`: until it has ended, and the app naps again. */
async function passCheck(ms: number): Promise<void> {
  const before = releases.checks;
  await run.clock.pass(ms);
  await until(() => releases.checks > before, 'the check');
  await until(() => run.clock.waits.join() === String(HOUR), 'the nap');
}

async function offer(): Promise<void> {
  releases.publish(NEXT);
  await run.updates.check();
  expect(run.phase).toEqual(OFFERED);
}

test('X1 the first check is ten minutes after the start, the next a day later', async () => {
  releases.publish({ ...NEXT, version: VERSION });
  await run.clock.pass(10 * MINUTE - 1);
  expect(releases.requests).toEqual([]);
  await passCheck(1);
  await passHours(23);
  expect(releases.checks).toBe(1);
  await passCheck(HOUR);
  expect(releases.checks).toBe(2);
  expect(run.phase).toEqual(NOTHING);
});

test('X1 X8 a check that fails is made again after an hour, and nobody hears of it', async () => {
  releases.say('', 503);
  await passCheck(10 * MINUTE);
  await passCheck(HOUR);
  expect([run.phase, run.update?.problem, run.notices]).toEqual([NOTHING, undefined, []]);
  expect(run.lines).toEqual([expect.stringContaining('update: unreadable: 503')]);
  releases.publish(NEXT);
  await passCheck(HOUR);
  expect(run.phase).toEqual(OFFERED);
});

test('X8 without a network there is quiet, and one sentence for who asks', async () => {
  await releases.stop();
  // The daily check is under way when the person asks.
  await run.clock.pass(10 * MINUTE);
  expect([run.phase, run.update?.problem]).toEqual([NOTHING, undefined]);
  await run.updates.check();
  expect([run.phase, run.update?.problem, run.notices]).toEqual([NOTHING, 'unreachable', []]);
  expect(run.lines).toHaveLength(1);
});

test.each([
  ['no file', '', 404],
  ['no YAML', '{[}', 200],
  ['no release', '~', 200],
  ['no version', 'version: newest\nfiles: []\n', 200],
])('X8 releases that make no sense are said to be that: %s', async (_, text, status) => {
  releases.say(text, status);
  await run.updates.check();
  expect([run.phase, run.update?.problem]).toEqual([NOTHING, 'unreadable']);
});

test('X8 a server that takes the question and never answers is given up after a minute', async () => {
  const held = releases.hold();
  const checked = run.updates.check();
  await held.arrived;
  await run.clock.pass(MINUTE - 1);
  expect(run.phase).toEqual({ kind: 'checking' });
  await run.clock.pass(1);
  await checked;
  expect([run.phase, run.update?.problem]).toEqual([NOTHING, 'unreachable']);
  releases.publish(NEXT);
  held.release();
  await run.updates.check();
  expect(run.phase).toEqual(OFFERED);
});

test('X2 SE14 turned off, nothing is asked, also after a restart; but by the person', async () => {
  releases.publish(NEXT);
  run.preferences.set({ dailyUpdates: false });
  await passHours(50);
  restart();
  await passHours(50);
  expect(releases.requests).toEqual([]);
  expect(run.store.state.preferences.dailyUpdates).toBe(false);
  await run.updates.check();
  expect(run.phase).toEqual(OFFERED);
  run.preferences.set({ dailyUpdates: true });
  expect(run.phase).toEqual(OFFERED);
});

test('X3 a version is told once, also over a restart; the next one is told again', async () => {
  releases.publish(NEXT);
  await passCheck(10 * MINUTE);
  expect(run.notices).toEqual(['Usher 0.2.0 is available']);
  await passHours(23);
  await passCheck(HOUR);
  await run.updates.check();
  expect(run.notices).toHaveLength(1);
  restart();
  await passCheck(10 * MINUTE);
  expect([run.phase, run.notices]).toEqual([OFFERED, []]);
  releases.publish({ ...NEXT, version: '0.3.0' });
  await run.updates.check();
  expect(run.notices).toEqual(['Usher 0.3.0 is available']);
});

test('X4 a version is downloaded on request only, byte for byte', async () => {
  await offer();
  await run.updates.download('0.3.0');
  expect(releases.downloads).toBe(0);
  await run.updates.download('0.2.0');
  expect([run.phase, run.update?.problem]).toEqual([READY, undefined]);
  expect(run.percents).toEqual([0, ...run.percents.slice(1).toSorted((a, b) => a - b)]);
  const [file, ...more] = Object.values(machine.pending());
  expect(file?.equals(bytes)).toBe(true);
  expect(more).toEqual([]);
  // It will be installed: until then nothing is to be looked for.
  const { checks } = releases;
  await passHours(48);
  expect([releases.checks, run.phase]).toEqual([checks, READY]);
});

test.skipIf(process.platform === 'win32')(
  'X4 it takes the place of the old one when Usher quits',
  async () => {
    await offer();
    restart();
    expect(readFileSync(machine.appImage, 'utf8')).toBe('the old version');
    await run.updates.check();
    await run.updates.download('0.2.0');
    expect(readFileSync(machine.appImage, 'utf8')).toBe('the old version');
    run.quit();
    expect(readFileSync(machine.appImage).equals(bytes)).toBe(true);
    expect(statSync(machine.appImage).mode & 0o111).toBe(0o111);
  },
);

test('X4 what was downloaded before a crash is not downloaded again', async () => {
  await offer();
  await run.updates.download('0.2.0');
  run = startRun(machine, releases.config);
  await run.updates.check();
  await run.updates.download('0.2.0');
  expect([run.phase, releases.downloads]).toEqual([READY, 1]);
});

test('X4 an installation that fails says so, and Usher stays the only one', async () => {
  await offer();
  await run.updates.download('0.2.0');
  rmSync(machine.appImage);
  await run.updates.install('0.2.0');
  expect([run.phase, run.update?.problem]).toEqual([READY, 'not-installed']);
  expect(run.lock).toEqual(['released', 'requested']);
});

test('X5 a version that was skipped is offered to nobody but who asks; the next one is', async () => {
  await offer();
  run.updates.skip('0.1.5');
  expect(run.phase).toEqual(OFFERED);
  run.updates.skip('0.2.0');
  expect(run.phase).toEqual(NOTHING);
  restart();
  await passCheck(10 * MINUTE);
  expect([run.phase, run.notices]).toEqual([NOTHING, []]);
  await run.updates.check();
  expect([run.phase, run.notices]).toEqual([OFFERED, []]);
  releases.publish({ ...NEXT, version: '0.2.1' });
  await passHours(23);
  await passCheck(HOUR);
  expect(run.notices).toEqual(['Usher 0.2.1 is available']);
});

test('X6 what does not have the checksum of the release is thrown away, and said once', async () => {
  releases.publish({ ...NEXT, sha512: Buffer.alloc(64, 1).toString('base64') });
  await run.updates.check();
  await run.updates.download('0.2.0');
  expect([run.phase, run.update?.problem]).toEqual([OFFERED, 'damaged']);
  expect(machine.pending()).toEqual({});
  restart();
  expect(readFileSync(machine.appImage, 'utf8')).toBe('the old version');
  await run.updates.check();
  expect([run.phase, run.update?.problem]).toEqual([OFFERED, undefined]);
});

test.each(['0.0.9', '0.1.0', '0.1.0-beta.1'])('X6 %s is no update of 0.1.0', async (version) => {
  releases.publish({ ...NEXT, version });
  await run.updates.check();
  expect([run.phase, run.notices]).toEqual([{ kind: 'newest', version: VERSION }, []]);
  await run.updates.download(version);
  expect(releases.downloads).toBe(0);
});

test('X7 a download that is cut off leaves nothing behind, and is complete the next time', async () => {
  await offer();
  releases.breakOff(bytes.length / 2, 'cut');
  await run.updates.download('0.2.0');
  expect([run.phase, run.update?.problem]).toEqual([OFFERED, 'interrupted']);
  expect(machine.pending()).toEqual({});
  releases.goOn();
  await run.updates.download('0.2.0');
  expect([run.phase, run.update?.problem]).toEqual([READY, undefined]);
  expect(Object.values(machine.pending())[0]?.equals(bytes)).toBe(true);
});

test('X7 a download that stands still is broken off after a minute', async () => {
  await offer();
  releases.breakOff(1000, 'stall');
  const download = run.updates.download('0.2.0');
  await until(() => releases.downloads === 1, 'the request');
  await run.clock.pass(MINUTE - 1);
  expect(run.phase?.kind).toBe('downloading');
  await run.clock.pass(1);
  await download;
  expect([run.phase, run.update?.problem]).toEqual([OFFERED, 'interrupted']);
});

test('X9 where Usher cannot replace itself, the page of the releases is opened', async () => {
  run.quit();
  run = startRun(machine, releases.config, false);
  releases.publish(NEXT);
  await run.updates.check();
  expect(run.phase).toEqual({ ...OFFERED, isDownloadable: false });
  await run.updates.download('0.2.0');
  expect(releases.downloads).toBe(0);
  await run.updates.openReleases();
  expect(run.opened).toEqual([RELEASES_URL]);
});

test('X1 X4 a version is found and downloaded as GitHub shows it', async () => {
  run.quit();
  run = startRun(machine, releases.gitHubConfig);
  await offer();
  await run.updates.download('0.2.0');
  expect([run.phase, run.update?.problem]).toEqual([READY, undefined]);
  expect(Object.values(machine.pending())[0]?.equals(bytes)).toBe(true);
});

test('X10 two installations send the same', async () => {
  releases.publish(NEXT);
  await run.updates.check();
  run = startRun(machineIn(mkdtempSync(path.join(folder, 'other-'))), releases.config);
  await run.updates.check();
  const [first, second] = releases.requests;
  expect(first).toBeDefined();
  expect(second).toEqual(first);
});
