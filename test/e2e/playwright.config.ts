import { defineConfig } from '@playwright/test';
import { chooseHost } from '../standin/chooseHost.ts';

chooseHost();

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
