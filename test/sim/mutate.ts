import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { MUTATIONS, type Mutation } from './mutations.ts';

// npm run sim:mutations: each deliberate bug in a copy of the sources, and whether the simulation finds it. Exit 1 if one gets through.
// With an argument only those whose name contains it.

const SEEDS = '1000';
// A bug may make the simulated day endless: that is found, too.
const PATIENCE_MS = 120_000;
const root = path.join(import.meta.dirname, '../..');

function tryOut(mutation: Mutation | undefined): { readonly isClean: boolean; readonly says: string } {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'usher-sim-'));
  try {
    for (const part of ['src', 'test/sim', 'package.json'])
      cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'dir');
    if (mutation) {
      const file = path.join(copy, mutation.file);
      const text = readFileSync(file, 'utf8');
      if (text.split(mutation.from).length !== 2)
        return { isClean: true, says: 'does not fit the code any more' };
      writeFileSync(
        file,
        text.replace(mutation.from, () => mutation.to),
      );
    }
    const args = ['test/sim/main.ts', '--quiet', '--seeds', SEEDS];
    const run = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', timeout: PATIENCE_MS });
    if (run.error) return { isClean: false, says: 'hangs' };
    const lines = `${run.stdout}${run.stderr}`.split('\n');
    const says = lines.find((l) => /^ {2}wrong|Error|^clean/.test(l)) ?? lines[0] ?? '';
    const [seed = ''] = /seed \d+/.exec(lines[0] ?? '') ?? [];
    return { isClean: run.status === 0, says: `${seed} ${says.trim()}`.trim() };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

const honest = tryOut(undefined);
console.log(`without a bug: ${honest.says}`);
let caught = 0;
// Where nothing runs, nothing is caught.
const chosen = honest.isClean ? MUTATIONS.filter((m) => m.name.includes(process.argv[2] ?? '')) : [];
for (const mutation of chosen) {
  const { isClean, says } = tryOut(mutation);
  if (!isClean) caught++;
  console.log(`${isClean ? 'NOT CAUGHT' : 'caught'}  ${mutation.name}: ${says.slice(0, 160)}`);
}
console.log(`${caught} of ${chosen.length} deliberate bugs caught`);
process.exitCode = honest.isClean && caught === chosen.length ? 0 : 1;
