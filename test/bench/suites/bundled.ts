import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';

/** The module with all that it needs in one file of JavaScript, as the app is shipped: reading TypeScript takes memory and time of its own. */
export async function bundled(file: string): Promise<string> {
  const outDir = mkdtempSync(path.join(os.tmpdir(), 'usher-bench-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: file,
      outDir,
      emptyOutDir: false,
      target: 'node22',
      rolldownOptions: { output: { entryFileNames: 'bench.mjs' } },
    },
  });
  return path.join(outDir, 'bench.mjs');
}
