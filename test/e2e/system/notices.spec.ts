import { expect, test } from '../fixtures.ts';
import { announcesAll, hasLasted, isShown, lookAway } from '../steps.ts';

test.describe.configure({ mode: 'serial' });

const intros = { type: 'media.generate.intros', title: 'Detecting Intros', progress: 10 };

test('N22 a click shows the entries of what finished, marked, the first with the focus', async ({
  signedIn,
  demo,
  desktop,
}) => {
  const { app, page } = await signedIn(announcesAll);
  const first = demo.start(intros);
  const titles = ['Film one', 'Film two', 'Film three'];
  const others = titles.map((title) => demo.start({ ...intros, title }));
  for (const title of [intros.title, ...titles]) await hasLasted(page, title);
  await lookAway(app);
  demo.end(first.uuid);
  await expect.poll(() => desktop.displayedCount()).toBe(1);
  for (const { uuid } of others) demo.end(uuid);
  await expect.poll(() => desktop.displayedCount()).toBe(2);

  // The older one is on top. Three have finished since, so the list has to open.
  desktop.clickNotification();
  await expect.poll(() => isShown(app)).toBe(true);
  const marked = page.locator('.marked');
  await expect(marked.locator('.title')).toHaveText(['Intros detected']);
  await expect(marked).toBeFocused();
  await expect(marked).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('status')).toHaveText('Intros detected');
  await expect(marked).toHaveCount(0);
  await lookAway(app);

  desktop.clickNotification();
  await expect.poll(() => isShown(app)).toBe(true);
  await expect(marked.locator('.title')).toHaveText(titles.toReversed().map((title) => `${title} finished`));
  await expect(marked.first()).toBeFocused();
});

test('N23 a button of the notification opens what finished in Plex, and not the popover', async ({
  signedIn,
  demo,
  desktop,
}) => {
  const { app, page } = await signedIn(announcesAll);
  const key = '/library/metadata/118';
  const { uuid } = demo.start({ ...intros, Context: { key } });
  await hasLasted(page, 'Detecting intros');
  await lookAway(app);
  const before = desktop.opened().length;
  demo.end(uuid);
  await expect.poll(() => desktop.displayedCount()).toBe(1);
  desktop.pressNotification('Open in Plex');
  const link = `https://app.plex.tv/desktop/#!/server/${demo.machineIdentifier}/details?key=${encodeURIComponent(key)}`;
  await expect.poll(() => desktop.opened().slice(before)).toEqual([link]);
  expect(await isShown(app)).toBe(false);
  desktop.closeNotifications();
});

test('N23 N24 a button of the notification mutes the kind, until the menu unmutes it', async ({
  signedIn,
  demo,
  desktop,
}) => {
  const { app } = await signedIn(announcesAll);
  await lookAway(app);
  const tray = await desktop.tray();
  const finish = async (title: string, type = intros.type): Promise<void> => {
    const { uuid } = demo.start({ ...intros, title, type });
    await expect.poll(() => tray.labels()).toContain(`${title}, 10\u00a0%`);
    demo.end(uuid);
  };
  const unmute = 'Muted: Detecting intros (unmute)';
  await finish('First');
  await expect.poll(() => desktop.displayedCount()).toBe(1);
  desktop.pressNotification('Mute this kind');
  const muting = async (): Promise<readonly string[]> =>
    (await tray.menu()).flatMap(({ children }) => children.map(({ label }) => label));
  await expect.poll(muting).toContain(unmute);
  expect(await isShown(app)).toBe(false);
  desktop.closeNotifications();
  await finish('Muted');
  await finish('Other', 'media.generate.credits');
  await expect.poll(() => desktop.displayedCount()).toBe(1);
  await tray.choose(unmute);
  await expect.poll(muting).not.toContain(unmute);
  await finish('Last');
  await expect.poll(() => desktop.displayedCount()).toBe(2);
  desktop.closeNotifications();
  expect(
    desktop
      .notifications()
      .slice(0, 3)
      .map(({ summary }) => summary),
  ).toEqual(['Last finished', 'Other finished', 'First finished']);
});
