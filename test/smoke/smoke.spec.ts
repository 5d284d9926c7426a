import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ElectronApplication, Page } from '@playwright/test';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { announcesAll, hasLasted, isShown, isSignedIn, openPopover, writeSettings } from '../e2e/steps.ts';
import { expect, test } from './fixtures.ts';

// The least that has to be true on each system, on real Electron. On Linux the specs of test/e2e say more.

async function signIn(page: Page, { url }: DemoServer): Promise<void> {
  const address = page.getByLabel('Address');
  if (!(await address.isVisible())) await page.getByText('By address and token').click();
  await address.fill(url);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function hide(app: ElectronApplication, page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect.poll(() => isShown(app)).toBe(false);
}

test('V17 it starts, asks for a sign-in, and has its icon in the tray', async ({ launch, desktop }) => {
  const { app, page, seen } = await launch();
  await expect(page.getByRole('button', { name: 'Sign in with Plex' })).toBeVisible();
  await expect.poll(() => isShown(app)).toBe(true);
  expect(await app.evaluate(({ app }) => [app.getName(), app.isReady()])).toEqual(['Usher', true]);
  await expect.poll(seen.tray).toMatchObject({ tooltip: 'Usher: Sign in to your server' });
  // Electron on Linux does not know where an icon is, but the panel knows the icon.
  if (desktop) expect(await (await desktop.tray()).tooltip()).toBe('Usher: Sign in to your server');
  else expect((await seen.tray())?.width).toBeGreaterThan(0);
});

test('V17 a click on the icon opens the popover, Escape closes it', async ({ launch }) => {
  const { app, page, seen } = await launch();
  await expect(page.getByRole('button', { name: 'Sign in with Plex' })).toBeVisible();
  await openPopover(app);
  await hide(app, page);
  await expect.poll(seen.tray).toBeDefined();
  await seen.clickTray();
  await expect.poll(() => isShown(app)).toBe(true);
});

test('V17 the window is as wide as it is meant to be, and shows its whole page', async ({ launch }) => {
  const { app, page } = await launch();
  await openPopover(app);
  const size = (): Promise<readonly number[]> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize() ?? []);
  expect((await size())[0]).toBe(360);
  const missing = async (): Promise<readonly number[]> => {
    const [width = 0, height = 0] = await size();
    const [x = 0, y = 0, content = 0] = await page.evaluate(() => [
      innerWidth,
      innerHeight,
      document.documentElement.scrollHeight,
    ]);
    return [width - x, height - y, Math.max(0, content - y)];
  };
  await expect.poll(missing).toEqual([0, 0, 0]);
});

test('V17 an address is pasted, and it signs in', async ({ launch, demo }) => {
  const { app, page } = await launch();
  await openPopover(app);
  const address = page.getByLabel('Address');
  if (!(await address.isVisible())) await page.getByText('By address and token').click();
  await address.fill(demo.url);
  await address.press('ControlOrMeta+A');
  await address.press('ControlOrMeta+X');
  await expect(address).toHaveValue('');
  await address.press('ControlOrMeta+V');
  await expect(address).toHaveValue(demo.url);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await isSignedIn(page);
});

// Playwright's keys go to the page; a person's go through the application menu there, and without its items they do nothing.
test('V17 on macOS an application menu gives the keys of Cut, Copy and Paste', async ({ launch }) => {
  const isStandin = process.env.SPEC_HOST === 'stand-in';
  test.skip(!isStandin && process.platform !== 'darwin', 'other systems need no menu for them');
  const { app } = await launch(isStandin ? { STANDIN_PLATFORM: 'darwin' } : {});
  const roles = await app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? [])
      .flatMap((item) => item.submenu?.items ?? [])
      .map((item) => String(item.role).toLowerCase()),
  );
  expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectall']));
});

test('V17 an activity is cancelled', async ({ launch, demo }) => {
  const { uuid } = demo.start({ title: 'Refreshing TV guide', cancellable: true, progress: 30 });
  const { app, page } = await launch();
  await openPopover(app);
  await signIn(page, demo);
  await page.getByRole('button', { name: 'Cancel Refreshing TV guide' }).click();
  await expect.poll(() => demo.find(uuid)).toBeUndefined();
  await expect(page.locator('.row')).toHaveCount(0);
});

test('V17 what finishes while nobody looks is a notification', async ({ launch, demo, profile }) => {
  writeSettings(profile, announcesAll.settings);
  const { app, page, seen } = await launch();
  await openPopover(app);
  await signIn(page, demo);
  await isSignedIn(page);
  const { uuid } = demo.start({ type: 'media.generate.intros', title: 'Detecting Intros', progress: 10 });
  await hasLasted(page, 'Detecting Intros');
  await hide(app, page);
  demo.end(uuid);
  await expect.poll(seen.notifications).toEqual(['Intros detected']);
});

test('V17 a second launch shows the popover of the first, and leaves', async ({ launch, profile }) => {
  const { app, page } = await launch();
  await expect(page.getByRole('button', { name: 'Sign in with Plex' })).toBeVisible();
  await openPopover(app);
  await hide(app, page);
  const { file, appPath, env } = await app.evaluate(({ app }) => ({
    file: process.argv[0] ?? '',
    appPath: app.getAppPath(),
    env: Object.fromEntries(Object.entries(process.env)),
  }));
  // As Playwright starts the first.
  const sandbox = process.platform === 'linux' ? ['--no-sandbox'] : [];
  const second = spawn(file, [...sandbox, appPath, `--user-data-dir=${profile}`], { env, stdio: 'ignore' });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  await expect.poll(() => isShown(app)).toBe(true);
});

test('V17 it quits by its menu', async ({ launch, demo }) => {
  const { app, page } = await launch();
  await openPopover(app);
  await signIn(page, demo);
  await isSignedIn(page);
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  const quit = page.getByRole('menuitem', { name: 'Quit Usher' });
  await expect(quit).toBeVisible();
  const gone = once(app.process(), 'exit');
  // The page may be gone before its click has ended.
  void quit.click().catch(() => {});
  expect((await gone)[0]).toBe(0);
});
