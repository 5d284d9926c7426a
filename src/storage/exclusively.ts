import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Exclusively } from '../app/needs.ts';
import { holdProcessLock, type ProcessLock } from './processLock.ts';

const LOOK_MS = 50;

/**
 * A lock of the profile folder for each kind of work, held for as long as the keychain, plex.tv and the person take. Where the disk takes
 * none the work is done all the same: nothing of it is saved there either.
 */
export function exclusivelyIn(folder: string): Exclusively {
  return async (what, work) => {
    const lock = await takenLock(path.join(folder, `${what}.holder`));
    try {
      return await work();
    } finally {
      lock.release();
    }
  };
}

async function takenLock(file: string): Promise<ProcessLock> {
  const lock = holdProcessLock(file, { who: 'anyone', lookMs: LOOK_MS });
  while (!lock.isHeld() && !lock.isRefused()) await setTimeout(LOOK_MS);
  return lock;
}
