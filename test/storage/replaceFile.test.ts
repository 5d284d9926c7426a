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
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replaceFile } from '../../src/storage/replaceFile.ts';
import { runLimited, runUntilOver, SOURCE, startScript } from './ownScript.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'usher-replace-'));
  file = path.join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

// A limit on the size of files stands for a disk that is full after so many bytes: the write takes a part, the next one fails.
describe.skipIf(process.platform === 'win32')('H6 on a disk that takes a part only', () => {
  test('the old text stays whole, nothing is left beside it, and the writer is told', async () => {
    writeFileSync(file, 'the old text');
    const said = await runLimited(
      16_384,
      `import { replaceFile } from '${SOURCE}/storage/replaceFile.ts';
       try {
         replaceFile(${JSON.stringify(file)}, 'x'.repeat(100_000));
         console.log('as if it were written');
       } catch (error) {
         console.log(error.code);
       }`,
    );
    expect(said).toBe('EFBIG');
    expect(readFileSync(file, 'utf8')).toBe('the old text');
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  test('a lock that is not taken is not left, to hold up whoever comes next', async () => {
    const said = await runLimited(
      0,
      `import { underLock } from '${SOURCE}/storage/lock.ts';
       try {
         underLock(${JSON.stringify(file)}, () => console.log('as if it were locked'));
       } catch (error) {
         console.log(error.code);
       }`,
    );
    expect(said).toBe('EFBIG');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('settings live on in memory, and the log says that they are not saved', async () => {
    const said = await runLimited(
      16_384,
      `import { openSettings } from '${SOURCE}/storage/settings/settingsFile.ts';
       const log = { write: console.log, hide: () => {}, redact: (text) => text };
       const settings = openSettings(${JSON.stringify(folder)}, log);
       settings.load();
       settings.update((s) => ({ ...s, account: { name: 'Robin' } }));
       const servers = Array.from({ length: 60 }, (_, n) => ({ id: 'server-' + n, name: 'x'.repeat(1000) }));
       settings.update((s) => ({ ...s, servers }));
       console.log(settings.load().servers.length);`,
    );
    expect(said).toMatch(/^settings: cannot be saved: EFBIG[^\n]*\n60$/);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ account: { name: 'Robin' }, servers: [] });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });
});

test('H6 a file that cannot be replaced stays, with nothing beside it', () => {
  mkdirSync(path.join(file, 'full'), { recursive: true });
  expect(() => replaceFile(file, 'x')).toThrow();
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

// Windows does not replace a file that is being read.
test.skipIf(process.platform === 'win32')(
  'H6 of two writers at once neither takes the other’s half, and each succeeds',
  async () => {
    const script = (letter: string): string =>
      `import { replaceFile } from '${SOURCE}/storage/replaceFile.ts';
     for (let n = 0; n < 50; n++) replaceFile(${JSON.stringify(file)}, '${letter}'.repeat(5000));`;
    const writers = ['a', 'b'].map((letter) => startScript(script(letter)));
    await runUntilOver(writers, () => {
      const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
      expect(text).toMatch(/^(a{5000}|b{5000})?$/);
    });
    expect(await Promise.all(writers.map((w) => w.said))).toEqual(['', '']);
    expect(readdirSync(folder)).toEqual(['settings.json']);
  },
);
