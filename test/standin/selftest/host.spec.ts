import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../../e2e/fixtures.ts';

// What the host must be able to do for the app's specs to mean anything; also true of real Electron.

// Chromium refuses to run as root with its sandbox.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
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

test('a notification that was clicked is told nothing more, one that was not is told its close', async ({
  launch,
  desktop,
}) => {
  // electron#shell/browser/notifications/notification.cc: NotificationClicked destroys it.
  const { page } = await launch({ appDir });
  const tray = await desktop.tray();
  await tray.choose('Notify');
  await expect(log(page)).toHaveText(/^notification show\s*$/);
  desktop.clickNotification();
  await expect(log(page)).toHaveText(/notification show\s+notification click\s*$/);
  await tray.choose('Notify');
  await expect(log(page)).toHaveText(/click\s+notification show\s*$/);
  desktop.closeNotifications();
  await expect(log(page)).toHaveText(/click\s+notification show\s+notification close\s*$/);
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
  const second = spawn(file, [appDir, ...asRoot, 'hello'], { env, stdio: 'ignore' });
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

test('root is refused without --no-sandbox, before the app runs', async ({ desktop }) => {
  // chromium#content/browser/zygote_host/zygote_host_impl_linux.cc
  test.skip(process.getuid?.() !== 0, 'this is not root');
  const child = spawn(path.join(import.meta.dirname, '../bin/electron'), [appDir], {
    env: desktop.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stderr.on('data', (chunk) => {
    text += chunk;
  });
  expect(await once(child, 'close')).toEqual([1, null]);
  expect(text).toContain('Running as root without --no-sandbox is not supported');
});

test('an exception without a listener is told in a box, and the app goes on', async ({ launch }) => {
  // electron#lib/browser/init.ts
  const { app, page, output } = await launch({ appDir });
  await app.evaluate(() => {
    setImmediate(() => {
      throw new Error('nobody listens');
    });
  });
  await expect.poll(output).toContain('[dialog] A JavaScript error occurred in the main process');
  expect(await page.evaluate(() => sample.secret('alive'))).toBe('alive');
});

test('a rejection that nobody handles is a warning, and the app goes on', async ({ launch }) => {
  // electron#shell/browser/electron_browser_main_parts.cc: warn-with-error-code
  const { app, page, output } = await launch({ appDir });
  await app.evaluate(() => {
    setImmediate(() => {
      void Promise.reject(new Error('nobody handles it'));
    });
  });
  await expect.poll(output).toContain('UnhandledPromiseRejectionWarning');
  expect(output()).not.toContain('[dialog]');
  expect(await page.evaluate(() => sample.secret('alive'))).toBe('alive');
});

test('several displays have places, work areas and scales of their own', async ({ launch }) => {
  // electron#docs/api/screen.md
  const [left, right] = [
    {
      bounds: { x: 0, y: 0, width: 800, height: 600 },
      workArea: { x: 0, y: 0, width: 800, height: 570 },
      scaleFactor: 1,
    },
    {
      bounds: { x: 800, y: 0, width: 400, height: 300 },
      workArea: { x: 800, y: 20, width: 400, height: 280 },
      scaleFactor: 2,
    },
  ];
  const { app } = await launch({ appDir, env: { STANDIN_DISPLAYS: JSON.stringify([left, right]) } });
  const found = await app.evaluate(({ screen }) => ({
    count: screen.getAllDisplays().length,
    at: screen.getDisplayNearestPoint({ x: 900, y: 10 }),
    beyond: screen.getDisplayNearestPoint({ x: 5000, y: 10 }).id,
    over: screen.getDisplayMatching({ x: 700, y: 0, width: 150, height: 10 }).id,
  }));
  expect(found).toMatchObject({ count: 2, at: { ...right, id: 2 }, beyond: 2, over: 1 });
});

test('under Wayland a window is placed by nobody but the compositor, and need not get the keyboard', async ({
  launch,
}) => {
  // electron#docs/api/browser-window.md, platform notices
  const { app } = await launch({ appDir, env: { STANDIN_WAYLAND: '1' } });
  const found = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setPosition(50, 60);
    window?.show();
    return {
      position: window?.getPosition(),
      isVisible: window?.isVisible(),
      isFocused: window?.isFocused(),
    };
  });
  expect(found).toEqual({ position: [0, 0], isVisible: true, isFocused: false });
});

test('an image has those of other scales beside it, and is a template by its name on macOS', async ({
  launch,
}) => {
  // electron#docs/api/native-image.md
  const file = path.join(import.meta.dirname, '../../../assets/tray/idleTemplate.png');
  const { app } = await launch({ appDir });
  const facts = (platform: string): Promise<{ scales: number[]; isTemplate: boolean }> =>
    app.evaluate(
      ({ nativeImage }, [name, system]) => {
        Object.defineProperty(process, 'platform', { value: system });
        const image = nativeImage.createFromPath(name);
        return { scales: image.getScaleFactors(), isTemplate: image.isTemplateImage() };
      },
      [file, platform] as const,
    );
  expect(await facts('darwin')).toEqual({ scales: [1, 2, 3], isTemplate: true });
  expect(await facts('linux')).toEqual({ scales: [1, 2, 3], isTemplate: false });
});

test('the frame that sent a message is gone once its document is', async ({ launch }) => {
  // electron#docs/api/structures/ipc-main-event.md
  const { app, page } = await launch({ appDir });
  await app.evaluate(({ ipcMain }) => {
    ipcMain.once('add', (event) => Reflect.set(globalThis, 'sent', event));
  });
  const frameOf = (): Promise<string | undefined> =>
    app.evaluate(() => {
      const sent: Electron.IpcMainEvent | undefined = Reflect.get(globalThis, 'sent');
      return sent && String(sent.senderFrame?.url);
    });
  await page.getByRole('button', { name: 'Add' }).click();
  await expect.poll(frameOf).toBe('app://bundle/index.html');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  await expect.poll(frameOf).toBe('undefined');
});

test('a machine without a network is offline', async ({ launch }) => {
  // chromium#net/base/network_change_notifier_linux.cc
  const { app } = await launch({ appDir });
  const isOnlineWith = (names: readonly string[]): Promise<boolean> =>
    app.evaluate(({ net }, wanted) => {
      const os = process.getBuiltinModule('node:os');
      const at = (name: string) => ({
        address: '',
        netmask: '',
        mac: '',
        cidr: null,
        family: 'IPv4' as const,
        internal: name === 'lo',
      });
      os.networkInterfaces = () => Object.fromEntries(wanted.map((name) => [name, [at(name)]]));
      return net.isOnline();
    }, names);
  expect(await isOnlineWith(['lo'])).toBe(false);
  expect(await isOnlineWith(['lo', 'eth0'])).toBe(true);
});

test('a menu belongs to a window, and is an error without one', async ({ launch }) => {
  // electron#lib/browser/api/menu.ts
  const { app } = await launch({ appDir });
  const error = await app.evaluate(({ BrowserWindow, Menu }) => {
    for (const window of BrowserWindow.getAllWindows()) window.destroy();
    try {
      Menu.buildFromTemplate([]).popup();
      return undefined;
    } catch (thrown) {
      return String(thrown);
    }
  });
  expect(error).toContain('Cannot open Menu without a BaseWindow present');
});

test('the icon has a name of its own on the bus that the process shares', async ({ launch, desktop }) => {
  // chromium#chrome/browser/ui/views/status_icons/status_icon_linux_dbus.cc
  const { app } = await launch({ appDir });
  const pid = await app.evaluate(() => process.pid);
  expect((await desktop.tray()).name).toBe(`org.freedesktop.StatusNotifierItem-${pid}-1`);
});
