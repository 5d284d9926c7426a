import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { RowView, View } from '../../../src/domain/view/view.ts';
import { activities, groupWith, rowWith, servers } from '../gallery/compose.ts';
import { equalRows, headWith } from '../gallery/composeGroups.ts';
import { asked, openPopover, show } from '../page/popoverPage.ts';

const closed = headWith({});
const opened = headWith({}, true);
const films = rowWith({ uuid: 'films', title: 'Scanning Films' });
const download = rowWith({ uuid: 'download', title: 'Downloading' });
const mine = rowWith({ uuid: 'mine', title: 'Scanning Music' });
const list = (...rows: readonly RowView[]): View => activities('14 jobs running', rows);
const opener = (page: Page) => page.getByRole('button', { name: 'Generating chapter thumbnails, 13 jobs' });
const row = (page: Page, title: string) => page.locator('.row').filter({ hasText: title });
const titles = (page: Page) => page.locator('.title').allTextContents();
const leave = (page: Page) => page.evaluate(() => document.dispatchEvent(new MouseEvent('mouseleave')));
const command = (isOpen: boolean) => ({
  kind: 'open-group',
  serverId: 'attic',
  group: 'equal thumbnails',
  isOpen,
});

test('V19 a group is one row that says how many it is, how far, what moves and how long', async ({
  page,
}) => {
  await openPopover(page, list(closed));
  const head = page.getByRole('listitem');
  await expect(head).toHaveCount(1);
  for (const text of ['Generating chapter thumbnails', '×13', '38 %', 'Harbour Lights · S2 E4', '14 min'])
    await expect(head).toContainText(text);
  await expect(opener(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(head.getByRole('progressbar')).toHaveJSProperty('value', 38);
});

test('V19 a click anywhere on it opens it, and its rows come below, a little further in', async ({
  page,
}) => {
  await openPopover(page, list(closed, download));
  await row(page, '×13').click({ position: { x: 200, y: 30 } });
  expect(await asked(page)).toEqual([command(true)]);
  await show(page, list(opened, ...equalRows(), download));
  await expect(opener(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('listitem')).toHaveCount(15);
  const left = (nth: number) =>
    page
      .locator('.title')
      .nth(nth)
      .evaluate((e) => e.getBoundingClientRect().left);
  expect([(await left(1)) - (await left(0)), (await left(14)) - (await left(0))]).toEqual([12, 0]);
  await opener(page).click();
  expect(await asked(page)).toEqual([command(true), command(false)]);
});

for (const key of ['Enter', ' '])
  test(`V19 "${key}" opens and closes it`, async ({ page }) => {
    await openPopover(page, list(closed));
    await page.keyboard.press('Tab');
    await expect(opener(page)).toBeFocused();
    await page.keyboard.press(key);
    await show(page, list(opened, ...equalRows()));
    await expect(opener(page)).toBeFocused();
    await page.keyboard.press(key);
    expect(await asked(page)).toEqual([command(true), command(false)]);
  });

for (const [direction, open, close] of [
  ['ltr', 'ArrowRight', 'ArrowLeft'],
  ['rtl', 'ArrowLeft', 'ArrowRight'],
] as const)
  test(`V19 ${open} opens it and ${close} closes it where one reads ${direction}`, async ({ page }) => {
    await openPopover(page, list(closed));
    await page.evaluate((dir) => {
      document.documentElement.dir = dir;
    }, direction);
    await opener(page).focus();
    await page.keyboard.press(close);
    expect(await asked(page)).toEqual([]);
    await page.keyboard.press(open);
    await show(page, list(opened, ...equalRows()));
    await page.keyboard.press(open);
    expect(await asked(page)).toEqual([command(true)]);
    await page.keyboard.press(close);
    expect(await asked(page)).toEqual([command(true), command(false)]);
  });

test('V19 an arrow on another row, or elsewhere, opens nothing', async ({ page }) => {
  await openPopover(page, list(closed, download));
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Cancel Downloading' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await asked(page)).toEqual([]);
});

test('V19 V18 maintenance has its own Cancel above the area that opens it; Delete stops it, and no group of equal jobs', async ({
  page,
}) => {
  const butler = rowWith({
    uuid: 'butler',
    title: 'Maintenance',
    group: { id: 'maintenance butler', count: '13 jobs', label: 'Maintenance, 13 jobs', isOpen: true },
  });
  await openPopover(page, list(butler, headWith({ depth: 1 })));
  await page.getByRole('button', { name: 'Cancel Maintenance' }).click();
  await opener(page).focus();
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'Maintenance, 13 jobs' }).focus();
  await page.keyboard.press('Delete');
  const stop = { kind: 'cancel', serverId: 'attic', uuid: 'butler' };
  expect(await asked(page)).toMatchObject([stop, stop]);
});

test('V21 V1 a row that a group takes in hands the focus to the group, and Enter stops nothing', async ({
  page,
}) => {
  const [first, second] = equalRows(2, 0).map((each) => rowWith({ ...each, cancel: download.cancel }));
  if (!first || !second) throw new Error('two rows');
  await openPopover(page, list(first, second, download));
  await page.locator('.cancel').nth(1).focus();
  await show(page, list(closed, download));
  await expect(row(page, '×13')).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await asked(page)).toEqual([]);
});

test('V21 V1 the focus goes with its row, and stays on its Cancel', async ({ page }) => {
  await openPopover(page, list(films, download, mine));
  for (const title of ['Scanning Films', 'Downloading', 'Scanning Music']) {
    const cancel = page.getByRole('button', { name: `Cancel ${title}` });
    await cancel.focus();
    for (const rows of [
      [mine, films, download],
      [download, mine, films],
      [films, download, mine],
    ]) {
      await show(page, list(...rows));
      await expect(cancel).toBeFocused();
    }
  }
});

test('V21 V1 a row of a group keeps the focus when the group is gone', async ({ page }) => {
  const [a, b, c] = equalRows(3);
  if (!a || !b || !c) throw new Error('three rows');
  await openPopover(page, list(opened, { ...a, cancel: download.cancel }, b, c, download));
  await page.locator('.cancel').first().focus();
  const element = await page.locator('.cancel').first().elementHandle();
  await show(page, list({ ...a, cancel: download.cancel, depth: 0 }, { ...b, depth: 0 }, download));
  expect(await element?.evaluate((e) => e === document.activeElement)).toBe(true);
});

test('V21 under the pointer the order stays, new rows come last, and it is right when the pointer leaves', async ({
  page,
}) => {
  await openPopover(page, list(films, download));
  const place = await row(page, 'Downloading').boundingBox();
  await row(page, 'Downloading').hover();
  await show(page, list(mine, download, films));
  expect(await titles(page)).toEqual(['Scanning Films', 'Downloading', 'Scanning Music']);
  expect(await row(page, 'Downloading').boundingBox()).toEqual(place);
  await show(page, list(mine, download, { ...films, progress: 77, status: '77 %' }));
  expect(await titles(page)).toEqual(['Scanning Films', 'Downloading', 'Scanning Music']);
  await expect(row(page, 'Scanning Films')).toContainText('77 %');
  await leave(page);
  expect(await titles(page)).toEqual(['Scanning Music', 'Downloading', 'Scanning Films']);
});

test('V21 under the pointer the rows of a group stay with it, and new ones are the last of it', async ({
  page,
}) => {
  const [a, b, c, d] = equalRows(4).map((each, n) => ({ ...each, title: `Item ${n}` }));
  if (!a || !b || !c || !d) throw new Error('four rows');
  await openPopover(page, list(films, opened, b, c, download));
  await row(page, 'Downloading').hover();
  await show(page, list(mine, opened, a, c, b, d, download, films));
  expect(await titles(page)).toEqual([
    'Scanning Films',
    'Generating chapter thumbnails',
    'Item 1',
    'Item 2',
    'Item 0',
    'Item 3',
    'Downloading',
    'Scanning Music',
  ]);
});

test('V21 a group that is opened under the pointer stays where it is, and gives its room back when it is closed', async ({
  page,
}) => {
  await openPopover(page, list(films, closed, download));
  const height = () => page.locator('.content').evaluate((e) => e.getBoundingClientRect().height);
  const before = { place: await row(page, '×13').boundingBox(), height: await height() };
  await row(page, '×13').hover();
  await show(page, list(films, opened, ...equalRows(3), download));
  expect(await titles(page)).toHaveLength(6);
  expect((await titles(page)).at(-1)).toBe('Downloading');
  expect(await row(page, '×13').boundingBox()).toEqual(before.place);
  await show(page, list(films, closed, download));
  expect({ place: await row(page, '×13').boundingBox(), height: await height() }).toEqual(before);
});

test('V21 a group that has come moves nothing under the pointer', async ({ page }) => {
  const two = equalRows(2, 0);
  await openPopover(page, list(...two, films, download));
  const place = await row(page, 'Downloading').boundingBox();
  await row(page, 'Downloading').hover();
  await show(page, list(closed, films, download));
  expect(await row(page, 'Downloading').boundingBox()).toEqual(place);
  expect(await titles(page)).toEqual(['Scanning Films', 'Downloading', 'Generating chapter thumbnails']);
  await leave(page);
  expect(await titles(page)).toEqual(['Generating chapter thumbnails', 'Scanning Films', 'Downloading']);
});

test('V21 another part of a long list comes as it is', async ({ page }) => {
  const part = (rowsBefore: number, ...rows: readonly RowView[]): View =>
    servers('Many', [groupWith({ rows, rowsBefore, rowsAfter: 900 })]);
  await openPopover(page, part(10, films, download));
  await row(page, 'Downloading').hover();
  await show(page, part(9, mine, films, download));
  expect(await titles(page)).toEqual(['Scanning Music', 'Scanning Films', 'Downloading']);
});

test('V22 all ends on one edge, and the room of a Cancel beside the times is there only where some row has one', async ({
  page,
}) => {
  const none = { kind: 'none' } as const;
  const right = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((e) => Math.round(e.getBoundingClientRect().right)));
  const [films2, download2] = [films, download].map((each) => ({ ...each, cancel: none }));
  if (!films2 || !download2) throw new Error('two rows');
  await openPopover(page, list(films2, download2, closed));
  const [edge = 0] = await right('.progress');
  for (const selector of ['.status', '.elapsed', '.progress'])
    expect(await right(selector)).toEqual([edge, edge, edge]);
  await show(page, list(films2, download, closed));
  expect(await right('.progress')).toEqual([edge, edge, edge]);
  expect(await right('.cancel path')).toHaveLength(1);
  expect(await right('.cancel svg')).toEqual([edge]);
  expect(await right('.status')).toEqual([edge, edge, edge]);
  expect(new Set(await right('.elapsed')).size).toBe(1);
  expect((await right('.elapsed'))[0]).toBe(edge - 28);
});

test('V11 V19 five hundred equal jobs that all move are drawn, open and closed', async ({ page }) => {
  const many = headWith({ group: { id: 'x', count: '×500', label: 'Thumbnails, 500 jobs', isOpen: true } });
  await openPopover(page, list(many, ...equalRows(500)));
  await expect(page.getByRole('listitem')).toHaveCount(501);
  for (const progress of [50, 51, 52])
    await show(
      page,
      list(many, ...equalRows(500).map((each) => ({ ...each, progress, status: `${progress} %` }))),
    );
  await expect(row(page, 'S2 E503')).toContainText('52 %');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => [v.id, v.nodes.length])).toEqual([]);
  await show(page, list(headWith({ uuid: many.uuid })));
  await expect(page.getByRole('listitem')).toHaveCount(1);
});
