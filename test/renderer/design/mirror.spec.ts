import { expect, type Page, test } from '@playwright/test';
import { galleryState } from '../gallery/gallery.ts';
import { openPopover, show } from '../page/popoverPage.ts';

const WIDTH = 360;

const mirror = (page: Page): Promise<void> =>
  page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));

/** The places of all that is drawn, from the left; in the mirror from the right. */
function places(page: Page, selector: string, isMirrored: boolean): Promise<number[]> {
  return page.locator(selector).evaluateAll(
    (all, [width, mirrored]) =>
      all.map((e) => {
        const { left, right } = e.getBoundingClientRect();
        return Math.round(mirrored ? width - right : left);
      }),
    [WIDTH, isMirrored] as const,
  );
}

for (const [name, parts] of [
  ['five-jobs', '.headline, .head .icon-button, .row, .status, .cancel, .progress, .transport'],
  ['several-servers', '.dot, .server-name, .word-button, .scope'],
  ['maintenance-open', '.opener svg, .progress'],
  ['history', '.filters select, .day h2, .when, .buttons > *'],
  ['start-states', '.start-words .word-button, .own, .buttons > *'],
  ['doctor-broken', '.mark, .verdict, .buttons > *'],
  ['choose', '.choice input, .how'],
] as const) {
  test(`V47 from right to left "${name}" is its own mirror image`, async ({ page }) => {
    await openPopover(page, galleryState(name));
    const before = await places(page, parts, false);
    expect(before.length).toBeGreaterThan(2);
    await mirror(page);
    expect(await places(page, parts, true)).toEqual(before);
  });
}

test('V47 progress fills from the right, and one that does not know runs that way', async ({ page }) => {
  await openPopover(page, galleryState('five-jobs'));
  await mirror(page);
  const bar = page.getByRole('progressbar').first();
  const fill = await bar.evaluate((e) => getComputedStyle(e, '::-webkit-progress-value').direction);
  const sweep = await page
    .locator('progress:not([value])')
    .evaluate((e) => getComputedStyle(e).animationDirection);
  expect([fill, sweep]).toEqual(['rtl', 'reverse']);
});

test('V47 a path, an address and a fingerprint keep their order, and stand on the edge of the text', async ({
  page,
}) => {
  await openPopover(page, galleryState('offline'));
  await mirror(page);
  const path = page.locator('.item').first();
  const [start, end] = await path
    .locator('span')
    .evaluateAll((all) => all.map((e) => e.getBoundingClientRect().left));
  expect(start).toBeLessThan(end ?? 0);
  await show(page, galleryState('wrong-address'));
  await expect(page.getByLabel('Address')).toHaveCSS('direction', 'ltr');
  await expect(page.getByLabel('Address')).toHaveCSS('text-align', 'right');
  await show(page, galleryState('doctor-broken'));
  await expect(page.locator('.address .title')).toHaveCSS('direction', 'ltr');
  await show(page, galleryState('question-certificate'));
  await expect(page.locator('.fingerprint')).toHaveCSS('direction', 'ltr');
});
