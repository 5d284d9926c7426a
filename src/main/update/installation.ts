import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { ownAppImage } from '../appImage.ts';
import { hasTeam, type Installation } from './updateWay.ts';

const CODESIGN_MS = 10_000;
const resource = (name: string): string => path.join(process.resourcesPath, name);

export function readInstallation(): Installation {
  const { platform } = process;
  const appImage = ownAppImage(process.execPath, process.env);
  const replaced = platform === 'darwin' ? bundle() : appImage;
  return {
    isPackaged: app.isPackaged,
    hasReleases: existsSync(resource('app-update.yml')),
    platform,
    packageType: textOf(resource('package-type')),
    isAppImage: appImage !== undefined,
    isReplaceable: replaced !== undefined && isWritable(path.dirname(replaced)),
  };
}

/** Whether the running bundle is signed with a Developer ID. */
export function isDeveloperSigned(): Promise<boolean> {
  if (process.platform !== 'darwin') return Promise.resolve(false);
  return new Promise((resolve) => {
    const args = ['--display', '--verbose=2', bundle()];
    // It answers on standard error.
    execFile('/usr/bin/codesign', args, { timeout: CODESIGN_MS }, (error, _out, text) =>
      resolve(!error && hasTeam(text)),
    );
  });
}

/** Usher.app, of Usher.app/Contents/MacOS/Usher. */
function bundle(): string {
  return path.resolve(process.execPath, '../../..');
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
