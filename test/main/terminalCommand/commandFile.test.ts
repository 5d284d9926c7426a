import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandFile } from '../../../src/main/terminalCommand/commandFile.ts';
import { shellScript } from '../../../src/main/terminalCommand/script.ts';

// With real files, the real sh and a stand-in for the bundle that says its arguments. The person's start file makes PATH.
describe.skipIf(process.platform === 'win32')('the command in terminals', () => {
  let home: string;
  let logged: string[];
  beforeEach(() => {
    home = mkdtempSync(path.join(os.tmpdir(), "usher's command "));
    logged = [];
    for (const name of ['bin', 'nodes', 'app']) mkdirSync(path.join(home, name));
    putNode('v20.18.1');
    putBundle('app');
    setPath('.local/bin', 'bin', 'nodes');
  });
  afterEach(() => {
    chmodSync(home, 0o755);
    rmSync(home, { recursive: true, force: true });
  });

  const at = (name: string): string => path.join(home, name);
  const file = (): string => at('.local/bin/usher');

  function putBundle(folder: string): void {
    mkdirSync(at(folder), { recursive: true });
    const say = `console.log(JSON.stringify(['${folder}', ...process.argv.slice(2)]));\n`;
    writeFileSync(at(`${folder}/usher.js`), say);
  }

  /** A Node that says that it is this version, and else is the one that runs this. */
  function putNode(version: string, name = 'node'): void {
    const text = `#!/bin/sh\n[ "$1" = --version ] && echo ${version} || exec '${process.execPath}' "$@"\n`;
    writeFileSync(at(`nodes/${name}`), text, { mode: 0o755 });
  }

  function setPath(...folders: readonly string[]): void {
    writeFileSync(
      at('.profile'),
      `PATH="${folders.map((name) => `$HOME/${name}`).join(':')}"\nexport PATH\n`,
    );
  }

  function command(app = 'app', places?: readonly [string, ...string[]]) {
    const env = { HOME: home, SHELL: '/bin/sh', PATH: '/nowhere' };
    const machine = { platform: 'linux', home, env } as const;
    const log = { write: (line: string) => void logged.push(line) };
    return commandFile({ machine, bundle: at(`${app}/usher.js`), log, ...(places && { places }) });
  }

  const run = async (...args: readonly string[]): Promise<unknown> => {
    const env = { PATH: `${at('nodes')}:/nowhere` };
    return JSON.parse((await promisify(execFile)(file(), args, { env })).stdout);
  };

  const good = { kind: 'own', hasNode: true, pathStep: undefined, isRefused: false };

  test('CL13 CL14 is installed, runs with what it was given, and is removed', async () => {
    const usher = command();
    expect(await usher.look()).toEqual({ ...good, file: file(), isInstalled: false });
    expect(existsSync(at('.local'))).toBe(false);
    expect(await usher.install()).toEqual({ ...good, file: file(), isInstalled: true });
    expect(await run('list', '--server', 'a "b" $c *')).toEqual(['app', 'list', '--server', 'a "b" $c *']);
    expect(await usher.install()).toMatchObject({ isInstalled: true });
    expect(await usher.remove()).toEqual({ ...good, file: file(), isInstalled: false });
    expect(readdirSync(at('.local/bin'))).toEqual([]);
    expect(await usher.remove()).toMatchObject({ isInstalled: false });
  });

  test('CL14 runs with the name that Debian gave to Node once, and says what is missing', async () => {
    await command().install();
    renameSync(at('nodes/node'), at('nodes/nodejs'));
    expect(await run('list')).toEqual(['app', 'list']);
    rmSync(at('nodes/nodejs'));
    await expect(run('list')).rejects.toMatchObject({
      code: 127,
      stderr: expect.stringMatching(/^usher: .* needs Node 20\.18\.1 or newer: .*\n$/),
    });
    rmSync(at('app'), { recursive: true });
    await expect(run('list')).rejects.toMatchObject({
      code: 127,
      stderr: 'usher: Usher is not where it was. Open its settings once, and this works again.\n',
    });
  });

  test.each<[what: string, put: (name: string) => void]>([
    ['a file', (name) => writeFileSync(name, '#!/bin/sh\necho theirs\n')],
    ['a folder', (name) => mkdirSync(name)],
    ['a link that leads nowhere', (name) => symlinkSync('/nowhere/usher', name)],
    [
      'a link to a file like ours',
      (name) => {
        writeFileSync(at('like'), shellScript(at('app/usher.js')));
        symlinkSync(at('like'), name);
      },
    ],
  ])('CL15 %s of somebody else is named and left', async (_, put) => {
    for (const folder of ['.local/bin', 'bin']) {
      mkdirSync(at(folder), { recursive: true });
      const theirs = at(`${folder}/usher`);
      put(theirs);
      const before = readdirSync(at(folder));
      const usher = command();
      for (const work of [usher.look, usher.install, usher.remove])
        expect(await work()).toEqual({ kind: 'foreign', file: theirs });
      expect(readdirSync(at(folder))).toEqual(before);
      rmSync(theirs, { recursive: true });
    }
    expect(existsSync(file())).toBe(false);
  });

  test('CL15 a file of somebody else in a folder that is not in PATH is left, too', async () => {
    setPath('bin', 'nodes');
    mkdirSync(at('.local/bin'), { recursive: true });
    writeFileSync(file(), 'theirs');
    expect(await command().install()).toEqual({ kind: 'foreign', file: file() });
    expect(readFileSync(file(), 'utf8')).toBe('theirs');
  });

  test('CL16 is put right where the app was moved, and stays where another Usher is that is there', async () => {
    await command().install();
    putBundle('second');
    expect(await command('second').look()).toEqual({ ...good, file: file(), isInstalled: true });
    expect(await run()).toEqual(['app']);
    rmSync(at('app'), { recursive: true });
    expect(await command('second').look()).toEqual({ ...good, file: file(), isInstalled: true });
    expect(await run()).toEqual(['second']);
  });

  test('CL16 one that an older version of this app has written is written anew', async () => {
    await command().install();
    const text = readFileSync(file(), 'utf8');
    writeFileSync(file(), text.replace('exec', 'exec echo'));
    await command().look();
    expect(readFileSync(file(), 'utf8')).toBe(text);
  });

  test('CL14 CL16 the best folder is the first of PATH that takes a file; one that was put elsewhere is found', async () => {
    const places = [at('bin/usher'), file()] as const;
    expect(await command('app', places).install()).toMatchObject({ file: at('bin/usher') });
    setPath('.local/bin', 'nodes');
    expect(await command('app', places).look()).toMatchObject({ file: at('bin/usher'), isInstalled: true });
    await command('app', places).remove();
    expect(await command('app', places).install()).toMatchObject({ file: file(), isInstalled: true });
  });

  test('CL17 says which line brings the folder into PATH', async () => {
    setPath('bin', 'nodes');
    const line = 'export PATH="$HOME/.local/bin:$PATH"';
    const pathStep = { kind: 'line', line, startFile: '~/.profile' };
    expect(await command().install()).toEqual({ ...good, file: file(), isInstalled: true, pathStep });
    writeFileSync(at('.profile'), `${readFileSync(at('.profile'), 'utf8')}${line}\n`);
    expect(await command().look()).toMatchObject({ pathStep: undefined });
  });

  test.each([
    ['v20.18.0', false],
    ['v18.20.4', false],
    ['v20.18.1', true],
    ['v22.0.0', true],
    ['nothing', false],
  ])('CL17 a Node that says %s: %s', async (version, isFit) => {
    putNode(version);
    expect(await command().look()).toMatchObject({ hasNode: isFit });
  });

  test('CL17 no Node is no Node', async () => {
    rmSync(at('nodes/node'));
    expect(await command().look()).toMatchObject({ hasNode: false, isInstalled: false });
  });

  test('CL13 a folder that takes nothing is refused, and nothing is left behind', async () => {
    writeFileSync(at('.local'), 'a file in the place of the folder');
    await expect(command().install()).rejects.toThrow(/ENOTDIR|EEXIST/);
    expect(await command().look()).toMatchObject({ isInstalled: false });
    expect(readFileSync(at('.local'), 'utf8')).toBe('a file in the place of the folder');
  });
});
