import { existsSync, globSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { whyUnreachable } from '../electronSource.ts';
import { NODE_PLATFORM, type System } from './builtApp.ts';

const PROGRAM: Readonly<Record<System, string>> = {
  linux: 'electron',
  mac: 'Electron.app',
  win: 'electron.exe',
};

/** Where electron-builder takes Electron's runtime from, as arguments for it; or why there is none. */
export async function findRuntime(
  systems: readonly System[],
  args: readonly string[],
  root: string,
): Promise<{ readonly arguments: readonly string[] } | { readonly problem: string }> {
  if (args.some((arg) => /^(-c|--config)\.electronDist=/.test(arg))) return { arguments: [] };
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) {
    const missing = systems
      .map((system) => PROGRAM[system])
      .filter((name) => !existsSync(path.join(given, name)));
    if (missing.length > 0)
      return { problem: `ELECTRON_OVERRIDE_DIST_PATH has no ${missing.join(', ')}: ${given}` };
    return { arguments: [`-c.electronDist=${path.resolve(given)}`] };
  }
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const version: string = manifest.devDependencies.electron;
  if (systems.every((system) => isDownloaded(system, version))) return { arguments: [] };
  const reason = await whyUnreachable();
  if (!reason) return { arguments: [] };
  return {
    problem: `The Electron ${version} runtime is not here and cannot be downloaded (${reason}): set ELECTRON_MIRROR to a mirror, or ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it.`,
  };
}

function isDownloaded(system: System, version: string): boolean {
  const archive = `electron-v${version}-${NODE_PLATFORM[system]}-*.zip`;
  return globSync(`**/${archive}`, { cwd: cacheFolder() }).length > 0;
}

/** Where electron-builder keeps what it has downloaded. */
function cacheFolder(): string {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  const home = os.homedir();
  if (process.platform === 'darwin') return path.join(home, 'Library/Caches/electron');
  if (process.platform === 'win32')
    return path.join(LOCALAPPDATA || path.join(home, 'AppData/Local'), 'electron/Cache');
  return path.join(XDG_CACHE_HOME || path.join(home, '.cache'), 'electron');
}
