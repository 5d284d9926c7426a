import { once } from 'node:events';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { isShown, logOf, openPopover } from '../steps.ts';

test.use({ trayHost: false });

/** A popover stays above all other windows, a plain window does not. */
const isPopover = (app: ElectronApplication): Promise<boolean | undefined> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.isAlwaysOnTop(),
  );

test('T6 without a panel the popover is a plain window, until a panel shows its icon', async ({
  launch,
  desktop,
}) => {
  const { app, profile } = await launch({ env: { XDG_SESSION_TYPE: 'wayland' } });
  await expect.poll(() => desktop.displayedCount()).toBe(1);
  await expect.poll(() => isPopover(app)).toBe(false);
  await expect
    .poll(() => app.windows()[0]?.getByRole('button', { name: 'Sign in with Plex' }).isVisible())
    .toBe(true);
  desktop.closeNotifications();
  expect(desktop.notifications().map(({ summary }) => summary)).toEqual(['This desktop shows no tray icons']);
  await desktop.showTrayIcons();
  const tray = await desktop.tray();
  await expect.poll(() => tray.tooltip()).toContain('Usher');
  await openPopover(app);
  await expect.poll(() => isPopover(app)).toBe(true);
  const gone = once(app.process(), 'exit');
  await tray.choose('Quit Usher');
  expect(await gone).toEqual([0, null]);
  expect(logOf(profile)).not.toContain('bug');
});

test('T6 where there may be icons of the older kind nothing is said', async ({ launch, demo }) => {
  const { app } = await launch({ env: { XDG_SESSION_TYPE: 'x11', PLEX_URL: demo.url } });
  await expect.poll(() => isShown(app)).toBe(true);
  expect(await isPopover(app)).toBe(true);
});
