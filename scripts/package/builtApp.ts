import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

export type System = 'linux' | 'mac' | 'win';

export const NODE_PLATFORM = { linux: 'linux', mac: 'darwin', win: 'win32' } as const;

/** An app as electron-builder leaves it before it is put into packages. Paths are absolute. */
export type BuiltApp = {
  readonly folder: string;
  readonly system: System;
  readonly arch: string;
  readonly resources: string;
  readonly archive: string;
  /** The file that holds the fuses. */
  readonly fused: string;
};

const FOLDER = /^(?:(linux|win)(?:-(\w+))?-unpacked|(mac)(?:-(\w+))?)$/;
const FUSED: Readonly<Record<System, string>> = {
  linux: 'usher',
  win: 'Usher.exe',
  mac: 'Usher.app/Contents/Frameworks/Electron Framework.framework/Electron Framework',
};

/** The app in a folder that electron-builder has named: `linux-unpacked`, `win-arm64-unpacked`, `mac` and their like. */
export function builtApp(folder: string): BuiltApp | undefined {
  const [, other, otherArch, mac, macArch] = FOLDER.exec(path.basename(folder)) ?? [];
  const system = other === 'linux' || other === 'win' ? other : mac === 'mac' ? mac : undefined;
  if (!system) return undefined;
  const resources = path.join(folder, system === 'mac' ? 'Usher.app/Contents/Resources' : 'resources');
  return {
    folder,
    system,
    arch: otherArch ?? macArch ?? 'x64',
    resources,
    archive: path.join(resources, 'app.asar'),
    fused: path.join(folder, FUSED[system]),
  };
}

export function builtAppsIn(output: string): readonly BuiltApp[] {
  if (!existsSync(output)) return [];
  return readdirSync(output)
    .sort()
    .flatMap((name) => builtApp(path.join(output, name)) ?? []);
}
