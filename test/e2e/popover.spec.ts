import { spawn } from 'node:child_process';
import { once } from 'node:events';
import AxeBuilder from '@axe-core/playwright';
import type { ElectronApplication } from '@playwright/test';
import { CHANNELS } from '../../src/shared/channels.ts';
import { expect, test } from './fixtures.ts';
import { isShown, lookAway, signIn } from './steps.ts';

test('H4 rows are live: they come, move, leave, and are found again among what finished', async ({
  signedIn,
  demo,
}) => {
  const { page } = await signedIn();
  const { uuid } = demo.start({ title: 'Scanning' });
  const row = page.locator('.row').filter({ hasText: 'Scanning' });
  await expect(row).toBeVisible();
  demo.update(uuid, { title: 'Scanning Films', subtitle: 'Blue Harbour (2019)', progress: 41 });
  await expect(row).toContainText('Blue Harbour (2019)');
  await expect(row.getByRole('progressbar')).toHaveJSProperty('value', 41);
  await expect(page.getByRole('heading')).toHaveText('Scanning Films, 41 %');
  demo.end(uuid);
  await expect(row).toContainText('Finished');
  await expect(row).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Quiet/);
  const recently = page.getByRole('region', { name: 'Recently' });
  await expect(recently.getByRole('listitem')).toHaveText(/Films scanned/);
});

test('V7 unknown progress is indeterminate, never a number', async ({ launch, demo }) => {
  demo.start({ title: 'Detecting Credits', progress: -1 });
  const { page } = await launch();
  await signIn(page, demo);
  const row = page.getByRole('listitem').filter({ hasText: 'Detecting Credits' });
  await expect(row.getByRole('progressbar')).not.toHaveAttribute('value');
  await expect(row).not.toContainText('%');
});

test('C1 C3 a cancel goes to the server once, and the row leaves at the server’s word', async ({
  launch,
  demo,
}) => {
  const { uuid } = demo.start({ title: 'Refreshing TV guide', cancellable: true, progress: 30 });
  const { page } = await launch();
  await signIn(page, demo);
  const held = demo.hold('cancel');
  const cancel = page.getByRole('button', { name: 'Cancel Refreshing TV guide' });
  await cancel.click();
  await held.arrived;
  const cancelling = page.getByRole('button', { name: 'Cancelling Refreshing TV guide' });
  await expect(cancelling).toHaveAttribute('aria-disabled', 'true');
  await cancelling.click({ force: true });
  expect(demo.find(uuid)).toBeDefined();
  held.release();
  await expect(page.locator('.row')).toContainText('Cancelled');
  await expect(page.locator('.row')).toHaveCount(0);
  expect(demo.requests.filter((r) => r.method === 'DELETE')).toHaveLength(1);
});

test('G4 S5 V24 a click on a title opens what it is about in Plex, by a link without a token', async ({
  signedIn,
  demo,
  desktop,
}) => {
  const { page } = await signedIn();
  const before = desktop.opened().length;
  const { uuid } = demo.start({ title: 'Scanning', Context: { librarySectionID: '1' } });
  const title = page.getByRole('button', { name: 'Open Films in Plex' });
  await title.click();
  const library =
    /^https:\/\/app\.plex\.tv\/desktop\/#!\/media\/[0-9a-f]{40}\/com\.plexapp\.plugins\.library\?source=1$/;
  await expect.poll(() => desktop.opened().slice(before)).toEqual([expect.stringMatching(library)]);
  demo.end(uuid);
  const recently = page.getByRole('region', { name: 'Recently' });
  await expect(recently).toContainText('Films scanned');
  await recently.getByRole('button', { name: 'Open Films in Plex' }).press('Enter');
  await expect.poll(() => desktop.opened().length).toBe(before + 2);
  expect(desktop.opened()[before + 1]).toMatch(library);
});

test('L3 a lost server keeps its rows, dimmed, and comes back by itself', async ({ launch, demo }) => {
  const { uuid } = demo.start({ title: 'Scanning Films', progress: 41, cancellable: true });
  const { page } = await launch();
  await signIn(page, demo);
  await expect(page.getByRole('listitem')).toBeVisible();
  demo.setMaintenance(true);
  await expect(page.getByText(/starting up\. Trying again/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cancel Scanning Films' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  demo.setMaintenance(false);
  await expect(page.getByRole('button', { name: 'Cancel Scanning Films' })).not.toHaveAttribute(
    'aria-disabled',
    'true',
  );
  demo.update(uuid, { progress: 60 });
  await expect(page.getByRole('heading')).toHaveText('Scanning Films, 60 %');
});

test('V5 the popover hides on blur and on Escape, and opens by the tray', async ({ signedIn, desktop }) => {
  const { app, page } = await signedIn();
  await lookAway(app);
  const tray = await desktop.tray();
  await tray.click();
  await expect.poll(() => isShown(app)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => isShown(app)).toBe(false);
  await tray.choose('Open Usher');
  await expect.poll(() => isShown(app)).toBe(true);
});

test('V5 V6 what happened while it was hidden is there when it opens', async ({
  signedIn,
  demo,
  desktop,
}) => {
  const { app, page } = await signedIn();
  await lookAway(app);
  const sent = await page.evaluate(() => {
    const count = { views: 0 };
    window.usher.onView(() => {
      count.views++;
    });
    Reflect.set(globalThis, 'count', count);
    return count.views;
  });
  expect(sent).toBe(0);
  const { uuid } = demo.start({ title: 'Scanning Films', progress: 0 });
  for (let progress = 1; progress <= 50; progress++) demo.update(uuid, { progress });
  const tray = await desktop.tray();
  await expect.poll(() => tray.tooltip()).toBe('Usher: Scanning Films, 50\u00a0%');
  expect(await page.evaluate(() => Reflect.get(globalThis, 'count').views)).toBe(0);
  await tray.click();
  await expect(page.getByRole('heading')).toHaveText('Scanning Films, 50 %');
});

test('V5 a second launch shows the popover of the first, and leaves', async ({ signedIn }) => {
  const { app } = await signedIn();
  await lookAway(app);
  const { file, argv, env } = await app.evaluate(({ app }) => ({
    file: process.argv[0] ?? '',
    // Chromium refuses to run as root with its sandbox.
    argv: [app.getAppPath(), ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: Object.fromEntries(Object.entries(process.env)),
  }));
  // As Playwright starts the first on Linux.
  const second = spawn(file, ['--no-sandbox', ...argv], { env, stdio: 'ignore' });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  await expect.poll(() => isShown(app)).toBe(true);
});

test('the window is as high as its content', async ({ signedIn, demo }) => {
  const { app } = await signedIn();
  await expect.poll(() => windowHeight(app)).toBeLessThan(180);
  for (let i = 0; i < 30; i++) demo.start({ title: `Job ${i}`, progress: i });
  await expect.poll(() => windowHeight(app)).toBe(520);
});

test('S4 what does not come from our page is dropped', async ({ signedIn, demo }) => {
  const { app, page } = await signedIn();
  const channel = CHANNELS.command;
  expect(await app.evaluate(({ ipcMain }, name) => ipcMain.listenerCount(name), channel)).toBe(1);
  const own = { url: 'usher://app/index.html', parent: null };
  const foreign = { url: 'https://example.com/', parent: null };
  await app.evaluate(
    ({ ipcMain, BrowserWindow }, [name, ownFrame, foreignFrame]) => {
      const sender = BrowserWindow.getAllWindows()[0]?.webContents;
      ipcMain.emit(name, { sender: {}, senderFrame: ownFrame }, { kind: 'hide' });
      ipcMain.emit(name, { sender, senderFrame: foreignFrame }, { kind: 'hide' });
      ipcMain.emit(name, { sender, senderFrame: null }, { kind: 'hide' });
    },
    [channel, own, foreign] as const,
  );
  // Of our page, but nothing that a page may say.
  await page.evaluate(() => Reflect.apply(window.usher.send, undefined, [{ kind: 'pin', isPinned: 'yes' }]));
  demo.start({ title: 'Scanning Films', progress: 5 });
  await expect(page.getByRole('heading')).toHaveText('Scanning Films, 5 %');
  expect(await isShown(app)).toBe(true);
});

test('the page can go nowhere, open nothing and run nothing of its own', async ({ launch, desktop }) => {
  const { app, page } = await launch();
  await expect(page.getByRole('button', { name: 'Sign in with Plex' })).toBeVisible();
  const before = page.url();
  const openedBefore = desktop.opened();
  // After the script has returned: what it sets off must not hold it up.
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    document.body.append(link);
    setTimeout(() => link.click());
    setTimeout(() => window.open('https://example.org/'));
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    document.body.append(script);
  });
  await expect.poll(() => app.windows().length).toBe(1);
  expect(page.url()).toBe(before);
  expect(desktop.opened()).toEqual(openedBefore);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'ran'))).toBeUndefined();
  expect(
    await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'ok',
        () => 'refused',
      ),
    ),
  ).toBe('refused');
  expect(
    await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state),
  ).toBe('denied');
  expect(
    await page.evaluate(() => ['require', 'process', 'electron'].filter((name) => name in globalThis)),
  ).toEqual([]);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious, ${theme}`, async ({ launch, demo }) => {
    demo.start({ title: 'Scanning Films', subtitle: 'Blue Harbour (2019)', progress: 41, cancellable: true });
    const { app, page } = await launch();
    await app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    }, theme);
    const serious = async (): Promise<readonly string[]> => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      return violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => v.id);
    };
    expect(await serious()).toEqual([]);
    await signIn(page, demo);
    await expect(page.getByRole('listitem')).toBeVisible();
    expect(await serious()).toEqual([]);
  });
}

test('V11 V13 seven hundred rows have as high a window as there is; the last is reached by scrolling, and cancelled', async ({
  launch,
  demo,
}) => {
  const jobs = Array.from({ length: 700 }, (_, n) => demo.start({ title: `Job ${n}`, cancellable: true }));
  const { app, page } = await launch();
  await signIn(page, demo);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('700 jobs running');
  await expect.poll(() => windowHeight(app)).toBe(520);
  await expect(page.locator('.row')).toHaveCount(100);
  await page.locator('.list').evaluate((list) => {
    list.scrollTop = list.scrollHeight;
  });
  const last = page.getByRole('button', { name: 'Cancel Job 699' });
  await expect(last).toBeInViewport();
  await last.click();
  await expect.poll(() => demo.find(jobs[699]?.uuid ?? '')).toBeUndefined();
});

function windowHeight(app: ElectronApplication): Promise<number | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize()[1]);
}
