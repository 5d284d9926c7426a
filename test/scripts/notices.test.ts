import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const SCRIPT = path.join(import.meta.dirname, '../../scripts/notices.ts');
const BUNDLED = { name: 'bundled', version: '1.2.3', identifier: 'MIT', text: 'Copyright Bundled' };

let root: string;

function put(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

function putPackage(name: string, facts: object): void {
  put(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', ...facts }));
}

function notices(): { readonly error: string; readonly text: string } {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, root], { encoding: 'utf8' });
  const file = path.join(root, 'dist/THIRD-PARTY-NOTICES.txt');
  return { error: stderr, text: status === 0 ? readFileSync(file, 'utf8') : '' };
}

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'usher-notices-'));
  put('LICENSE', 'MIT License\n\nCopyright (c) 2026 Us\n\nPermission is granted.\n');
  put('dist/main/licenses.json', JSON.stringify([BUNDLED]));
  put('dist/preload/licenses.json', '[]');
  put('dist/cli/licenses.json', '[]');
  put('dist/renderer/licenses.json', JSON.stringify([BUNDLED]));
  const packages = {
    '': {},
    'node_modules/native': {},
    'node_modules/tool': { dev: true },
    'node_modules/bare': { dev: true },
  };
  put('package-lock.json', JSON.stringify({ packages }));
  putPackage('native', { license: 'ISC' });
  put('node_modules/native/LICENCE.txt', 'Copyright Native');
  putPackage('bare', { license: 'MIT', author: 'Ann Author <ann@example.org>' });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('B1 what is bundled and what is packed beside it is named once, with its text; tools are not', () => {
  const { text } = notices();
  expect(text.match(/^\S+ [\d.]+ \(.*\)$/gm)).toEqual(['bundled 1.2.3 (MIT)', 'native 1.0.0 (ISC)']);
  expect(text).toContain('Copyright Bundled');
  expect(text).toContain('Copyright Native');
  expect(readdirSync(path.join(root, 'dist/main'))).toEqual([]);
});

test('B1 a package without a licence file has the text of the licence that it names, and that is said', () => {
  put('dist/main/licenses.json', JSON.stringify([{ name: 'bare', version: '1.0.0', identifier: 'MIT' }]));
  const { text } = notices();
  expect(text).toContain('holds no licence file');
  expect(text).toContain('Copyright (c) Ann Author <ann@example.org>\n\nPermission is granted.');
  expect(text).not.toContain('Us\n');
});

test.each([
  ['whose licence nobody has read', { identifier: 'GPL-3.0-only' }, "new 0.1.0: licence 'GPL-3.0-only'"],
  ['that names no licence', { identifier: undefined }, "new 0.1.0: licence 'undefined'"],
  ['without a text', { identifier: 'ISC', text: undefined }, 'new 0.1.0: it holds no text'],
  ['without text or author', { identifier: 'MIT', text: undefined }, 'new 0.1.0: it holds no text'],
])('B1 a bundled package %s fails the build', (_, facts, complaint) => {
  const added = { ...BUNDLED, name: 'new', version: '0.1.0', ...facts };
  put('dist/renderer/licenses.json', JSON.stringify([BUNDLED, added]));
  expect(notices().error).toContain(complaint);
});

test('B1 a bundle whose packages were not listed fails the build', () => {
  rmSync(path.join(root, 'dist/renderer/licenses.json'));
  expect(notices().error).toContain('ENOENT');
});
