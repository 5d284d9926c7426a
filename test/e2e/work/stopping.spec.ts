import type { Page } from '@playwright/test';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { expect, test } from '../fixtures.ts';
import { isShown, lookAway, signIn } from '../steps.ts';

const deletes = (demo: DemoServer): readonly string[] =>
  demo.requests.filter((r) => r.method === 'DELETE').map((r) => r.path);

const scan = (title: string, librarySectionID: string) => ({
  title,
  progress: 30,
  cancellable: false,
  Context: { librarySectionID },
});

/** By Tab alone. */
async function tabTo(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name });
  await expect(button).toBeVisible();
  for (let stops = 0; stops < 20; stops++) {
    if (await button.evaluate((e) => e === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach '${name}'`);
}

test('C8 C10 a scan is stopped by keyboard alone', async ({ launch, demo }) => {
  const { uuid } = demo.start(scan('Scanning Films', '1'));
  const { page } = await launch();
  await signIn(page, demo);
  await tabTo(page, 'Stop the whole scan of Films');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Stop the scan', exact: true })).toBeFocused();
  expect(deletes(demo)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.locator('.row')).toContainText('Cancelled');
  await expect(page.locator('.row')).toHaveCount(0);
  expect(deletes(demo)).toEqual(['/library/sections/1/refresh']);
  expect(demo.find(uuid)).toBeUndefined();
});

test('C10 V1 three Enters stop one scan', async ({ launch, demo }) => {
  demo.start(scan('Scanning Films', '1'));
  demo.start(scan('Scanning Series', '2'));
  const { page } = await launch();
  await signIn(page, demo);
  await tabTo(page, 'Stop the whole scan of Films');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.locator('.row')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.locator('.row')).toContainText('Scanning Series');
  expect(deletes(demo)).toEqual(['/library/sections/1/refresh']);
});

test('C5 C9 what every call refuses says so, and has no button any more', async ({ launch, demo }) => {
  demo.start({ type: 'media.optimize', title: 'Optimizing', cancellable: true, progress: 30 }, 400);
  const { page } = await launch();
  await signIn(page, demo);
  await page.getByRole('button', { name: 'Cancel Optimizing' }).click();
  await expect(page.locator('.row').getByRole('alert')).toHaveText(
    'Plex refused to stop this. There is no other way to stop it. It ends by itself.',
  );
  // The row's other buttons are for notifications.
  await expect(page.locator('.row').getByRole('button', { name: /^(Cancel|Stop)/ })).toHaveCount(0);
});

test('C5 C8 refused alone, the next step stands under it, and works', async ({ launch, demo }) => {
  demo.start({ ...scan('Scanning Films', '1'), cancellable: true }, 400);
  const { page } = await launch();
  await signIn(page, demo);
  await page.getByRole('button', { name: 'Cancel Scanning Films' }).click();
  await expect(page.locator('.row').getByRole('alert')).toHaveText('Plex refused to stop this.');
  await page.getByRole('button', { name: 'Stop the whole scan of Films' }).click();
  await page.getByRole('button', { name: 'Stop the scan', exact: true }).click();
  await expect(page.locator('.row')).toHaveCount(0);
  expect(deletes(demo).at(-1)).toBe('/library/sections/1/refresh');
});

test('C10 V3 from the tray a scan is stopped in a submenu that asks', async ({ signedIn, demo, desktop }) => {
  const { app } = await signedIn();
  await lookAway(app);
  demo.start(scan('Scanning Films', '1'));
  const tray = await desktop.tray();
  await tray.choose('Stop the scan');
  await expect.poll(() => deletes(demo)).toEqual(['/library/sections/1/refresh']);
  expect(await isShown(app)).toBe(false);
});

test('C12 "Stop all" stops what can be stopped after one question', async ({ launch, demo }) => {
  demo.start(scan('Scanning Films', '1'));
  demo.start({ type: 'media.optimize', title: 'Optimizing', cancellable: true, progress: 30 });
  demo.start({ type: 'media.generate.credits', title: 'Detecting Credits', progress: 30 });
  const { page } = await launch();
  await signIn(page, demo);
  await page.getByRole('button', { name: 'Stop all on Attic' }).click();
  await expect(page.getByText('Stop 2 jobs on Attic, whole scans and maintenance too?')).toBeVisible();
  await page.getByRole('button', { name: 'Stop all', exact: true }).click();
  await expect(page.locator('.row')).toHaveCount(1);
  await expect(page.locator('.row')).toContainText('Detecting credits');
  expect(deletes(demo)).toHaveLength(2);
});
