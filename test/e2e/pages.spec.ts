import { expect, test } from './fixtures.ts';
import { isShown, lookAway } from './steps.ts';

for (const [item, heading] of [
  ['Add a server by address…', 'Sign in to your server'],
  ['Examine the connection', 'Connection doctor'],
] as const) {
  test(`V8 V9 "${item}" changes the popover and nothing else, and hiding comes back to the activities`, async ({
    signedIn,
    demo,
    desktop,
  }) => {
    const { app, page } = await signedIn();
    const tray = await desktop.tray();
    demo.start({ title: 'Scanning Films', progress: 41, cancellable: true });
    await expect.poll(() => tray.tooltip()).toBe('Usher: Scanning Films, 41\u00a0%');
    await expect.poll(() => tray.labels()).toContain('Cancel Scanning Films');
    const seen = async (): Promise<unknown> => [await tray.tooltip(), await tray.icon(), await tray.labels()];
    const before = await seen();

    await tray.choose(item);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    // A second job is drawn by all of them, so that what is compared has been drawn since.
    demo.start({ uuid: 'second', title: 'Second', progress: 41, cancellable: true });
    await expect.poll(() => tray.tooltip()).toMatch(/^Usher: .+ · 1 more job$/);
    demo.end('second');
    await expect.poll(seen).toEqual(before);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);

    await lookAway(app);
    await tray.click();
    await expect.poll(() => isShown(app)).toBe(true);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Scanning Films, 41 %');
  });
}
