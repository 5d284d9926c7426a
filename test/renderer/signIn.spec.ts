import { expect, type Page, test } from '@playwright/test';
import { signIn } from './gallery/compose.ts';
import { galleryState } from './gallery/gallery.ts';
import { asked, openPopover, show } from './page/popoverPage.ts';

const openForm = (page: Page): Promise<void> => page.getByText('By address and token').click();

test('a first run begins at the one button, and looks for servers in the network once', async ({ page }) => {
  await openPopover(page, signIn());
  await expect(page.getByRole('button', { name: 'Sign in with Plex' })).toBeFocused();
  await expect(page.getByLabel('Address')).toBeHidden();
  await page.keyboard.press('Enter');
  await show(
    page,
    signIn({ discovered: [{ id: 'attic', name: 'Attic', address: 'http://192.168.1.20:32400' }] }),
  );
  expect(await page.evaluate(() => window.asked.filter((i) => i.kind !== 'fit'))).toEqual([
    { kind: 'discover' },
    { kind: 'sign-in-browser' },
  ]);
});

test('I6 a server of the network is tried with a press, without a token', async ({ page }) => {
  await openPopover(page, galleryState('first-run-discovered'));
  await page.getByRole('button', { name: /Attic/ }).click();
  expect(await asked(page)).toEqual([{ kind: 'sign-in', address: 'http://192.168.1.20:32400', token: '' }]);
  await show(
    page,
    signIn({
      address: 'http://192.168.1.20:32400',
      problem: 'Enter a token of the server.',
      faultyField: 'token',
    }),
  );
  await expect(page.getByLabel('Address')).toHaveValue('http://192.168.1.20:32400');
  await expect(page.getByLabel('Token', { exact: true })).toBeFocused();
});

test('I6 what was typed for one server is not left there for another that is picked', async ({ page }) => {
  const discovered = [{ id: 'attic', name: 'Attic', address: 'http://192.168.1.20:32400' }];
  await openPopover(page, signIn({ discovered }));
  await openForm(page);
  const address = page.getByLabel('Address');
  const token = page.getByLabel('Token', { exact: true });
  await address.fill('plex.example.com');
  await token.fill('secret');
  await page.getByRole('button', { name: /Attic/ }).click();
  const picked = { address: 'http://192.168.1.20:32400', discovered };
  await show(page, signIn({ ...picked, checking: true }));
  await page.getByRole('button', { name: /Attic/ }).click({ force: true });
  expect(await asked(page)).toHaveLength(1);
  await show(page, signIn({ ...picked, problem: 'Enter a token of the server.', faultyField: 'token' }));
  await expect(address).toHaveValue('http://192.168.1.20:32400');
  await expect(token).toHaveValue('');
});

test('I2 a form that was put away opens for what is wrong in it; one that was opened stays open', async ({
  page,
}) => {
  await openPopover(page, signIn({ address: '192.168.1.22:32400' }));
  const address = page.getByLabel('Address');
  await openForm(page);
  await expect(address).toBeHidden();
  await show(page, galleryState('wrong-address'));
  await expect(address).toBeFocused();
  await show(page, signIn());
  await show(page, galleryState('no-plex-tv'));
  await expect(address).toBeVisible();
});

test('what is wrong elsewhere than in the form stands above the button', async ({ page }) => {
  await openPopover(page, galleryState('no-plex-tv'));
  await expect(page.getByRole('alert')).toContainText('plex.tv cannot be reached');
  await expect(page.getByLabel('Address')).toBeHidden();
});

test('K2 a locked keychain can be tried again', async ({ page }) => {
  await openPopover(page, galleryState('keychain-locked'));
  await page.getByRole('button', { name: 'Try again' }).click();
  expect(await asked(page)).toEqual([{ kind: 'retry', serverId: undefined }]);
});

test('where there are servers already, Back and Escape go there', async ({ page }) => {
  await openPopover(page, galleryState('add-server'));
  await page.getByRole('button', { name: 'Back' }).click();
  await page.keyboard.press('Escape');
  expect(await asked(page)).toEqual([{ kind: 'leave' }, { kind: 'leave' }]);
});

test('the form begins in the first empty field and Enter sends what was typed', async ({ page }) => {
  await openPopover(page, signIn());
  await openForm(page);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Address')).toBeFocused();
  await page.keyboard.type('192.168.1.20:32400');
  await page.keyboard.press('Tab');
  await page.keyboard.type('a token');
  await page.keyboard.press('Enter');
  expect(await asked(page)).toEqual([{ kind: 'sign-in', address: '192.168.1.20:32400', token: 'a token' }]);
});

test('with a known address it begins in the token, which is a password that nothing fills in', async ({
  page,
}) => {
  await openPopover(page, signIn({ address: 'attic.example:32400' }));
  await expect(page.getByLabel('Address')).toHaveValue('attic.example:32400');
  const token = page.getByLabel('Token', { exact: true });
  await expect(token).toBeFocused();
  await expect(token).toHaveAttribute('type', 'password');
  await expect(token).toHaveAttribute('autocomplete', 'off');
});

test('while checking, the button says so and a second Enter sends nothing; what was typed stays', async ({
  page,
}) => {
  await openPopover(page, signIn({ address: 'attic.example:32400' }));
  const token = page.getByLabel('Token', { exact: true });
  await token.fill('secret');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await show(
    page,
    signIn({ headline: 'Checking the server…', address: 'attic.example:32400', checking: true }),
  );
  const button = page.getByRole('button', { name: 'Checking…' });
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).not.toHaveAttribute('disabled');
  await button.press('Enter');
  await token.press('Enter');
  expect((await asked(page)).length).toBe(1);
  await expect(token).toHaveValue('secret');
});

test('I2 a problem is an alert tied to its field, keeps what was typed, and takes the focus there once', async ({
  page,
}) => {
  await openPopover(page, signIn());
  await openForm(page);
  const address = page.getByLabel('Address');
  const token = page.getByLabel('Token', { exact: true });
  await address.fill('attic.example');
  await token.fill('secret');
  const refused = signIn({
    address: 'attic.example',
    problem: 'The server does not accept this token.',
    faultyField: 'token',
  });
  await show(page, signIn({ address: 'attic.example', checking: true }));
  await address.focus();
  await show(page, refused);
  await expect(page.getByRole('alert')).toHaveText('The server does not accept this token.');
  await expect(token).toHaveAttribute('aria-invalid', 'true');
  await expect(token).toHaveAccessibleDescription('The server does not accept this token.');
  await expect(address).toHaveAttribute('aria-invalid', 'false');
  await expect(token).toBeFocused();
  await expect(token).toHaveValue('secret');

  await address.focus();
  await show(page, { ...refused });
  await expect(address).toBeFocused();
  await show(page, signIn({ address: 'attic.example', checking: true }));
  await show(page, refused);
  await expect(token).toBeFocused();
});

test('a faulty address is tied to the address', async ({ page }) => {
  await openPopover(page, galleryState('wrong-address'));
  await expect(page.getByLabel('Address')).toBeFocused();
  await expect(page.getByLabel('Address')).toHaveAccessibleDescription(
    /Nothing answers at 192\.168\.1\.22:32400/,
  );
});

test('S1 once signed in, the token is nowhere in the page, nor back after signing out', async ({ page }) => {
  await openPopover(page, signIn());
  await openForm(page);
  await page.getByLabel('Token', { exact: true }).fill('secret');
  await show(page, galleryState('one-job'));
  await expect(page.locator('input')).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();
  await show(page, signIn());
  await openForm(page);
  await expect(page.getByLabel('Token', { exact: true })).toHaveValue('');
});

test('how to find a token is one press away', async ({ page }) => {
  await openPopover(page, signIn());
  await openForm(page);
  await expect(page.getByText('X-Plex-Token')).toBeHidden();
  await page.getByText('How to find a token').click();
  await expect(page.getByText('X-Plex-Token')).toBeVisible();
  await expect(page.locator('a')).toHaveCount(0);
});
