// The stand-in and Electron may not drift apart: its types are held against electron.d.ts, and the app is compiled against it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const cache = path.join(root, 'node_modules', '.cache', 'usher');

/**
 * electron.d.ts without its `declare module 'electron'` blocks: those are ambient and would win over the compiler's `paths`, which
 * point 'electron' at the stand-in. The namespace `Electron`, with all types, stays.
 */
function writeNamespace(): void {
  const types = readFileSync(path.join(root, 'node_modules', 'electron', 'electron.d.ts'), 'utf8');
  mkdirSync(cache, { recursive: true });
  writeFileSync(
    path.join(cache, 'electron-namespace.d.ts'),
    types.replace(/^declare module '[^']+' \{\n(.*\n)*?\}\n/gm, ''),
  );
}

function compiles(project: string): boolean {
  const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', path.join(root, project)], {
    stdio: 'inherit',
  });
  return status === 0;
}

writeNamespace();
const isStandinTrue = compiles('test/standin/tsconfig.json');
const isAppServed = compiles('test/standin/tsconfig.app.json');
if (!isStandinTrue) console.error('stand-in: it is not what electron.d.ts says (above).');
if (!isAppServed) console.error('stand-in: the app uses something it does not have (above).');
if (isStandinTrue && isAppServed) console.log('stand-in: no drift');
else process.exitCode = 1;
