import { expect, test } from '@playwright/test';
import { activities, groupWith, rowWith, servers, signIn } from './gallery/compose.ts';
import { galleryState } from './gallery/gallery.ts';
import { asked, openPopover, show } from './page/popoverPage.ts';

const SYSTEMS = {
  'a Mac': ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 'this Mac’s Keychain'],
  Windows: ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 'Windows’ Credential Manager'],
  Linux: ['Mozilla/5.0 (X11; Linux x86_64)', 'this desktop’s keyring (Secret Service)'],
} as const;

for (const [system, [userAgent, keychain]] of Object.entries(SYSTEMS))
  test(`FR2 the first screen on ${system} says what Usher does and never does, and names the keychain`, async ({
    browser,
  }) => {
    const page = await browser.newPage({ userAgent });
    await openPopover(page, signIn());
    const main = page.getByRole('main');
    await expect(main).toContainText('See what your Plex server is doing');
    await expect(main.locator('.promises p')).toHaveText([
      `Your token is kept in ${keychain}, and in no file.`,
      /your servers and plex\.tv.*No telemetry\.$/,
      'It changes nothing on a server unless you ask it to.',
    ]);
    await page.close();
  });

test('FR2 it gives way to an address in the form, to servers that are there, and to a keychain that is not', async ({
  page,
}) => {
  await openPopover(page, signIn());
  const promises = page.getByText('No telemetry');
  await expect(promises).toBeVisible();
  await show(page, signIn({ address: 'attic.example:32400', checking: true }));
  await expect(promises).toHaveCount(0);
  await show(page, galleryState('add-server'));
  await expect(promises).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'made-up server' })).toHaveCount(0);
  await show(page, galleryState('keychain-locked'));
  await expect(promises).toHaveCount(0);
});

test('FR3 the first screen leads into the demo; the demo says that it is one, and leads out of it', async ({
  page,
}) => {
  await openPopover(page, signIn());
  await page.getByRole('button', { name: 'Look around with a made-up server' }).click();
  expect(await asked(page)).toEqual([{ kind: 'open-demo' }]);
  await show(page, servers('Quiet', [groupWith({})], [], { isDemo: true }));
  const foot = page.getByRole('contentinfo');
  await expect(foot).toContainText('A demo: the server is made up.');
  await foot.getByRole('button', { name: 'Leave the demo' }).click();
  await show(page, signIn({ isDemo: true }));
  await page.getByRole('main').getByRole('button', { name: 'Leave the demo' }).click();
  expect((await asked(page)).slice(1)).toEqual([{ kind: 'leave-demo' }, { kind: 'leave-demo' }]);
  await show(page, activities('Quiet', []));
  await expect(foot).not.toContainText('demo');
});

test('FR6 the question about opening at login is answered with a press, by keyboard too', async ({
  page,
}) => {
  await openPopover(page, galleryState('asks-at-login'));
  const yes = page.getByRole('button', { name: 'Yes' });
  await expect(yes).toHaveAccessibleDescription('Open Usher when you log in?');
  await yes.click();
  await page.getByRole('button', { name: 'No', exact: true }).press('Enter');
  expect(await asked(page)).toEqual([{ kind: 'open-at-login', isOn: true }, { kind: 'decline-at-login' }]);
  await show(page, activities('Scanning Films, 41 %', [rowWith({})]));
  await expect(yes).toHaveCount(0);
});
