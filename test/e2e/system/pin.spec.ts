import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { isShown, lookAway, openPopover } from '../steps.ts';

const choose = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitemcheckbox', { name }).click();
};

const blur = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur());

/** As a person does who drags it by its head. */
const drag = (app: ElectronApplication, x: number, y: number): Promise<void> =>
  app.evaluate(({ BrowserWindow }, [left, top]) => BrowserWindow.getAllWindows()[0]?.setPosition(left, top), [
    x,
    y,
  ] as const);

const placeOf = (app: ElectronApplication): Promise<number[] | undefined> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getPosition());

const isOnTop = (app: ElectronApplication): Promise<boolean | undefined> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isAlwaysOnTop());

const keptIn = (profile: string): unknown =>
  JSON.parse(readFileSync(path.join(profile, 'Usher', 'settings.json'), 'utf8')).window;

test('V33 pinned, it stays open and where it is put, also after a restart; unpinned, it hides again', async ({
  signedIn,
  launch,
  desktop,
}) => {
  const { app, page, profile } = await signedIn();
  await choose(page, 'Keep open');
  await expect.poll(() => isOnTop(app)).toBe(false);
  await blur(app);
  await drag(app, 200, 150);
  await expect.poll(() => keptIn(profile)).toEqual({ isPinned: true, x: 200, y: 150 });
  expect(await isShown(app)).toBe(true);
  // It may be under others: the icon brings it to the front, and hides it once it is there.
  const tray = await desktop.tray();
  await tray.click();
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow() !== null))
    .toBe(true);
  expect(await isShown(app)).toBe(true);
  await tray.click();
  await expect.poll(() => isShown(app)).toBe(false);
  await openPopover(app);
  expect(await placeOf(app)).toEqual([200, 150]);
  await app.close();

  const again = await launch({ profile });
  await expect(again.page.getByRole('heading', { level: 1 })).toHaveText(/Quiet/);
  await openPopover(again.app);
  await expect.poll(() => placeOf(again.app)).toEqual([200, 150]);
  await blur(again.app);
  expect(await isShown(again.app)).toBe(true);
  await choose(again.page, 'Keep open');
  await expect.poll(() => isOnTop(again.app)).toBe(true);
  await expect.poll(async () => (await placeOf(again.app))?.[0]).not.toBe(200);
  await lookAway(again.app);
  expect(keptIn(profile)).toEqual({ isPinned: false });
});

test('V33 a place off all displays is put right', async ({ launch }) => {
  const { app } = await launch({ settings: { window: { isPinned: true, x: 9000, y: -4000 } } });
  await expect.poll(() => isShown(app)).toBe(true);
  const isOff = (): Promise<boolean> =>
    app.evaluate(({ BrowserWindow, screen }) => {
      const { x, y, width, height } = BrowserWindow.getAllWindows()[0]?.getBounds() ?? {
        x: -1,
        y: 0,
        width: 0,
        height: 0,
      };
      const { workArea: area } = screen.getPrimaryDisplay();
      return x < area.x || y < area.y || x + width > area.x + area.width || y + height > area.y + area.height;
    });
  await expect.poll(isOff).toBe(false);
});

test('V32 closed for long, its window is given back, and the next click makes another, drawn and as high as its content', async ({
  signedIn,
  desktop,
  demo,
}) => {
  const { app } = await signedIn();
  for (let n = 0; n < 3; n++) demo.start({ title: `Job ${n}`, progress: n });
  await expect.poll(() => heightOf(app)).toBeGreaterThan(200);
  // Ten minutes pass at once.
  await app.evaluate(() => {
    const { setTimeout: later } = globalThis;
    Reflect.set(globalThis, 'setTimeout', (act: () => void, ms: number, ...rest: unknown[]) =>
      later(act, ms === 600_000 ? 0 : ms, ...rest),
    );
  });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur());
  await expect.poll(() => windowsOf(app)).toBe(0);
  const opened = app.waitForEvent('window');
  const tray = await desktop.tray();
  await tray.click();
  const page = await opened;
  await expect.poll(() => isShown(app)).toBe(true);
  expect(await heightOf(app)).toBeGreaterThan(200);
  await expect(page.getByRole('listitem')).toHaveCount(3);
});

test('V32 what is typed in a form is not lost', async ({ launch }) => {
  const { app, page } = await launch();
  await page.getByText('By address and token').click();
  await page.getByLabel('Address').fill('nas.local');
  await app.evaluate(() => {
    const { setTimeout: later } = globalThis;
    Reflect.set(globalThis, 'setTimeout', (act: () => void, ms: number, ...rest: unknown[]) => {
      if (ms === 600_000) Reflect.set(globalThis, 'tenMinutesPass', act);
      return later(act, ms, ...rest);
    });
  });
  await lookAway(app);
  // Playwright keeps its pages visible. What the page has said before an answer is heard by then.
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    return window.usher.getView();
  });
  await app.evaluate(() => Reflect.get(globalThis, 'tenMinutesPass')());
  await openPopover(app);
  await expect(page.getByLabel('Address')).toHaveValue('nas.local');
});

function windowsOf(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
}

function heightOf(app: ElectronApplication): Promise<number | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize()[1]);
}
