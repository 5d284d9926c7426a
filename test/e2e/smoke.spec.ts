import { expect, test } from './fixtures.ts';

test('smoke', async ({ launch, demo, desktop, isShown }) => {
  const { app, page, output } = await launch();
  await expect(page.getByLabel('Address')).toBeVisible();
  await page.getByLabel('Address').fill(demo.url);
  await page.getByLabel('Token').fill(demo.token);
  demo.start({ title: 'Scanning Films', progress: 41, cancellable: true });
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('Scanning Films, 41 %')).toBeVisible();
  const tray = await desktop.tray();
  await expect.poll(() => tray.tooltip()).toBe('Usher: Scanning Films, 41 %');
  console.log(await tray.labels(), await tray.icon(), await isShown(app), output(), desktop.secret('Usher', demo.machineIdentifier));
  await page.screenshot({ path: '/tmp/smoke.png' });
});
