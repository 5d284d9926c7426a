import { expect, type Page, test } from '@playwright/test';
import { activities, rowWith } from './gallery/compose.ts';
import { gallery, galleryState } from './gallery/gallery.ts';
import { asked, openGalleryState, openPopover, show } from './page/popoverPage.ts';

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

test('the menu button asks for the menu, in every state', async ({ page }) => {
  await openPopover(page, galleryState('loading'));
  await page.getByRole('button', { name: 'Menu' }).click();
  await show(page, galleryState('five-jobs'));
  await page.getByRole('button', { name: 'Menu' }).click();
  expect(await asked(page)).toEqual([{ kind: 'menu' }, { kind: 'menu' }]);
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

const cutOff = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('#popover *:not(.unseen)')]
      .filter(
        (e) =>
          e.scrollWidth > e.clientWidth && getComputedStyle(e).display !== 'inline' && e.tagName !== 'INPUT',
      )
      .map((e) => `${e.tagName}.${e.getAttribute('class')} ${e.scrollWidth} > ${e.clientWidth}`),
  );

for (const each of gallery.filter((e) => e.name !== 'five-hundred-jobs')) {
  test(`at 200 % zoom nothing of "${each.name}" is cut off or scrolls sideways`, async ({ page }) => {
    await page.setViewportSize({ width: 180, height: 260 });
    await openGalleryState(page, each);
    expect(await cutOff(page)).toEqual([]);
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    expect(await cutOff(page)).toEqual([]);
  });
}

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
