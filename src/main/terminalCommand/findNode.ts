import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { type Machine, pathsOf } from './places.ts';

const VERSION_MS = 5000;
const OLDEST = [20, 18, 1] as const;

/** Whether the Node that a shell finds in these folders is new enough for the command. */
export function hasNode(machine: Machine, folders: readonly string[]): Promise<boolean> {
  const names = machine.platform === 'win32' ? ['node.exe'] : ['node', 'nodejs'];
  const { join } = pathsOf(machine);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  if (!found) return Promise.resolve(false);
  return new Promise((resolve) => {
    execFile(found, ['--version'], { timeout: VERSION_MS, windowsHide: true }, (error, text) =>
      resolve(!error && isNewEnough(text)),
    );
  });
}

/** `text`: "v20.18.1" */
export function isNewEnough(text: string): boolean {
  const numbers = (/^v(\d+)\.(\d+)\.(\d+)/.exec(text)?.slice(1) ?? []).map(Number);
  const place = OLDEST.findIndex((least, at) => numbers[at] !== least);
  return place === -1 || (numbers[place] ?? 0) > (OLDEST[place] ?? 0);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
