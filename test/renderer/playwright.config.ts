import { defineConfig } from '@playwright/test';
import { CHROMIUM } from './page/popoverPage.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/renderer',
  snapshotPathTemplate: '{testDir}/accessibility/trees/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  timeout: 180_000,
  reporter: 'line',
  use: { viewport: { width: 360, height: 520 }, launchOptions: CHROMIUM },
  webServer: {
    command: `${process.execPath} page/serve.ts`,
    wait: { stdout: /page at (?<popover_url>http:\S+)/ },
    stderr: 'pipe',
  },
});
