import { expect, type Page, test } from '@playwright/test';
import { galleryState } from './gallery/gallery.ts';
import { asked, openPopover, show } from './page/popoverPage.ts';

const button = (page: Page) => page.getByRole('button', { name: 'Menu' });
const menu = (page: Page) => page.getByRole('menu', { name: 'Menu' });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
const heights = (page: Page) =>
  page.evaluate(() => window.asked.flatMap((i) => (i.kind === 'fit' ? i.height : [])));

test('V26 the menu is opened by a click, and says what it is', async ({ page }) => {
  await openPopover(page, galleryState('five-jobs'));
  await expect(button(page)).toHaveAttribute('aria-haspopup', 'menu');
  await expect(button(page)).toHaveAttribute('aria-expanded', 'false');
  await button(page).click();
  await expect(menu(page)).toBeVisible();
  await expect(button(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(menu(page)).toMatchAriaSnapshot(`
    - menu "Menu":
      - menuitemcheckbox "Keep open" [checked=false]
      - menuitem "Settings…"
      - separator
      - menuitem "History…"
      - separator
      - menuitem "Start work…"
      - menuitem "Examine the connection"
      - menuitem "Servers" [expanded=false]
      - separator
      - menuitemcheckbox "Open at login" [checked]
      - menuitem "Quit Usher"
  `);
});

for (const key of ['Enter', 'Space', 'ArrowDown'])
  test(`V26 ${key} opens it at its first line, and a held key does no more`, async ({ page }) => {
    await openPopover(page, galleryState('five-jobs'));
    await button(page).focus();
    await page.keyboard.down(key);
    await page.keyboard.down(key);
    await page.keyboard.up(key);
    await expect(menu(page)).toBeVisible();
    expect(await focused(page)).toMatch(/Keep open|Settings/);
    expect(await asked(page)).toEqual([]);
  });

test('V26 arrow keys, Home, End and first letters move in it, round its ends', async ({ page }) => {
  await openPopover(page, galleryState('five-jobs'));
  await button(page).press('ArrowDown');
  await expect(menu(page)).toBeVisible();
  const steps = [
    ['ArrowUp', 'Quit Usher'],
    ['ArrowDown', 'Keep open'],
    ['End', 'Quit Usher'],
    ['Home', 'Keep open'],
    ['s', 'Settings…'],
    ['s', 'Start work…'],
    ['S', 'Servers'],
    ['s', 'Settings…'],
    ['h', 'History…'],
    ['Delete', 'History…'],
  ] as const;
  for (const [key, line] of steps) {
    await page.keyboard.press(key);
    expect(await focused(page)).toBe(line);
  }
  expect(await asked(page)).toEqual([]);
  await page.keyboard.press('Enter');
  expect(await asked(page)).toEqual([{ kind: 'show-history', since: undefined }]);
  await expect(menu(page)).toHaveCount(0);
  await expect(button(page)).toBeFocused();
});

test('V26 a group of lines opens in its place, by Enter and arrows, and its lines can be chosen', async ({
  page,
}) => {
  await openPopover(page, galleryState('one-job'));
  await button(page).click();
  await expect(menu(page)).toBeVisible();
  const servers = page.getByRole('menuitem', { name: 'Servers' });
  await servers.press('ArrowRight');
  const group = page.getByRole('group', { name: 'Servers' });
  await expect(group.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(group).toHaveCount(0);
  await expect(servers).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(group.getByRole('menuitem', { name: 'Signed in as Ada' })).toBeDisabled();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await asked(page)).toEqual([{ kind: 'add-server' }]);
});

test('V26 from right to left the arrows are turned', async ({ page }) => {
  await openPopover(page, galleryState('one-job'));
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await button(page).click();
  await expect(menu(page)).toBeVisible();
  await page.getByRole('menuitem', { name: 'Servers' }).press('ArrowLeft');
  await expect(page.getByRole('group', { name: 'Servers' })).toBeVisible();
});

test('V26 it stays as it was when it was opened', async ({ page }) => {
  await openPopover(page, galleryState('one-job'));
  await button(page).click();
  await expect(menu(page)).toBeVisible();
  await show(page, { ...galleryState('five-jobs'), menu: [] });
  await expect(page.getByRole('menuitem', { name: 'Quit Usher' })).toBeVisible();
  await page.getByRole('menuitem', { name: 'Quit Usher' }).click();
  expect(await asked(page)).toEqual([{ kind: 'quit' }]);
});

test('V27 Escape closes it before anything else, and gives the focus back', async ({ page }) => {
  await openPopover(page, galleryState('five-jobs'));
  await button(page).press('Enter');
  await expect(menu(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu(page)).toHaveCount(0);
  await expect(button(page)).toBeFocused();
  expect(await asked(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await asked(page)).toEqual([{ kind: 'hide' }]);
});

test('V27 a click elsewhere closes it, and presses nothing', async ({ page }) => {
  await openPopover(page, galleryState('five-jobs'));
  const cancel = page.getByRole('button', { name: 'Cancel Loading the TV guide' });
  const box = await cancel.boundingBox();
  await button(page).click();
  await expect(menu(page)).toBeVisible();
  // Beside the menu, over a row.
  await page.mouse.click(40, (box?.y ?? 0) + 4);
  await expect(menu(page)).toHaveCount(0);
  expect(await asked(page)).toEqual([]);
});

test('V27 Tab closes it, and hiding too', async ({ page }) => {
  await openPopover(page, galleryState('five-jobs'));
  await button(page).press('Enter');
  await expect(menu(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(menu(page)).toHaveCount(0);
  await button(page).press('Enter');
  await expect(menu(page)).toBeVisible();
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(menu(page)).toHaveCount(0);
});

test('V27 the window grows for it, and where that does not go it scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 150 });
  await openPopover(page, galleryState('one-job'));
  await button(page).press('Enter');
  await expect(menu(page)).toBeVisible();
  const latest = async (): Promise<number> => (await heights(page)).at(-1) ?? 0;
  const [first = 0] = await heights(page);
  await expect.poll(latest).toBeGreaterThan(first + 100);
  const second = await latest();
  await page.getByRole('menuitem', { name: 'Servers' }).press('Enter');
  await expect.poll(latest).toBeGreaterThan(second + 50);
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'Quit Usher' })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect.poll(latest).toBe(first);
});
