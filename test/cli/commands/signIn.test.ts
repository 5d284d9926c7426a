import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type PlexWorld, startPlexWorld } from '../../e2e/plexWorld.ts';
import { COMMAND, NODE } from '../built/command.ts';

const hasKeyring = existsSync('/usr/bin/gnome-keyring-daemon') && existsSync('/usr/bin/dbus-run-session');

let home: string;
let world: PlexWorld;
let shell: ChildProcess | undefined;
beforeEach(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'usher-sign-in-'));
  mkdirSync(path.join(home, 'run'), { mode: 0o700 });
  world = await startPlexWorld(home);
});
afterEach(async () => {
  shell?.kill('SIGKILL');
  await world.stop();
  rmSync(home, { recursive: true, force: true });
});

/** Commands of `usher` one after the other, in a session that has an open keyring; each ends with a line of its exit code. */
function inSession(...commands: readonly string[]): AsyncIterableIterator<string> {
  const each = commands.map((args) => `${NODE} ${COMMAND} ${args} 2>&1; echo "code $?"`).join('\n');
  const script = `echo -n test | gnome-keyring-daemon --components=secrets --unlock >/dev/null\n${each}`;
  shell = spawn('dbus-run-session', ['--', 'sh', '-c', script], {
    env: {
      PATH: process.env.PATH,
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_RUNTIME_DIR: path.join(home, 'run'),
      LC_ALL: 'C',
      ...world.env,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (!shell.stdout) throw new Error('no stdout');
  return createInterface({ input: shell.stdout })[Symbol.asyncIterator]();
}

describe.skipIf(process.platform !== 'linux' || !hasKeyring)('signing in with a keyring', () => {
  test('U28 U17 is told as JSON, servers are named by their beginnings, and U26 none of it has a token', async () => {
    const attic = await world.addServer('Attic');
    await world.addServer('Cellar');
    const printed: string[] = [];
    const lines = inSession('sign-in --json --server att --server Loft', 'servers --json', 'sign-out --json');
    for await (const line of lines) {
      printed.push(line);
      const [, code] = /"code":"(.+?)"/.exec(line) ?? [];
      if (code !== undefined) world.tv.claim(code);
    }
    const server = { id: attic.machineIdentifier, name: 'Attic' };
    expect(JSON.parse(printed[0] ?? '')).toEqual({ page: 'https://plex.tv/link', code: expect.any(String) });
    expect(printed).toContain('usher: No server is called Loft. There is: Attic, Cellar.');
    expect(printed.filter((line) => line.startsWith('code '))).toEqual(['code 2', 'code 0', 'code 0']);
    expect(
      printed.map((line) => (/^[{[]/.test(line) ? JSON.parse(line) : undefined)).filter(Boolean),
    ).toMatchObject([
      { page: 'https://plex.tv/link' },
      { account: expect.any(String), servers: [server] },
      [{ server, isShared: false, address: null, token: 'kept', answers: null }],
      { isSignedOut: true },
    ]);
    expect(printed.join('\n')).not.toContain(attic.token);
  });
});
