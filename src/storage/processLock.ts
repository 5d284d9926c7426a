import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hasEnded, LockKeptError, ownPlace, underLock } from './lock.ts';

/** How often who waits looks, and who holds it shows that it is there. */
const LOOK_MS = 2_000;
const BEAT_MS = 60_000;
/** Who shows nothing for so long is gone, whoever has its process id now, and wherever it ran. */
const SILENT_MS = 200_000;

/** One process of those that share the profile folder holds it, for as long as it runs. */
export type ProcessLock = {
  /** Whether this process does now: read from the disk. */
  isHeld(): boolean;
  /** The disk takes no lock: this process cannot hold it, and another one hardly. */
  isRefused(): boolean;
  /** Does short work while nobody can take the lock. False, with nothing done, where this process does not hold it. Throws where the disk fails. */
  whileHeld(work: () => void): boolean;
  /** For the next one. */
  release(): void;
};

export type ProcessLockOptions = {
  /** The app takes it from a terminal at once; else it has to be given back, or its holder be gone. */
  readonly who: 'app' | 'terminal' | 'anyone';
  /** Called whenever that changes after the first attempt, which is made before `holdProcessLock` returns. */
  readonly onChange?: (isHeld: boolean) => void;
  readonly lookMs?: number;
  readonly silentMs?: number;
};

/**
 * Takes the lock, or waits for it, until it is released. `file` holds the name of its holder. That a holder is gone is a guess (its process
 * id, or its silence), and may be wrong: a machine sleeps, a process is stopped. So it is `whileHeld` that makes sure of it, and who lost the
 * lock learns it there.
 */
export function holdProcessLock(file: string, options: ProcessLockOptions): ProcessLock {
  const { who, onChange, lookMs = LOOK_MS, silentMs = SILENT_MS } = options;
  const mine = `${who} ${process.pid} ${ownPlace()} ${randomUUID()}`;
  let isHeld: boolean | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isReleased = false;
  let isRefused = false;
  // The holder as it was seen last, and since when it is so, by the clock of this process: those of other machines differ.
  let seen: { readonly sign: string; readonly since: number } | undefined;

  function look(): void {
    isRefused = false;
    let isTakenNow = false;
    try {
      isTakenNow = underLock(file, isTaken);
    } catch (error) {
      isRefused = !(error instanceof LockKeptError);
    }
    set(isTakenNow);
    lookLater();
  }

  function lookLater(): void {
    clearTimeout(timer);
    if (!isReleased) timer = setTimeout(look, isHeld ? BEAT_MS : lookMs).unref();
  }

  function isTaken(): boolean {
    const holder = readHolder(file);
    if (holder === mine) {
      utimesSync(file, new Date(), new Date());
      return true;
    }
    if (holder !== undefined && !isGone(holder) && !(who === 'app' && !holder.startsWith('app')))
      return false;
    writeFileSync(file, mine, { mode: 0o600 });
    return true;
  }

  /** A name that is none was torn by a process that died. */
  function isGone(holder: string): boolean {
    const [, pid, place] = /^\w+ (\d+) (\S+) \S+$/.exec(holder) ?? [];
    if (pid === undefined || hasEnded(Number(pid), place)) return true;
    const sign = `${holder} ${statSync(file, { throwIfNoEntry: false })?.mtimeMs}`;
    if (seen?.sign !== sign) seen = { sign, since: performance.now() };
    return performance.now() - seen.since > silentMs;
  }

  function set(now: boolean): void {
    const before = isHeld;
    isHeld = now;
    if (before !== undefined && before !== now) onChange?.(now);
  }

  attempt(() => mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 }));
  look();
  return {
    isHeld: () => !isReleased && attempt(() => readHolder(file)) === mine,
    isRefused: () => isRefused,
    whileHeld: (work) => {
      const isDone = underLock(file, () => {
        if (isReleased || readHolder(file) !== mine) return false;
        work();
        return true;
      });
      if (!isDone && isHeld) {
        set(false);
        lookLater();
      }
      return isDone;
    },
    release: () => {
      isReleased = true;
      isHeld = false;
      clearTimeout(timer);
      attempt(() =>
        underLock(file, () => {
          if (readHolder(file) === mine) rmSync(file, { force: true });
        }),
      );
    },
  };
}

function readHolder(file: string): string | undefined {
  return statSync(file, { throwIfNoEntry: false }) && readFileSync(file, 'utf8');
}

/** Where the disk refuses, nobody holds anything: it is tried again. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
