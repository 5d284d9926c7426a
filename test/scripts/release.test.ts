import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { notesOf } from '../../scripts/release/notesOf.ts';

const scripts = path.join(import.meta.dirname, '../../scripts/release');
const changelog = `# Changelog

## Unreleased

- Later.

## 1.2.3 – 2026-12-01

### Added

- A thing, see ## 9.9.9.

## 1.2

- Before.

## 1.1
`;
const given = { changelog, isMacSigned: true };

test('B11 the notes of a release are its section of the changelog', () => {
  expect(notesOf({ ...given, tag: 'v1.2.3', version: '1.2.3' })).toEqual({
    text: '### Added\n\n- A thing, see ## 9.9.9.',
  });
  expect(notesOf({ ...given, tag: 'v1.2', version: '1.2' })).toEqual({ text: '- Before.' });
});

test('B11 they say it when macOS will refuse the release', () => {
  const notes = notesOf({ ...given, isMacSigned: false, tag: 'v1.2', version: '1.2' });
  expect(notes).toEqual({
    text: expect.stringMatching(/^- Before\.\n\n### macOS\n\nThis release is not signed/),
  });
});

test.each([
  ['whose tag is another version', 'v1.2', '1.2.3', 'The tag is v1.2, but package.json says 1.2.3.'],
  ['without a tag', '', '1.2', 'The tag is missing, but package.json says 1.2.'],
  ['that the changelog does not know', 'v1.2.0', '1.2.0', 'CHANGELOG.md has no section 1.2.0.'],
  ['that is not to be yet', 'vUnreleased', '1.0', 'The tag is vUnreleased, but package.json says 1.0.'],
  ['of which nothing is told', 'v1.1', '1.1', 'The section 1.1 of CHANGELOG.md is empty.'],
])('B11 a release %s has no notes, and is none', (_, tag, version, fault) => {
  expect(notesOf({ ...given, tag, version })).toEqual({ fault });
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'usher-release-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (script: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [path.join(scripts, script), ...args], { encoding: 'utf8' });

test('B11 the workflow stops at a tag that is no release', () => {
  expect(run('notes.ts', 'v0.0.0')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: `The tag is v0.0.0, but package.json says ${packageJson.version}.\n`,
  });
});

test('B11 every file of a release has its checksum, as sha256sum reads it', () => {
  const sums = path.join(folder, 'SHA256SUMS');
  writeFileSync(path.join(folder, 'b.deb'), 'b');
  writeFileSync(path.join(folder, 'a b.dmg'), 'a');
  const expected = ['a b.dmg', 'b.deb']
    .map((name) => `${createHash('sha256').update(name.charAt(0)).digest('hex')}  ${name}\n`)
    .join('');
  // Twice: it does not count itself.
  for (const _ of [1, 2]) expect(run('checksums.ts', folder)).toMatchObject({ status: 0, stderr: '' });
  expect(readFileSync(sums, 'utf8')).toBe(expected);
});

test('B11 a release without a package is none', () => {
  expect(run('checksums.ts', folder).status).toBe(1);
});
