import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { History } from '../../src/app/needs.ts';
import { type Finished, finishId } from '../../src/domain/finished.ts';
import type { Entry } from '../../src/domain/historyEntry.ts';
import { type HistoryStorage, openHistory } from '../../src/storage/history/history.ts';
import { historyFile, memoryStorage } from '../../src/storage/history/historyFile.ts';
import { createLog } from '../../src/storage/log.ts';
import { finish } from '../domain/history/finish.ts';
import { until } from '../until.ts';
import { SOURCE } from './ownScript.ts';

const DAY_MS = 24 * 3_600_000;
const NOW = 20 * DAY_MS;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'usher-cleared-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const openOn = (storage: HistoryStorage, now = NOW): History =>
  openHistory(
    storage,
    createLog(() => {}),
    () => now,
  );
const finished = (finish: Finished): Entry => ({ kind: 'finished', finished: finish });
const began = (f: Finished): Entry => ({
  kind: 'began',
  serverId: f.server.id,
  activity: f.activity,
  at: f.at - f.lastedMs,
  foundRunning: false,
});
const uuids = (finishes: readonly Finished[]): readonly string[] => finishes.map((f) => f.activity.uuid);

const type = 'media.generate.intros';
const told = finish({ uuid: 'told', type, at: NOW - 5000 });
const waits = finish({ uuid: 'waits', type, at: NOW - 4000 });
const runs = finish({ uuid: 'runs', type, at: NOW });

function filled(storage: HistoryStorage): History {
  const history = openOn(storage);
  history.write([began(told), began(waits), began(runs), finished(told), finished(waits)]);
  history.write([{ kind: 'announced', ids: [finishId(told)] }]);
  return history;
}

test('H10 all of it is read from the file, newest first, with the library’s name', () => {
  const history = openOn(historyFile(folder));
  history.write([finished({ ...told, library: 'Films' }), finished(waits)]);
  expect(history.all().map((f) => [f.activity.uuid, f.library])).toEqual([
    ['waits', undefined],
    ['told', 'Films'],
  ]);
  expect(openOn(historyFile(folder)).all()).toHaveLength(2);
});

test('H13 what finished is gone, and what runs or is still to be told is known, also by the next run', () => {
  const storage = historyFile(folder);
  const history = filled(storage);
  expect(history.clear()).toBe(true);
  for (const one of [history, openOn(historyFile(folder))]) {
    expect([one.all(), one.recent()]).toEqual([[], []]);
    const { running, pending } = one.restored('attic-id');
    expect(running.map((b) => b.activity.uuid)).toEqual(['runs']);
    expect(uuids(pending)).toEqual(['waits']);
  }
  expect(readFileSync(path.join(folder, 'history.jsonl'), 'utf8')).not.toContain('told');
});

test('H13 what was told after it is nowhere any more, and what finished after it is', () => {
  const storage = memoryStorage();
  const history = filled(storage);
  history.clear();
  history.write([{ kind: 'announced', ids: [finishId(waits)] }, finished(runs)]);
  const next = openOn(storage);
  expect(uuids(next.all())).toEqual(['runs']);
  expect(uuids(next.restored('attic-id').pending)).toEqual(['runs']);
  expect(storage.read()).not.toContain('"uuid":"waits"');
});

test('H13 a line that is torn meanwhile costs nothing but itself', () => {
  const storage = memoryStorage();
  filled(storage);
  storage.append('{"kind":"finished","serv');
  const next = openOn(storage);
  expect(next.clear()).toBe(true);
  expect(uuids(openOn(storage).restored('attic-id').pending)).toEqual(['waits']);
});

test('H13 whoever is killed while clearing leaves the old file or the new one', async () => {
  const script = path.join(folder, 'clearer.ts');
  writeFileSync(
    script,
    `import { openHistory } from '${SOURCE}/storage/history/history.ts';
     import { historyFile } from '${SOURCE}/storage/history/historyFile.ts';
     const log = { write: () => {}, hide: () => {}, redact: (text) => text };
     const history = openHistory(historyFile(${JSON.stringify(folder)}), log, () => ${NOW});
     for (let n = 0; ; n++) {
       history.write(${JSON.stringify([began(runs), finished(told), finished(waits)])});
       history.write([{ kind: 'announced', ids: [${JSON.stringify(finishId(told))}] }]);
       history.clear();
       if (n === 50) console.log('far enough');
     }`,
  );
  const clearer = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  clearer.stdout.on('data', (chunk) => {
    said += chunk;
  });
  await until(() => said.includes('far enough'));
  const over = new Promise((resolve) => clearer.once('exit', resolve));
  clearer.kill('SIGKILL');
  await over;
  const { running, pending } = openOn(historyFile(folder)).restored('attic-id');
  expect(running.map((b) => b.activity.uuid)).toEqual(['runs']);
  expect(uuids(pending)).toContain('waits');
});

test('H13 a rewrite that fails changes nothing', () => {
  const kept = memoryStorage();
  let isFull = false;
  const storage: HistoryStorage = {
    ...kept,
    rewrite: (change) => {
      if (isFull) throw new Error('no space left');
      return kept.rewrite(change);
    },
  };
  const history = filled(storage);
  isFull = true;
  expect(history.clear()).toBe(false);
  expect(uuids(history.all())).toEqual(['waits', 'told']);
  expect(uuids(history.recent())).toEqual(['waits', 'told']);
});

test('N13 what was held is told by the next run however old it is, and forgotten once it was told', () => {
  const old = finish({ uuid: 'old', type, at: NOW - 3 * DAY_MS });
  const older = finish({ uuid: 'older', type, at: NOW - 5 * DAY_MS });
  const storage = memoryStorage();
  const away: Entry = { kind: 'away', since: old.at - 1 };
  openOn(storage, old.at).write([finished(older), finished(old), away]);
  const next = openOn(storage);
  expect(next.awaySince()).toBe(old.at - 1);
  expect(uuids(next.restored('attic-id').pending)).toEqual(['old']);
  next.write([{ kind: 'away', since: undefined }]);
  const last = openOn(storage);
  expect(last.awaySince()).toBeUndefined();
  expect(last.restored('attic-id').pending).toEqual([]);
  expect(storage.read()).not.toContain('away');
});
