import { expect, test } from '@playwright/test';
import { activities, rowWith, stopWith } from '../gallery/compose.ts';
import { galleryState } from '../gallery/gallery.ts';
import { asked, openPopover, show } from '../page/popoverPage.ts';

const STOP = {
  kind: 'cancel',
  serverId: 'attic',
  uuid: 'films',
  call: { kind: 'library-scan', libraryId: '1' },
} as const;
const wholeScan = stopWith({
  label: 'Stop the whole scan of Films',
  command: STOP,
  question: { text: 'Stop the whole scan of Films?', yes: 'Stop the scan' },
});
const films = rowWith({ cancel: wholeScan });
const series = rowWith({ uuid: 'series', title: 'Scanning Series' });
const two = activities('2 jobs running', [films, series]);

test('C8 C10 the button says what it stops, and asks before it stops more than the job', async ({ page }) => {
  await openPopover(page, two);
  await page.getByRole('button', { name: 'Stop the whole scan of Films' }).click();
  await expect(page.getByText('Stop the whole scan of Films?')).toBeVisible();
  expect(await asked(page)).toEqual([]);
  await page.getByRole('button', { name: 'Stop the scan', exact: true }).click();
  expect(await asked(page)).toEqual([STOP]);
  await expect(page.getByText('Stop the whole scan of Films?')).toBeHidden();
});

test('C10 V1 by keyboard alone: Delete asks, Enter says yes, a third key does nothing', async ({ page }) => {
  await openPopover(page, two);
  await page.locator('.row').first().focus();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('button', { name: 'Stop the scan', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.row').first()).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await asked(page)).toEqual([STOP]);
});

test('C10 V1 three Enters on the button stop one scan, and a held one none', async ({ page }) => {
  await openPopover(page, two);
  const button = page.getByRole('button', { name: 'Stop the whole scan of Films' });
  await button.focus();
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  expect(await asked(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect(await asked(page)).toEqual([STOP]);
});

for (const way of ['Escape', 'the other button'] as const) {
  test(`C10 ${way} says no, and the focus is on the row`, async ({ page }) => {
    await openPopover(page, two);
    await page.getByRole('button', { name: 'Stop the whole scan of Films' }).click();
    if (way === 'Escape') await page.keyboard.press('Escape');
    else await page.getByRole('button', { name: 'Keep it running' }).click();
    await expect(page.getByText('Stop the whole scan of Films?')).toBeHidden();
    await expect(page.locator('.row').first()).toBeFocused();
    expect(await asked(page)).toEqual([]);
  });
}

test('C10 an open question goes when what it would do changes', async ({ page }) => {
  await openPopover(page, two);
  await page.getByRole('button', { name: 'Stop the whole scan of Films' }).click();
  const other = stopWith({
    label: 'Stop the scans of all libraries',
    command: { ...STOP, call: { kind: 'all-scans' } },
    question: { text: 'Stop the scans of all libraries on Attic?', yes: 'Stop all scans' },
  });
  await show(page, activities('2 jobs running', [{ ...films, cancel: other }, series]));
  await expect(page.locator('.question')).toHaveCount(0);
});

test('C10 V9 a question goes with its row, and with the page: then Escape has the popover hidden', async ({
  page,
}) => {
  await openPopover(page, two);
  await page.getByRole('button', { name: 'Stop the whole scan of Films' }).click();
  await show(page, activities('Scanning Series', [series]));
  await page.keyboard.press('Escape');
  expect(await asked(page)).toEqual([{ kind: 'hide' }]);

  await show(page, two);
  await expect(page.locator('.question')).toHaveCount(0);
  await page.getByRole('button', { name: 'Stop the whole scan of Films' }).click();
  await show(page, galleryState('history'));
  await page.keyboard.press('Escape');
  expect(await asked(page)).toEqual([{ kind: 'hide' }, { kind: 'leave' }]);
  await show(page, two);
  await expect(page.locator('.question')).toHaveCount(0);
});

test('C10 one question at a time', async ({ page }) => {
  const second = { ...series, cancel: { ...wholeScan, label: 'Stop the whole scan of Series' } };
  await openPopover(page, activities('2 jobs running', [films, second]));
  await page.getByRole('button', { name: 'Stop the whole scan of Films' }).click();
  await page.getByRole('button', { name: 'Stop the whole scan of Series' }).click();
  await expect(page.locator('.question')).toHaveCount(1);
});

test('C5 the next step stands in words under the failure, and its × is gone', async ({ page }) => {
  const refused = {
    ...films,
    problem: 'Plex refused to stop this.',
    cancel: { ...wholeScan, isNextStep: true },
  };
  await openPopover(page, activities('Scanning Films', [refused]));
  await expect(page.locator('.row .icon-button')).toHaveCount(0);
  await page.getByText('Stop the whole scan of Films', { exact: true }).click();
  await page.getByRole('button', { name: 'Stop the scan', exact: true }).click();
  expect(await asked(page)).toEqual([STOP]);
});

test('C9 where nothing can stop a row it has no button, and Delete or a click on its place tells why', async ({
  page,
}) => {
  const why = 'Plex has no way to stop this. It ends by itself.';
  const credits = rowWith({ uuid: 'credits', title: 'Detecting credits', cancel: { kind: 'none', why } });
  await openPopover(page, activities('2 jobs running', [credits, films]));
  const row = page.locator('.row').first();
  await expect(row.getByRole('button')).toHaveCount(0);
  await expect(row).toHaveAttribute('aria-description', why);
  await row.focus();
  await page.keyboard.press('Delete');
  await expect(row.getByText(why)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row.getByText(why)).toBeHidden();
  await row.locator('.no-cancel').click();
  await expect(row.getByText(why)).toBeVisible();
  expect(await asked(page)).toEqual([]);
});

test('C12 "Stop all" asks once, and is one command', async ({ page }) => {
  const stopAll = {
    label: 'Stop all on Attic',
    command: { kind: 'cancel-all', serverId: 'attic', type: undefined } as const,
    question: { text: 'Stop 2 jobs on Attic, whole scans and maintenance too?', yes: 'Stop all' },
  };
  await openPopover(page, activities('2 jobs running', [films, series], { stopAll }));
  await page.getByRole('button', { name: 'Stop all on Attic' }).click();
  expect(await asked(page)).toEqual([]);
  await page.getByRole('button', { name: 'Stop all', exact: true }).click();
  expect(await asked(page)).toEqual([{ kind: 'cancel-all', serverId: 'attic', type: undefined }]);
});
