import { expect, type Page, test } from '@playwright/test';
import { NO_FILTER } from '../../src/domain/history/historyPage.ts';
import { activities, pastWith } from './gallery/compose.ts';
import { historyWith } from './gallery/composeHistory.ts';
import { galleryState } from './gallery/gallery.ts';
import { asked, openPopover, show } from './page/popoverPage.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('H11 the page lists what finished by day', async ({ page }) => {
  await openPopover(page, historyWith());
  const today = page.getByRole('region', { name: 'Today' });
  await expect(today.getByRole('listitem')).toHaveText([
    'Scanning Films09:05finished · 3 min · Films · Attic',
    'Detecting credits08:41finished · 38 s · Harbour Lights · S2 E7 · Attic',
    'Optimizing Salt and Lanterns08:12cancelled · 9 s · For mobile, 720p · Boathouse',
  ]);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Today',
    'Yesterday',
    'Monday 23 November',
  ]);
});

test('H11 each filter is a list with a name; what is chosen goes with what was chosen', async ({ page }) => {
  const filter = { ...NO_FILTER, serverId: 'attic', since: 5 };
  await openPopover(page, historyWith({ filter, sinceText: 'Since Monday 23 November, 22:00' }));
  await expect(page.getByLabel('Server')).toHaveValue('attic');
  await page.getByLabel('Kind').selectOption('Media analysis');
  await page.getByLabel('Library').selectOption('Films · Attic');
  await page.getByLabel('Server').selectOption('All servers');
  await button(page, 'Show all').click();
  expect(await asked(page)).toEqual([
    { kind: 'filter-history', ...filter, workKind: 'analysis' },
    { kind: 'filter-history', ...filter, libraryId: 'attic/1' },
    { kind: 'filter-history', ...filter, serverId: undefined },
    { kind: 'filter-history', ...filter, since: undefined },
  ]);
});

test('H11 nothing is offered that is no choice, but for what is chosen', async ({ page }) => {
  const one = { servers: [{ id: 'attic', name: 'Attic' }], libraries: [] };
  await openPopover(page, historyWith(one));
  await expect(page.getByRole('combobox')).toHaveCount(1);
  await show(page, historyWith({ ...one, filter: { ...NO_FILTER, serverId: 'attic' } }));
  await expect(page.getByRole('combobox')).toHaveCount(2);
});

test('H11 by keyboard alone: filter, more, export, and out', async ({ page }) => {
  await openPopover(page, historyWith());
  const press = async (key: string, times = 1): Promise<void> => {
    for (let n = 0; n < times; n++) await page.keyboard.press(key);
  };
  await page.getByLabel('Server').focus();
  await press('ArrowDown');
  await press('Tab', 3);
  await press('Enter');
  await press('Tab');
  await expect(button(page, 'Export…')).toBeFocused();
  await press('Enter');
  await expect(button(page, 'Export…')).toHaveAttribute('aria-expanded', 'true');
  await press('Tab', 2);
  await expect(button(page, 'As JSON')).toBeFocused();
  await press('Enter');
  await press('Escape');
  expect(await asked(page)).toEqual([
    { kind: 'filter-history', ...NO_FILTER, serverId: 'attic' },
    { kind: 'more-history' },
    { kind: 'export-history', format: 'json' },
    { kind: 'leave' },
  ]);
});

test('H12 where it was saved is said to everybody', async ({ page }) => {
  await openPopover(page, historyWith());
  const note = 'Saved in Downloads as usher-history-2026-11-29.csv.';
  await show(page, historyWith({ note }));
  await expect(page.locator('.question')).toHaveText(note);
  await expect(page.getByRole('status')).toHaveText(note);
});

test('H13 clearing asks in place of the buttons, and begins with the way back', async ({ page }) => {
  await openPopover(page, historyWith());
  await button(page, 'Clear history…').press('Enter');
  await show(page, galleryState('history-clear'));
  await expect(button(page, 'Keep it')).toBeFocused();
  await expect(page.getByRole('status')).toHaveText(/^Forget everything that finished/);
  await expect(button(page, 'Export…')).toHaveCount(0);
  // Whoever goes on pressing keeps it.
  await page.keyboard.press('Enter');
  await button(page, 'Clear history').click();
  await show(page, galleryState('history-empty'));
  await expect(page.getByText('Nothing has finished yet.')).toBeVisible();
  await expect(button(page, 'Back')).toBeVisible();
  expect(await asked(page)).toEqual([
    { kind: 'clear-history', step: 'ask' },
    { kind: 'clear-history', step: 'keep' },
    { kind: 'clear-history', step: 'clear' },
  ]);
});

test('H11 "Recently" leads there; N12 so does what ran while the person was away, at that time', async ({
  page,
}) => {
  await openPopover(page, activities('Quiet', [], {}, [pastWith({})]));
  await page.getByRole('region', { name: 'Recently' }).getByRole('button', { name: 'History…' }).click();
  const view = galleryState('digest');
  if (view.kind !== 'activities') throw new Error('no digest');
  await show(page, view);
  await expect(button(page, 'Show')).toHaveAccessibleDescription('While you were away: 12 jobs finished');
  await button(page, 'Show').click();
  expect(await asked(page)).toEqual([
    { kind: 'show-history', since: undefined },
    { kind: 'show-history', since: view.digest?.since },
  ]);
});

test('V25 Escape says no to clearing, and then leaves the page', async ({ page }) => {
  await openPopover(page, galleryState('history-clear'));
  await page.keyboard.press('Escape');
  await show(page, galleryState('history'));
  await page.keyboard.press('Escape');
  expect(await asked(page)).toEqual([{ kind: 'clear-history', step: 'keep' }, { kind: 'leave' }]);
});
