import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ReleaseServer, startReleaseServer } from '../world/releaseServer.ts';
import type { Desktop } from './desktop.ts';
import { test as base, expect, type LaunchOptions } from './fixtures.ts';
import type { TrayItem } from './trayItem.ts';

/** A packaged Usher: what lies beside its archive, and the AppImage that runs. */
type Package = { readonly launch: LaunchOptions; readonly appImage: string; readonly started: string };

const test = base.extend<{ readonly releases: ReleaseServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names a fixture needs from the pattern.
  releases: async ({}, use) => {
    const releases = await startReleaseServer();
    await use(releases);
    await releases.stop();
  },
});

// Electron has its resources where it is; the stand-in is told where they are.
test.skip(process.env.ELECTRON_OVERRIDE_DIST_PATH === undefined, 'a package is needed');

function packageOn(desktop: Desktop, releases: string, packageType?: string): Package {
  const folder = mkdtempSync(path.join(desktop.dir, 'package-'));
  const resources = path.join(folder, 'resources');
  mkdirSync(resources);
  writeFileSync(
    path.join(resources, 'app-update.yml'),
    `${releases}updaterCacheDirName: ${path.basename(folder)}\n`,
  );
  if (packageType) writeFileSync(path.join(resources, 'package-type'), packageType);
  const appImage = path.join(folder, 'Usher.AppImage');
  writeFileSync(appImage, 'the old version');
  const APPDIR = path.join(import.meta.dirname, '../../node_modules/node/bin');
  return {
    launch: { env: { STANDIN_RESOURCES: resources, APPIMAGE: appImage, APPDIR } },
    appImage,
    started: path.join(folder, 'started'),
  };
}

/** The next version: a script that writes down how it was started. */
function scriptFor({ started }: Package): Buffer {
  return Buffer.from(`#!/bin/sh\nprintf '%s' "$APPIMAGE_EXIT_AFTER_INSTALL" > '${started}'\n`);
}

async function offered(tray: TrayItem): Promise<void> {
  await tray.choose('Check for updates…');
  await expect.poll(() => tray.labels()).toContain('Download Usher 9.9.9');
}

// An installed package is made by STANDIN_RESOURCES, which Electron does not know.
test.skip(process.env.SPEC_HOST !== 'stand-in', 'needs a package that is installed');

test('X3 X4 a version is told once, downloaded on request, and installed when Usher quits', async ({
  launch,
  desktop,
  releases,
}) => {
  const installed = packageOn(desktop, releases.config);
  const bytes = scriptFor(installed);
  releases.publish({ version: '9.9.9', bytes });
  const { app } = await launch(installed.launch);
  const tray = await desktop.tray();
  await offered(tray);
  await expect.poll(() => desktop.displayedCount()).toBe(1);
  desktop.closeNotifications();
  expect(desktop.notifications()[0]?.summary).toBe('Usher 9.9.9 is available');
  expect(releases.downloads).toBe(0);
  await tray.choose('Download Usher 9.9.9');
  await expect.poll(() => tray.labels()).toContain('Restart to install 9.9.9');
  expect(readFileSync(installed.appImage, 'utf8')).toBe('the old version');
  const gone = once(app.process(), 'exit');
  await tray.choose('Quit Usher');
  expect((await gone)[0]).toBe(0);
  expect(readFileSync(installed.appImage).equals(bytes)).toBe(true);
  // It was told to install itself, and not to start.
  expect(readFileSync(installed.started, 'utf8')).toBe('true');
});

test('X4 a restart installs the version and starts it', async ({ launch, desktop, releases }) => {
  const installed = packageOn(desktop, releases.config);
  releases.publish({ version: '9.9.9', bytes: scriptFor(installed) });
  const { app } = await launch(installed.launch);
  const tray = await desktop.tray();
  await offered(tray);
  await tray.choose('Download Usher 9.9.9');
  const gone = once(app.process(), 'exit');
  await tray.choose('Restart to install 9.9.9');
  expect((await gone)[0]).toBe(0);
  await expect.poll(() => existsSync(installed.started)).toBe(true);
  expect(readFileSync(installed.started, 'utf8')).toBe('');
});

test('X5 X2 what was skipped and turned off stays so after a restart', async ({
  launch,
  desktop,
  releases,
}) => {
  const installed = packageOn(desktop, releases.config);
  releases.publish({ version: '9.9.9', bytes: scriptFor(installed) });
  const { app, profile } = await launch(installed.launch);
  const tray = await desktop.tray();
  await offered(tray);
  await tray.choose('Skip 9.9.9');
  await expect.poll(() => tray.labels()).toContain('Check for updates…');
  const isDaily = async (item: TrayItem): Promise<boolean | undefined> =>
    (await item.menu()).find(({ label }) => label === 'Check for updates daily')?.checked;
  expect(await isDaily(tray)).toBe(true);
  await tray.choose('Check for updates daily');
  await expect.poll(() => isDaily(tray)).toBe(false);
  await app.close();
  await launch({ ...installed.launch, profile });
  const again = await desktop.tray();
  await expect.poll(() => again.labels()).toContain('Check for updates…');
  expect(await isDaily(again)).toBe(false);
  await offered(again);
});

test('X6 X7 X8 a download that breaks off or is damaged, and a server that is gone, are one sentence each', async ({
  launch,
  desktop,
  releases,
}) => {
  const installed = packageOn(desktop, releases.config);
  const bytes = Buffer.alloc(300_000, 'x');
  releases.publish({ version: '9.9.9', bytes });
  await launch(installed.launch);
  const tray = await desktop.tray();
  await offered(tray);
  releases.breakOff(100_000, 'cut');
  await tray.choose('Download Usher 9.9.9');
  await expect.poll(() => tray.labels()).toContain('The download broke off.');
  releases.goOn();
  releases.publish({ version: '9.9.9', bytes: Buffer.alloc(300_000, 'y') });
  await tray.choose('Download Usher 9.9.9');
  await expect
    .poll(() => tray.labels())
    .toContain('The download was not what was released, and was thrown away.');
  releases.publish({ version: '9.9.9', bytes });
  await tray.choose('Download Usher 9.9.9');
  await expect.poll(() => tray.labels()).toContain('Restart to install 9.9.9');
});

test('X9 a deb opens the page of the releases', async ({ launch, desktop, releases }) => {
  const installed = packageOn(desktop, releases.config, 'deb');
  releases.publish({ version: '9.9.9', bytes: Buffer.of() });
  await launch(installed.launch);
  const tray = await desktop.tray();
  await tray.choose('Check for updates…');
  await tray.choose('Get Usher 9.9.9…');
  await expect.poll(() => desktop.opened()).toContain('https://github.com/usher-for-plex/usher/releases');
  expect(releases.downloads).toBe(0);
});

test('X8 a server that is gone is one sentence, and no notification', async ({
  launch,
  desktop,
  releases,
}) => {
  await releases.stop();
  const before = desktop.notifications().length;
  await launch(packageOn(desktop, releases.config).launch);
  const tray = await desktop.tray();
  await tray.choose('Check for updates…');
  await expect
    .poll(() => tray.labels())
    .toContain('Updates could not be looked for: github.com is not reachable.');
  expect(desktop.notifications()).toHaveLength(before);
});

test('X1 X9 a start asks nothing; the demo, a development run and somebody else’s AppImage never do', async ({
  launch,
  desktop,
  releases,
}) => {
  const installed = packageOn(desktop, releases.config);
  const labelsOf = async (options: LaunchOptions, last: string): Promise<readonly string[]> => {
    const { app } = await launch(options);
    const tray = await desktop.tray();
    await expect.poll(() => tray.labels()).toContain(last);
    const labels = await tray.labels();
    await app.close();
    return labels;
  };
  const signIn = 'Sign in with Plex';
  expect(await labelsOf(installed.launch, signIn)).toContain('Check for updates…');
  expect(await labelsOf({}, signIn)).not.toContain('Check for updates…');
  // Started from another AppImage, whose variables it got.
  const handedDown = { env: { ...installed.launch.env, APPDIR: desktop.dir } };
  expect(await labelsOf(handedDown, signIn)).not.toContain('Check for updates…');
  const demo = { ...installed.launch, args: ['--demo'] };
  expect(await labelsOf(demo, 'Servers')).not.toContain('Check for updates…');
  expect(releases.requests).toEqual([]);
});
