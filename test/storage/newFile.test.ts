import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { saveNewFile } from '../../src/storage/newFile.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'usher-new-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

test('H12 no file is overwritten: the next name is taken', () => {
  writeFileSync(path.join(folder, 'day.csv'), 'somebody’s own');
  expect(saveNewFile(folder, 'day', 'csv', 'a')).toBe('day-2.csv');
  expect(saveNewFile(folder, 'day', 'csv', 'b')).toBe('day-3.csv');
  expect(saveNewFile(folder, 'day', 'json', 'c')).toBe('day.json');
  expect(['day.csv', 'day-2.csv', 'day-3.csv'].map(read)).toEqual(['somebody’s own', 'a', 'b']);
});

test.skipIf(process.platform === 'win32')('H12 nor one that a link of that name leads to', () => {
  symlinkSync(path.join(folder, 'elsewhere'), path.join(folder, 'day.csv'));
  expect(saveNewFile(folder, 'day', 'csv', 'a')).toBe('day-2.csv');
  expect(readdirSync(folder).sort()).toEqual(['day-2.csv', 'day.csv']);
});

test('H12 of one name there are twenty, and a folder that is not there is made', () => {
  const inner = path.join(folder, 'Downloads');
  for (let n = 0; n < 20; n++) saveNewFile(inner, 'day', 'csv', '');
  expect(() => saveNewFile(inner, 'day', 'csv', '')).toThrow('20 files');
  expect(readdirSync(inner)).toHaveLength(20);
});
