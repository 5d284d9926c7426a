import { existsSync } from 'node:fs';
import path from 'node:path';
import type { HookNeeds, Log } from '../../app/needs.ts';
import { holdProcessLock, type ProcessLock } from '../processLock.ts';

export type HookLockOptions = {
  readonly folder: string;
  readonly log: Log;
  readonly who: 'app' | 'terminal';
};

/** Which process of this profile runs the hooks. */
export function hookLock({ folder, log, who }: HookLockOptions): HookNeeds['take'] {
  const file = path.join(folder, 'hooks.lock');
  let lock: ProcessLock | undefined;

  function open(signal: AbortSignal): ProcessLock {
    const opened = holdProcessLock(file, { who });
    const release = (): void => {
      opened.release();
      lock = undefined;
    };
    signal.addEventListener('abort', release, { once: true });
    if (!opened.isHeld() && !existsSync(file))
      log.write(`hooks: ${file} cannot be written, so no hook is run`);
    return opened;
  }

  return (signal) => {
    if (signal.aborted) return false;
    lock ??= open(signal);
    return lock.isHeld();
  };
}
