import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createLog } from '../../../src/storage/log.ts';
import { openSettings } from '../../../src/storage/settings/settingsFile.ts';
import { expect, test } from '../fixtures.ts';
import { isShown, lookAway } from '../steps.ts';

test('SE6 SE13 settings are imported from the chosen file, exported, and those of another process are in it', async ({
  signedIn,
  desktop,
}) => {
  const { app, page, profile } = await signedIn();
  const file = path.join(profile, 'mine.json');
  writeFileSync(file, JSON.stringify({ kind: 'usher-settings', version: 2, preferences: { zoom: 150 } }));
  await app.evaluate(({ dialog }, chosen) => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    dialog.showOpenDialog = async (...options: readonly unknown[]) => {
      asked.push(options);
      await new Promise((resolve) => Object.assign(globalThis, { answer: resolve }));
      return { canceled: false, filePaths: [chosen] };
    };
  }, file);
  await page.evaluate(() => {
    window.usher.send({ kind: 'open-settings' });
    window.usher.send({ kind: 'import-settings' });
    window.usher.send({ kind: 'import-settings' });
  });
  const asked = (): Promise<number> => app.evaluate(() => Reflect.get(globalThis, 'asked').length);
  await expect.poll(asked).toBe(1);
  // Also a person's dialog takes the keyboard, so the popover is hidden meanwhile.
  await lookAway(app);
  await app.evaluate(() => Reflect.get(globalThis, 'answer')());
  await expect.poll(() => isShown(app)).toBe(true);
  expect(await asked()).toBe(1);
  const settings = path.join(profile, 'Usher', 'settings.json');
  await expect.poll(() => JSON.parse(readFileSync(settings, 'utf8')).preferences).toEqual({ zoom: 150 });

  // The terminal's part of the code, in another process than the app.
  openSettings(
    path.dirname(settings),
    createLog(() => {}),
  ).update((s) => ({ ...s, preferences: { ...s.preferences, leastSeconds: 5 } }));
  const downloads = path.join(desktop.dir, 'home', 'Downloads');
  const exported = (): unknown => {
    if (!existsSync(downloads)) return;
    const [latest] = readdirSync(downloads)
      .filter((name) => name.startsWith('usher-settings-'))
      .toSorted((a, b) => b.length - a.length || (a < b ? 1 : -1));
    return latest && JSON.parse(readFileSync(path.join(downloads, latest), 'utf8')).preferences;
  };
  // `toPass` asks again where `poll` would fail: a file that is just being written cannot be read yet.
  await expect(async () => {
    await page.evaluate(() => window.usher.send({ kind: 'export-settings' }));
    expect(exported()).toEqual({ zoom: 150, leastSeconds: 5 });
  }).toPass();
});

test('SE13 a dialog that is closed changes nothing, and the page is there again', async ({ signedIn }) => {
  const { app, page, profile } = await signedIn();
  const settings = path.join(profile, 'Usher', 'settings.json');
  const before = readFileSync(settings, 'utf8');
  await page.evaluate(() => window.usher.send({ kind: 'import-settings' }));
  await expect.poll(() => isShown(app)).toBe(true);
  await expect(page.getByRole('heading', { name: 'Settings', exact: true })).toBeVisible();
  expect(readFileSync(settings, 'utf8')).toBe(before);
});
