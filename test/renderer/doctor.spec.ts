import { expect, type Page, test } from '@playwright/test';
import type { View } from '../../src/domain/view/view.ts';
import { galleryState } from './gallery/gallery.ts';
import { asked, openGalleryState, openPopover, show } from './page/popoverPage.ts';

const doctor = (name: string): Extract<View, { kind: 'doctor' }> => {
  const view = galleryState(name);
  if (view.kind !== 'doctor') throw new Error('no doctor');
  return view;
};
const again = (page: Page) => page.getByRole('button', { name: 'Examine again' });

test('D1 the doctor says cause and remedy in words and shapes; each address opens to its steps', async ({
  page,
}) => {
  await openPopover(page, doctor('doctor-limited'));
  const attic = page.getByRole('region', { name: 'Attic' });
  await expect(attic.getByRole('img', { name: 'Works, with limits' })).toBeVisible();
  await expect(attic.getByText('Works, with limits')).toBeVisible();
  await expect(attic.getByText('WebSocket does not get through to Attic')).toBeVisible();
  await expect(attic.getByRole('code').first()).toHaveText('proxy_http_version 1.1');
  await expect(attic).not.toContainText('`');
  await expect(attic.getByRole('listitem')).toHaveCount(0);
  await attic.getByText('https://plex.example.com').click();
  const step = attic.getByRole('listitem').filter({ hasText: 'WebSocket' });
  await expect(step).toHaveText('WebSocketrefused (status 400)8 ms');
  await expect(step.getByRole('img', { name: 'Fails' })).toBeVisible();
  await expect(attic.getByRole('listitem').getByRole('img', { name: 'Works' })).toHaveCount(6);
});

test('D1 the shapes of the verdicts and of the addresses differ', async ({ page }) => {
  await openPopover(page, { ...doctor('doctor-several'), servers: [] });
  const shapeOf = (name: string) => page.getByRole('img', { name, exact: true }).first().locator('path');
  const drawn = new Map<string, string | null>();
  for (const [exhibitName, ...names] of [
    ['doctor-fine', 'All is well', 'Works', 'Fails'],
    ['doctor-limited', 'Works, with limits', 'Works in part'],
    ['doctor-broken', 'Does not work'],
    ['doctor-running', 'Not known yet'],
  ]) {
    await show(page, doctor(exhibitName ?? ''));
    for (const name of names) drawn.set(name, await shapeOf(name).getAttribute('d'));
  }
  expect(drawn.get('Works')).toBe(drawn.get('All is well'));
  expect(drawn.get('Fails')).toBe(drawn.get('Does not work'));
  expect(drawn.get('Works in part')).toBe(drawn.get('Works, with limits'));
  expect(new Set(drawn.values()).size).toBe(4);
});

test('D1 results appear as they come: the focus stays, what is open stays open, and the end is told once', async ({
  page,
}) => {
  const running = doctor('doctor-running');
  await openPopover(page, running);
  const status = page.getByRole('status');
  await expect(status).toHaveText('Examining…');
  const first = page.locator('.address summary').first();
  await first.click();
  await first.focus();
  await expect(page.getByRole('listitem')).toHaveCount(3);
  const [attic, garage] = running.servers;
  const [fine] = doctor('doctor-fine').servers;
  if (!attic || !garage || !fine) throw new Error('nobody to examine');
  const more = { ...attic, addresses: fine.addresses };
  await show(page, { ...running, servers: [more, { ...garage, addresses: fine.addresses.slice(1) }] });
  await expect(first).toBeFocused();
  await expect(page.getByRole('listitem')).toHaveCount(6);
  await show(page, { ...running, isRunning: false, servers: [fine, { ...garage, verdict: 'broken' }] });
  await expect(first).toBeFocused();
  await expect(page.getByRole('listitem')).toHaveCount(6);
  await expect(status).toHaveText('The examination is over.');
});

test('D1 while it is at work the doctor says so, and is not called again', async ({ page }) => {
  await openPopover(page, doctor('doctor-running'));
  const working = page.getByRole('button', { name: 'Examining…' });
  await expect(working).toHaveAttribute('aria-disabled', 'true');
  await working.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Back' }).click();
  expect(await asked(page)).toEqual([{ kind: 'leave' }]);
  await show(page, doctor('doctor-several'));
  await expect(again(page)).toHaveAttribute('aria-disabled', 'false');
});

test('D1 "Examine again" means the one server that is shown, or all of them', async ({ page }) => {
  await openPopover(page, doctor('doctor-broken'));
  await again(page).click();
  await show(page, doctor('doctor-several'));
  await again(page).click();
  expect(await asked(page)).toEqual([
    { kind: 'diagnose', serverId: 'garage' },
    { kind: 'diagnose', serverId: undefined },
  ]);
});

test('D1 nothing of the doctor is wider than the window, and the way back stays in view', async ({
  page,
}) => {
  for (const name of ['doctor-running', 'doctor-fine', 'doctor-limited', 'doctor-several', 'doctor-long']) {
    await openPopover(page, doctor(name));
    for (const address of await page.locator('.address summary').all()) await address.click();
    const { scrollWidth, clientWidth } = await page
      .locator('.list')
      .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
    expect(scrollWidth, name).toBeLessThanOrEqual(clientWidth);
    await page.locator('.list').evaluate((e) => e.scrollTo(0, 0));
    const back = await page.getByRole('button', { name: 'Back' }).boundingBox();
    expect((back?.y ?? 999) + (back?.height ?? 0), name).toBeLessThanOrEqual(520);
  }
});

test('D1 times stand one under the other at the right edge', async ({ page }) => {
  await openGalleryState(page, {
    name: '',
    caption: '',
    view: doctor('doctor-long'),
    press: () => ['https://1.summer-house-behind-the-old-lighthouse.example.com:32400'],
  });
  const edges = await page
    .locator('.address[open] .when')
    .evaluateAll((all) => all.map((e) => Math.round(e.getBoundingClientRect().right)));
  expect(edges).toEqual([344, 344, 344]);
});
