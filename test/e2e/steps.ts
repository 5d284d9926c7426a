import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import type { DemoServer } from '../../src/demo/demoServer.ts';

/** As a person does at the first run. */
export async function signIn(page: Page, server: Pick<DemoServer, 'url' | 'token'>): Promise<void> {
  const address = page.getByLabel('Address');
  if (!(await address.isVisible())) await page.getByText('By address and token').click();
  await address.fill(server.url);
  await page.getByLabel('Token', { exact: true }).fill(server.token);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

export async function isSignedIn(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: /Quiet|Scanning|running/ })).toBeVisible();
}

export async function isShown(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some((window) => window.isVisible()),
  );
}

/** At a start with a saved sign-in it stays hidden, and a hidden page keeps what it was shown first. */
export async function openPopover(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app }) => app.emit('second-instance', {}, []));
  await expect.poll(() => isShown(app)).toBe(true);
}

/** The person clicks somewhere else, also where the popover is just about to get the keyboard. */
export async function lookAway(app: ElectronApplication): Promise<void> {
  const isShownAfterBlur = async (): Promise<boolean> => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur());
    return isShown(app);
  };
  await expect.poll(isShownAfterBlur).toBe(false);
}

/** What is over within a second is neither announced nor shown (N7): waits until the app has seen the job for longer. */
export async function hasLasted(page: Page, title: string): Promise<void> {
  const row = page.getByRole('listitem').filter({ hasText: title });
  await expect(row.locator('.elapsed')).toHaveText(/^[1-9]\d*\u00a0s$/);
}

/** Settings that are there before the first start. No test has a minute for a job: `announcesAll`. */
export function writeSettings(folder: string, settings: Readonly<Record<string, unknown>>): void {
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify({ clientIdentifier: randomUUID(), ...settings });
  writeFileSync(path.join(folder, 'settings.json'), text);
}

export const announcesAll = { settings: { preferences: { leastSeconds: 0 } } };

/** The app's log so far, of the profile that it was launched with. */
export function logOf(profile: string): string {
  const file = path.join(profile, 'Usher', 'logs', 'usher.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
