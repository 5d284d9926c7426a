import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import type { Desktop, ShownNotification } from '../desktop.ts';
import { expect, test } from '../fixtures.ts';
import { announcesAll, hasLasted, isShown, isSignedIn, lookAway, openPopover } from '../steps.ts';

test.describe.configure({ mode: 'serial' });

// A wake is followed by ten seconds of quiet.
const TOLD = { timeout: 20_000 };

const kinds = { 'Detecting Intros': 'media.generate.intros', 'Updating guide': 'provider.epg' } as const;

async function finishTwo(page: Page, demo: DemoServer): Promise<void> {
  const started = Object.entries(kinds).map(([title, type]) => demo.start({ title, type, progress: 10 }));
  for (const title of Object.keys(kinds)) await hasLasted(page, title);
  for (const { uuid } of started) demo.end(uuid);
}

/** What the system would tell; Linux has no word for the lock screen. */
function tell(app: ElectronApplication, event: 'lock-screen' | 'unlock-screen'): Promise<boolean> {
  return app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);
}

test('H11 H12 H13 the history: from the menu, filtered, exported twice, cleared, and back, by keyboard', async ({
  signedIn,
  demo,
  desktop,
}) => {
  const { page, profile } = await signedIn();
  await finishTwo(page, demo);
  const tray = await desktop.tray();
  await expect.poll(() => tray.labels()).toContain('History…');
  await tray.choose('History…');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('History');
  const entries = page.getByRole('region', { name: 'Today' }).getByRole('listitem');
  await expect(entries).toHaveCount(2);

  await page.getByLabel('Kind').focus();
  await page.keyboard.press('ArrowDown');
  await expect(entries).toHaveText([/^Intros detected/]);

  const downloads = path.join(desktop.dir, 'home', 'Downloads');
  const exportAs = async (format: string): Promise<string> => {
    if (!(await page.getByRole('button', { name: format }).isVisible()))
      await page.getByRole('button', { name: 'Export…' }).press('Enter');
    await page.getByRole('button', { name: format }).press('Enter');
    const note = page.locator('.question');
    await expect(note).toHaveText(/^Saved in Downloads as usher-history-\d{4}-\d\d-\d\d/);
    return (await note.textContent())?.match(/usher-history-\S+(?=\.$)/)?.[0] ?? '';
  };
  const table = readFileSync(path.join(downloads, await exportAs('As CSV')), 'utf8');
  expect(table).toMatch(/^\uFEFFat,server,.*\r\n.*,Detecting Intros,.*\r\n$/);
  await expect.poll(async () => (await exportAs('As JSON')).endsWith('.json')).toBe(true);
  const [json = ''] = readdirSync(downloads).filter((name) => name.endsWith('.json'));
  expect(JSON.parse(readFileSync(path.join(downloads, json), 'utf8'))).toMatchObject([
    { title: 'Detecting Intros', kind: 'analysis', outcome: 'completed' },
  ]);
  for (const name of readdirSync(downloads))
    expect(readFileSync(path.join(downloads, name), 'utf8')).not.toContain(demo.token);

  await page.getByRole('button', { name: 'Export…' }).press('Enter');
  await page.getByRole('button', { name: 'Clear history…' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing has finished yet.')).toBeVisible();
  const kept = readFileSync(path.join(profile, 'Usher', 'history.jsonl'), 'utf8');
  expect(
    kept
      .split('\n')
      .filter((line) => line.includes('"kind":"finished"') && !line.includes('"isCleared":true')),
  ).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Quiet');
  await expect(page.getByText('Recently')).toHaveCount(0);
});

test('N12 behind a locked screen nothing is notified, and all of it once, on the return; a click shows it', async ({
  signedIn,
  demo,
  desktop,
}) => {
  const { app, page } = await signedIn(announcesAll);
  const before = desktop.notifications().length;
  await lookAway(app);
  await tell(app, 'lock-screen');
  await finishUnseen(desktop, demo);
  expect(toldSince(desktop, before)).toEqual([]);
  await tell(app, 'unlock-screen');
  await expect.poll(() => desktop.displayedCount(), TOLD).toBe(1);
  desktop.clickNotification();
  await expect.poll(() => isShown(app)).toBe(true);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('History');
  await expect(page.getByText(/^Since .*, \d\d:\d\d$/)).toBeVisible();
  await expect(page.getByRole('listitem')).toHaveCount(2);
  expect(toldSince(desktop, before)).toEqual([
    { summary: 'While you were away: 2 jobs finished', body: 'Detecting intros, Updating guide' },
  ]);
});

test('N13 an app that is started again meanwhile tells it all the same, and once', async ({
  signedIn,
  launch,
  demo,
  desktop,
}) => {
  const { app, profile } = await signedIn(announcesAll);
  const before = desktop.notifications().length;
  await lookAway(app);
  await tell(app, 'lock-screen');
  await finishUnseen(desktop, demo);
  expect(toldSince(desktop, before)).toEqual([]);
  await app.close();

  const again = await launch({ profile });
  await expect.poll(() => desktop.displayedCount(), TOLD).toBe(1);
  await openPopover(again.app);
  await isSignedIn(again.page);
  await expect(again.page.getByText('While you were away: 2 jobs finished')).toBeVisible();
  await again.page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(again.page.getByRole('listitem')).toHaveCount(2);
  await again.app.close();
  desktop.closeNotifications();
  await launch({ profile });
  const tray = await desktop.tray();
  await expect.poll(() => tray.tooltip()).toMatch(/^Usher: Quiet\. Last: /);
  expect(toldSince(desktop, before)).toHaveLength(1);
});

/** Two jobs that run for more than a second and end, seen by the tray alone. */
async function finishUnseen(desktop: Desktop, demo: DemoServer): Promise<void> {
  const tray = await desktop.tray();
  const started = Object.entries(kinds).map(([title, type]) => demo.start({ title, type, progress: 10 }));
  await expect.poll(() => tray.tooltip()).toMatch(/^Usher: .+ · 1 more job$/);
  for (const { uuid } of started) demo.end(uuid);
  await expect.poll(() => tray.tooltip()).toMatch(/^Usher: Quiet\. Last: /);
}

/** Newest first, those still on the screen too. */
function toldSince(desktop: Desktop, before: number): readonly ShownNotification[] {
  desktop.closeNotifications();
  const all = desktop.notifications();
  return all.slice(0, all.length - before);
}
