import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Electron's executable, inside the folder of a runtime. */
export function executableOf(platform: NodeJS.Platform): string {
  switch (platform) {
    case 'darwin':
      return path.join('Electron.app', 'Contents', 'MacOS', 'Electron');
    case 'win32':
      return 'electron.exe';
    default:
      return 'electron';
  }
}

export type Found = {
  /** The executable of a runtime that is already here. */
  readonly file?: string;
  /** Where it was looked for in vain although somebody said so. */
  readonly missing?: string;
};

/**
 * In the folder that ELECTRON_OVERRIDE_DIST_PATH names, else where the package `electron`, in the folder `electron`, keeps what it
 * downloaded.
 */
export function findRuntime(
  electron: string,
  env: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
): Found {
  const given = env.ELECTRON_OVERRIDE_DIST_PATH;
  const overriding = given ? path.join(given, executableOf(platform)) : undefined;
  if (overriding && existsSync(overriding)) return { file: overriding };
  const missing = overriding && { missing: overriding };
  // Written at the end of a download, so that a broken one does not count.
  const pathFile = path.join(electron, 'path.txt');
  if (!existsSync(pathFile)) return { ...missing };
  const file = path.join(electron, 'dist', readFileSync(pathFile, 'utf8'));
  return { ...missing, ...(existsSync(file) && { file }) };
}
