// `node scripts/lockfile.ts [file]`: npm installs unseen what the lockfile names without a checksum, so none may be there.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const REMEDY = 'take these entries out of package-lock.json and run `npm install --package-lock-only`';

type Entry = { readonly integrity?: string; readonly link?: boolean; readonly inBundle?: boolean };

const file = process.argv[2] ?? path.join(import.meta.dirname, '../package-lock.json');
const packages: Readonly<Record<string, Entry>> = JSON.parse(readFileSync(file, 'utf8')).packages;
const unchecked = Object.entries(packages)
  // The project itself, folders of it, and what comes inside the archive of a package that has a checksum.
  .filter(([folder, entry]) => folder.includes('node_modules/') && !entry.link && !entry.inBundle)
  .filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))
  .map(([folder]) => folder);
if (unchecked.length > 0) {
  console.error(`without a checksum: ${unchecked.join(', ')}\nremedy: ${REMEDY}`);
  process.exitCode = 1;
}
