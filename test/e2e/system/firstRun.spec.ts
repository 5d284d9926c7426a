import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { test as base, expect, type Launched, newProfile } from '../fixtures.ts';
import { codeIn, type PlexWorld, startPlexWorld } from '../plexWorld.ts';
import { isShown, isSignedIn, lookAway, openPopover, signIn } from '../steps.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');
const DAY = 24 * 60 * 60_000;
const MOST_CLICKS = 3;

const test = base.extend<{ world: PlexWorld }>({
  world: async ({ desktop }, use) => {
    const world = await startPlexWorld(desktop.dir);
    await use(world);
    await world.stop();
  },
});

test.describe.configure({ mode: 'serial' });

/** Clicks that the page has had; a test that presses in another way would not count. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    let clicks = 0;
    document.addEventListener('click', () => (clicks += 1), { capture: true });
    Object.assign(window, { clicks: () => clicks });
  });
  return () => page.evaluate(() => (window as unknown as { clicks: () => number }).clicks());
}

async function confirm({ tv }: PlexWorld, opened: () => readonly string[]): Promise<void> {
  const isNew = (link: string): boolean => tv.pins.some((pin) => link.includes(pin.code));
  await expect.poll(() => opened().some(isNew)).toBe(true);
  tv.claim(codeIn(opened().findLast(isNew)));
}

/** The person is in the browser meanwhile, which hides the popover. */
async function signInAway({ app, page }: Launched, world: PlexWorld, opened: () => readonly string[]) {
  await page.getByRole('button', { name: 'Sign in with Plex' }).click();
  await expect(page.getByRole('heading', { name: 'Waiting for your browser' })).toBeVisible();
  await lookAway(app);
  await confirm(world, opened);
  await expect.poll(() => isShown(app)).toBe(true);
}

for (const names of [['Attic'], ['Attic', 'Boathouse']])
  test(`FR1 FR4 from the launch to one's own rows in three clicks at most, with ${names.length} of them`, async ({
    launch,
    world,
    desktop,
  }) => {
    for (const name of names)
      (await world.addServer(name)).start({ title: `Scanning ${name}`, progress: 41 });
    const launched = await launch({ env: world.env });
    const { app, page } = launched;
    await expect.poll(() => isShown(app)).toBe(true);
    const clicks = await countClicks(page);
    await signInAway(launched, world, desktop.opened);
    const choose = page.getByRole('button', { name: 'Show these' });
    if (names.length > 1) await choose.click();
    for (const name of names)
      await expect(page.getByRole('listitem').filter({ hasText: `Scanning ${name}` })).toBeVisible();
    const pressed = await clicks();
    expect(pressed).toBe(names.length);
    expect(pressed).toBeLessThanOrEqual(MOST_CLICKS);
  });

test('FR2 the first screen names the keychain of this system', async ({ launch }) => {
  const { page } = await launch();
  await expect(page.getByText('this desktop’s keyring (Secret Service)')).toBeVisible();
});

test('FR5 the foot says how notifications are muted until the popover is hidden, and never again', async ({
  signedIn,
  launch,
}) => {
  const { app, page, profile } = await signedIn();
  const note = page.getByText('mutes their kind');
  await expect(note).toBeVisible();
  await lookAway(app);
  await openPopover(app);
  await expect(note).toHaveCount(0);
  await app.close();
  const again = await launch({ profile });
  await openPopover(again.app);
  await isSignedIn(again.page);
  await expect(again.page.getByText('mutes their kind')).toHaveCount(0);
});

test('FR6 a day after the first sign-in it asks about opening at login; the answer is the last word', async ({
  launch,
  demo,
  desktop,
}) => {
  const settings = { firstRun: { signedInAt: Date.now() - DAY, isTold: true } };
  const env = { ELECTRON_FORCE_IS_PACKAGED: '1' };
  const first = await launch({ settings, env });
  const question = (page: Page) => page.getByText('Open Usher when you log in?');
  await signIn(first.page, demo);
  await expect(question(first.page)).toBeVisible();
  await first.page.getByRole('button', { name: 'No', exact: true }).click();
  await expect(question(first.page)).toHaveCount(0);
  await first.app.close();

  const again = await launch({ profile: first.profile, env });
  await openPopover(again.app);
  await isSignedIn(again.page);
  await expect(question(again.page)).toHaveCount(0);
  await again.app.close();

  const other = await launch({ settings, env });
  await signIn(other.page, demo);
  await other.page.getByRole('button', { name: 'Yes' }).click();
  await expect(question(other.page)).toHaveCount(0);
  const tray = await desktop.tray();
  const isChecked = async () => (await tray.menu()).find(({ label }) => label === 'Open at login')?.checked;
  await expect.poll(isChecked).toBe(true);
});

test('FR3 the menu of a first run leads into the demo, and the demo out of it', async ({ desktop }) => {
  const IN = 'Look around with a made-up server';
  const OUT = 'Leave the demo';
  const offered = async (): Promise<readonly string[]> => {
    try {
      const labels = await (await desktop.tray()).labels();
      return labels.filter((label) => label === IN || label === OUT);
    } catch {
      // The one that goes may leave the bus in the middle of an answer.
      return [];
    }
  };
  const choose = async (label: string): Promise<void> => (await desktop.tray()).choose(label);
  // Without a test runner in between, which would hold the app that is started again.
  const electron: string = createRequire(import.meta.url)('electron');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const env = { ...desktop.env, XDG_CONFIG_HOME: newProfile(desktop) };
  spawn(electron, [root, ...asRoot], { env, stdio: 'ignore' });
  await expect.poll(offered).toEqual([IN]);
  await choose(IN);
  await expect.poll(offered).toEqual([OUT]);
  await choose(OUT);
  await expect.poll(offered).toEqual([IN]);
  await choose('Quit Usher');
});
