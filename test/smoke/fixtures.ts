import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import { type Desktop, startDesktop } from '../e2e/desktop.ts';
import { type SeenDesktop, watchDesktop } from './seenDesktop.ts';

const root = path.join(import.meta.dirname, '..', '..');

export type Launched = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly seen: SeenDesktop;
  readonly profile: string;
};

type TestFixtures = {
  /** A server that nobody has claimed: signed in to without a token, so that the system's keychain is left alone. */
  readonly demo: DemoServer;
  /** A folder of its own for the app's files. */
  readonly profile: string;
  launch(env?: Readonly<Record<string, string>>): Promise<Launched>;
};
/** On Linux a desktop of our own. Elsewhere the system's, which nothing can take the place of. */
type WorkerFixtures = { readonly desktop: Desktop | undefined };

export const test = base.extend<TestFixtures, WorkerFixtures>({
  desktop: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names a fixture needs from the pattern.
    async ({}, use) => {
      const desktop = process.platform === 'linux' ? await startDesktop({ keyring: false }) : undefined;
      await use(desktop);
      await desktop?.stop();
    },
    { scope: 'worker', timeout: 20_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  demo: async ({}, use) => {
    const demo = await startDemoServer({ token: 'nobody-asks-for-it', isClaimed: false });
    await use(demo);
    await demo.stop();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  profile: async ({}, use) => {
    const profile = mkdtempSync(path.join(os.tmpdir(), 'usher-smoke-'));
    await use(profile);
    // Windows keeps files of a process that has just ended locked for a moment.
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  },
  launch: async ({ desktop, profile }, use) => {
    let running: ElectronApplication | undefined;
    await use(async (env = {}) => {
      const app = await _electron.launch({
        args: [root, `--user-data-dir=${profile}`],
        colorScheme: null,
        env: { ...environment(), ...desktop?.env, ...env },
      });
      running = app;
      const page = await app.firstWindow();
      await page.waitForURL(/index\.html$/);
      return { app, page, seen: await watchDesktop(app), profile };
    });
    await running?.close().catch(() => {});
  },
});

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

export { expect } from '@playwright/test';
