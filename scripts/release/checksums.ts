// `node scripts/release/checksums.ts folder`: writes SHA256SUMS beside the packages of all systems.
import { readdirSync } from 'node:fs';
import { writeChecksums } from '../package/checksums.ts';

const folder = process.argv[2] ?? '.';
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== 'SHA256SUMS')
  .map((entry) => entry.name)
  .toSorted();
if (names.length === 0) {
  console.error(`${folder} holds no packages`);
  process.exit(1);
}
await writeChecksums(folder, names);
