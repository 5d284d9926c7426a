import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { hostNode20 } from '../built/hostNode20.ts';
import type { Environment, Outcome } from '../terminal.ts';
import { type Packed, startRegistry } from './registry.ts';

const PROJECT = path.join(import.meta.dirname, '../../..');

/** The Nodes that the command is tried on: the pinned one, and the computer's own where that is 20. */
export const NODES: readonly (readonly [name: string, node: string | undefined])[] = [
  ['the pinned Node', process.execPath],
  ['Node 20', hostNode20()],
];

/** The package of the command, built and packed as for a release, and installed by npm into folders of its own. */
export type Installation = {
  readonly folder: string;
  /** What the package holds, in order. */
  readonly files: readonly string[];
  /** Where npm put the package: into an empty folder, and globally. */
  readonly local: string;
  readonly global: string;
  /** The command that npm made of it. */
  readonly command: string;
  run(node: string, args: readonly string[], env?: Environment): Promise<Outcome>;
  remove(): void;
};

export async function install(): Promise<Installation> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'usher-installed-'));
  const at = (...parts: readonly string[]): string => path.join(folder, ...parts);
  // No settings, no cache and no registry of this machine.
  const env: NodeJS.ProcessEnv = {
    PATH: [path.dirname(process.execPath), process.env.PATH].join(path.delimiter),
    SystemRoot: process.env.SystemRoot,
    HOME: folder,
    USERPROFILE: folder,
    APPDATA: folder,
    LOCALAPPDATA: folder,
    npm_config_cache: at('npm-cache'),
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  };
  const node = (args: readonly string[]): Promise<unknown> =>
    promisify(execFile)(process.execPath, args, { cwd: PROJECT, env });
  const npm = async (args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<string> =>
    (
      await promisify(execFile)('npm', [...args], {
        cwd: at('empty'),
        env: { ...env, ...more },
        shell: process.platform === 'win32',
      })
    ).stdout;

  mkdirSync(at('empty'));
  const vite = path.join(PROJECT, 'node_modules', 'vite', 'bin', 'vite.js');
  await node([vite, 'build', '--mode', 'cli', '--outDir', at('dist', 'cli'), '--logLevel', 'error']);
  for (const bundle of ['main', 'preload', 'renderer']) {
    mkdirSync(at('dist', bundle), { recursive: true });
    writeFileSync(at('dist', bundle, 'licenses.json'), '[]');
  }
  for (const file of ['package.json', 'package-lock.json', 'LICENSE', 'docs/cli.md'])
    cpSync(path.join(PROJECT, file), at(file), { recursive: true });
  symlinkSync(path.join(PROJECT, 'node_modules'), at('node_modules'), 'junction');
  await node([path.join(PROJECT, 'scripts', 'notices.ts'), folder]);
  await node([path.join(PROJECT, 'scripts', 'commandPackage.ts'), folder]);
  rmSync(at('node_modules'));

  async function packed(source: string): Promise<Packed & { readonly files: readonly string[] }> {
    const out = await npm(['pack', source, '--json', '--ignore-scripts', '--pack-destination', folder]);
    const [{ filename, files }] = JSON.parse(out);
    const facts = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8'));
    return { file: at(filename), facts, files: files.map((one: { path: string }) => one.path).sort() };
  }
  const dependency = (name: string): string => path.join(PROJECT, 'node_modules', name);
  const command = await packed(at('dist', 'cli'));
  const registry = await startRegistry([
    await packed(dependency('keytar')),
    await packed(dependency('node-addon-api')),
  ]);
  try {
    const more = { npm_config_registry: registry.url };
    await npm(['install', command.file, '--prefix', at('local')], more);
    await npm(['install', '--global', command.file, '--prefix', at('global')], more);
  } finally {
    await registry.stop();
  }
  const isWindows = process.platform === 'win32';
  return {
    folder,
    files: command.files,
    local: at('local', 'node_modules', 'usher-for-plex'),
    global: at('global', ...(isWindows ? [] : ['lib']), 'node_modules', 'usher-for-plex'),
    command: at('global', ...(isWindows ? ['usher.cmd'] : ['bin', 'usher'])),
    run: async (by, args, given = {}) => {
      const all = [at('local', 'node_modules', 'usher-for-plex', 'usher.js'), ...args];
      const options = {
        env: { ...env, LC_ALL: 'C', DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere', ...given },
      };
      try {
        const { stdout, stderr } = await promisify(execFile)(by, all, options);
        return { code: 0, out: stdout, err: stderr };
      } catch (error) {
        const {
          code = null,
          stdout = '',
          stderr = '',
        } = error as { code?: number; stdout?: string; stderr?: string };
        return { code, out: stdout, err: stderr };
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
