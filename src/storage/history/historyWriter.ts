import path from 'node:path';
import { holdProcessLock, type ProcessLock, type ProcessLockOptions } from '../processLock.ts';
import type { HistoryStorage } from './history.ts';
import { historyFile } from './historyFile.ts';

/** Who holds it writes the history of this folder: the app, else one of the terminals that would. */
export function holdHistory(folder: string, options: ProcessLockOptions): ProcessLock {
  return holdProcessLock(path.join(folder, 'history.writer'), options);
}

/** The history of this folder for who may lose that lock: writing without it throws, so that no end is written twice. */
export function heldHistoryFile(folder: string, lock: ProcessLock): HistoryStorage {
  const { read, append, rewrite } = historyFile(folder);
  const held = (write: () => number): number => {
    let bytes = 0;
    const isWritten = lock.whileHeld(() => {
      bytes = write();
    });
    if (!isWritten) throw new Error('another process writes it now');
    return bytes;
  };
  return {
    read,
    append: (lines) => held(() => append(lines)),
    rewrite: (change) => held(() => rewrite(change)),
  };
}
