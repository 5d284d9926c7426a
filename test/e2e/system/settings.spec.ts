import { expect, test } from '../fixtures.ts';
import { isShown, lookAway, openPopover } from '../steps.ts';

test('SE33 a setting that was changed by keyboard alone is there after a restart; hiding leaves the page', async ({
  signedIn,
  launch,
}) => {
  const { app, page, profile } = await signedIn();
  await page.evaluate(() => window.usher.send({ kind: 'open-settings' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('stands still');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const stalls = page.getByRole('switch', { name: 'Work stands still' });
  await expect(stalls).toBeFocused();
  await expect(stalls).not.toBeChecked();
  await page.keyboard.press('Space');
  await expect(stalls).toBeChecked();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('theme');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Theme' })).toBeFocused();
  await page.keyboard.press('d');
  const isDark = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await expect.poll(isDark).toBe('rgb(31, 31, 33)');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await lookAway(app);
  await openPopover(app);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Quiet/);
  await app.close();

  const again = await launch({ profile });
  await openPopover(again.app);
  await expect.poll(() => isShown(again.app)).toBe(true);
  await again.page.evaluate(() => window.usher.send({ kind: 'open-settings' }));
  await expect(again.page.getByRole('searchbox')).toBeFocused();
  await again.page.keyboard.type('stands still');
  await expect(again.page.getByRole('switch', { name: 'Work stands still' })).toBeChecked();
  expect(await again.page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(31, 31, 33)',
  );
});
