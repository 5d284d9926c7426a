import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { COMMAND } from './command.ts';

/** Builds `usher` for its tests, which run the bundle: it is not always what the sources say. */
export async function setup(): Promise<void> {
  const configFile = path.join(import.meta.dirname, '../../../vite.config.ts');
  // A copy of the sources for one deliberate bug (test/sim/mutations) has none, and tries no command.
  if (!existsSync(configFile)) return;
  const outDir = path.dirname(COMMAND);
  await build({
    configFile,
    mode: 'cli',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
  // As its own package says it (scripts/commandPackage.ts).
  writeFileSync(path.join(outDir, 'package.json'), '{ "type": "commonjs" }');
}
