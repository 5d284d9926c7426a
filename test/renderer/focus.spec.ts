import { expect, type Page, test } from '@playwright/test';
import { activities, rowWith, stopWith } from './gallery/compose.ts';
import { asked, openPopover, show } from './page/popoverPage.ts';

const films = rowWith({ uuid: 'films', title: 'Scanning Films' });
const series = rowWith({ uuid: 'series', title: 'Scanning Series' });
const music = rowWith({ uuid: 'music', title: 'Scanning Music' });
const row = (page: Page, title: string) => page.locator('.row').filter({ hasText: title });
const three = activities('3 jobs running', [films, series, music]);

test('V1 the focus stays on its Cancel while rows around it change, come and go', async ({ page }) => {
  await openPopover(page, three);
  const cancel = page.getByRole('button', { name: 'Cancel Scanning Series' });
  await cancel.focus();
  const element = await cancel.elementHandle();
  await show(page, activities('3 jobs', [films, rowWith({ ...series, progress: 55 }), music]));
  await show(page, activities('2 jobs', [rowWith({ ...series, progress: undefined }), music]));
  await show(page, activities('2 jobs', [series, rowWith({ uuid: 'new', title: 'New' })]));
  await show(
    page,
    activities('1 job', [{ ...series, cancel: { kind: 'asked', label: 'Cancelling Scanning Series' } }]),
  );
  expect(await element?.evaluate((e) => e === document.activeElement)).toBe(true);
});

test('V1 when the focused row leaves, the focus goes to the next row, not to its Cancel', async ({
  page,
}) => {
  await openPopover(page, three);
  await page.getByRole('button', { name: 'Cancel Scanning Series' }).focus();
  await show(page, activities('2 jobs running', [films, music]));
  await expect(row(page, 'Scanning Music')).toBeFocused();
  // And on from there by Tab.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Cancel Scanning Music' })).toBeFocused();
});

test('V1 when the last row leaves with the focus, it goes to the row before', async ({ page }) => {
  await openPopover(page, three);
  await page.getByRole('button', { name: 'Cancel Scanning Music' }).focus();
  await show(page, activities('2 jobs running', [films, series]));
  await expect(row(page, 'Scanning Series')).toBeFocused();
});

test('V1 when the only row leaves with the focus, it goes to the list', async ({ page }) => {
  await openPopover(page, activities('Scanning Films', [films]));
  await page.getByRole('button', { name: 'Cancel Scanning Films' }).focus();
  await show(page, activities('Quiet', []));
  await expect(page.getByRole('main')).toBeFocused();
});

test('V1 when a row is over and its Cancel goes, the focus stays on the row', async ({ page }) => {
  await openPopover(page, three);
  await page.getByRole('button', { name: 'Cancel Scanning Films' }).focus();
  const over = rowWith({ ...films, status: 'Complete', isEnded: true, cancel: { kind: 'none' } });
  await show(page, activities('2 jobs running', [over, series, music]));
  await expect(row(page, 'Scanning Films')).toBeFocused();
});

test('V1 three Enters stop one job', async ({ page }) => {
  await openPopover(page, three);
  await page.getByRole('button', { name: 'Cancel Scanning Films' }).focus();
  await page.keyboard.press('Enter');
  const cancelling = { ...films, cancel: { kind: 'asked', label: 'Cancelling Scanning Films' } } as const;
  await show(page, activities('3 jobs running', [cancelling, series, music]));
  await page.keyboard.press('Enter');
  await show(page, activities('2 jobs running', [series, music]));
  await page.keyboard.press('Enter');
  expect(await asked(page)).toEqual([
    { kind: 'cancel', serverId: 'attic', uuid: 'films', call: { kind: 'activity' } },
  ]);
});

for (const key of ['Delete', 'Backspace']) {
  test(`V18 ${key} stops the job whose row has the focus, once`, async ({ page }) => {
    await openPopover(page, three);
    await page.getByRole('button', { name: 'Cancel Scanning Films' }).focus();
    await show(page, activities('2 jobs running', [series, music]));
    await expect(row(page, 'Scanning Series')).toBeFocused();
    await page.keyboard.press(key);
    const cancelling = { ...series, cancel: { kind: 'asked', label: 'Cancelling Scanning Series' } } as const;
    await show(page, activities('2 jobs running', [cancelling, music]));
    await page.keyboard.press(key);
    expect(await asked(page)).toEqual([
      { kind: 'cancel', serverId: 'attic', uuid: 'series', call: { kind: 'activity' } },
    ]);
  });
}

test('V18 a held Delete stops one job, and none where no row has the focus', async ({ page }) => {
  await openPopover(page, three);
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'Cancel Scanning Films' }).focus();
  await page.keyboard.down('Delete');
  await show(page, activities('2 jobs running', [series, music]));
  await page.keyboard.down('Delete');
  await page.keyboard.up('Delete');
  expect(await asked(page)).toEqual([
    { kind: 'cancel', serverId: 'attic', uuid: 'films', call: { kind: 'activity' } },
  ]);
});

test('V1 a focused "Retry now" that goes leaves the focus in the list', async ({ page }) => {
  const away = { link: 'away', linkText: 'Attic is not reachable.', canRetry: true } as const;
  await openPopover(page, activities('Attic is not reachable.', [films], away));
  await page.getByRole('button', { name: 'Retry now' }).focus();
  await show(page, activities('Scanning Films', [films]));
  await expect(page.getByRole('main')).toBeFocused();
});

test('the list has the focus when the popover opens, without a ring around it', async ({ page }) => {
  await openPopover(page, activities('2 jobs running', [rowWith({ cancel: { kind: 'none' } })]));
  const list = page.getByRole('main');
  await expect(list).toBeFocused();
  expect(await list.evaluate((e) => getComputedStyle(e).outlineStyle)).toBe('none');
});

for (const kind of ['asked', 'unavailable'] as const) {
  test(`V4 a Cancel that is ${kind} is aria-disabled, keeps the focus and does nothing`, async ({ page }) => {
    await openPopover(page, activities('Scanning Films', [films]));
    const cancel = page.locator('.cancel');
    await cancel.focus();
    await show(
      page,
      activities('Scanning Films', [
        {
          ...films,
          cancel: kind === 'asked' ? { kind, label: 'Cancelling Scanning Films' } : stopWith({ kind }),
        },
      ]),
    );
    await expect(cancel).toBeFocused();
    await expect(cancel).toHaveAttribute('aria-disabled', 'true');
    await expect(cancel).not.toHaveAttribute('disabled');
    await cancel.click({ force: true });
    await page.keyboard.press('Enter');
    expect(await asked(page)).toEqual([]);
  });
}

test('a held Enter presses one Cancel only, not those the focus moves on to', async ({ page }) => {
  await openPopover(page, three);
  await page.getByRole('button', { name: 'Cancel Scanning Films' }).focus();
  await page.keyboard.down('Enter');
  await show(page, activities('2 jobs running', [series, music]));
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  expect(await asked(page)).toEqual([
    { kind: 'cancel', serverId: 'attic', uuid: 'films', call: { kind: 'activity' } },
  ]);
});

test('a row that leaves above the pointer, or from under it, moves nothing under the pointer', async ({
  page,
}) => {
  await openPopover(page, three);
  const musicRow = page.locator('.row').filter({ hasText: 'Scanning Music' });
  const before = await musicRow.boundingBox();
  await page.locator('.row').filter({ hasText: 'Scanning Series' }).hover();
  await show(page, activities('2 jobs running', [films, music]));
  expect(await musicRow.boundingBox()).toEqual(before);
  await musicRow.hover();
  await show(page, activities('Scanning Music, 41 %', [music]));
  expect(await musicRow.boundingBox()).toEqual(before);
  const heights = () => page.evaluate(() => window.asked.flatMap((i) => (i.kind === 'fit' ? i.height : [])));
  expect(new Set(await heights()).size).toBe(1);

  await page.evaluate(() => document.dispatchEvent(new MouseEvent('mouseleave')));
  await expect.poll(async () => (await musicRow.boundingBox())?.y).toBeLessThan(before?.y ?? 0);
  // Jobs that go take no height with them (V29).
  expect(new Set(await heights()).size).toBe(1);
});
