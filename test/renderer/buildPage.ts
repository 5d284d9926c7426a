import path from 'node:path';
import { build } from 'vite';

/** Builds the page as it ships. */
export async function buildPage(): Promise<void> {
  const root = path.resolve(import.meta.dirname, '../..');
  // The bundle's folders in vite.config.ts are relative to the project.
  process.chdir(root);
  await build({ configFile: path.join(root, 'vite.config.ts'), mode: 'renderer', logLevel: 'warn' });
}
