import path from 'node:path';
import type { PathStep } from '../../domain/settings/terminalCommand.ts';

/** What of a machine decides where the command is put. */
export type Machine = {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
};

export function pathsOf({ platform }: Pick<Machine, 'platform'>): path.PlatformPath {
  return platform === 'win32' ? path.win32 : path.posix;
}

/** The files that the command may be, the best first. The last one's folder is made where it is missing. */
export function placesOf(machine: Machine): readonly [string, ...string[]] {
  const { platform, home } = machine;
  // In PATH of every person since Windows 10, and theirs to write.
  if (platform === 'win32')
    return [path.win32.join(localAppDataOf(machine), 'Microsoft', 'WindowsApps', 'usher.cmd')];
  const own = path.posix.join(home, '.local', 'bin', 'usher');
  // In PATH of every shell there; Homebrew makes it the person's on older Macs.
  return platform === 'darwin' ? ['/usr/local/bin/usher', own] : [own];
}

/** What a shell runs by the name `usher` if it is in a folder of PATH. */
export function namesOf({ platform }: Machine, name: string): readonly string[] {
  return platform === 'win32' ? ['exe', 'cmd', 'bat', 'com'].map((end) => `${name}.${end}`) : [name];
}

export function localAppDataOf({ home, env }: Machine): string {
  return env.LOCALAPPDATA || path.win32.join(home, 'AppData', 'Local');
}

/** Where `bundle` lies in an app whose code is in `appPath`: beside its archive, if that is one. */
export function bundleIn(appPath: string, machine: Pick<Machine, 'platform'>): string {
  const folder = appPath.replace(/\.asar$/, '.asar.unpacked');
  return pathsOf(machine).join(folder, 'dist', 'cli', 'usher.js');
}

/** macOS runs what was downloaded and not moved from another folder each time, and a disk image is not there for long. */
export function isNotMoved(appPath: string, { platform }: Pick<Machine, 'platform'>): boolean {
  return platform === 'darwin' && /\/AppTranslocation\/|^\/Volumes\//.test(appPath);
}

/** How the person brings a folder into PATH. */
export function pathStepFor(folder: string, { platform, home, env }: Machine): PathStep {
  if (platform === 'win32') return { kind: 'folder', folder };
  const shell = path.posix.basename(env.SHELL ?? '');
  const isHome = folder.startsWith(`${home}/`);
  const named = isHome ? `$HOME${folder.slice(home.length)}` : folder;
  if (shell === 'fish')
    return { kind: 'line', line: `fish_add_path "${named}"`, startFile: '~/.config/fish/config.fish' };
  const bash = platform === 'darwin' ? '~/.bash_profile' : '~/.bashrc';
  const startFile = { zsh: '~/.zshrc', bash }[shell] ?? '~/.profile';
  return { kind: 'line', line: `export PATH="${named}:$PATH"`, startFile };
}
