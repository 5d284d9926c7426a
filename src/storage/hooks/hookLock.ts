import { mkdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import type { HookNeeds, Log } from '../../app/needs.ts';
import { isRunning, underLock } from '../lock.ts';
import { readText } from '../readText.ts';
import { replaceFile } from '../replaceFile.ts';

const LOCK_NAME = 'hooks.lock';
const MOST_BYTES = 1024;
/** Who has it says so more often than that. An older one was left by a process that died, even if its process id is used again. */
const OLDEST_MS = 120_000;

/**
 * A file of the profile folder with the number of the process that runs the hooks. What a killed process left is taken over. Where the disk
 * takes no file, each process runs them.
 */
export function hookLock(folder: string, log: Log): HookNeeds['take'] {
  const file = path.join(folder, LOCK_NAME);
  const mine = String(process.pid);
  let isKept = false;
  let isTold = false;

  function taken(): boolean {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return underLock(file, () => {
      const holder = readText(file, MOST_BYTES);
      if (holder !== mine && holder !== undefined && !isLeft(file, holder)) return false;
      if (holder === mine && isKept) touch(file);
      else replaceFile(file, mine);
      isKept = true;
      return true;
    });
  }

  function leave(): void {
    try {
      underLock(file, () => {
        if (readText(file, MOST_BYTES) === mine) rmSync(file, { force: true });
      });
    } catch {
      // Left there, it is taken over when this process has ended.
    }
  }

  return (signal) => {
    if (signal.aborted) return false;
    try {
      const isNew = !isKept;
      const isTaken = taken();
      if (isTaken && isNew)
        signal.addEventListener(
          'abort',
          () => {
            isKept = false;
            leave();
          },
          { once: true },
        );
      isKept = isTaken;
      return isTaken;
    } catch (error) {
      if (!isTold) log.write(`hooks: ${file} cannot be used: ${String(error)}`);
      isTold = true;
      return true;
    }
  };
}

function isLeft(file: string, holder: string): boolean {
  const since = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  // Its time is in the future if the clock was set back.
  if (Math.abs(Date.now() - since) > OLDEST_MS) return true;
  const pid = Number.parseInt(holder, 10);
  return !(pid > 0) || !isRunning(pid);
}

function touch(file: string): void {
  const now = new Date();
  utimesSync(file, now, now);
}
