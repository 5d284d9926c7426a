import { defineConfig } from '@playwright/test';
import { chooseHost } from '../chooseHost.ts';

// These are about the stand-in, whatever else is installed.
chooseHost('stand-in');

export default defineConfig({
  testDir: '.',
  outputDir: '../../../test-results/standin',
  timeout: 300_000,
  expect: { timeout: 60_000 },
  workers: 2,
  fullyParallel: true,
  reporter: 'list',
});
