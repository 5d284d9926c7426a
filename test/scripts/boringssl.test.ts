import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { executableOf, findRuntime } from '../../scripts/start/runtime.ts';

const root = path.join(import.meta.dirname, '../..');
const isElectronHere = findRuntime(path.join(root, 'node_modules', 'electron'), {}).file !== undefined;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'usher-boringssl-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, [path.join(root, 'scripts', 'boringssl.ts')], {
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: folder },
    encoding: 'utf8',
  });
}

test.skipIf(isElectronHere)(
  'B14 without Electron it fails, and says what is missing (skipped where it is)',
  () => {
    const { status, stderr } = run();
    expect([status, stderr]).toEqual([1, expect.stringContaining('`npx install-electron` downloads it.')]);
  },
);

describe.skipIf(process.platform === 'win32')('B14 the runtime (POSIX: it is a script)', () => {
  const executable = executableOf(process.platform);
  const given = (script: string): void => {
    mkdirSync(path.dirname(path.join(folder, executable)), { recursive: true });
    writeFileSync(path.join(folder, executable), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  };

  test('runs the tests of the network, as Node, and its exit code counts', () => {
    given(`[ "$1" = -p ] && echo 45.0.0 && exit
      echo "$ELECTRON_RUN_AS_NODE $@" > "${folder}/started"; exit 5`);
    expect(run()).toMatchObject({ status: 5, stdout: 'TLS of Electron 45.0.0\n' });
    expect(readFileSync(path.join(folder, 'started'), 'utf8')).toMatch(/^1 \S+vitest\.mjs run test\/plex\n$/);
  });

  test('that is no Electron is not taken for one', () => {
    given(`[ "$1" = -p ] || touch "${folder}/started"`);
    const { status, stderr } = run();
    expect([status, stderr]).toEqual([1, expect.stringContaining('is no Electron that runs as Node')]);
    expect(existsSync(path.join(folder, 'started'))).toBe(false);
  });
});
