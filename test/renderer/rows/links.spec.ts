import { expect, type Page, test } from '@playwright/test';
import { activities, pastWith, rowWith } from '../gallery/compose.ts';
import { asked, openPopover, show } from '../page/popoverPage.ts';

const linked = { openLabel: 'Scanning Films. Open Films in Plex' };
const films = rowWith({ uuid: 'films', title: 'Scanning Films', ...linked });
const series = rowWith({ uuid: 'series', title: 'Scanning Series' });
const past = pastWith({
  title: 'Films scanned',
  id: 'attic/f@1-2',
  openLabel: 'Films scanned. Open Films in Plex',
});
const busy = activities('2 jobs running', [films, series], {}, [past]);

const title = (page: Page) => page.getByRole('button', { name: 'Scanning Films. Open Films in Plex' });
const OPEN = { kind: 'open-in-plex', serverId: 'attic', uuid: 'films' };

test('V24 a title with a page in Plex opens it by a click and by keyboard; another is no button', async ({
  page,
}) => {
  await openPopover(page, busy);
  await title(page).click();
  await title(page).press('Enter');
  await title(page).press('Space');
  await page.getByRole('button', { name: 'Films scanned. Open Films in Plex' }).click();
  expect(await asked(page)).toEqual([OPEN, OPEN, OPEN, { kind: 'open-finished-in-plex', id: 'attic/f@1-2' }]);
  await expect(page.getByRole('button', { name: /Scanning Series/ })).toHaveCount(1);
});

test('V24 the keyboard comes to the title, then to Cancel', async ({ page }) => {
  await openPopover(page, busy);
  await page.getByRole('main').focus();
  await page.keyboard.press('Tab');
  await expect(title(page)).toBeFocused();
  await expect(title(page)).toHaveCSS('text-decoration-line', 'underline');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Cancel Scanning Films' })).toBeFocused();
  await expect(title(page)).toHaveCSS('text-decoration-line', 'none');
});

test('V1 V24 a focused title keeps the focus while its row changes, and gives it to the row when its page is gone', async ({
  page,
}) => {
  await openPopover(page, busy);
  await title(page).focus();
  await show(page, activities('2 jobs', [rowWith({ ...films, progress: 60 }), series]));
  await expect(title(page)).toBeFocused();
  await show(page, activities('2 jobs', [rowWith({ ...films, openLabel: undefined }), series]));
  await expect(page.locator('.row').first()).toBeFocused();
});

test('V24 Enter on a row opens nothing', async ({ page }) => {
  await openPopover(page, busy);
  await page.locator('.row').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  expect(await asked(page)).toEqual([]);
});

test('V18 V24 Delete on a title stops its job', async ({ page }) => {
  await openPopover(page, busy);
  await title(page).focus();
  await page.keyboard.press('Delete');
  expect(await asked(page)).toMatchObject([{ kind: 'cancel', serverId: 'attic', uuid: 'films' }]);
});

test('G6 a row says whose it is, beside what it is at', async ({ page }) => {
  await openPopover(page, activities('Scanning Films', [rowWith({ ...films, owner: 'Robin' }), series]));
  await expect(page.locator('.row').first().locator('.second')).toHaveText('Nine Winters (2016)Robin2 min');
  await expect(page.locator('.owner')).toHaveCount(1);
});
