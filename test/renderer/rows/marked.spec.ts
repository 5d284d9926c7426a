import { expect, type Page, test } from '@playwright/test';
import type { MarkedView, View } from '../../../src/domain/view/view.ts';
import { groupWith, pastWith, rowWith, servers } from '../gallery/compose.ts';
import { asked, openPopover, show } from '../page/popoverPage.ts';

const rows = Array.from({ length: 12 }, (_, n) => rowWith({ uuid: `row-${n}`, title: `Job ${n}` }));
const past = Array.from({ length: 20 }, (_, n) => pastWith({ id: `past-${n}`, title: `Past ${n}` }));

function told(change: Partial<MarkedView> | undefined, drawn = rows): View {
  const marked = change && { id: 1, row: undefined, pastIds: [], spoken: 'Told', ...change };
  const groups = [groupWith({ rows: drawn, rowsAfter: rows.length - drawn.length })];
  return servers('12 jobs running', groups, past, { marked });
}

const row = (n: number) => ({ row: { serverId: 'attic', uuid: `row-${n}`, place: n } });
const marked = (page: Page) => page.locator('.marked');
const status = (page: Page) => page.getByRole('status');

test('N22 the row is scrolled to and has the focus, and screen readers are told, each once', async ({
  page,
}) => {
  await openPopover(page, told(undefined));
  await show(page, told(row(11)));
  await expect(marked(page).locator('.title')).toHaveText('Job 11');
  await expect(marked(page)).toBeFocused();
  await expect(marked(page)).toBeInViewport({ ratio: 1 });
  await expect(status(page)).toHaveText('Told');
  // Who goes on is not called back.
  await page.locator('.list').evaluate((list) => list.scrollTo(0, 0));
  await page.locator('.row').first().focus();
  await show(page, told({ ...row(11), spoken: 'Told again' }));
  await expect(page.locator('.row').first()).toBeFocused();
  await expect(status(page)).toHaveText('Told');
  await expect(marked(page)).not.toBeInViewport();
  // Another click is another mark.
  await show(page, told({ ...row(11), id: 2, spoken: 'Told again' }));
  await expect(marked(page)).toBeFocused();
  await expect(status(page)).toHaveText('Told again');
  await show(page, told(undefined));
  await expect(marked(page)).toHaveCount(0);
  await expect(status(page)).toHaveText('Told again');
});

test('N22 a row that is not drawn yet is asked for', async ({ page }) => {
  await openPopover(page, told(row(11), rows.slice(0, 2)));
  await expect.poll(() => asked(page)).toContainEqual({ kind: 'see-rows', first: 0, count: 80 });
  await show(page, told(row(11)));
  await expect(marked(page)).toBeFocused();
});

test('N22 an entry that is not among the newest three has the list open, until the person closes it', async ({
  page,
}) => {
  await openPopover(page, told({ pastIds: ['past-7', 'past-9'] }));
  await expect(marked(page).locator('.title')).toHaveText(['Past 7', 'Past 9']);
  await expect(marked(page).first()).toBeFocused();
  await expect(marked(page).first()).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: 'Show fewer' }).click();
  await show(page, told({ pastIds: ['past-7', 'past-9'], spoken: 'Told again' }));
  await expect(marked(page)).toHaveCount(0);
});

test('N22 the mark fades, but with reduced motion it only ends; forced colours show it too', async ({
  page,
}) => {
  await openPopover(page, told(row(0)));
  const style = () =>
    marked(page).evaluate((e) => {
      const { animationName, backgroundColor, outlineStyle } = getComputedStyle(e);
      return { animationName, isFilled: backgroundColor !== 'rgba(0, 0, 0, 0)', outlineStyle };
    });
  expect(await style()).toMatchObject({ animationName: 'mark', isFilled: true });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await style()).toMatchObject({ animationName: 'none', isFilled: true });
  await page.emulateMedia({ reducedMotion: 'no-preference', forcedColors: 'active' });
  expect(await style()).toMatchObject({ animationName: 'none', outlineStyle: 'dashed' });
});
