import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const SCRIPT = path.join(import.meta.dirname, '../../scripts/lockfile.ts');
const CHECKED = { version: '1.0.0', integrity: 'sha512-AAAA' };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'usher-lockfile-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function check(file: string): { readonly status: number | null; readonly stderr: string } {
  return spawnSync(process.execPath, [SCRIPT, file], { encoding: 'utf8' });
}

function checkOf(packages: object): ReturnType<typeof check> {
  const file = path.join(folder, 'package-lock.json');
  writeFileSync(file, JSON.stringify({ packages: { '': { name: 'ours' }, ...packages } }));
  return check(file);
}

test('B2 a lockfile whose entries all have a checksum passes', () => {
  expect(
    checkOf({
      'node_modules/one': CHECKED,
      'node_modules/one/node_modules/inside': { version: '1.0.0', inBundle: true },
      'node_modules/ours': { resolved: 'packages/ours', link: true },
      'packages/ours': { version: '1.0.0' },
    }),
  ).toMatchObject({ status: 0, stderr: '' });
});

test.each([
  ['none', { version: '1.0.0' }],
  ['a weak one', { version: '1.0.0', integrity: 'sha1-AAAA' }],
])('B2 an entry with %s fails, is named, and the remedy is said', (_, entry) => {
  expect(checkOf({ 'node_modules/one': CHECKED, 'node_modules/@some/two': entry })).toMatchObject({
    status: 1,
    stderr:
      'without a checksum: node_modules/@some/two\n' +
      'remedy: take these entries out of package-lock.json and run `npm install --package-lock-only`\n',
  });
});

test('B2 the lockfile of this project has them all', () => {
  const file = path.join(import.meta.dirname, '../../package-lock.json');
  expect(check(file)).toMatchObject({ status: 0, stderr: '' });
});
