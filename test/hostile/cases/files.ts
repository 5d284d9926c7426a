import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { HostileCase } from '../case.ts';
import { fileCase } from '../fileCase.ts';
import type { Subject } from '../subject/subject.ts';

const MB = 1024 * 1024;
const settingsOf = (folder: string): string => path.join(folder, 'settings.json');
const historyOf = (folder: string): string => path.join(folder, 'history.jsonl');

type Damage = (folder: string) => Buffer | undefined;
/** The file holds these bytes. */
const holds =
  (fileOf: (folder: string) => string, bytes: (before: Buffer) => Buffer | string): Damage =>
  (folder) => {
    const after = Buffer.from(bytes(readFileSync(fileOf(folder))));
    writeFileSync(fileOf(folder), after);
    return undefined;
  };
/** The same, and they are not thrown away. */
const holdsKept =
  (fileOf: (folder: string) => string, bytes: (before: Buffer) => Buffer | string): Damage =>
  (folder) => {
    holds(fileOf, bytes)(folder);
    return readFileSync(fileOf(folder));
  };
const without =
  (fileOf: (folder: string) => string, make: (file: string) => unknown): Damage =>
  (folder) => {
    rmSync(fileOf(folder));
    make(fileOf(folder));
    return undefined;
  };
const fifo = (file: string): unknown => spawnSync('mkfifo', [file]);
const loop = (file: string): unknown => symlinkSync(path.basename(file), file);
const half = (before: Buffer): Buffer => before.subarray(0, before.length / 2);
const bom = (before: Buffer): Buffer => Buffer.concat([Buffer.from('\ufeff'), before]);
const linked =
  (fileOf: (folder: string) => string): Damage =>
  (folder) => {
    mkdirSync(path.join(folder, 'elsewhere'));
    const place = path.join(folder, 'elsewhere', 'file');
    renameSync(fileOf(folder), place);
    symlinkSync(place, fileOf(folder));
    return undefined;
  };
const swapped: Damage = (folder) => {
  const settings = readFileSync(settingsOf(folder));
  writeFileSync(settingsOf(folder), readFileSync(historyOf(folder)));
  writeFileSync(historyOf(folder), settings);
  return readFileSync(settingsOf(folder));
};
/** No folder at all, and none can be made. */
const noFolder: Damage = (folder) => {
  rmSync(folder, { recursive: true });
  writeFileSync(folder, '');
  return undefined;
};
/** No file can grow beyond so many bytes, as on a disk that is full. */
const full =
  (bytes: number) =>
  (_folder: string, { pid }: Subject): (() => void) => {
    const limit = (value: string): unknown => spawnSync('prlimit', [`--pid=${pid}`, `--fsize=${value}:`]);
    limit(String(bytes));
    return () => limit('unlimited');
  };

const SETTINGS: readonly (readonly [name: string, does: string, sees: 'live' | 'sign-in', damage: Damage])[] =
  [
    ['torn', 'is torn in the middle', 'sign-in', holdsKept(settingsOf, half)],
    ['empty', 'is empty', 'sign-in', holds(settingsOf, () => '')],
    [
      'nul',
      'is NUL after a power cut',
      'sign-in',
      holdsKept(settingsOf, (before) => Buffer.alloc(before.length)),
    ],
    ['swapped', 'is the history, and that the settings', 'sign-in', swapped],
    ['other-json', 'is other JSON', 'sign-in', holdsKept(settingsOf, () => '[1,2,3]')],
    ['bom', 'begins with a BOM', 'live', holds(settingsOf, bom)],
    ['link', 'is a link', 'live', linked(settingsOf)],
    ['link-loop', 'is a link to itself', 'sign-in', without(settingsOf, loop)],
    ['fifo', 'is a FIFO', 'sign-in', without(settingsOf, fifo)],
    ['directory', 'is a directory', 'sign-in', without(settingsOf, (file) => mkdirSync(file))],
    ['100-mb', 'is 100 MB of spaces', 'sign-in', holds(settingsOf, () => Buffer.alloc(100 * MB, ' '))],
    ['no-folder', 'is in a folder that is a file', 'sign-in', noFolder],
  ];

const HISTORY: readonly (readonly [name: string, does: string, isKept: boolean, damage: Damage])[] = [
  ['torn', 'ends in half a line', true, holds(historyOf, (before) => Buffer.concat([before, half(before)]))],
  [
    'nul',
    'has NUL in the middle',
    true,
    holds(historyOf, (before) => Buffer.concat([Buffer.alloc(5000), Buffer.from('\n'), before])),
  ],
  [
    'bom',
    'begins with a BOM',
    true,
    holds(historyOf, (before) => bom(Buffer.concat([Buffer.from('\n'), before]))),
  ],
  [
    'binary',
    'is 1 MB of junk, and then lines',
    true,
    holds(historyOf, (before) => Buffer.concat([Buffer.alloc(MB, 0xfe), Buffer.from('\n'), before])),
  ],
  ['link', 'is a link', true, linked(historyOf)],
  ['link-loop', 'is a link to itself', false, without(historyOf, loop)],
  ['fifo', 'is a FIFO', false, without(historyOf, fifo)],
  ['directory', 'is a directory', false, without(historyOf, (file) => mkdirSync(file))],
  ['100-mb', 'is 100 MB of one line', false, holds(historyOf, () => Buffer.alloc(100 * MB, 'x'))],
  ['16-mb-lines', 'is 16 MB of empty lines', false, holds(historyOf, () => Buffer.alloc(16 * MB, '\n'))],
];

export const files: readonly HostileCase[] = [
  ...SETTINGS.map(([name, does, sees, damage]) =>
    fileCase({
      id: `file/settings-${name}`,
      does: `the settings file ${does}`,
      sees,
      damage,
      keeps:
        sees === 'live'
          ? ['settings', 'history']
          : ['swapped', 'no-folder'].includes(name)
            ? []
            : ['history'],
    }),
  ),
  ...HISTORY.map(([name, does, isKept, damage]) =>
    fileCase({
      id: `file/history-${name}`,
      does: `the history ${does}`,
      sees: 'live',
      damage,
      keeps: isKept ? ['settings', 'history'] : ['settings'],
    }),
  ),
  fileCase({
    id: 'file/full',
    does: 'the disk is full',
    sees: 'live',
    meanwhile: full(0),
    keeps: ['settings', 'history'],
  }),
  fileCase({
    id: 'file/nearly-full',
    does: 'the disk takes half a line',
    sees: 'live',
    meanwhile: full(1500),
    keeps: ['settings', 'history'],
  }),
  fileCase({
    id: 'file/two-writers',
    does: 'two processes use one folder',
    sees: 'live',
    isTwice: true,
    keeps: ['settings', 'history'],
  }),
];
