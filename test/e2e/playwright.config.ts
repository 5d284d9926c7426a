import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

const root = path.join(import.meta.dirname, '..', '..');

// Real Electron where it is installed, the stand-in elsewhere: the specs are the same and know nothing of it.
const isReal = existsSync(path.join(root, 'node_modules', 'electron', 'dist'));
if (!isReal) process.env.ELECTRON_OVERRIDE_DIST_PATH ??= path.join(root, 'test', 'standin', 'bin');
if (process.env.TEST_WORKER_INDEX === undefined) console.log(`host: ${isReal ? 'Electron' : 'stand-in'}`);

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  // Long, since build machines are slow at times: starting two apps has taken 58 s, printing a terminal's first line more than 15 s.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  workers: 2,
  fullyParallel: true,
  retries: 0,
  reporter: 'list',
});
