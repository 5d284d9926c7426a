import { chmodSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** The built file can be run by its name. */
export const executable = (file: string): Plugin => ({
  name: 'executable',
  writeBundle: ({ dir = '' }) => chmodSync(path.join(dir, file), 0o755),
});
