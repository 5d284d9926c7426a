import { expect, type Page, test } from '@playwright/test';
import type { View } from '../../../src/domain/view/view.ts';
import { activities, groupWith, pastWith, rowWith, servers } from '../gallery/compose.ts';
import { galleryState } from '../gallery/gallery.ts';
import { openPopover, show } from '../page/popoverPage.ts';

const films = rowWith({ uuid: 'films', title: 'Scanning Films' });
const series = rowWith({ uuid: 'series', title: 'Scanning Series' });
const twenty = Array.from({ length: 20 }, (_, i) => pastWith({ title: `Past ${i + 1}` }));
const busy = activities('2 jobs running', [films, series], {}, twenty);

const section = (page: Page) => page.getByRole('region', { name: 'Recently' });
const entries = (page: Page) => section(page).getByRole('listitem');
const button = (page: Page) => section(page).getByRole('button', { name: /^Show/ });
const heights = (page: Page) =>
  page.evaluate(() => window.asked.flatMap((i) => (i.kind === 'fit' ? i.height : [])));

test('H4 an entry tells what ended and how, how long and when; its server only where there are several', async ({
  page,
}) => {
  const recent = [
    pastWith({ title: 'Scanning Music stopped at 41 %', serverName: 'Boathouse', results: ['Added: 3'] }),
  ];
  await openPopover(page, activities('Quiet', [], {}, recent));
  const texts = entries(page).locator('.title, .how, .when');
  await expect(texts).toHaveText(['Scanning Music stopped at 41 %', '5 min ago', '3 min · Added: 3']);
  const groups = [groupWith({ name: 'Attic' }), groupWith({ serverId: 'boathouse', name: 'Boathouse' })];
  await show(page, servers('Quiet', groups, recent));
  await expect(entries(page)).toContainText('3 min · Added: 3 · Boathouse');
});

test('H4 the newest three are shown beneath the rows, all on request, and the button stays where it is', async ({
  page,
}) => {
  await openPopover(page, busy);
  await expect(entries(page).locator('.title')).toHaveText(['Past 1', 'Past 2', 'Past 3']);
  const lastRow = await page.locator('.row').last().boundingBox();
  const heading = await section(page).getByRole('heading', { level: 2 }).boundingBox();
  expect(heading?.y).toBeGreaterThanOrEqual((lastRow?.y ?? 0) + (lastRow?.height ?? 0));
  await expect(button(page)).toHaveAccessibleName('Show all 20');
  await expect(button(page)).toHaveAttribute('aria-expanded', 'false');
  const place = await button(page).evaluate((e) => [e.getBoundingClientRect().top, e.clientHeight]);
  expect(place[1]).toBeGreaterThanOrEqual(28);

  await button(page).click();
  await expect(entries(page)).toHaveCount(20);
  await expect(button(page)).toHaveAccessibleName('Show fewer');
  await expect(button(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(button(page)).toBeFocused();
  expect(await button(page).evaluate((e) => [e.getBoundingClientRect().top, e.clientHeight])).toEqual(place);
  expect(await page.locator('.row').last().boundingBox()).toEqual(lastRow);

  await button(page).click();
  await expect(entries(page)).toHaveCount(3);
});

test('H4 three need no button, and none no heading; nor does the sign-in', async ({ page }) => {
  await openPopover(page, activities('Quiet', [], {}, twenty.slice(0, 3)));
  await expect(entries(page)).toHaveCount(3);
  await expect(button(page)).toHaveCount(0);
  for (const view of [activities('Quiet', []), galleryState('loading'), galleryState('first-run')]) {
    await show(page, busy);
    await expect(section(page)).toHaveCount(1);
    await show(page, view);
    await expect(section(page)).toHaveCount(0);
    await expect(page.getByText('Recently')).toHaveCount(0);
  }
});

test('H4 all of it makes the window higher, and beyond that it scrolls by keyboard between head and foot', async ({
  page,
}) => {
  await openPopover(page, busy);
  await button(page).press('Enter');
  const [before, after] = await heights(page);
  // 17 more entries of 40 px.
  expect((after ?? 0) - (before ?? 0)).toBe(17 * 40);
  await expect(entries(page).last()).not.toBeInViewport();
  await page.keyboard.press('End');
  await expect(entries(page).last()).toBeInViewport();
  const foot = await page.locator('.foot').boundingBox();
  expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBe(520);
});

test('H4 the next look begins with the newest again, and the window is as low before it opens', async ({
  page,
}) => {
  await openPopover(page, busy);
  await button(page).click();
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  const [closed, open, hidden] = await heights(page);
  expect([hidden, closed !== open]).toEqual([closed, true]);
  await expect(entries(page)).toHaveCount(3);
});

test('H4 what finished before this look is not announced', async ({ page }) => {
  await openPopover(page, activities('Scanning Films', [films]));
  await show(page, activities('Quiet', [], {}, twenty));
  await expect(page.getByRole('status')).toHaveText('');
});

test('V1 the button keeps the focus while rows and what finished change, and gives it to the list when it goes', async ({
  page,
}) => {
  await openPopover(page, busy);
  await button(page).focus();
  const element = await button(page).elementHandle();
  const isFocused = () => element?.evaluate((e) => e === document.activeElement);
  const more = [pastWith({ title: 'Scanning Series', when: 'just now' }), ...twenty.slice(0, 19)];
  const views: View[] = [
    activities('Scanning Films', [films], {}, more),
    activities('Quiet', [], {}, more.slice(0, 4)),
    activities('Attic is not reachable.', [], { link: 'away', linkText: 'Away.', canRetry: true }, more),
  ];
  for (const view of views) {
    await show(page, view);
    expect(await isFocused()).toBe(true);
  }
  await page.keyboard.press('Enter');
  await expect(entries(page)).toHaveCount(20);
  await show(page, busy);
  expect(await isFocused()).toBe(true);
  await expect(entries(page)).toHaveCount(20);
  await show(page, activities('Quiet', [], {}, twenty.slice(0, 3)));
  await expect(page.getByRole('main')).toBeFocused();
});

test('V1 when the only row leaves with the focus, it goes to the list, not on to what finished', async ({
  page,
}) => {
  await openPopover(page, activities('Scanning Films', [films], {}, twenty));
  await page.getByRole('button', { name: 'Cancel Scanning Films' }).focus();
  await show(page, activities('Quiet', [], {}, twenty));
  await expect(page.getByRole('main')).toBeFocused();
});

test('V1 with nothing to press, the list is where the keyboard stops; with a button it is not', async ({
  page,
}) => {
  const list = page.getByRole('main');
  const still = { ...films, cancel: { kind: 'none' } as const };
  await openPopover(page, activities('Scanning Films', [still]));
  await expect(list).toHaveAttribute('tabindex', '0');
  await show(page, activities('Scanning Films', [still], {}, twenty.slice(0, 2)));
  await expect(list).toHaveAttribute('tabindex', '-1');
  await show(page, activities('Quiet', []));
  await expect(list).toHaveAttribute('tabindex', '-1');
});

test('a row that leaves does not slide the button from under the pointer, nor what finished under it', async ({
  page,
}) => {
  await openPopover(page, busy);
  const before = await button(page).boundingBox();
  await button(page).hover();
  await show(page, activities('Scanning Films', [films], {}, [pastWith({ title: 'New' }), ...twenty]));
  expect(await button(page).boundingBox()).toMatchObject({ y: before?.y });
  await page.locator('.row').hover();
  await show(page, activities('Quiet', [], {}, twenty));
  expect(await button(page).boundingBox()).toMatchObject({ y: before?.y });
  await page.evaluate(() => document.dispatchEvent(new MouseEvent('mouseleave')));
  expect((await button(page).boundingBox())?.y).toBeLessThan(before?.y ?? 0);
});

test('"Show fewer" gives its room back at once, though the pointer is still there', async ({ page }) => {
  await openPopover(page, busy);
  await button(page).click();
  await show(page, { ...busy });
  await button(page).click();
  const [before, open, after] = await heights(page);
  expect([after, open !== before]).toEqual([before, true]);
});

test('who comes by keyboard reads the whole of a long title', async ({ page }) => {
  const title = 'Refreshing metadata for Every Single Recording of the Winter Concert Series, Remastered';
  await openPopover(page, activities('Quiet', [], {}, [pastWith({ title }), ...twenty]));
  const words = section(page).getByText(title);
  const isCut = () => words.evaluate((e) => e.scrollWidth > e.clientWidth);
  expect(await isCut()).toBe(true);
  await page.keyboard.press('Tab');
  await expect(button(page)).toBeFocused();
  expect(await isCut()).toBe(false);
});
