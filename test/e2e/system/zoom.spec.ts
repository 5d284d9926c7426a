import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { openPopover } from '../steps.ts';

const widthOf = (app: ElectronApplication): Promise<number | undefined> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getContentSize()[0]);

const pageOf = (page: Page): Promise<{ readonly width: number; readonly scale: number }> =>
  page.evaluate(() => ({ width: window.innerWidth, scale: window.devicePixelRatio }));

const choose = (page: Page, zoom: number): Promise<void> =>
  page.evaluate(
    (percent) => window.usher.send({ kind: 'set-preferences', change: { zoom: percent } }),
    zoom as 110,
  );

test('V52 V53 the window is as much larger as all in it: from the start, changed at once, and in the next window', async ({
  launch,
}) => {
  const { app, page, profile } = await launch({ settings: { preferences: { zoom: 150 } } });
  await expect.poll(() => widthOf(app)).toBe(540);
  const { scale } = await pageOf(page);
  await expect.poll(() => pageOf(page)).toEqual({ width: 360, scale });
  await choose(page, 125);
  await expect.poll(() => widthOf(app)).toBe(450);
  await expect.poll(() => pageOf(page)).toEqual({ width: 360, scale: (scale / 1.5) * 1.25 });
  // The page as high as its content, not as it was measured meanwhile.
  const shown = await page.evaluate(() => document.querySelector('.list')?.scrollHeight);
  expect(shown).toBe(await page.evaluate(() => document.querySelector('.list')?.clientHeight));
  await choose(page, 100);
  await expect.poll(() => widthOf(app)).toBe(360);
  await expect.poll(() => pageOf(page)).toEqual({ width: 360, scale: scale / 1.5 });
  await choose(page, 175);
  // A window that is gone has nothing more to say.
  await expect.poll(() => widthOf(app)).toBe(630);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.destroy());
  await openPopover(app);
  await expect.poll(() => widthOf(app)).toBe(630);
  await app.close();

  const again = await launch({ profile });
  await expect.poll(() => widthOf(again.app)).toBe(630);
  await expect.poll(async () => (await pageOf(again.page)).width).toBe(360);
});
