import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownPlace } from '../../src/storage/lock.ts';
import { holdProcessLock, type ProcessLock, type ProcessLockOptions } from '../../src/storage/processLock.ts';
import { until } from '../until.ts';
import { SOURCE, startScript } from './ownScript.ts';

let folder = '';
let file = '';
const locks: ProcessLock[] = [];
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'usher-lock-')), 'Usher');
  file = path.join(folder, 'history.writer');
});
afterEach(() => {
  for (const lock of locks.splice(0)) lock.release();
  rmSync(path.dirname(folder), { recursive: true, force: true });
});

function hold(options: ProcessLockOptions): ProcessLock {
  const lock = holdProcessLock(file, { lookMs: 5, ...options });
  locks.push(lock);
  return lock;
}

const nothing = (): void => {};

/** A process that takes it, and does this. */
const holder = (then: string): string => `
  import { writeFileSync } from 'node:fs';
  import { holdProcessLock } from '${SOURCE}/storage/processLock.ts';
  const lock = holdProcessLock(${JSON.stringify(file)}, { who: 'terminal' });
  ${then}`;

test('SE44 one terminal holds it, the next one when that is given back', async () => {
  const changes: boolean[] = [];
  const first = hold({ who: 'terminal' });
  const second = hold({ who: 'terminal', onChange: (isHeld) => changes.push(isHeld) });
  expect([first.isHeld(), second.isHeld()]).toEqual([true, false]);
  let works = 0;
  expect(first.whileHeld(() => works++)).toBe(true);
  expect(second.whileHeld(() => works++)).toBe(false);
  expect(works).toBe(1);
  first.release();
  await until(() => second.isHeld());
  await until(() => changes.length > 0);
  expect(changes).toEqual([true]);
  expect(second.whileHeld(nothing)).toBe(true);
  expect(first.whileHeld(nothing)).toBe(false);
  second.release();
  expect(readdirSync(folder)).toEqual([]);
});

test('SE44 the app takes it from a terminal at once, and that one learns it before it does anything more', async () => {
  const changes: boolean[] = [];
  const terminal = hold({ who: 'terminal', lookMs: 1e6, onChange: (isHeld) => changes.push(isHeld) });
  const app = hold({ who: 'app' });
  expect(app.isHeld()).toBe(true);
  expect(terminal.isHeld()).toBe(false);
  expect(terminal.whileHeld(() => expect.unreachable())).toBe(false);
  expect(changes).toEqual([false]);
  const other = hold({ who: 'app' });
  expect([app.isHeld(), other.isHeld()]).toEqual([true, false]);
});

test('SE44 it is not taken while its holder works', async () => {
  const [begun, done] = ['begun', 'done'].map((name) => path.join(path.dirname(folder), name));
  const script = startScript(
    holder(`
    lock.whileHeld(() => {
      writeFileSync(${JSON.stringify(begun)}, '');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
      writeFileSync(${JSON.stringify(done)}, '');
    });`),
  );
  await until(() => existsSync(begun ?? ''));
  expect(hold({ who: 'app' }).isHeld()).toBe(true);
  expect(existsSync(done ?? '')).toBe(true);
  expect(await script.said).toBe('');
});

test('SE44 a holder that was killed is gone at once', async () => {
  await startScript(holder(`process.kill(process.pid, 'SIGKILL');`)).over;
  expect(readdirSync(folder)).toEqual(['history.writer']);
  expect(hold({ who: 'terminal' }).isHeld()).toBe(true);
});

test.each([
  ['whose process id another process has now', `terminal ${process.pid} ${ownPlace()} left`],
  ['of another machine or container, where nobody runs by that number here', 'app 999999999 elsewhere left'],
])('SE44 a holder %s is gone when it has shown nothing for a while', async (_what, name) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, name);
  const patient = hold({ who: 'terminal' });
  expect(patient.isHeld()).toBe(false);
  const lock = hold({ who: 'terminal', silentMs: 20 });
  await until(() => lock.isHeld());
  expect(patient.isHeld()).toBe(false);
});

test('SE44 a name that a killed process tore is nobody’s', () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, readFileSync(import.meta.filename, 'utf8').slice(0, 20));
  expect(hold({ who: 'terminal' }).isHeld()).toBe(true);
});

test('SE44 where somebody keeps the disk’s short lock it is not refused: the lock is waited for', () => {
  mkdirSync(folder, { recursive: true });
  // Of another machine, and fresh: whether it is gone nobody can tell yet.
  writeFileSync(`${file}.lock`, `${process.pid} elsewhere x`);
  const lock = hold({ who: 'anyone' });
  expect([lock.isHeld(), lock.isRefused()]).toEqual([false, false]);
}, 30_000);

test('SE44 where the disk takes nothing nobody holds it, and it is tried again', async () => {
  mkdirSync(folder, { recursive: true });
  mkdirSync(file);
  const lock = hold({ who: 'app' });
  expect([lock.isHeld(), lock.isRefused()]).toEqual([false, true]);
  rmSync(file, { recursive: true });
  await until(() => lock.isHeld());
});
