import { expect, type Page, test } from '@playwright/test';
import type { View } from '../../../src/domain/view/view.ts';
import { galleryState } from '../gallery/gallery.ts';
import { openPopover, show } from '../page/popoverPage.ts';

/** Styles that are loaded on demand wait until they are let go. */
async function holdStyles(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(/onDemand-.*\.css$/, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

const push = (page: Page, view: View): Promise<void> => page.evaluate((next) => window.push(next), view);

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('V54 a page is drawn when its styles are there, and what was there stays until then', async ({
  page,
}) => {
  const letGo = await holdStyles(page);
  const before = galleryState('five-jobs');
  const settings = galleryState('settings');
  await openPopover(page, before);
  const asking = page.waitForRequest(/onDemand-.*\.css$/);
  await push(page, settings);
  await asking;
  await expect(heading(page)).toHaveText(before.headline);
  expect(await page.locator('.settings').count()).toBe(0);
  letGo();
  await expect(heading(page)).toHaveText(settings.headline);
  // Their own, from the first picture on.
  const summary = page.locator('.settings > summary').first();
  expect(await summary.evaluate((e) => getComputedStyle(e).display)).toBe('grid');
});

test('V54 what came meanwhile is drawn, and the page that nobody waits for any more is not', async ({
  page,
}) => {
  const letGo = await holdStyles(page);
  await openPopover(page, galleryState('five-jobs'));
  await push(page, galleryState('settings'));
  await show(page, galleryState('quiet'));
  await expect(heading(page)).toHaveText(galleryState('quiet').headline);
  letGo();
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expect(heading(page)).toHaveText(galleryState('quiet').headline);
});

test('V54 the menu opens when its styles are there, with the focus in it', async ({ page }) => {
  const letGo = await holdStyles(page);
  await openPopover(page, galleryState('five-jobs'));
  const asking = page.waitForRequest(/onDemand-.*\.css$/);
  await page.getByRole('button', { name: 'Menu' }).press('Enter');
  await asking;
  expect(await page.getByRole('menu').count()).toBe(0);
  letGo();
  await expect(page.getByRole('menu')).toHaveCSS('position', 'absolute');
  await expect(page.getByRole('menuitemcheckbox', { name: 'Keep open' })).toBeFocused();
});
