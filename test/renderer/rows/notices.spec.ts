import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { activities, noticesWith, rowWith } from '../gallery/compose.ts';
import { asked, openPopover, show } from '../page/popoverPage.ts';

const title = 'Scanning Films';
const view = (isWatched: boolean, isMuted = false) =>
  activities('Scanning Films, 41 %', [rowWith({ notices: noticesWith(title, { isWatched, isMuted }) })]);
const bell = (page: Page) => page.getByRole('button', { name: `Tell me when it is over: ${title}` });
const mute = (page: Page) => page.getByRole('button', { name: `Mute this kind: ${title}` });
const opacityOf = (of: ReturnType<typeof bell>) => of.evaluate((e) => getComputedStyle(e).opacity);

test('N33 the bell and the mute of a row are seen under the pointer, and the bell that is on always', async ({
  page,
}) => {
  await openPopover(page, view(false));
  expect([await opacityOf(bell(page)), await opacityOf(mute(page))]).toEqual(['0', '0']);
  await page.getByRole('listitem').hover();
  expect([await opacityOf(bell(page)), await opacityOf(mute(page))]).toEqual(['1', '1']);
  await page.mouse.move(0, 0);
  await show(page, view(true, true));
  expect([await opacityOf(bell(page)), await opacityOf(mute(page))]).toEqual(['1', '0']);
  await expect(bell(page)).toHaveAttribute('aria-pressed', 'true');
  const times = await page.locator('.elapsed').boundingBox();
  const mark = await bell(page).locator('svg').boundingBox();
  expect((times?.x ?? 0) + (times?.width ?? 0)).toBeLessThanOrEqual(mark?.x ?? 0);
});

test('N33 the row keeps its height and place when they come', async ({ page }) => {
  await openPopover(page, view(false));
  const row = page.getByRole('listitem');
  const before = await row.boundingBox();
  await row.hover();
  await show(page, view(true));
  expect(await row.boundingBox()).toEqual(before);
});

test('N33 both are reached and pressed by keyboard, seen then, and large enough to hit', async ({ page }) => {
  await openPopover(page, view(false));
  await bell(page).focus();
  await page.keyboard.press('Shift+Tab');
  await expect(mute(page)).toBeFocused();
  expect(await opacityOf(mute(page))).toBe('1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(bell(page)).toBeFocused();
  await page.keyboard.press('Space');
  const commands = (await asked(page)).filter(({ kind }) => kind === 'watch' || kind === 'mute-kind');
  expect(commands).toEqual([
    { kind: 'mute-kind', type: 'scan' },
    { kind: 'watch', serverId: 'attic', uuid: 'films', isWatched: true },
  ]);
  for (const button of [bell(page), mute(page)]) {
    const box = await button.boundingBox();
    expect([box?.width, box?.height]).toEqual([28, 28]);
  }
});

test('N33 axe finds nothing, light and dark', async ({ page }) => {
  await openPopover(page, view(true, true));
  await page.getByRole('listitem').hover();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
});
