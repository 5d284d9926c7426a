// Drift between the stand-in and Electron is a compile error, both ways: the stand-in against electron.d.ts (host/conformance.ts), and
// the app's main process against the stand-in.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');
const modules = path.join(root, 'node_modules');

/** `declare module 'electron'` is ambient and wins over `paths`; what is left is the namespace that signatures name. */
function writeNamespace(): void {
  const types = readFileSync(path.join(modules, 'electron', 'electron.d.ts'), 'utf8');
  const cache = path.join(modules, '.cache', 'usher');
  mkdirSync(cache, { recursive: true });
  writeFileSync(
    path.join(cache, 'electron-namespace.d.ts'),
    types.replaceAll(/^declare module '[^']+' \{$[\s\S]*?^\}$/gm, ''),
  );
}

function compiles(config: string): boolean {
  const compiler = path.join(modules, 'typescript', 'bin', 'tsc');
  const args = [compiler, '-p', path.join(import.meta.dirname, config)];
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

writeNamespace();
if (compiles('tsconfig.json') && compiles('tsconfig.app.json')) console.log('stand-in: no drift');
else process.exitCode = 1;
