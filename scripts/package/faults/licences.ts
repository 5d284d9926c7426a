import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuiltApp } from '../builtApp.ts';

/** Usher's licence and those of others travel as files that a person can open; Electron's own stay where Electron has them. */
export function licenceFaults({ system, folder, resources }: BuiltApp, root: string): readonly string[] {
  const ours: readonly (readonly [name: string, original: string])[] = [
    ['LICENSE.txt', 'LICENSE'],
    ['THIRD-PARTY-NOTICES.txt', 'dist/THIRD-PARTY-NOTICES.txt'],
  ];
  const electrons = system === 'mac' ? resources : folder;
  const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '');
  return [
    ...ours
      .filter(([name, original]) => textOf(path.join(resources, name)) !== textOf(path.join(root, original)))
      .map(([name, original]) => `${name} is not the text of ${original}`),
    ...['LICENSE.electron.txt', 'LICENSES.chromium.html']
      .filter((name) => !textOf(path.join(electrons, name)))
      .map((name) => `${name} is missing`),
  ];
}
