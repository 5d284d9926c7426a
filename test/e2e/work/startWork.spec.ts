import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startDemoServer } from '../../../src/demo/server.ts';
import { settingsWith } from '../../app/savedServer.ts';
import { expect, test } from '../fixtures.ts';
import { hasLasted, isSignedIn, lookAway, signIn } from '../steps.ts';

test('J4 J5 J8 J9 a scan that is started by keyboard is on top, and told when it has settled', async ({
  launch,
  desktop,
}) => {
  const demo = await startDemoServer({ token: 't0ken-start', speed: 4 });
  try {
    const profile = mkdtempSync(path.join(desktop.dir, 'start-'));
    mkdirSync(path.join(profile, 'Usher'));
    const settings = { ...settingsWith(), preferences: { settleSeconds: 2 } };
    writeFileSync(path.join(profile, 'Usher', 'settings.json'), JSON.stringify(settings));
    const { app, page } = await launch({ profile });
    await signIn(page, demo);
    await isSignedIn(page);
    demo.start({ type: 'media.generate.intros', title: 'Detecting Intros', progress: 10 });
    await hasLasted(page, 'Detecting Intros');

    const tray = await desktop.tray();
    await tray.choose('Start…');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start work');
    const scan = page.getByRole('button', { name: 'Scan Films', exact: true });
    await expect(scan).toBeVisible();
    await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(scan).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('listitem').filter({ hasText: 'Films' }).first()).toContainText(
      /Plex agreed|Running/,
    );
    await page.keyboard.press('Escape');
    const first = page.getByRole('listitem').first();
    await expect(first).toContainText('Scanning Films');
    await expect(first).toContainText('Probably started by you');
    await expect(page.getByRole('listitem').nth(1)).toContainText('Detecting intros');

    const before = desktop.notifications().length;
    await lookAway(app);
    await expect.poll(() => desktop.displayedCount()).toBe(1);
    desktop.closeNotifications();
    const shown = desktop.notifications();
    expect(shown.slice(0, shown.length - before)).toEqual([
      expect.objectContaining({ summary: expect.stringContaining('Films') }),
    ]);

    await expect.poll(() => tray.labels()).toContain('Scan a library');
    await tray.choose('Series');
    await expect
      .poll(() => demo.requests.filter((r) => r.path.includes('/refresh')).map((r) => r.path))
      .toEqual(['/library/sections/1/refresh', '/library/sections/2/refresh']);
  } finally {
    await demo.stop();
  }
});
