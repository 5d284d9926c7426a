import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../../e2e/fixtures.ts';

// What the host must be able to do for the app's specs to mean anything; also true of real Electron.

const appDir = path.join(import.meta.dirname, 'app');

type Sample = {
  state(): Promise<{ at: Date; big: bigint; map: Map<string, number> }>;
  fail(): Promise<void>;
  secret(value: unknown): Promise<string>;
  pick(): Promise<readonly string[]>;
  sum(a: number, b: number): number;
  throws(): void;
};
declare const sample: Sample;

const log = (page: Page) => page.locator('#log');

test('the worlds are isolated; the bridge copies, freezes and proxies', async ({ launch }) => {
  const { page } = await launch({ appDir });
  const found = await page.evaluate(async () => {
    const state = await sample.state();
    const caught = (e: unknown): string => String(e);
    let sync = '';
    try {
      sample.throws();
    } catch (e) {
      sync = caught(e);
    }
    return {
      leaked: ['preloadOnly', 'require', 'process'].filter((name) => name in globalThis),
      sum: sample.sum(2, 3),
      types: [state.at instanceof Date, typeof state.big, state.map instanceof Map],
      frozen: Object.isFrozen(sample),
      sync,
      rejected: await sample.fail().then(() => '', caught),
      clone: await sample.secret(() => 1).then(() => '', caught),
    };
  });
  expect(found).toEqual({
    leaked: [],
    sum: 5,
    types: [true, 'bigint', true],
    frozen: true,
    sync: expect.stringContaining('sync no'),
    rejected: "Error: Error invoking remote method 'fail': RangeError: no",
    clone: expect.stringContaining('could not be cloned'),
  });
});

test('a click reaches the main process and comes back', async ({ launch }) => {
  const { page, app } = await launch({ appDir });
  await page.click('#add');
  await expect(log(page)).toContainText('count 2');
  expect(await app.evaluate(({ app }) => [app.getName(), app.getVersion(), app.isPackaged])).toEqual([
    'Sample',
    '0.1.0',
    false,
  ]);
});

test('the tray is on the bus: tooltip, click, menu, checkbox, submenu, quit', async ({ launch, desktop }) => {
  const { app, page } = await launch({ appDir });
  const tray = await desktop.tray();
  const shown = (): Promise<boolean | undefined> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  await expect.poll(() => tray.tooltip()).toBe('Sample');
  expect(await shown()).toBe(false);
  await tray.click();
  await expect.poll(shown).toBe(true);
  expect(await tray.labels()).toEqual(['Notify', 'Pin', 'Rename', 'More', 'Quit']);
  await tray.choose('Pin');
  await expect(log(page)).toContainText('pin true');
  await tray.choose('Inner');
  await expect(log(page)).toContainText('inner');
  const gone = once(app.process(), 'exit');
  await tray.choose('Quit');
  expect((await gone)[0]).toBe(0);
});

// chromium#components/dbus/menu/menu.cc, SetModel and EventImpl; chromium#chrome/browser/ui/views/status_icons/status_icon_linux_dbus.cc,
// SetToolTip; electron#docs/api/tray: on Linux a menu item that changes is seen when the menu is set again.
test('a tray menu is a picture of the moment it was set, and a new tooltip sets it', async ({
  launch,
  desktop,
}) => {
  const { page } = await launch({ appDir });
  const tray = await desktop.tray();
  await expect.poll(() => tray.tooltip()).toBe('Sample');
  const [, pin] = await tray.menu();
  expect(await tray.press(pin?.id ?? 0)).toBe(true);
  await expect(log(page)).toContainText('pin true');
  expect((await tray.menu())[1]).toEqual(pin);
  await tray.choose('Rename');
  await expect.poll(() => tray.tooltip()).toBe('Renamed');
  const [, again] = await tray.menu();
  expect(again).toMatchObject({ label: 'Pin', checked: true });
  expect(again?.id).toBeGreaterThan(pin?.id ?? 0);
  expect(await tray.press(pin?.id ?? 0)).toBe(false);
  await expect(log(page)).not.toContainText('pin false');
});

// chromium#components/dbus/menu/menu_property_list.cc, ComputeMenuPropertiesForMenuItem; electron#lib/browser/api/menu-item.ts: a click
// on a checkbox flips it before the app hears of it.
test('a check mark is on the bus as toggle-type and toggle-state', async ({ launch, desktop }) => {
  const { page } = await launch({ appDir });
  const tray = await desktop.tray();
  await expect.poll(() => tray.tooltip()).toBe('Sample');
  const toggles = async (): Promise<readonly unknown[]> =>
    (await tray.menu()).map(({ label, toggleType, checked }) => [label, toggleType, checked]);
  expect((await toggles()).slice(0, 2)).toEqual([
    ['Notify', undefined, undefined],
    ['Pin', 'checkmark', false],
  ]);
  await tray.choose('Pin');
  await expect(log(page)).toContainText('pin true');
  await tray.choose('Rename');
  await expect.poll(async () => (await toggles())[1]).toEqual(['Pin', 'checkmark', true]);
});

test('a notification is shown, clicked and closed', async ({ launch, desktop }) => {
  const { page } = await launch({ appDir });
  await (await desktop.tray()).choose('Notify');
  await expect(log(page)).toContainText('notification show');
  desktop.clickNotification();
  await expect(log(page)).toContainText('notification click');
  desktop.closeNotifications();
  await expect(log(page)).toContainText('notification close');
  expect(desktop.notifications()[0]).toEqual({ summary: 'A fact', body: 'worth knowing' });
});

test('the keychain is the real Secret Service', async ({ launch, desktop }) => {
  const { page } = await launch({ appDir });
  expect(await page.evaluate(() => sample.secret('s3cret'))).toBe('s3cret');
  expect(desktop.secret('standin-sample', 'me')).toBe('s3cret');
});

test('navigation and windows are refused, links go to the system', async ({ launch, desktop }) => {
  const { page, app } = await launch({ appDir });
  await page.click('#leave', { noWaitAfter: true });
  await expect(log(page)).toContainText('blocked https://example.com/');
  await page.click('#blank');
  await expect.poll(() => desktop.opened()).toContain('https://example.org/');
  await expect.poll(() => app.windows().length).toBe(1);
});

test('a refused window leaves the page that asked for it alive', async ({ launch, desktop }) => {
  const { page, app } = await launch({ appDir });
  for (const n of [1, 2, 3]) {
    const url = `https://example.org/${n}`;
    await page.evaluate((to) => void window.open(to), url);
    await expect.poll(() => desktop.opened()).toContain(url);
  }
  await expect.poll(() => app.windows().length).toBe(1);
});

test('a policy in a response header holds, permissions are denied', async ({ launch }) => {
  const { page } = await launch({ appDir });
  const found = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.inline = true';
    document.body.append(script);
    const { state } = await navigator.permissions.query({ name: 'geolocation' });
    return { inline: 'inline' in globalThis, state };
  });
  expect(found).toEqual({ inline: false, state: 'denied' });
});

test('a window has its place, and closing hides it', async ({ launch }) => {
  const { page, app } = await launch({ appDir });
  const window = await app.browserWindow(page);
  await window.evaluate((w) => w.show());
  expect(await window.evaluate((w) => w.getBounds())).toEqual({ x: 100, y: 50, width: 360, height: 300 });
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([360, 300]);
  await window.evaluate((w) => w.close());
  expect(await window.evaluate((w) => [w.isVisible(), w.isDestroyed()])).toEqual([false, false]);
});

test('dialogs are answered from outside', async ({ launch }) => {
  const { page, app } = await launch({ appDir });
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/media/films'] });
  });
  expect(await page.evaluate(() => sample.pick())).toEqual(['/media/films']);
});

test('theme and power are driven from outside', async ({ launch }) => {
  const { page, app } = await launch({ appDir });
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await ground()).toBe('rgb(250, 250, 250)');
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark';
  });
  await expect.poll(ground).toBe('rgb(20, 20, 20)');
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  await expect(log(page)).toContainText('resume');
});

test('a second instance hands over and leaves', async ({ launch }) => {
  const { page, app } = await launch({ appDir });
  const { file, env } = await app.evaluate(() => ({
    file: process.argv[0] ?? '',
    env: Object.fromEntries(Object.entries(process.env)),
  }));
  const second = spawn(file, [appDir, 'hello'], { env, stdio: 'ignore' });
  expect((await once(second, 'exit'))[0]).toBe(0);
  await expect(log(page)).toContainText('second hello');
});

test('pictures at scale 2 have twice the pixels', async ({ launch }) => {
  const { page, app } = await launch({ appDir, args: ['--force-device-scale-factor=2'] });
  await (await app.browserWindow(page)).evaluate((w) => w.show());
  expect(await page.evaluate(() => devicePixelRatio)).toBe(2);
  const picture = await page.screenshot();
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([720, 600]);
});
