import { mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { isSignedIn, signIn, writeSettings } from './steps.ts';

const root = path.join(import.meta.dirname, '..', '..');

export type LaunchOptions = {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The folder of XDG_CONFIG_HOME; a new one unless given. */
  readonly profile?: string;
  /** What the settings of a new profile say. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly appDir?: string;
  /** False where the page is not expected to load. */
  readonly isPageExpected?: boolean;
  /** A packed app, which needs no folder. */
  readonly program?: string;
};

export type Launched = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly profile: string;
  /** All that the process printed so far. */
  output(): string;
};

type TestFixtures = {
  /** A server with no scenario, driven by the test. */
  readonly demo: DemoServer;
  launch(options?: LaunchOptions): Promise<Launched>;
  /** Launched, and signed in to the demo as a person would. */
  signedIn(options?: LaunchOptions): Promise<Launched>;
};

type WorkerFixtures = { readonly keyring: boolean; readonly trayHost: boolean; readonly desktop: Desktop };

export const test = base.extend<TestFixtures, WorkerFixtures>({
  keyring: [true, { scope: 'worker', option: true }],
  trayHost: [true, { scope: 'worker', option: true }],
  desktop: [
    async ({ keyring, trayHost }, use) => {
      const desktop = await startDesktop({
        keyring,
        trayHost,
        panel: process.env.PANEL === 'xfce' ? 'xfce' : undefined,
      });
      await use(desktop);
      await desktop.stop();
    },
    { scope: 'worker', timeout: 20_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names a fixture needs from the pattern.
  demo: async ({}, use) => {
    const demo = await startDemoServer({ token: `t0ken-${Math.random().toString(36).slice(2)}` });
    await use(demo);
    await demo.stop();
  },
  launch: async ({ desktop }, use) => {
    const running: ElectronApplication[] = [];
    await use(
      async ({
        args = [],
        env = {},
        settings,
        profile = newProfile(desktop, settings),
        appDir = root,
        program,
        isPageExpected = true,
      } = {}) => {
        const app = await _electron.launch({
          ...(program ? { executablePath: program, args: [...args] } : { args: [appDir, ...args] }),
          colorScheme: null,
          env: { ...desktop.env, XDG_CONFIG_HOME: profile, ...env },
        });
        running.push(app);
        let text = '';
        for (const stream of [app.process().stdout, app.process().stderr]) {
          stream?.on('data', (chunk: Buffer) => {
            text += chunk;
          });
        }
        const page = await app.firstWindow();
        // There as soon as it is drawn, not as soon as it is made.
        if (isPageExpected) await page.waitForURL(/index\.html$/);
        return { app, page, profile, output: () => text };
      },
    );
    await Promise.all(running.map((app) => app.close().catch(() => {})));
    desktop.closeNotifications();
  },
  signedIn: async ({ launch, demo }, use) => {
    await use(async (options) => {
      const launched = await launch(options);
      await signIn(launched.page, demo);
      await isSignedIn(launched.page);
      return launched;
    });
  },
});

/** A folder for XDG_CONFIG_HOME. */
export function newProfile(desktop: Desktop, settings?: LaunchOptions['settings']): string {
  const profiles = path.join(desktop.dir, 'profiles');
  mkdirSync(profiles, { recursive: true });
  const profile = mkdtempSync(path.join(profiles, 'p-'));
  if (settings) writeSettings(path.join(profile, 'Usher'), settings);
  return profile;
}

export { expect } from '@playwright/test';
