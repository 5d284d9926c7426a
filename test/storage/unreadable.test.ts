import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openHistory } from '../../src/storage/history/history.ts';
import { historyFile } from '../../src/storage/history/historyFile.ts';
import { createLog } from '../../src/storage/log.ts';
import { openSettings } from '../../src/storage/settings/settingsFile.ts';
import { SOURCE, startScript } from './ownScript.ts';

let folder = '';
let lines: string[];
let problems: unknown[];
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'usher-unreadable-'));
  lines = [];
  problems = [];
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

const log = createLog((line) => lines.push(line));
const onProblem = (problem: unknown): unknown => problems.push(problem);
const inTheWay: readonly (readonly [string, (file: string) => void])[] = [
  ['a folder', (file) => mkdirSync(file)],
  ['a link to itself', (file) => symlinkSync(path.basename(file), file)],
  ['a pipe', (file) => execFileSync('mkfifo', [file])],
];

// Windows has no such links, pipes and modes.
describe.skipIf(process.platform === 'win32')('H9 a file of the profile that cannot be read', () => {
  test.each([
    ...inTheWay,
    ['far too large', (file: string) => [writeFileSync(file, '{'), truncateSync(file, 20_000_000)]] as const,
  ])('such as settings that are %s costs the keeping, not the start, and stays', (_, make) => {
    const file = path.join(folder, 'settings.json');
    make(file);
    const before = lstatSync(file);
    const settings = openSettings(folder, log, onProblem);
    const { clientIdentifier } = settings.load();
    settings.update((s) => ({ ...s, preferences: { settleSeconds: 60 } }));
    expect(settings.load()).toMatchObject({
      clientIdentifier,
      servers: [],
      preferences: { settleSeconds: 60 },
    });
    expect([lines.length, problems]).toEqual([1, ['unread']]);
    expect(lines[0]).toMatch(/^settings: cannot be read: /);
    expect(lstatSync(file).ino).toBe(before.ino);
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  test.each(inTheWay)('such as a history that is %s likewise', (_, make) => {
    const file = path.join(folder, 'history.jsonl');
    make(file);
    const before = lstatSync(file);
    const history = openHistory(historyFile(folder), log, () => 0, onProblem);
    history.write([{ kind: 'left', serverId: 'attic' }]);
    expect([history.recent(), problems[0]]).toEqual([[], 'unread']);
    expect(lines[0]).toMatch(/^history: cannot be read: /);
    expect(lstatSync(file).ino).toBe(before.ino);
  });

  // Root may read everything, so the child is nobody.
  test.each([
    ['{"clientIdentifier":"x"}', 0o000],
    ['{"clientId', 0o444],
  ])('such as settings %j with mode %i in a folder that is read-only', async (text, mode) => {
    const file = path.join(folder, 'settings.json');
    writeFileSync(file, text);
    chmodSync(file, mode);
    chmodSync(folder, 0o555);
    const said = await startScript(`
      import { openSettings } from '${SOURCE}/storage/settings/settingsFile.ts';
      if (process.getuid() === 0) process.setuid(65_534);
      const log = { write: () => {}, hide: () => {}, redact: (text) => text };
      const settings = openSettings(${JSON.stringify(folder)}, log, console.log);
      console.log(settings.load().servers.length);
    `).said;
    expect(said).toBe('unread\n0');
    expect(readdirSync(folder)).toEqual(['settings.json']);
    chmodSync(file, 0o600);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});

test('H9 settings in a folder that cannot be written are read all the same', () => {
  writeFileSync(path.join(folder, 'settings.json'), '{"clientIdentifier":"x"}');
  mkdirSync(path.join(folder, 'settings.json.lock'));
  const settings = openSettings(folder, log, onProblem);
  expect(settings.load().clientIdentifier).toBe('x');
  expect(problems).toEqual([]);
  settings.update((s) => ({ ...s, preferences: { settleSeconds: 60 } }));
  expect(problems).toEqual(['unsaved']);
  rmSync(path.join(folder, 'settings.json.lock'), { recursive: true });
  settings.update((s) => s);
  expect(problems).toEqual(['unsaved', undefined]);
});

test('H9 what is no settings file is set aside, and the person is told', () => {
  writeFileSync(path.join(folder, 'settings.json'), '{"clientId');
  openSettings(folder, log, onProblem).load();
  expect(problems).toEqual(['set-aside']);
});

test('H9 a byte order mark before settings and history does no harm', () => {
  writeFileSync(path.join(folder, 'settings.json'), '\ufeff{"clientIdentifier":"x"}');
  writeFileSync(path.join(folder, 'history.jsonl'), '\ufeff{"kind":"left","serverId":"attic"}\n');
  expect(openSettings(folder, log, onProblem).load().clientIdentifier).toBe('x');
  openHistory(historyFile(folder), log, () => 0, onProblem);
  expect([lines, problems]).toEqual([[], []]);
});
