import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { ALL, openMany, viewWith } from '../page/manyRows.ts';
import { show } from '../page/popoverPage.ts';

const rows = (page: Page) => page.locator('.row');
const scrollTo = (page: Page, part: number) =>
  page.locator('.list').evaluate((list, to) => {
    list.scrollTop = to * list.scrollHeight;
  }, part);

/** Of what the person looks at. */
function titleInTheMiddle(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { left, right, top, bottom } =
      document.querySelector('.list')?.getBoundingClientRect() ?? new DOMRect();
    const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return seen?.closest('.row')?.querySelector('.title')?.textContent ?? '';
  });
}

test('V11 what is scrolled to is asked for and drawn, and no more than about a hundred rows are there', async ({
  page,
}) => {
  const asked = await openMany(page);
  await expect(rows(page)).toHaveCount(100);
  await scrollTo(page, 0.5);
  await expect.poll(() => titleInTheMiddle(page)).toMatch(/^Job (49|50)\d\d$/);
  await scrollTo(page, 1);
  await expect(page.getByText('Job 9999', { exact: true })).toBeInViewport();
  expect(await rows(page).count()).toBeLessThan(150);
  await scrollTo(page, 0);
  await expect(page.getByText('Job 0', { exact: true })).toBeInViewport();
  for (const { first, count } of asked) expect([first >= 0, count < 150]).toEqual([true, true]);
});

test('V11 rows that were drawn are asked for again if the popover was opened anew meanwhile', async ({
  page,
}) => {
  await openMany(page);
  await scrollTo(page, 0.5);
  await expect.poll(() => titleInTheMiddle(page)).toMatch(/^Job (49|50)\d\d$/);
  // As after it was hidden.
  await show(page, viewWith({ first: 0, count: 100 }));
  await expect.poll(() => titleInTheMiddle(page)).toMatch(/^Job (49|50)\d\d$/);
});

test('V11 who has scrolled past all rows is not taken back to the first', async ({ page }) => {
  const asked = await openMany(page);
  await scrollTo(page, 1);
  await expect(page.getByText('Job 9999', { exact: true })).toBeInViewport();
  await page.locator('.content').evaluate((content) => {
    const below = document.createElement('div');
    below.style.blockSize = '3000px';
    content.append(below);
  });
  const before = asked.length;
  await scrollTo(page, 1);
  await expect(page.getByText('Job 9999', { exact: true })).not.toBeInViewport();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(asked.slice(before).filter(({ first }) => first === 0)).toEqual([]);
});

test('V11 a step within what is drawn asks for nothing', async ({ page }) => {
  const asked = await openMany(page);
  await page.locator('.list').evaluate((list) => list.scrollBy(0, 400));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(asked).toEqual([]);
});

test('V11 Tab reaches every Cancel, also of rows that are not drawn yet, there and back', async ({
  page,
}) => {
  await openMany(page);
  await page.locator('.list').focus();
  const reached = async (key: string, wanted: string): Promise<void> => {
    await expect(async () => {
      await page.keyboard.press(key);
      const label = await page.evaluate(() => document.activeElement?.getAttribute('title'));
      expect(label).toBe(wanted);
    }).toPass();
  };
  await page.getByRole('button', { name: 'Cancel Job 0', exact: true }).focus();
  for (const place of [250, 500, 750]) await reached('Tab', `Cancel Job ${place}`);
  for (const place of [500, 250, 0]) await reached('Shift+Tab', `Cancel Job ${place}`);
});

test('V11 V5 each row says its place, and nothing is wrong for those who cannot see', async ({ page }) => {
  await openMany(page);
  await scrollTo(page, 0.5);
  await expect.poll(() => titleInTheMiddle(page)).toMatch(/^Job (49|50)\d\d$/);
  const title = await titleInTheMiddle(page);
  const row = rows(page).filter({ has: page.getByText(title, { exact: true }) });
  const place = Number(title.slice(4));
  await expect(row).toHaveAttribute('aria-posinset', String(place + 1));
  await expect(row).toHaveAttribute('aria-setsize', String(ALL));
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => [v.id, v.nodes.length])).toEqual([]);
});
