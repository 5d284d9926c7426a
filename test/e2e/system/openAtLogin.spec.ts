import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../fixtures.ts';
import { isShown, lookAway, openPopover } from '../steps.ts';
import type { TrayItem } from '../trayItem.ts';

test.describe.configure({ mode: 'serial' });

// As a package runs; login items are offered to no other.
const packaged = { ELECTRON_FORCE_IS_PACKAGED: '1' };
const autostartIn = (profile: string): string =>
  path.join(profile, 'autostart', 'io.github.usher_for_plex.Usher.desktop');
const isChecked = async (tray: TrayItem): Promise<boolean | undefined> =>
  (await tray.menu()).find(({ label }) => label === 'Open at login')?.checked;

test('T7 T8 opening at login is a check mark in the menu, and shows what the folder has', async ({
  launch,
  desktop,
}) => {
  const { app, profile } = await launch({ env: packaged });
  const tray = await desktop.tray();
  await expect.poll(() => isChecked(tray)).toBe(false);
  const file = autostartIn(profile);
  expect(existsSync(file)).toBe(false);

  await tray.choose('Open at login');
  await expect.poll(() => isChecked(tray)).toBe(true);
  const program = await app.evaluate(({ app }) => app.getPath('exe'));
  expect(readFileSync(file, 'utf8')).toContain(program);
  await tray.choose('Open at login');
  await expect.poll(() => isChecked(tray)).toBe(false);
  expect(existsSync(file)).toBe(false);

  await tray.choose('Open at login');
  await expect.poll(() => isChecked(tray)).toBe(true);
  await lookAway(app);
  const off = `${readFileSync(file, 'utf8')}Hidden=true\n`;
  writeFileSync(file, off);
  await openPopover(app);
  await expect.poll(() => isChecked(tray)).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe(off);
});

test('T7 development runs and the demo do not offer to open at login', async ({ launch, desktop }) => {
  // The menu has been drawn again by the time it has that line.
  const runs = [
    [{}, 'Sign in with Plex'],
    [{ env: packaged, args: ['--demo'] }, 'Cancel Loading the TV guide'],
  ] as const;
  for (const [options, line] of runs) {
    const { app } = await launch(options);
    const tray = await desktop.tray();
    await expect.poll(() => tray.labels()).toContain(line);
    expect(await isChecked(tray)).toBeUndefined();
    await app.close();
  }
});

test('T9 a launch at login opens no popover, where nobody is signed in nor where Usher runs', async ({
  launch,
  desktop,
}) => {
  const { app } = await launch({ args: ['--opened-at-login'] });
  const tray = await desktop.tray();
  await expect.poll(() => tray.tooltip()).toBe('Usher: Sign in to your server');
  expect(await isShown(app)).toBe(false);
  const { file, appDir, env } = await app.evaluate(({ app }) => ({
    file: process.argv[0] ?? '',
    appDir: app.getAppPath(),
    env: Object.fromEntries(Object.entries(process.env)),
  }));
  const startAgain = async (...args: readonly string[]): Promise<void> => {
    // Chromium refuses to run as root with its sandbox.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const [code] = await once(spawn(file, [appDir, ...asRoot, ...args], { env, stdio: 'ignore' }), 'exit');
    expect(code).toBe(0);
  };
  await startAgain('--opened-at-login');
  expect(await isShown(app)).toBe(false);
  await startAgain();
  await expect.poll(() => isShown(app)).toBe(true);
});

test('T10 a folder that takes no file is told in a sentence, and nothing is checked', async ({
  launch,
  desktop,
}) => {
  const { profile } = await launch({ env: packaged });
  const before = desktop.notifications().length;
  writeFileSync(path.join(profile, 'autostart'), 'a file in the place of the folder');
  const tray = await desktop.tray();
  await tray.choose('Open at login');
  await expect.poll(() => desktop.displayedCount()).toBe(1);
  const sentence = 'The system did not let Usher change this. The log says why.';
  desktop.closeNotifications();
  expect(desktop.notifications().slice(0, -before || undefined)).toEqual([
    { summary: 'Open at login', body: sentence },
  ]);
  await expect.poll(() => tray.labels()).toContain(sentence);
  expect(await isChecked(tray)).toBe(false);
  expect(readFileSync(path.join(profile, 'Usher', 'logs', 'usher.log'), 'utf8')).toContain('open at login: ');
});
