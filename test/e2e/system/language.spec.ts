import { expect, test } from '../fixtures.ts';
import { openPopover } from '../steps.ts';

test('LA2 the app speaks the language of the system, from the first menu on', async ({ launch, desktop }) => {
  const { app, page } = await launch({ env: { LANGUAGE: 'zh:de', LANG: 'de_AT.UTF-8' } });
  const tray = await desktop.tray();
  await expect.poll(async () => (await tray.menu()).map(({ label }) => label)).toContain('Usher beenden');
  await openPopover(app);
  await expect(page.getByRole('button', { name: 'Mit Plex anmelden' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});

test('LA4 what was chosen counts before that, and mirrors the page', async ({ launch, desktop }) => {
  const { app, page } = await launch({
    env: { LANG: 'de_AT.UTF-8' },
    settings: { preferences: { language: 'ar' } },
  });
  const tray = await desktop.tray();
  await expect.poll(async () => (await tray.menu()).map(({ label }) => label)).toContain('إنهاء Usher');
  await openPopover(app);
  await expect(page.getByRole('button', { name: 'تسجيل الدخول عبر Plex' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.evaluate(() => window.usher.send({ kind: 'set-preferences', change: { language: 'en' } }));
  await expect(page.getByRole('button', { name: 'Sign in with Plex' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect.poll(async () => (await tray.menu()).map(({ label }) => label)).toContain('Quit Usher');
});
