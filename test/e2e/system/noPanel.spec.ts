import { once } from 'node:events';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { isShown, logOf, openPopover } from '../steps.ts';

test.use({ trayHost: false });
// The next test may have the same desktop.
test.afterEach(({ desktop }) => desktop.hideTrayIcons());

/** A popover stays above all other windows, a plain window does not. */
const isPopover = (app: ElectronApplication): Promise<boolean | undefined> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.isAlwaysOnTop(),
  );

const hasPopover = (app: ElectronApplication): Promise<boolean> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isAlwaysOnTop()));

/** As its close button does; hidden, it is exchanged for the other kind if need be. */
async function close(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(() => isShown(app)).toBe(false);
}

test('T6 without a panel the popover is a plain window, until a panel shows its icon', async ({
  launch,
  desktop,
}) => {
  const { app, profile } = await launch({
    env: { XDG_CURRENT_DESKTOP: 'GNOME' },
    // The window that was made beforehand is exchanged.
    isPageExpected: false,
  });
  await expect.poll(() => isPopover(app)).toBe(false);
  const page = (): Page | undefined => app.windows()[0];
  // Playwright may hear only now that the first window is gone: to ask it is an error until then.
  await expect(async () =>
    expect(await page()?.getByText('By address and token').isVisible()).toBe(true),
  ).toPass();
  await page()?.getByText('By address and token').click();
  await page()?.getByLabel('Address').fill('nas.local');
  await expect.poll(() => desktop.displayedCount()).toBe(1);
  desktop.closeNotifications();
  expect(desktop.notifications().map(({ summary }) => summary)).toEqual(['This desktop shows no tray icons']);
  await desktop.showTrayIcons();
  const tray = await desktop.tray();
  await expect.poll(() => tray.tooltip()).toContain('Usher');
  // What was typed stays while the window is open.
  expect(await page()?.getByLabel('Address').inputValue()).toBe('nas.local');
  expect(await isPopover(app)).toBe(false);
  await close(app);
  await openPopover(app);
  await expect.poll(() => isPopover(app)).toBe(true);
  const gone = once(app.process(), 'exit');
  await tray.choose('Quit Usher');
  expect(await gone).toEqual([0, null]);
  expect(logOf(profile)).not.toContain('bug');
});

test('T6 T9 opened at login without a panel, it opens no window', async ({ launch, desktop }) => {
  const { app } = await launch({
    args: ['--opened-at-login'],
    env: { XDG_CURRENT_DESKTOP: 'GNOME' },
    isPageExpected: false,
  });
  await openPopover(app);
  await close(app);
  // By then it has found no panel, so the next one is news.
  await expect.poll(() => hasPopover(app)).toBe(false);
  const tray = desktop.showTrayIcons().then(() => desktop.tray());
  expect(await (await tray).tooltip()).toContain('Usher');
  expect(await isShown(app)).toBe(false);
  expect(desktop.displayedCount()).toBe(0);
});

test('T6 where there may be icons of the older kind nothing is said', async ({ launch, demo }) => {
  const { app } = await launch({ env: { XDG_SESSION_TYPE: 'x11', PLEX_URL: demo.url } });
  await expect.poll(() => isShown(app)).toBe(true);
  expect(await isPopover(app)).toBe(true);
});
