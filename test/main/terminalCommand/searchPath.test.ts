import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { searchPath } from '../../../src/main/terminalCommand/searchPath.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'usher-path-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const shells = [
  ['sh', '.profile', 'PATH="/here:$PATH"; export PATH'],
  ['bash', '.bash_profile', 'export PATH="/here:$PATH"'],
  ['zsh', '.zshrc', 'export PATH="/here:$PATH"'],
  ['fish', '.config/fish/config.fish', 'set -gx PATH /here $PATH'],
] as const;

const find = (name: string): string | undefined =>
  ['/bin', '/usr/bin', '/opt/homebrew/bin', '/usr/local/bin']
    .map((folder) => `${folder}/${name}`)
    .find(isThere);

function isThere(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(process.platform === 'win32')('CL17 PATH of a new terminal', () => {
  const env = (shell: string) => ({ HOME: home, SHELL: shell, PATH: '/own:/bin:/usr/bin' });
  const read = (shell: string) => searchPath({ platform: 'linux', home, env: env(shell) });

  for (const [name, startFile, line] of shells) {
    const shell = find(name);
    test.skipIf(!shell)(`is what ${name} makes of it, whatever it says besides`, async () => {
      mkdirSync(path.dirname(path.join(home, startFile)), { recursive: true });
      writeFileSync(path.join(home, startFile), `echo PATHS=nothing; echo hello >&2\n${line}\n`);
      expect(await read(shell ?? '')).toContain('/here');
    });
  }

  test('does not wait for what the shell has left running', async () => {
    writeFileSync(path.join(home, '.profile'), 'PATH=/here; export PATH\n/bin/sleep 100 &\n');
    expect(await read('/bin/sh')).toEqual(['/here']);
  });

  test.each(['/nowhere/sh', '/bin/false'])('is that of Usher where %s does not answer', async (shell) => {
    expect(await read(shell)).toEqual(['/own', '/bin', '/usr/bin']);
  });
});

test('CL17 on Windows PATH is that of Usher', async () => {
  const env = { Path: 'C:\\a;;C:\\b c' };
  expect(await searchPath({ platform: 'win32', home, env })).toEqual(['C:\\a', 'C:\\b c']);
});
