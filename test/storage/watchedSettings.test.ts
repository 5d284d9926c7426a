import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SettingsFile } from '../../src/app/needs.ts';
import { createLog } from '../../src/storage/log.ts';
import { readSettings } from '../../src/storage/settings/readSettings.ts';
import { openSettings } from '../../src/storage/settings/settingsFile.ts';
import { watchFile } from '../../src/storage/settings/watchFile.ts';
import { until } from '../until.ts';
import { runUntilOver, SOURCE, startScript } from './ownScript.ts';

/** As far as each of two processes counts. */
const LAST = 500;

let folder = '';
let file = '';
let settings: SettingsFile;
let quitting: AbortController;
let seen: (number | undefined)[];
const lines: string[] = [];

const least = (): number | undefined => settings.load().preferences?.leastSeconds;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'usher-watched-'));
  file = path.join(folder, 'settings.json');
  settings = openSettings(
    folder,
    createLog((line) => lines.push(line)),
  );
  settings.load();
  quitting = new AbortController();
  seen = [];
  settings.watch(() => seen.push(least()), quitting.signal);
});
afterEach(() => {
  quitting.abort();
  rmSync(folder, { recursive: true, force: true });
});

const textWith = (leastSeconds: number): string =>
  JSON.stringify({ clientIdentifier: 'me', version: 2, preferences: { leastSeconds } });

/** A process of its own that sets it. */
const setter = (leastSeconds: number): string => `
  import { openSettings } from '${SOURCE}/storage/settings/settingsFile.ts';
  const log = { write: console.log, hide: () => {}, redact: (text) => text };
  openSettings(${JSON.stringify(folder)}, log).update((s) => ({
    ...s, preferences: { ...s.preferences, leastSeconds: ${leastSeconds} },
  }));`;

test('SE6 what another process sets is seen, every time', async () => {
  for (const value of [5, 6]) {
    expect(await startScript(setter(value)).said).toBe('');
    await until(() => least() === value, 'the change');
    await until(() => seen.at(-1) === value, 'the call');
  }
});

test('SE6 however the file is replaced: in place, by a rename, away and back', async () => {
  writeFileSync(file, textWith(7));
  await until(() => seen.at(-1) === 7, 'the change in place');
  writeFileSync(`${file}.other`, textWith(8));
  renameSync(`${file}.other`, file);
  await until(() => seen.at(-1) === 8, 'the rename');
  unlinkSync(file);
  const before = seen.length;
  await until(() => seen.length > before, 'the look at no file');
  expect(least()).toBe(8);
  writeFileSync(file, textWith(9));
  await until(() => seen.at(-1) === 9, 'the new file');
});

test('SE6 what is none of our files changes nothing, and is set aside by the next change', async () => {
  writeFileSync(file, textWith(7));
  await until(() => seen.at(-1) === 7);
  writeFileSync(file, '{"clientId');
  const before = seen.length;
  await until(() => seen.length > before);
  expect(least()).toBe(7);
  settings.update((s) => ({ ...s, usesDeviceKey: true }));
  expect(readSettings(readFileSync(file, 'utf8'))).toMatchObject({
    usesDeviceKey: true,
    preferences: { leastSeconds: 7 },
  });
  expect(readdirSync(folder).filter((name) => name.includes('unreadable'))).toHaveLength(1);
});

test('SE6 other files of the folder wake nobody', async () => {
  const history = path.join(folder, 'history.jsonl');
  // The same, looked at later: when it has called, the settings' own would have.
  let calls = 0;
  watchFile(
    history,
    () => calls++,
    (error) => lines.push(error.message),
    quitting.signal,
  );
  writeFileSync(history, 'a line');
  await until(() => calls > 0);
  expect(seen).toEqual([]);
});

test('SE6 once it is over nothing is seen', async () => {
  quitting.abort();
  const other = new AbortController();
  let calls = 0;
  settings.watch(() => calls++, other.signal);
  writeFileSync(file, textWith(7));
  await until(() => calls > 0);
  other.abort();
  expect(seen).toEqual([]);
});

test('SE6 what is over before it is watched is not watched', async () => {
  const gone = path.join(folder, 'gone', 'settings.json');
  expect(() =>
    watchFile(
      gone,
      () => {},
      () => {},
      quitting.signal,
    ),
  ).toThrow('ENOENT');
  quitting.abort();
  watchFile(
    gone,
    () => {},
    () => {},
    quitting.signal,
  );
});

// Windows does not replace a file that is being read, and this looks at it all the while.
test.skipIf(process.platform === 'win32')(
  'SE7 a thousand changes of two processes, some of them killed in between: none is lost, no file is torn',
  { timeout: 120_000 },
  async () => {
    // Counts on, says how far it is, and is killed in the middle of it: while it has the lock, or whenever that is.
    const writer = (key: string): string => `
      import { writeSync } from 'node:fs';
      import { Worker } from 'node:worker_threads';
      import { openSettings } from '${SOURCE}/storage/settings/settingsFile.ts';
      const log = { write: () => {}, hide: () => {}, redact: (text) => text };
      const settings = openSettings(${JSON.stringify(folder)}, log);
      const start = settings.load().preferences.${key} ?? 0;
      const kill = "setTimeout(() => process.kill(process.pid, 'SIGKILL'), " + Math.random() * 400 + ")";
      if (start < ${LAST - 200}) new Worker(kill, { eval: true });
      for (let n = start; n < ${LAST}; n = settings.load().preferences.${key}) {
        if (start < ${LAST - 100} && n === start + 90) settings.update(() => process.kill(process.pid, 'SIGKILL'));
        settings.update((s) => ({ ...s, preferences: { ...s.preferences, ${key}: (s.preferences.${key} ?? 0) + 1 } }));
        writeSync(1, settings.load().preferences.${key} + ' ');
      }`;
    const kept = (): Record<string, unknown> => ({
      ...readSettings(readFileSync(file, 'utf8'))?.preferences,
    });
    let kills = 0;
    async function count(key: string): Promise<void> {
      while (kept()[key] !== LAST) {
        const script = startScript(writer(key));
        const said = await script.said.catch(
          (error: { readonly signal: string; readonly stdout: string }) => {
            expect(error.signal).toBe('SIGKILL');
            kills++;
            return error.stdout.trim();
          },
        );
        const counted = said ? said.split(' ').map(Number) : [];
        expect(counted).toEqual(counted.map((_, place) => (counted[0] ?? 0) + place));
        // What was said is kept; it may have been killed before it said the last one.
        const last = counted.at(-1) ?? 0;
        expect(Number(kept()[key] ?? 0) - last).toBeOneOf(last ? [0, 1] : [kept()[key] ?? 0]);
      }
    }
    const both = Promise.all([count('leastSeconds'), count('settleSeconds')]);
    await runUntilOver([{ over: both.then(() => {}), said: Promise.resolve('') }], () => {
      expect(readSettings(readFileSync(file, 'utf8'))).toBeDefined();
    });
    await both;
    expect(kept()).toEqual({ leastSeconds: LAST, settleSeconds: LAST });
    expect(kills).toBeGreaterThanOrEqual(2);
    await until(
      () => seen.at(-1) === LAST && settings.load().preferences?.settleSeconds === LAST,
      'the last change',
    );
    settings.update((s) => s);
    expect(settings.load().preferences).toEqual({ leastSeconds: LAST, settleSeconds: LAST });
  },
);
