import { once } from 'node:events';
import type { Desktop, ShownNotification } from './desktop.ts';
import { expect, test } from './fixtures.ts';
import { announcesAll, hasLasted, isShown, isSignedIn, lookAway, signIn } from './steps.ts';
import type { MenuNode } from './trayItem.ts';

test.describe.configure({ mode: 'serial' });

test('N1 N8 a finish raises one notification, and its click opens the popover', async ({
  signedIn,
  demo,
  desktop,
}) => {
  const { app, page } = await signedIn(announcesAll);
  const before = desktop.notifications().length;
  const { uuid } = demo.start({ type: 'media.generate.intros', title: 'Detecting Intros', progress: 10 });
  await hasLasted(page, 'Detecting Intros');
  await lookAway(app);
  demo.end(uuid);
  await expect.poll(() => desktop.displayedCount()).toBe(1);
  // A server that says it twice is heard once.
  demo.cut('close');
  await expect.poll(() => demo.streamCount).toBe(0);
  await expect.poll(() => demo.streamCount).toBe(1);
  // What comes after the new connection's list is drawn: so the list has been heard.
  demo.start({ title: 'Scanning Films', progress: 41 });
  const tray = await desktop.tray();
  await expect.poll(() => tray.tooltip()).toBe('Usher: Scanning Films, 41\u00a0%');
  desktop.clickNotification();
  await expect.poll(() => isShown(app)).toBe(true);
  await expect(page.getByRole('region', { name: 'Recently' }).getByRole('listitem')).toHaveCount(1);
  expect(newNotifications(desktop, before)).toEqual([
    { summary: 'Intros detected', body: expect.stringMatching(/^After \d+\u00a0s$/) },
  ]);
});

test('N2 N3 no notification for what was cancelled here, nor while the popover is open', async ({
  signedIn,
  demo,
  desktop,
}) => {
  const { app, page } = await signedIn(announcesAll);
  const before = desktop.notifications().length;
  const type = 'media.generate.intros';
  demo.start({ uuid: 'watched', type, title: 'Watched', progress: 10 });
  demo.start({ uuid: 'cancelled', type, title: 'Cancelled', cancellable: true, progress: 10 });
  demo.start({ uuid: 'announced', type, title: 'Told', progress: 10 });
  for (const title of ['Watched', 'Cancelled', 'Told']) await hasLasted(page, title);
  await page.getByRole('button', { name: 'Cancel Cancelled' }).click();
  await expect.poll(() => demo.find('cancelled')).toBeUndefined();
  demo.end('watched');
  await expect(page.getByRole('listitem').filter({ hasText: 'Watched' })).toContainText('Finished');
  await lookAway(app);
  demo.end('announced');
  await expect.poll(() => desktop.displayedCount()).toBe(1);
  expect(newNotifications(desktop, before).map((n) => n.summary)).toEqual(['Told finished']);
});

/** Those since there were `before`. They count as shown once they are closed. */
function newNotifications(desktop: Desktop, before: number): readonly ShownNotification[] {
  desktop.closeNotifications();
  const all = desktop.notifications();
  return all.slice(0, all.length - before);
}

const whileSignedIn = ['History…', 'Start…', 'Scan a library', 'Servers', 'Mute notifications', 'Settings…'];

test('T1 T2 V3 the tray tells face, headline and the whole list', async ({ launch, demo, desktop }) => {
  const { app, page } = await launch();
  const tray = await desktop.tray();
  const faces: string[] = [];
  const newFace = async (tooltip: string): Promise<void> => {
    await expect.poll(() => tray.tooltip()).toBe(tooltip);
    await expect.poll(async () => faces.includes((await tray.icon()).digest)).toBe(false);
    const { width, height, digest } = await tray.icon();
    expect(width).toBeGreaterThanOrEqual(22);
    expect(height).toBe(width);
    faces.push(digest);
  };
  await newFace('Usher: Sign in to your server');
  await signIn(page, demo);
  await isSignedIn(page);
  await newFace('Usher: Quiet');
  const { uuid } = demo.start({ title: 'Refreshing TV guide', cancellable: true, progress: 10 });
  await newFace('Usher: Refreshing TV guide, 10\u00a0%');
  demo.update(uuid, { progress: 60 });
  await newFace('Usher: Refreshing TV guide, 60\u00a0%');
  await expect
    .poll(() => tray.labels())
    .toEqual([
      'Open Usher',
      'Refreshing TV guide, 60\u00a0%',
      ...whileSignedIn,
      'Cancel Refreshing TV guide',
      'Quit Usher',
    ]);
  await tray.choose('Cancel Refreshing TV guide');
  const last = expect.stringMatching(/^Quiet\. Last: .*cancelled, at \d\d:\d\d, took \d/);
  await expect.poll(() => tray.labels()).toEqual(['Open Usher', last, ...whileSignedIn, 'Quit Usher']);
  demo.setMaintenance(true);
  await newFace('Usher: Attic is starting up.');
  const serversMenu = async (): Promise<unknown> =>
    (await tray.menu()).find(({ label }) => label === 'Servers')?.children.map(({ label }) => label);
  await expect.poll(serversMenu).toContain('Retry now');
  const gone = once(app.process(), 'exit');
  await tray.choose('Quit Usher');
  expect((await gone)[0]).toBe(0);
});

test('T3 the menu rests while a job moves, and a click in it is heard', async ({
  signedIn,
  demo,
  desktop,
}) => {
  const { app } = await signedIn();
  await lookAway(app);
  const tray = await desktop.tray();
  const { uuid } = demo.start({ title: 'Scanning Films', progress: 0 });
  await expect.poll(() => tray.labels()).toContain('Scanning Films, 0\u00a0%');
  const [revision, startedAt] = [await tray.revision(), performance.now()];
  for (let progress = 1; progress <= 50; progress++) demo.update(uuid, { progress });
  await expect.poll(() => tray.labels()).toContain('Scanning Films, 50\u00a0%');
  // One drawing sets a tooltip and a menu; each of them counts.
  const drawings = ((await tray.revision()) - revision) / 2;
  expect(drawings).toBeLessThanOrEqual(1 + (performance.now() - startedAt) / 1000);
  await tray.choose('Open Usher');
  await expect.poll(() => isShown(app)).toBe(true);
});

test('T17 T16 a menu with an open submenu stays, and in it signing out asks once', async ({
  signedIn,
  demo,
  desktop,
}) => {
  const { page } = await signedIn();
  const tray = await desktop.tray();
  await expect.poll(() => tray.labels()).toContain('Servers');
  // Longer than a menu rests otherwise. On a slow machine it may take longer than it is held, and is done again.
  const held = async (): Promise<MenuNode> => {
    const opened = await tray.open('Servers');
    const before = await tray.revision();
    const { uuid } = demo.start({ title: 'Other', progress: 1 });
    await hasLasted(page, 'Other');
    demo.end(uuid);
    await expect(page.locator('.row')).toHaveCount(0);
    expect(await tray.revision()).toBe(before);
    return opened;
  };
  let servers = await tray.open('Servers');
  await expect(async () => {
    servers = await held();
  }).toPass();

  const ask = servers.children.find(({ label }) => label === 'Sign out…');
  expect(ask?.children.map(({ label }) => label)).toEqual([
    'Sign out of all servers? Usher forgets their tokens.',
    'Sign out',
  ]);
  expect(await tray.press(ask?.children[1]?.id ?? 0)).toBe(true);
  await expect.poll(() => tray.labels()).toContain('Sign in with Plex');
});

test('T15 the menu mutes notifications, which the icon shows', async ({ signedIn, desktop }) => {
  await signedIn();
  const tray = await desktop.tray();
  await expect.poll(() => tray.labels()).toContain('Mute notifications');
  const { digest } = await tray.icon();
  await tray.choose('For one hour');
  await expect
    .poll(async () => (await tray.labels()).some((label) => label.startsWith('Notifications muted')))
    .toBe(true);
  expect((await tray.icon()).digest).not.toBe(digest);
  await tray.choose('Unmute');
  await expect.poll(() => tray.labels()).toContain('Mute notifications');
  expect((await tray.icon()).digest).toBe(digest);
});

test('L10 waking from sleep starts a new connection at once', async ({ signedIn, demo }) => {
  const { app, page } = await signedIn();
  const handshakes = (): number => demo.requests.filter((r) => r.path.startsWith('/:/websockets')).length;
  const before = handshakes();
  demo.cut('silent');
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  await expect.poll(handshakes).toBe(before + 1);
  demo.start({ title: 'Scanning Films', progress: 7 });
  await expect(page.getByRole('heading')).toHaveText('Scanning Films, 7 %');
});

test('L10 an unlocked screen and a network that is back ask the server at once', async ({
  signedIn,
  demo,
}) => {
  const { app } = await signedIn();
  const lists = (): number => demo.requests.filter((r) => r.path === '/activities').length;
  const before = lists();
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('unlock-screen'));
  await expect.poll(lists).toBe(before + 1);
  await app.evaluate(({ net }) => {
    const online = net.isOnline;
    let looks = 0;
    // Away for one look, then back.
    Object.assign(net, { isOnline: () => looks++ > 0 && online.call(net) });
  });
  await expect.poll(lists).toBe(before + 2);
});

test('--demo shows a lively server at once and writes nothing about it', async ({ launch, desktop }) => {
  const { page, profile } = await launch({ args: ['--demo'] });
  await expect(page.getByRole('listitem').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cancel Loading the TV guide' })).toBeVisible();
  expect(desktop.exec('find', profile, '-name', 'settings.json')).toBe('');
});
