import { expect, test } from '@playwright/test';
import { exhibit } from './gallery.ts';
import { asked, openPopover, show } from './popoverPage.ts';

test('P1 while the browser is waited for, it can be opened again, the link copied, and all left', async ({
  page,
}) => {
  await openPopover(page, exhibit('browser'));
  for (const name of ['Open again', 'Copy link', 'Cancel']) await page.getByRole('button', { name }).click();
  await page.keyboard.press('Escape');
  expect((await asked(page)).map((i) => i.kind)).toEqual(['open-link', 'copy-link', 'leave', 'leave']);
  await show(page, exhibit('browser-away'));
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('keeps asking');
});

test('P3 what is ticked survives every View, and is sent together', async ({ page }) => {
  await openPopover(page, exhibit('choose'));
  await page.getByRole('checkbox', { name: /Boathouse/ }).uncheck();
  await page.getByRole('checkbox', { name: /Harbour/ }).check();
  await show(page, { ...exhibit('choose') });
  await expect(page.getByRole('checkbox', { name: /Boathouse/ })).not.toBeChecked();
  await page.getByRole('button', { name: 'Show these' }).click();
  expect(await asked(page)).toEqual([{ kind: 'choose', serverIds: ['attic', 'harbour'] }]);
});

test('P3 with nothing ticked there is nothing to send', async ({ page }) => {
  await openPopover(page, exhibit('choose'));
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
  const send = page.getByRole('button', { name: 'Show these' });
  await expect(send).toHaveAttribute('aria-disabled', 'true');
  await send.click({ force: true });
  await page.keyboard.press('Escape');
  expect(await asked(page)).toEqual([{ kind: 'hide' }]);
});

test('R5 a question is answered with its own proof, and never by a stray Enter', async ({ page }) => {
  await openPopover(page, exhibit('question-certificate'));
  await page.keyboard.press('Enter');
  expect(await asked(page)).toEqual([]);
  await expect(page.getByText('0B 30 55 7A')).toBeVisible();
  await page.getByRole('button', { name: 'Trust this certificate' }).click();
  await page.getByRole('button', { name: 'Not now' }).click();
  const view = exhibit('question-certificate');
  const proof = view.kind === 'question' ? view.question.proof : undefined;
  expect(await asked(page)).toEqual([{ kind: 'agree', serverId: '', proof }, { kind: 'leave' }]);
});

test('R5 a certificate that has changed is an alarm within its group; the others go on', async ({ page }) => {
  await openPopover(page, exhibit('certificate-changed'));
  const attic = page.getByRole('region', { name: 'Attic' });
  await expect(attic.getByRole('alert')).toContainText('somebody may be listening in');
  await expect(page.getByRole('region', { name: 'Boathouse' }).getByRole('listitem')).toBeVisible();
  await attic.getByRole('button', { name: 'Trust the new certificate' }).click();
  expect(await asked(page)).toMatchObject([{ kind: 'agree', serverId: 'attic' }]);
});

test('M1 each server is retried and examined by itself', async ({ page }) => {
  await openPopover(page, exhibit('several-servers'));
  await page.getByRole('button', { name: 'Retry now: Garage' }).click();
  await page.getByRole('button', { name: 'Why?: Summer house' }).click();
  expect(await asked(page)).toEqual([
    { kind: 'retry', serverId: 'garage' },
    { kind: 'examine', serverId: 'summer-house' },
  ]);
});

test('M1 a server that is away is one line', async ({ page }) => {
  await openPopover(page, exhibit('several-servers'));
  const box = await page.getByRole('region', { name: 'Garage' }).boundingBox();
  expect(box?.height).toBeLessThanOrEqual(32);
});

test('D1 the doctor says cause and remedy; each address opens to its steps, and stays open', async ({
  page,
}) => {
  await openPopover(page, exhibit('doctor-running'));
  await expect(page.getByText('Examining…')).toBeVisible();
  await show(page, exhibit('doctor-limited'));
  await expect(page.getByText('does not pass WebSocket on')).toBeVisible();
  await expect(page.getByText('proxy_set_header Upgrade')).toBeVisible();
  await page.getByText('https://plex.example.com').click();
  const step = page.getByRole('listitem').filter({ hasText: 'WebSocket' });
  await expect(step).toContainText('status 400');
  await expect(step.getByRole('img', { name: 'Fails' })).toBeVisible();
  await show(page, { ...exhibit('doctor-limited') });
  await expect(step).toBeVisible();
  await page.getByRole('button', { name: 'Examine again' }).click();
  await page.keyboard.press('Escape');
  expect(await asked(page)).toEqual([{ kind: 'examine', serverId: undefined }, { kind: 'end-examination' }]);
});

test('D1 nothing of the doctor is wider than the window', async ({ page }) => {
  for (const name of ['doctor-fine', 'doctor-limited', 'doctor-several']) {
    await openPopover(page, exhibit(name));
    for (const address of await page.locator('.address summary').all()) await address.click();
    const { scrollWidth, clientWidth } = await page
      .locator('.list')
      .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
    expect(scrollWidth, name).toBeLessThanOrEqual(clientWidth);
  }
});

test('P5 a new sign-in with plex.tv is asked for in one line, and the rows stay', async ({ page }) => {
  await openPopover(page, exhibit('sign-in-again'));
  await page.getByRole('button', { name: 'Sign in with Plex' }).click();
  expect(await asked(page)).toEqual([{ kind: 'sign-in-browser' }]);
  await expect(page.getByRole('listitem')).toContainText('Scanning Films');
});
