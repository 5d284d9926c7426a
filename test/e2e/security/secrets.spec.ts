import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { startDemoServer } from '../../../src/demo/server.ts';
import { expect, test } from '../fixtures.ts';
import { codeIn, startPlexWorld } from '../plexWorld.ts';
import { openPopover, signIn } from '../steps.ts';
import { filesBelow, formsOf, processTexts, tracesIn } from './traces.ts';

// Every form differs from every other.
const TYPED = 'T0k+en/for&the<Cellar>="7"%~';

test('S1 a token is found in whatever form it was written down', () => {
  const around = Buffer.from(`a${TYPED}bc`);
  const written = {
    plain: `token=${TYPED};`,
    url: `?X-Plex-Token=${encodeURIComponent(TYPED)}&a`,
    json: JSON.stringify({ TYPED }),
    base64: around.toString('base64'),
    base64url: Buffer.from(`xy${TYPED}`).toString('base64url'),
    hex: around.toString('hex'),
    utf16: Buffer.from(`a${TYPED}`, 'utf16le').toString('latin1'),
    none: TYPED.slice(1),
  };
  expect([...new Set(tracesIn(written, [TYPED]))].sort()).toEqual(
    Object.keys(written)
      .filter((name) => name !== 'none')
      .sort(),
  );
  expect(formsOf(TYPED).length).toBeGreaterThan(10);
});

test('S1 after a day of use, a crash of the page and a sign-out no token is anywhere', async ({
  launch,
  desktop,
}) => {
  const world = await startPlexWorld(desktop.dir);
  const cellar = await startDemoServer({ token: TYPED, name: 'Cellar' });
  const attic = await world.addServer('Attic');
  try {
    const { app, page, output } = await launch({ env: world.env });
    await page.getByRole('button', { name: 'Sign in with Plex' }).click();
    const isOurs = (link: string): boolean => world.tv.pins.some(({ code }) => link.includes(code));
    await expect.poll(() => desktop.opened().some(isOurs)).toBe(true);
    const account = world.tv.claim(codeIn(desktop.opened().findLast(isOurs)));
    await expect(page.getByRole('heading', { name: /^Quiet/ })).toBeVisible();
    const secrets = [account, attic.token, TYPED];

    const tray = await desktop.tray();
    await tray.choose('Add a server by address…');
    await signIn(page, cellar);
    await expect(page.getByRole('region', { name: 'Cellar' })).toBeVisible();
    expect(desktop.secret('Usher', cellar.machineIdentifier)).toBe(TYPED);

    for (const [server, title] of [
      [attic, 'Scanning Films'],
      [cellar, 'Scanning Music'],
    ] as const) {
      server.start({ title, progress: 41, cancellable: true });
      await page.getByRole('button', { name: `Cancel ${title}` }).click();
      await expect.poll(() => server.requests.some(({ method }) => method === 'DELETE')).toBe(true);
    }
    await tray.choose('Examine the connection');
    await expect(page.getByText('The examination is over.')).toBeAttached();
    expect(tracesIn({ ...(await pageTexts(page)), ...(await everything(app, output())) }, secrets)).toEqual(
      [],
    );

    const crashed = page.waitForEvent('crash');
    const session = await page.context().newCDPSession(page);
    session.send('Page.crash').catch(() => {});
    await crashed;
    const reopened = app.waitForEvent('window');
    await openPopover(app);
    const again = await reopened;
    await expect(again.getByRole('region', { name: 'Cellar' })).toBeVisible();
    expect(tracesIn({ ...(await pageTexts(again)), ...(await everything(app, output())) }, secrets)).toEqual(
      [],
    );

    await tray.choose('Sign out');
    await expect(again.getByRole('button', { name: 'Sign in with Plex' })).toBeVisible();
    await expect.poll(() => world.tv.acceptsToken(account)).toBe(false);
    const left = { ...(await pageTexts(again)), ...(await everything(app, output())) };
    expect(Object.keys(left).map((name) => path.basename(name))).toEqual(
      expect.arrayContaining(['settings.json', 'history.jsonl', 'usher.log', 'cmdline', 'environ']),
    );
    expect(tracesIn(left, secrets)).toEqual([]);
  } finally {
    await Promise.all([world.stop(), cellar.stop()]);
  }

  /** The whole home folder: with profile, logs, crash dumps, Chromium's own files, the keyring, and what the browser was handed. */
  async function everything(app: ElectronApplication, printed: string): Promise<Record<string, string>> {
    return {
      ...filesBelow(desktop.dir),
      ...processTexts(),
      printed,
      environment: await app.evaluate(() => JSON.stringify([process.argv, process.env])),
      notifications: JSON.stringify(desktop.notifications()),
    };
  }
});

async function pageTexts(page: Page): Promise<Record<string, string>> {
  return {
    page: await page.content(),
    view: JSON.stringify(await page.evaluate(() => window.usher.getView())),
    storage: await page.evaluate(() => JSON.stringify([document.cookie, location.href])),
  };
}
