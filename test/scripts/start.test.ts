import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { areNamespacesRestricted, endingOf } from '../../scripts/start/ending.ts';
import { executableOf, findRuntime } from '../../scripts/start/runtime.ts';
import { until } from '../until.ts';

const root = path.join(import.meta.dirname, '../..');
// The path that Electron's own package writes into path.txt on each system.
const EXECUTABLES: readonly (readonly [NodeJS.Platform, string])[] = [
  ['linux', 'electron'],
  ['darwin', path.join('Electron.app', 'Contents', 'MacOS', 'Electron')],
  ['win32', 'electron.exe'],
];
// Nobody listens there.
const NO_MIRROR = 'http://127.0.0.1:9';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'usher-start-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file with its folders, executable; returns its path. */
function put(file: string, text: string): string {
  const whole = path.join(folder, file);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, text, { mode: 0o755 });
  return whole;
}

describe.each(EXECUTABLES)('U9 on %s the executable', (platform, executable) => {
  test('is found where ELECTRON_OVERRIDE_DIST_PATH says', () => {
    const file = put(`given/${executable}`, '');
    const env = { ELECTRON_OVERRIDE_DIST_PATH: path.join(folder, 'given') };
    expect(findRuntime(folder, env, platform)).toEqual({ file });
  });

  test('is found in the package, which says itself where', () => {
    put('path.txt', executable);
    const file = put(`dist/${executable}`, '');
    expect(findRuntime(folder, {}, platform)).toEqual({ file });
    const env = { ELECTRON_OVERRIDE_DIST_PATH: path.join(folder, 'nowhere') };
    const missing = path.join(folder, 'nowhere', executable);
    expect(findRuntime(folder, env, platform)).toEqual({ file, missing });
  });

  test('is not there before the download is whole', () => {
    put(`dist/${executable}`, '');
    expect(findRuntime(folder, {}, platform)).toEqual({});
  });
});

describe('U9 the end of the app', () => {
  test('is that of npm start, and a crash has a number of its own and a sentence', () => {
    expect(endingOf(0, null)).toEqual({ exitCode: 0 });
    expect(endingOf(3, null)).toEqual({ exitCode: 3 });
    expect(endingOf(null, 'SIGSEGV', undefined, () => true)).toEqual({
      exitCode: 139,
      sentence: 'Usher crashed: SIGSEGV.',
    });
    expect(endingOf(0xc0000005, null)).toEqual({ exitCode: 1, sentence: 'Usher crashed: 0xc0000005.' });
  });

  test('that was asked for is no crash', () => {
    expect(endingOf(null, 'SIGTERM', 'SIGTERM')).toEqual({ exitCode: 143 });
    expect(endingOf(null, 'SIGKILL', 'SIGTERM').sentence).toBe('Usher crashed: SIGKILL.');
  });
});

test('U10 a crash for want of user namespaces says so, with the remedy, and no other crash does', () => {
  const { exitCode, sentence } = endingOf(null, 'SIGTRAP', undefined, () => true);
  expect(exitCode).toBe(133);
  expect(sentence).toMatch(/^Usher crashed: SIGTRAP\.\n\n.*user namespaces/);
  expect(sentence).toContain('sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0');
  expect(endingOf(null, 'SIGTRAP', undefined, () => false).sentence).toBe('Usher crashed: SIGTRAP.');
});

test('U10 the restriction is on where the system says 1, and nowhere else', () => {
  const says = (text: string): boolean => areNamespacesRestricted(put('setting', text));
  expect([says('1\n'), says('0\n'), says('2\n')]).toEqual([true, false, false]);
  expect(areNamespacesRestricted(path.join(folder, 'nowhere'))).toBe(false);
});

// A script can take the place of electron on POSIX only; on Windows it would have to be a real electron.exe.
describe.skipIf(process.platform === 'win32')('U9 npm start (POSIX: its Electron is a script)', () => {
  const executable = executableOf(process.platform);
  let running: ChildProcess | undefined;
  beforeEach(() => {
    // A copy, so that the project's own dist stays as the other tests read it.
    for (const script of ['start.ts', 'electronSource.ts'])
      cpSync(path.join(root, 'scripts', script), path.join(folder, 'scripts', script));
    cpSync(path.join(root, 'scripts', 'start'), path.join(folder, 'scripts', 'start'), { recursive: true });
    builds('echo built > built');
    put('node_modules/electron/package.json', JSON.stringify({ version: '45.0.0' }));
    put('src/cli/main.ts', `console.log('terminal', ...process.argv.slice(2)); process.exitCode = 4;`);
  });
  afterEach(() => running?.kill('SIGKILL'));

  const builds = (build: string): string =>
    put('package.json', JSON.stringify({ type: 'module', scripts: { build } }));
  /** Of a runtime that is given; what it is started with is in the file `started`. */
  const given = (script: string, before = ''): NodeJS.ProcessEnv => {
    put(`given/${executable}`, `#!/bin/sh\n${before}\necho "$@" > "${folder}/started"\n${script}\n`);
    return { ELECTRON_OVERRIDE_DIST_PATH: path.join(folder, 'given') };
  };
  const started = (): string | undefined =>
    existsSync(path.join(folder, 'started'))
      ? readFileSync(path.join(folder, 'started'), 'utf8').trim()
      : undefined;

  type Ended = { readonly code: number | null; readonly signal: string | null; readonly text: string };
  function start(env: NodeJS.ProcessEnv, args: readonly string[] = []): Promise<Ended> {
    const child = spawn(process.execPath, [path.join(folder, 'scripts', 'start.ts'), ...args], {
      env: { PATH: process.env.PATH, HOME: folder, ELECTRON_MIRROR: NO_MIRROR, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running = child;
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
    return new Promise((resolve) =>
      child.once('close', (code, signal) => resolve({ code, signal, text: text.trim() })),
    );
  }

  test('builds, and starts the app with what it was given', async () => {
    expect(await start(given('exit 7'), ['--demo'])).toEqual({ code: 7, signal: null, text: '' });
    expect(existsSync(path.join(folder, 'built'))).toBe(true);
    const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? '--no-sandbox ' : '';
    expect(started()).toBe(`${sandbox}${folder} --demo`);
  });

  test('starts the Electron that was downloaded', async () => {
    put('node_modules/electron/path.txt', executable);
    put(`node_modules/electron/dist/${executable}`, '#!/bin/sh\necho downloaded\n');
    expect(await start({})).toMatchObject({ code: 0, text: 'downloaded' });
  });

  test('starts nothing that could not be built', async () => {
    builds('echo oops >&2; exit 2');
    const { code, text } = await start(given(''));
    expect([code, text]).toEqual([1, expect.stringMatching(/oops\s+The build failed: see above\.$/)]);
    expect(started()).toBeUndefined();
  });

  test('fails when the app crashes', async () => {
    const { code, text } = await start(given('kill -TRAP $$'));
    expect([code, text]).toEqual([133, expect.stringMatching(/^Usher crashed: SIGTRAP\./)]);
  });

  test('passes on that it was told to end', async () => {
    const ended = start(given('while :; do sleep 0.05; done', 'trap "exit 0" TERM'));
    await until(() => started() !== undefined);
    running?.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, signal: null, text: '' });
  });

  test('says where Electron is missing and why it did not come, and goes on in the terminal', async () => {
    const { code, text } = await start({ ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' }, ['--demo']);
    expect(text).toContain(
      `ELECTRON_OVERRIDE_DIST_PATH leads to nothing: /nowhere/${executable} is not there.`,
    );
    expect(text).toContain(`(${NO_MIRROR} is not reachable)`);
    expect(text).toMatch(/terminal watch --demo$/);
    expect(code).toBe(4);
  });
});
