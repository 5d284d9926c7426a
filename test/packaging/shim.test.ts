import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createProgram } from '../../src/cli/program/program.ts';

const SHIM = path.join(import.meta.dirname, '../../assets/linux/usher.sh');
const COMMANDS = createProgram(async () => {}).commands.map((command) => command.name());

// /usr/bin/usher of the deb and the rpm, with its app in a folder of the test: what would run says its arguments.
describe.skipIf(process.platform === 'win32')('/usr/bin/usher', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'usher-shim-'));
    const cli = path.join(folder, 'app/resources/app.asar.unpacked/dist/cli');
    mkdirSync(cli, { recursive: true });
    mkdirSync(path.join(folder, 'bin'));
    put('app/usher', '#!/bin/sh\necho app "$@"\n');
    writeFileSync(
      path.join(cli, 'usher.js'),
      "console.log(['command', ...process.argv.slice(2)].join(' '));",
    );
    writeFileSync(path.join(cli, 'package.json'), '{"type": "commonjs"}');
    put('usher', readFileSync(SHIM, 'utf8').replace('app=/opt/Usher', `app='${path.join(folder, 'app')}'`));
    symlinkSync(process.execPath, path.join(folder, 'bin', 'node'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function put(name: string, text: string): void {
    writeFileSync(path.join(folder, name), text);
    chmodSync(path.join(folder, name), 0o755);
  }

  const run = async (...args: readonly string[]): Promise<string> => {
    const env = { PATH: `${path.join(folder, 'bin')}:/nowhere` };
    const { stdout } = await promisify(execFile)(path.join(folder, 'usher'), args, { env });
    return stdout.trim();
  };

  test('CL10 runs each command, and what is mistyped, with the Node of PATH', async () => {
    for (const command of COMMANDS)
      expect(await run(command, '--json', 'a b')).toBe(`command ${command} --json a b`);
    for (const word of ['--help', '-h', '--version', 'lsit']) expect(await run(word)).toBe(`command ${word}`);
  });

  test('CL10 opens the app without a word, with its own options, and with a file or an address', async () => {
    expect(await run()).toBe('app');
    for (const args of [
      ['--demo'],
      ['--opened-at-login'],
      ['--ozone-platform=x11'],
      ['/a/file'],
      ['plex://a'],
    ])
      expect(await run(...args)).toBe(`app ${args.join(' ')}`);
  });

  test('CL10 runs with the name that Debian gave to Node once', async () => {
    rmSync(path.join(folder, 'bin', 'node'));
    symlinkSync(process.execPath, path.join(folder, 'bin', 'nodejs'));
    expect(await run('list')).toBe('command list');
  });

  test('CL10 without a Node says in one sentence what to install, and the app opens as before', async () => {
    rmSync(path.join(folder, 'bin', 'node'));
    await expect(run('list')).rejects.toMatchObject({
      code: 127,
      stderr: expect.stringMatching(/^usher: .* needs Node 20\.18\.1 or newer: .*\n$/),
    });
    expect(await run('--demo')).toBe('app --demo');
  });

  test('CL10 is a script that other shells than bash can read, and may be run', () => {
    execFileSync('sh', ['-n', SHIM]);
    expect(execFileSync('sh', ['-c', `test -x '${SHIM}' && echo yes`], { encoding: 'utf8' })).toBe('yes\n');
  });
});
