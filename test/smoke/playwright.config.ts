import { defineConfig } from '@playwright/test';
import { chooseHost } from '../standin/chooseHost.ts';

chooseHost();

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/smoke',
  timeout: 120_000,
  expect: { timeout: 30_000 },
  // Two apps at once would take the focus from each other: a popover that loses it hides. Under the stand-in it is not shared.
  workers: process.env.SPEC_HOST === 'stand-in' ? 2 : 1,
  fullyParallel: true,
  reporter: 'list',
});
