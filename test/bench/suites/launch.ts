import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import type { Desktop } from '../../e2e/desktop.ts';
import { signIn } from '../../e2e/steps.ts';

const root = path.join(import.meta.dirname, '../../..');

/** Real Electron where it is installed; else the stand-in, which is another program: its times say nothing of Electron's own. */
const isReal = existsSync(path.join(root, 'node_modules/electron/dist'));
if (!isReal) process.env.ELECTRON_OVERRIDE_DIST_PATH ??= path.join(root, 'test/standin/bin');
export const host = isReal ? 'Electron' : 'stand-in';

/** Starts the built app. */
export async function launch(
  desktop: Desktop,
  profile: string,
): Promise<{ readonly app: ElectronApplication; readonly page: Page }> {
  const app = await _electron.launch({
    args: [root],
    colorScheme: null,
    env: { ...desktop.env, XDG_CONFIG_HOME: profile },
  });
  const page = await app.firstWindow();
  await page.waitForURL(/index\.html$/);
  return { app, page };
}

/** A profile that is signed in to the server. */
export async function signedInProfile(
  desktop: Desktop,
  server: Pick<DemoServer, 'url' | 'token'>,
): Promise<string> {
  const profiles = path.join(desktop.dir, 'profiles');
  mkdirSync(profiles, { recursive: true });
  const profile = mkdtempSync(path.join(profiles, 'p-'));
  const { app, page } = await launch(desktop, profile);
  await signIn(page, server);
  await page.getByText(/ · live$/).waitFor();
  await app.close();
  return profile;
}
