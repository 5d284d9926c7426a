import path from 'node:path';
import { build, type Plugin } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');

/** Where the page is built to as it ships. */
export const PAGE = path.join(root, 'dist/renderer');

/** Builds the page as it ships; for a test with other words, elsewhere. */
export async function buildPage(outDir = PAGE, plugins: Plugin[] = []): Promise<void> {
  // The bundle's folders in vite.config.ts are relative to the project.
  process.chdir(root);
  const configFile = path.join(root, 'vite.config.ts');
  await build({ configFile, mode: 'renderer', logLevel: 'warn', plugins, build: { outDir } });
}
