// `node scripts/release/checksums.ts folder`: writes SHA256SUMS beside the files, as `sha256sum --check` reads it.
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

const SUMS = 'SHA256SUMS';
const folder = process.argv[2] ?? '.';
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== SUMS)
  .map((entry) => entry.name)
  .toSorted();
if (names.length === 0) {
  console.error(`${folder} holds no packages`);
  process.exit(1);
}
const lines: string[] = [];
for (const name of names) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path.join(folder, name)), hash);
  lines.push(`${hash.digest('hex')}  ${name}\n`);
}
writeFileSync(path.join(folder, SUMS), lines.join(''));
