import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { createPackage } from '@electron/asar';
import type { Measure } from '../measure.ts';

const ROUNDS = 5;
const root = path.join(import.meta.dirname, '../../..');

/** What is loaded and shipped: builds first. */
export async function measureSizes(): Promise<readonly Measure[]> {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'ignore' });
  const files = (folder: string): readonly string[] =>
    readdirSync(path.join(root, 'dist', folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
  const kB = (all: readonly string[], read: (file: string) => number): number =>
    all.reduce((sum, file) => sum + read(file), 0) / 1000;
  const plain = (file: string): number => readFileSync(file).length;
  const zipped = (file: string): number => gzipSync(readFileSync(file)).length;
  const main = files('main').filter((file) => file.endsWith('.js'));
  const isEntry = (file: string): boolean => path.basename(file) === 'main.js';
  const all = files('renderer').filter((file) => /\.(js|css|html)$/.test(file));
  // Of the languages one is loaded. The menu and the pages that are seldom opened come on demand.
  const isOneOf = (file: string, name: string): boolean => path.basename(file).startsWith(`${name}-`);
  const [language = []] = all.filter((file) => isOneOf(file, 'page')).sort((a, b) => zipped(b) - zipped(a));
  const page = all.filter((file) => !isOneOf(file, 'page')).concat(language);
  const opening = page.filter((file) => !isOneOf(file, 'onDemand'));
  return [
    { name: 'main process, code before the tray', unit: 'kB', values: [kB(main.filter(isEntry), plain)] },
    { name: 'main process, code', unit: 'kB', values: [kB(main, plain)] },
    { name: 'popover, code at opening, gzip', unit: 'kB', values: [kB(opening, zipped)], goal: 20 },
    { name: 'popover, code in all, gzip', unit: 'kB', values: [kB(page, zipped)] },
    { name: 'app.asar without keytar', unit: 'kB', values: [await archiveKB()] },
    { name: 'main process, compiling its code', unit: 'ms', values: compileTimes(main) },
  ];
}

/** What electron-builder.yml puts into the archive of dist. */
async function archiveKB(): Promise<number> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'usher-bench-'));
  cpSync(path.join(root, 'dist'), path.join(folder, 'dist'), {
    recursive: true,
    filter: (file) => !file.endsWith('.map') && !file.endsWith('THIRD-PARTY-NOTICES.txt'),
  });
  const archive = path.join(folder, 'app.asar');
  await createPackage(path.join(folder, 'dist'), archive);
  const size = statSync(archive).size / 1000;
  rmSync(folder, { recursive: true });
  return size;
}

/** In a process of its own each time, for nothing may be cached. */
function compileTimes(files: readonly string[]): readonly number[] {
  const script = `
    const { readFileSync } = require('node:fs');
    const { SourceTextModule } = require('node:vm');
    const texts = ${JSON.stringify(files)}.map((file) => readFileSync(file, 'utf8'));
    const began = performance.now();
    for (const text of texts) new SourceTextModule(text);
    process.stdout.write(String(performance.now() - began));`;
  return Array.from({ length: ROUNDS }, () =>
    Number(
      execFileSync(process.execPath, ['--experimental-vm-modules', '--no-warnings', '-e', script], {
        encoding: 'utf8',
      }),
    ),
  );
}
