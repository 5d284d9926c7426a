import { expect, type Page, test } from '@playwright/test';
import { activities, rowWith } from './gallery/compose.ts';
import { galleryState } from './gallery/gallery.ts';
import { asked, openPopover, show } from './page/popoverPage.ts';

const one = activities('Scanning Films, 41 %', [rowWith({})]);
const five = activities(
  '5 jobs running',
  ['a', 'b', 'c', 'd', 'e'].map((uuid) => rowWith({ uuid })),
);

const heights = (page: Page) =>
  page.evaluate(() => window.asked.flatMap((i) => (i.kind === 'fit' ? i.height : [])));

test('V5 Escape asks to hide, also from a field', async ({ page }) => {
  await openPopover(page, galleryState('five-jobs'));
  await page.keyboard.press('Escape');
  await show(page, galleryState('first-run'));
  await page.getByLabel('Address').press('Escape');
  expect(await asked(page)).toEqual([{ kind: 'hide' }, { kind: 'hide' }]);
});

test('V31 where nothing is known yet, it says what is awaited', async ({ page }) => {
  await openPopover(page, galleryState('loading'));
  await expect(page.getByRole('main')).toContainText('keychain');
  await show(page, galleryState('connecting'));
  await expect(page.getByRole('main')).toContainText('as soon as it answers');
});

test('V29 jobs that go leave the window as high as it is; another page, or closing something, does not', async ({
  page,
}) => {
  await openPopover(page, galleryState('five-jobs'));
  await show(page, galleryState('one-job'));
  await show(page, galleryState('five-jobs'));
  const [full = 0, ...more] = await heights(page);
  expect(more).toEqual([]);
  await show(page, galleryState('first-run'));
  const [, signIn = 0] = await heights(page);
  expect(signIn).toBeLessThan(full);
  await show(page, galleryState('one-job'));
  const low = (await heights(page)).at(-1) ?? 0;
  expect(low).toBeLessThan(full);
  await show(page, galleryState('five-jobs'));
  await show(page, galleryState('one-job'));
  // It loses the keyboard, which hides it or, pinned, leaves it to itself.
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await show(page, { ...galleryState('one-job') });
  expect((await heights(page)).slice(3)).toEqual([full, low]);
});

test('V29 showing fewer of the finished jobs gives their height back', async ({ page }) => {
  await openPopover(page, galleryState('recent'));
  await page.getByRole('button', { name: 'Show all 20' }).click();
  await page.getByRole('button', { name: 'Show fewer' }).click();
  const [before, open = 0, after] = await heights(page);
  expect(open).toBeGreaterThan(before ?? 0);
  expect(after).toBe(before);
});

test('V32 when it is hidden it tells whether something is typed', async ({ page }) => {
  await openPopover(page, galleryState('first-run'));
  const hide = () =>
    page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      return window.asked.findLast((i) => i.kind === 'form-filled');
    });
  expect(await hide()).toEqual({ kind: 'form-filled', isFilled: false });
  await page.getByText('By address and token').click();
  await page.getByLabel('Token', { exact: true }).fill('t0ken');
  expect(await hide()).toEqual({ kind: 'form-filled', isFilled: true });
});

test('V33 only a pinned window is moved by its head, and its menu can be pressed', async ({ page }) => {
  const region = (selector: string) =>
    page.locator(selector).evaluate((e) => getComputedStyle(e).getPropertyValue('-webkit-app-region'));
  await openPopover(page, galleryState('one-job'));
  expect(await region('.head')).not.toBe('drag');
  await show(page, { ...galleryState('one-job'), isPinned: true });
  expect(await region('.head')).toBe('drag');
  expect(await region('.menu-button')).toBe('no-drag');
  await page.getByRole('button', { name: 'Menu' }).click();
  expect(await region('.menu-shade')).toBe('no-drag');
});

test('"Retry now" is offered where it makes sense, and asks for it', async ({ page }) => {
  await openPopover(page, galleryState('one-job'));
  await expect(page.getByRole('button', { name: 'Retry now' })).toHaveCount(0);
  await show(page, galleryState('offline'));
  await page.getByRole('button', { name: 'Retry now' }).click();
  expect(await asked(page)).toEqual([{ kind: 'retry', serverId: 'attic' }]);
});

test('the page tells its height in whole pixels when it changes, and only then', async ({ page }) => {
  await openPopover(page, one);
  expect(await heights(page)).toEqual([150]);
  await show(page, { ...one });
  expect(await heights(page)).toHaveLength(1);
  await show(page, five);
  expect(await heights(page)).toEqual([150, 390]);
  await show(page, galleryState('first-run'));
  await page.getByText('By address and token').click();
  await expect.poll(async () => (await heights(page)).length).toBe(4);
});

test('the height told does not depend on the window it is told from', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 120 });
  await openPopover(page, five);
  expect(await heights(page)).toEqual([390]);
});

test('a long list scrolls between a head and a foot that stay; a line shows that something is under the head', async ({
  page,
}) => {
  const view = galleryState('five-hundred-jobs');
  if (view.kind !== 'activities') throw new Error('not a list');
  await openPopover(page, { ...view, notes: ['The token is forgotten when Usher quits.'] });
  const boxes = () => Promise.all(['.head', '.foot'].map((part) => page.locator(part).boundingBox()));
  const line = () => page.locator('.head').evaluate((e) => getComputedStyle(e).borderBottomColor);
  const [head, foot] = await boxes();
  expect([head?.y, (foot?.y ?? 0) + (foot?.height ?? 0)]).toEqual([0, 520]);
  expect(await line()).toBe('rgb(255, 255, 255)');
  await page.getByRole('listitem').last().scrollIntoViewIfNeeded();
  expect(await boxes()).toEqual([head, foot]);
  await expect.poll(line).toBe('rgb(227, 227, 230)');
});

test('nothing can be selected but what is typed', async ({ page }) => {
  await openPopover(page, galleryState('first-run'));
  const selectable = (css: string) =>
    page
      .locator(css)
      .first()
      .evaluate((e) => getComputedStyle(e).userSelect);
  expect([await selectable('h1'), await selectable('.welcome'), await selectable('input')]).toEqual([
    'none',
    'none',
    'text',
  ]);
});
