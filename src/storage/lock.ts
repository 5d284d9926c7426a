import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';

// What is done under a lock takes milliseconds, on a slow disk a second.
const TIMEOUT_MS = 5000;
const PAUSE_MS = 1;
/** An older lock was left by a process that died, even if its process id is used again. */
const OLDEST_MS = 10_000;
let knownPlace: string | undefined;

/** Nobody gave the lock back in time. The disk takes it, so trying again is of use. */
export class LockKeptError extends Error {}

/**
 * One process at a time, for what reads a file and writes it again. The lock is a file beside it that holds the process's number and place;
 * what a killed process left is taken away. Throws where the disk takes no lock, and LockKeptError where another process keeps it.
 */
export function underLock<T>(file: string, work: () => T): T {
  const lock = `${file}.lock`;
  const mine = `${process.pid} ${ownPlace()} ${randomUUID()}`;
  const end = performance.now() + TIMEOUT_MS;
  while (!isTaken(lock, mine)) {
    if (isLeft(lock)) takeAway(lock);
    else if (performance.now() < end) pause();
    else throw new LockKeptError(`another process keeps ${lock}`);
  }
  try {
    return work();
  } finally {
    // If the work took too long, another process has removed the lock and may hold its own.
    if (readLock(lock) === mine) rmSync(lock, { force: true });
  }
}

function isTaken(lock: string, mine: string): boolean {
  try {
    writeFileSync(lock, mine, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    // A full disk creates the file and fails to fill it: left there, it would hold up every later attempt.
    rmSync(lock, { force: true });
    throw error;
  }
}

/** Under a second lock: else two processes could remove it, the second one after a third process has taken it again. */
function takeAway(lock: string): void {
  underLock(lock, () => {
    if (isLeft(lock)) rmSync(lock, { force: true });
  });
}

function isLeft(lock: string): boolean {
  const [pid, place] = (readLock(lock) ?? '').split(' ');
  const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
  // Its time is in the future if the clock was set back.
  const isOld = since !== undefined && Math.abs(Date.now() - since) > OLDEST_MS;
  return isOld || hasEnded(Number(pid), place);
}

function readLock(lock: string): string | undefined {
  try {
    return readFileSync(lock, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** False also where nobody can tell: elsewhere the same number is another process. */
export function hasEnded(pid: number, place: string | undefined): boolean {
  if (place !== ownPlace() || !(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // EPERM: it runs, as another user.
    return hasCode(error, 'ESRCH');
  }
}

/** Where a process id means what it means here: a machine, and in it a container. Without spaces. The same as long as the process lives. */
export function ownPlace(): string {
  knownPlace ??= encodeURIComponent(`${os.hostname()}/${ownContainer()}`);
  return knownPlace;
}

function ownContainer(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    // Only Linux has one.
    return '';
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Blocks the thread: the settings must not change between reading and writing them. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
}
