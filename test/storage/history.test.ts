import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Log } from '../../src/app/needs.ts';
import type { Finished } from '../../src/domain/finished.ts';
import type { Entry } from '../../src/domain/historyEntry.ts';
import { type HistoryStorage, openHistory } from '../../src/storage/history/history.ts';
import { historyFile, memoryStorage } from '../../src/storage/history/historyFile.ts';
import { historyLines, readHistory } from '../../src/storage/history/historyLines.ts';
import { createLog } from '../../src/storage/log.ts';
import { activity, server } from '../domain/given.ts';
import { until } from '../until.ts';
import { runLimited, SOURCE, startScript } from './ownScript.ts';

const DAY_MS = 24 * 3_600_000;
let folder: string;
let lines: string[];
let log: Log;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'usher-history-'));
  lines = [];
  log = createLog((line) => lines.push(line));
});
afterEach(() => rmSync(folder, { recursive: true }));

const job = { type: 'media.generate.intros', title: 'Detecting Intros' };
const began = (uuid: string, at = 1000): Entry => ({
  kind: 'began',
  serverId: server.id,
  activity: activity({ ...job, uuid }),
  at,
  foundRunning: false,
});
const finish = (uuid: string, at = 5000, changes: Partial<Finished> = {}): Finished => ({
  server,
  activity: activity({ ...job, uuid, progress: 100 }),
  outcome: 'completed',
  at,
  lastedMs: 4000,
  foundRunning: false,
  library: undefined,
  item: undefined,
  cancelAsked: false,
  ...changes,
});
const finished = (uuid: string, at = 5000, changes: Partial<Finished> = {}): Entry => ({
  kind: 'finished',
  finished: finish(uuid, at, changes),
});
const openOn = (storage: HistoryStorage, now = 10_000) => openHistory(storage, log, () => now);
const uuids = (storage: HistoryStorage): readonly string[] =>
  readHistory(storage.read() ?? '').entries.flatMap((e) =>
    e.kind === 'finished' ? e.finished.activity.uuid : [],
  );

test('H1 the next run knows what was running, what was not announced, and what was last', () => {
  const storage = historyFile(folder);
  const first = openOn(storage);
  first.write([began('a'), began('b'), began('c')]);
  first.write([finished('a', 5000), finished('b', 6000)]);
  first.write([{ kind: 'announced', ids: ['attic-id/a@1000-5000'] }]);
  const next = openOn(storage);
  expect(next.restored(server.id).running.map((e) => e.activity.uuid)).toEqual(['c']);
  expect(next.restored(server.id).pending).toEqual([finish('b', 6000)]);
  expect(next.restored('another')).toEqual({ running: [], pending: [], runs: [] });
  expect(next.recent().map((f) => f.activity.uuid)).toEqual(['b', 'a']);
  expect(lines).toEqual([]);
});

test('Y3 the next run knows what whole runs took, and no more of them than it needs', () => {
  const storage = memoryStorage();
  const minute = (uuid: string, changes: Partial<Finished> = {}): Entry =>
    finished(uuid, 70_000, { lastedMs: 60_000, ...changes });
  const elsewhere = { server: { id: 'loft', name: 'Loft' } };
  openOn(storage).write([
    minute('a'),
    finished('short'),
    minute('b', { foundRunning: true }),
    minute('c', elsewhere),
  ]);
  const runs = (): readonly string[] =>
    (openOn(storage).restored(server.id).runs ?? []).map((f) => f.activity.uuid);
  expect(runs()).toEqual(['a']);
  openOn(storage).write(Array.from({ length: 2500 }, (_, n) => minute(`m${n}`)));
  expect(runs().length).toBeLessThanOrEqual(2000);
  expect(runs().at(-1)).toBe('m2499');
});

test('H2 a file cut at any byte loses the torn line only, says so, and goes on', () => {
  const whole = memoryStorage();
  openOn(whole).write([began('a'), finished('a'), finished('b')]);
  const text = whole.read() ?? '';
  const ends = [...text.matchAll(/\n/g)].map((m) => m.index + 1);
  for (let cut = 0; cut <= text.length; cut++) {
    lines.length = 0;
    const storage = memoryStorage();
    storage.append(text.slice(0, cut));
    openOn(storage).write([finished('next')]);
    const survivors = ends.filter((end) => end <= cut).length;
    expect(uuids(storage)).toEqual([...['a', 'b'].slice(0, Math.max(0, survivors - 1)), 'next']);
    expect(lines).toHaveLength(cut === 0 || ends.includes(cut) ? 0 : 1);
    expect(readHistory(storage.read() ?? '').dropped).toBe(0);
  }
});

test('H2 a writer that is killed leaves every line but the last one whole', async () => {
  const script = path.join(folder, 'writer.ts');
  writeFileSync(
    script,
    `import { openHistory } from '${SOURCE}/storage/history/history.ts';
     import { historyFile } from '${SOURCE}/storage/history/historyFile.ts';
     const log = { write: () => {}, hide: () => {}, redact: (text) => text };
     const history = openHistory(historyFile(${JSON.stringify(folder)}), log, Date.now);
     const entry = ${JSON.stringify(finished('x'))};
     const start = Date.now();
     for (let n = 0; ; n++) {
       history.write([{ ...entry, finished: { ...entry.finished, at: start + n } }]);
       if (n === 500) console.log('far enough');
     }`,
  );
  const writer = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  writer.stdout.on('data', (chunk) => {
    said += chunk;
  });
  await until(() => said.includes('far enough'));
  const over = new Promise((resolve) => writer.once('exit', resolve));
  writer.kill('SIGKILL');
  await over;
  const { entries, dropped } = readHistory(historyFile(folder).read() ?? '');
  const times = entries.flatMap((e) => (e.kind === 'finished' ? e.finished.at : []));
  expect(times.length).toBeGreaterThan(500);
  expect(times.every((at, i) => i === 0 || at === (times[i - 1] ?? 0) + 1)).toBe(true);
  expect(dropped).toBeLessThanOrEqual(1);
});

test('H3 the file is capped: the newer half stays, with what still runs', () => {
  const storage = memoryStorage();
  const history = openOn(storage);
  history.write([began('long')]);
  let largest = 0;
  for (let n = 0; n < 12_000; n++) {
    history.write([finished(`job-${n}`, 5000 + n)]);
    largest = Math.max(largest, storage.read()?.length ?? 0);
  }
  expect(largest).toBeGreaterThan(2_000_000);
  expect(largest).toBeLessThan(2_200_000);
  const kept = uuids(storage);
  expect(kept.at(-1)).toBe('job-11999');
  expect(kept.length).toBeLessThan(12_000);
  expect(
    openOn(storage)
      .restored(server.id)
      .running.map((e) => e.activity.uuid),
  ).toEqual(['long']);
});

test('H3 what is older than 90 days goes, at the next start or while it runs', () => {
  const storage = memoryStorage();
  let now = DAY_MS;
  const history = openHistory(storage, log, () => now);
  history.write([finished('old', DAY_MS), finished('young', 60 * DAY_MS)]);
  now = 93 * DAY_MS;
  history.write([finished('new', now)]);
  expect(uuids(storage)).toEqual(['young', 'new']);
  openHistory(storage, log, () => 152 * DAY_MS);
  expect(uuids(storage)).toEqual(['new']);
});

test('H1 nobody is told today what finished the day before yesterday', () => {
  const storage = memoryStorage();
  openOn(storage).write([finished('a', 5000)]);
  expect(openOn(storage, 5000 + DAY_MS - 1).restored(server.id).pending).toHaveLength(1);
  expect(openOn(storage, 5000 + DAY_MS).restored(server.id).pending).toHaveLength(0);
});

test('H5 a token never reaches the file', () => {
  log.hide('s3cr3t-token');
  const storage = historyFile(folder);
  const nasty = activity({
    ...job,
    title: 'With s3cr3t-token inside',
    context: { key: '/x?X-Plex-Token=another', other: 's3cr3t-token' },
    response: 's3cr3t-token',
  });
  openOn(storage).write([
    { kind: 'began', serverId: server.id, activity: nasty, at: 1, foundRunning: true },
    finished('a', 2, { activity: nasty }),
    finished('job-s3cr3t-token', 3, { server: { ...server, name: 'Attic of s3cr3t-token' } }),
    began('cut-here-'.padEnd(505, '-').concat('s3cr3t-token')),
    { kind: 'announced', ids: ['attic-id/job-s3cr3t-token@1-2'] },
  ]);
  const text = readFileSync(path.join(folder, 'history.jsonl'), 'utf8');
  expect(text).not.toMatch(/s3cr|another/);
  expect(readHistory(text).dropped).toBe(0);
});

test('H5 a token that is a word of the history itself costs no entry', () => {
  const written = [began('a'), finished('b')].map((e) => historyLines(e, () => '…')).join('');
  expect(readHistory(written)).toMatchObject({
    entries: [{ kind: 'began' }, { kind: 'finished', finished: { outcome: 'completed' } }],
    dropped: 0,
  });
});

// A limit on the size of files stands for a disk that is full after so many bytes.
test.skipIf(process.platform === 'win32')(
  'H6 a disk that fails costs lines, says so once, and neither tears one nor glues two together',
  async () => {
    openOn(historyFile(folder)).write([finished('a')]);
    const said = await runLimited(
      2048,
      `import { openHistory } from '${SOURCE}/storage/history/history.ts';
       import { historyFile } from '${SOURCE}/storage/history/historyFile.ts';
       const log = { write: console.log, hide: () => {}, redact: (text) => text };
       const history = openHistory(historyFile(${JSON.stringify(folder)}), log, () => 10_000);
       const entry = ${JSON.stringify(finished('lost'))};
       const long = { ...entry.finished, activity: { ...entry.finished.activity, title: 'x'.repeat(500) } };
       for (let n = 0; n < 5; n++) history.write([0, 1, 2].map((at) => ({ ...entry, finished: { ...long, at } })));
       history.write([entry]);`,
    );
    expect(said).toMatch(/^history: cannot be saved: EFBIG[^\n]*\nhistory: can be read and saved again$/);
    openOn(historyFile(folder)).write([finished('b')]);
    expect(uuids(historyFile(folder))).toEqual(['a', 'lost', 'b']);
    expect(lines).toEqual([]);
  },
);

test('H2 what is appended to a torn line stands on a line of its own', () => {
  const file = path.join(folder, 'history.jsonl');
  writeFileSync(file, '{"kind":"fini');
  historyFile(folder).append('whole\n');
  expect(readFileSync(file, 'utf8')).toBe('{"kind":"fini\nwhole\n');
});

test('H3 a crowd of what never ends neither rewrites the file for every line nor pushes out what finished', () => {
  let rewrites = 0;
  const inner = memoryStorage();
  const storage: HistoryStorage = {
    ...inner,
    rewrite: (change) => {
      rewrites++;
      return inner.rewrite(change);
    },
  };
  const history = openOn(storage);
  rewrites = 0;
  history.write([finished('early')]);
  const crowd = Array.from({ length: 5000 }, (_, n) => n);
  // Rows as fat as they come, then twenty changes a second for ten seconds.
  const fat = 'x'.repeat(400);
  for (const n of crowd) history.write([began(`${fat}${n}`, 2000 + n)]);
  const atFirst = rewrites;
  for (let n = 0; n < 200; n++) history.write([finished(`${fat}${n}`, 9000 + n)]);
  expect(atFirst).toBeGreaterThan(0);
  expect(rewrites - atFirst).toBeLessThanOrEqual(1);
  expect(storage.read()?.length).toBeLessThan(2 * 1024 * 1024 + 1000);
  // Half of what is kept may be open; the newest is.
  const running = openOn(storage)
    .restored(server.id)
    .running.map((e) => e.at);
  expect(running.at(-1)).toBe(6999);
  expect(running.length).toBeLessThan(5000);
  expect(uuids(storage)).toContain('early');
});

test('H3 a disk that takes no rewriting is not asked again before the file has doubled', () => {
  let attempts = 0;
  const inner = memoryStorage();
  const history = openOn({
    ...inner,
    rewrite: () => {
      attempts++;
      throw new Error('ENOSPC: no space left on device');
    },
  });
  attempts = 0;
  for (let n = 0; n < 20_000; n++) history.write([finished(`job-${n}`.padEnd(200, '-'), 5000 + n)]);
  expect(inner.read()?.length).toBeGreaterThan(8 * 1024 * 1024);
  // At 2, 4 and 8 megabytes.
  expect(attempts).toBe(3);
});

test('H3 what began is forgotten after 90 days, and when its server is left', () => {
  const storage = memoryStorage();
  const history = openOn(storage);
  history.write([began('old', 1000), began('young', 60 * DAY_MS)]);
  const runs = (at: number): readonly string[] =>
    openOn(storage, at)
      .restored(server.id)
      .running.map((e) => e.activity.uuid);
  expect(runs(70 * DAY_MS)).toEqual(['old', 'young']);
  expect(runs(91 * DAY_MS)).toEqual(['young']);
  history.write([{ kind: 'left', serverId: 'another' }]);
  expect(runs(91 * DAY_MS)).toEqual(['young']);
  history.write([{ kind: 'left', serverId: server.id }]);
  expect(runs(91 * DAY_MS)).toEqual([]);
});

test('H8 of two processes that write, none loses a line of the other, rewriting included', async () => {
  const writer = (name: string): string => `
    import { openHistory } from '${SOURCE}/storage/history/history.ts';
    import { historyFile } from '${SOURCE}/storage/history/historyFile.ts';
    const log = { write: console.log, hide: () => {}, redact: (text) => text };
    // Each opening rewrites what there is to rewrite.
    const entry = ${JSON.stringify(finished('x'))};
    for (let n = 0; n < 300; n++) {
      const history = openHistory(historyFile(${JSON.stringify(folder)}), log, () => 10_000);
      const old = { ...entry.finished, at: -1e10 };
      const activity = { ...entry.finished.activity, uuid: '${name}-' + n };
      history.write([{ ...entry, finished: old }, { ...entry, finished: { ...entry.finished, activity } }]);
    }`;
  const writers = ['one', 'two'].map((name) => startScript(writer(name)));
  expect(await Promise.all(writers.map((w) => w.said))).toEqual(['', '']);
  const kept = uuids(historyFile(folder)).filter((uuid) => uuid !== 'x');
  const all = ['one', 'two'].flatMap((name) => Array.from({ length: 300 }, (_, n) => `${name}-${n}`));
  expect(kept.toSorted()).toEqual(all.toSorted());
});

test('a line of a newer Usher or of a stranger is passed over', () => {
  const storage = memoryStorage();
  storage.append('{"kind":"weather"}\n[]\nnull\n\n{"kind":"finished"}\n');
  openOn(storage).write([finished('a')]);
  expect(uuids(storage)).toEqual(['a']);
  expect(lines).toEqual(['history: 4 unreadable lines dropped, the last one may have been torn']);
});
