import { cpSync, mkdtempSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import {
  announcesAll,
  hasLasted,
  isShown,
  isSignedIn,
  logOf,
  lookAway,
  openPopover,
  signIn,
} from '../steps.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');

// What only the stand-in's environment can make of a desktop.
const isStandin = process.env.SPEC_HOST === 'stand-in';

/** A copy of the built app, which a test can damage. */
function copyOfApp(folder: string): string {
  const copy = mkdtempSync(path.join(folder, 'app-'));
  for (const part of ['package.json', 'dist', 'assets', 'node_modules/keytar'])
    cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  return copy;
}

test('V14 a page that did not load is loaded when the popover is opened', async ({ launch, desktop }) => {
  const appDir = copyOfApp(desktop.dir);
  const file = path.join(appDir, 'dist', 'renderer', 'index.html');
  renameSync(file, `${file}.away`);
  const { app, page, profile } = await launch({ appDir, isPageExpected: false });
  // Nobody is signed in, so it opens, with nothing to show.
  await expect.poll(() => isShown(app)).toBe(true);
  expect(logOf(profile)).toContain('the page did not load');
  await lookAway(app);
  renameSync(`${file}.away`, file);
  await openPopover(app);
  await expect(page.getByRole('button', { name: 'Sign in with Plex' })).toBeVisible();
});

test('V14 a page whose process ends comes back in the same window', async ({ signedIn, demo }) => {
  const { app, page, profile } = await signedIn();
  demo.start({ title: 'Scanning Films', progress: 41 });
  await expect(page.getByRole('heading')).toHaveText('Scanning Films, 41 %');
  await page.goto('chrome://crash').catch(() => {});
  await expect.poll(() => logOf(profile)).toContain("the page's process is gone");
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          'document.querySelector("h1")?.textContent',
        ),
      ),
    )
    .toBe('Scanning Films, 41\u00a0%');
  expect(await isShown(app)).toBe(true);
});

test('V12 a right click in a field offers to paste', async ({ launch }) => {
  const { app, page } = await launch();
  await app.evaluate(({ clipboard }) => clipboard.writeText('a-token-that-was-copied'));
  await page.getByText('By address and token').click();
  const field = page.getByLabel('Token', { exact: true });
  // Not drawn: nothing could close it.
  await app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function () {
      Reflect.set(globalThis, 'shown', this);
    };
  });
  await field.click({ button: 'right' });
  await expect
    .poll(() =>
      app.evaluate(() => {
        const shown: Electron.Menu | undefined = Reflect.get(globalThis, 'shown');
        const paste = shown?.items.find(({ role }) => role === 'paste');
        paste?.click();
        return paste !== undefined;
      }),
    )
    .toBe(true);
  await expect(field).toHaveValue('a-token-that-was-copied');
});

test('V15 the window’s own background follows the theme', async ({ launch }) => {
  const { app } = await launch();
  const background = (theme: 'dark' | 'light'): Promise<string | undefined> =>
    app.evaluate(({ BrowserWindow, nativeTheme }, wanted) => {
      nativeTheme.themeSource = wanted;
      return BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase();
    }, theme);
  expect(await background('dark')).toBe('#1f1f21');
  expect(await background('light')).toBe('#ffffff');
});

const DISPLAYS = [
  {
    bounds: { x: 0, y: 0, width: 1280, height: 800 },
    workArea: { x: 0, y: 0, width: 1280, height: 768 },
    scaleFactor: 1,
  },
  {
    bounds: { x: 1280, y: 0, width: 1920, height: 1080 },
    workArea: { x: 1280, y: 32, width: 1920, height: 1048 },
    scaleFactor: 2,
  },
];
const placeOf = (app: ElectronApplication): Promise<number[] | undefined> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getPosition());

test('V13 it opens on the display on which the icon was clicked, and moves with it', async ({
  launch,
  desktop,
}) => {
  test.skip(!isStandin, 'set by STANDIN_ variables');
  const { app } = await launch({ env: { STANDIN_DISPLAYS: JSON.stringify(DISPLAYS) } });
  await isShownOnce(app);
  await lookAway(app);
  const tray = await desktop.tray();
  await tray.click({ x: 3000, y: 10 });
  await expect.poll(() => placeOf(app)).toEqual([3000 - 180, 32]);
  await app.evaluate(
    ({ screen }, displays) => {
      process.env.STANDIN_DISPLAYS = displays;
      screen.emit('display-metrics-changed', {}, screen.getPrimaryDisplay(), ['workArea']);
    },
    JSON.stringify([DISPLAYS[0]]),
  );
  await expect.poll(async () => (await placeOf(app))?.[0]).toBe(1280 - 360);
});

async function isShownOnce(app: ElectronApplication): Promise<void> {
  await expect.poll(() => isShown(app)).toBe(true);
}

test('N3 a popover that is visible without the keyboard keeps no notification back', async ({
  launch,
  demo,
  desktop,
}) => {
  test.skip(!isStandin, 'set by STANDIN_ variables');
  // Under Wayland a window may be left open beside the one in use, and is told nothing of it.
  const { app, page } = await launch({ env: { STANDIN_WAYLAND: '1' }, ...announcesAll });

  await signIn(page, demo);
  await isSignedIn(page);
  const { uuid } = demo.start({ type: 'media.generate.intros', title: 'Detecting Intros', progress: 10 });
  await hasLasted(page, 'Detecting Intros');
  demo.end(uuid);
  await expect.poll(() => desktop.displayedCount()).toBe(1);
  expect(await isShown(app)).toBe(true);
});

test('V16 what it shows first is what is true now', async ({ signedIn, demo, desktop }) => {
  const { app } = await signedIn();
  await lookAway(app);
  demo.start({ title: 'Scanning Films', progress: 41 });
  const tray = await desktop.tray();
  await expect.poll(() => tray.tooltip()).toBe('Usher: Scanning Films, 41\u00a0%');
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const order: string[] = [];
    Reflect.set(globalThis, 'order', order);
    window?.once('show', () => order.push('shown'));
    const contents = window?.webContents;
    const send = contents?.send.bind(contents);
    if (contents && send)
      contents.send = (channel, ...args) => {
        order.push('sent');
        send(channel, ...args);
      };
  });
  await tray.click();
  await expect.poll(() => isShown(app)).toBe(true);
  expect(await app.evaluate(() => Reflect.get(globalThis, 'order').slice(0, 2))).toEqual(['sent', 'shown']);
});

test('V5 on macOS hiding it gives the keyboard back to the app that had it', async ({ launch }) => {
  test.skip(!isStandin, 'set by STANDIN_ variables');
  const { app } = await launch({ env: { STANDIN_PLATFORM: 'darwin' } });
  await expect.poll(() => isShown(app)).toBe(true);
  await app.evaluate(({ app }) => {
    app.hide = () => Reflect.set(globalThis, 'wasGivenBack', true);
  });
  await lookAway(app);
  expect(await app.evaluate(() => Reflect.get(globalThis, 'wasGivenBack'))).toBe(true);
});
