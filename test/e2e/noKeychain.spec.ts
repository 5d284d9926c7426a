import { expect, test } from './fixtures.ts';

test.use({ keyring: false });

test('S2 without a keychain the token lives for the run, and the person is told', async ({
  signedIn,
  launch,
  demo,
}) => {
  const first = await signedIn();
  await expect(first.page.getByText(/forgotten when Usher quits/)).toBeVisible();
  await first.app.close();

  const again = await launch({ profile: first.profile });
  await expect(again.page.getByLabel('Address')).toHaveValue(demo.url);
});
