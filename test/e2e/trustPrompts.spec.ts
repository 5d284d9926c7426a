import { randomBytes } from 'node:crypto';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import { type Authority, createAuthority } from '../world/certificates.ts';
import { startGdmResponder } from '../world/gdmResponder.ts';
import { expect, test } from './fixtures.ts';
import { isSignedIn, lookAway, openPopover, signIn } from './steps.ts';

// What Usher asks before it goes on, and what it finds by itself.

async function serveTls(
  authority: Authority,
  options: { port?: number; machineIdentifier?: string } = {},
): Promise<DemoServer> {
  const tls = await authority.issue(['nas.lan']);
  return startDemoServer({ token: `server-${randomBytes(8).toString('hex')}`, tls, ...options });
}

test('R5 a certificate nobody vouches for is shown, agreed to once, and an alarm when it changes', async ({
  launch,
  desktop,
}) => {
  const authority = await createAuthority('An authority of nobody');
  const machineIdentifier = randomBytes(20).toString('hex');
  const attic = await serveTls(authority, { machineIdentifier });
  attic.start({ title: 'Scanning Films', progress: 41 });
  const first = await launch();
  await signIn(first.page, attic);
  await expect(first.page.getByText('made out to nas.lan')).toBeVisible();
  expect(attic.requests).toEqual([]);
  await first.page.getByRole('button', { name: 'Trust this certificate' }).click();
  await expect(first.page.getByRole('listitem')).toContainText('Scanning Films');
  await first.app.close();
  const port = Number(new URL(attic.url).port);
  await attic.stop();

  const impostor = await serveTls(await createAuthority('An authority of somebody'), {
    port,
    machineIdentifier,
  });
  const again = await launch({ profile: first.profile });
  try {
    await expect.poll(() => desktop.displayedCount()).toBe(1);
    desktop.closeNotifications();
    expect(desktop.notifications()[0]?.summary).toBe(
      'Attic shows another certificate than the one you agreed to.',
    );
    await openPopover(again.app);
    await expect(again.page.getByRole('alert')).toContainText('somebody may be listening in');
    expect(impostor.requests).toEqual([]);
  } finally {
    await impostor.stop();
  }
});

test('I6 a server of the network is offered; one that nobody has claimed is a press away', async ({
  launch,
}) => {
  const name = `Unclaimed ${randomBytes(4).toString('hex')}`;
  const server = await startDemoServer({ token: 'nobody-asks-for-it', name, isClaimed: false });
  server.start({ title: 'Scanning Films', progress: 41 });
  const { machineIdentifier } = server;
  const responder = await startGdmResponder({
    name,
    machineIdentifier,
    port: Number(new URL(server.url).port),
  });
  try {
    const { page } = await launch();
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('listitem')).toContainText('Scanning Films');
    expect(server.requests.filter((r) => r.headers['x-plex-token'] !== undefined)).toEqual([]);
  } finally {
    await responder.stop();
    await server.stop();
  }
});

test('D1 D3 the doctor is one click away from a server that does not answer, and names the cause', async ({
  signedIn,
  demo,
  desktop,
}) => {
  const { app, page } = await signedIn();
  await demo.stop();
  await page.getByRole('button', { name: 'Why?' }).click();
  await expect(page.getByRole('heading', { name: 'Connection doctor' })).toBeVisible();
  await expect(page.getByText('Does not work')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Attic' })).toContainText(new URL(demo.url).host);
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('button', { name: 'Retry now' })).toBeVisible();
  await (await desktop.tray()).choose('Examine the connection');
  await expect(page.getByRole('heading', { name: 'Connection doctor' })).toBeVisible();
  // The next look is for the jobs.
  await lookAway(app);
  await (await desktop.tray()).choose('Open Usher');
  await expect(page.getByRole('button', { name: 'Retry now' })).toBeVisible();
});

test('M1 a second server by address stands beside the first', async ({ signedIn, demo, desktop }) => {
  const { page } = await signedIn();
  const second = await startDemoServer({ token: 'another-token', name: 'Cellar' });
  try {
    await (await desktop.tray()).choose('Add a server by address…');
    await signIn(page, second);
    await expect(page.getByRole('region', { name: 'Cellar' })).toBeVisible();
    second.start({ title: 'Scanning Series', progress: 12 });
    demo.start({ title: 'Scanning Films', progress: 41 });
    await expect(page.getByRole('region', { name: 'Cellar' }).getByRole('listitem')).toContainText('Series');
    await expect(page.getByRole('region', { name: 'Attic' }).getByRole('listitem')).toContainText('Films');
  } finally {
    await second.stop();
  }
  await expect(page.getByRole('region', { name: 'Cellar' })).toContainText(/Not reachable|Connection lost/);
  await isSignedIn(page);
});
