import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BuiltApp } from './builtApp.ts';
import { filesUnder } from './files.ts';

const MB = 1_000_000;
/** The most that Usher adds to Electron, in bytes. The rest of a package is Electron's, and not ours to shrink. */
export const BUDGETS = {
  /** The archive with the bundles, the pictures, and what keytar has in JavaScript. */
  archive: 4.1 * MB,
  /** All that is ours: the archive, what lies unpacked beside it (the command `usher` has 2.1 MB of it), icon, licences. */
  ours: 6.3 * MB,
} as const;

const OURS = [
  'app.asar',
  'app.asar.unpacked',
  'LICENSE.txt',
  'THIRD-PARTY-NOTICES.txt',
  'icon.icns',
  'app-update.yml',
];

export type Sizes = Readonly<Record<keyof typeof BUDGETS | 'whole', number>>;

/** In bytes. */
export function sizesOf({ folder, resources, archive }: BuiltApp): Sizes {
  return {
    archive: sizeOf(archive),
    ours: OURS.reduce((sum, name) => sum + sizeOf(path.join(resources, name)), 0),
    whole: sizeOf(folder),
  };
}

export function sizeFaults(app: BuiltApp): readonly string[] {
  const sizes = sizesOf(app);
  const over = (what: string, size: number, budget: number) =>
    size > budget ? [`${what} has ${inMb(size)}, more than its budget of ${inMb(budget)}`] : [];
  return [
    ...over('app.asar', sizes.archive, BUDGETS.archive),
    ...over('the app without Electron', sizes.ours, BUDGETS.ours),
  ];
}

export const inMb = (bytes: number): string => `${(bytes / MB).toFixed(2)} MB`;

/** Of a file, or of all files below a folder; 0 where there is none. */
export function sizeOf(at: string): number {
  if (!existsSync(at)) return 0;
  if (!statSync(at).isDirectory()) return statSync(at).size;
  return filesUnder(at).reduce((sum, file) => sum + statSync(path.join(at, file)).size, 0);
}

/** The packages in the output folder: its files but for what the builder writes about itself. */
export function packagesIn(output: string): readonly string[] {
  return readdirSync(output, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^builder-|^SHA256SUMS$/.test(entry.name))
    .map((entry) => entry.name)
    .sort();
}
