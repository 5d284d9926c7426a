import { expect, test } from '@playwright/test';
import { galleryState } from './gallery/gallery.ts';
import { asked, openPopover, show } from './page/popoverPage.ts';

test('P1 while the browser is waited for, it can be opened again, the link copied, and all left', async ({
  page,
}) => {
  await openPopover(page, galleryState('browser'));
  await expect(page.getByRole('progressbar', { name: 'Waiting for your browser' })).not.toHaveAttribute(
    'value',
  );
  for (const name of ['Open the browser again', 'Copy link', 'Cancel'])
    await page.getByRole('button', { name, exact: true }).click();
  expect((await asked(page)).map((i) => i.kind)).toEqual(['open-link', 'copy-link', 'leave']);
});

test('P1 that the link is copied is seen, heard, and moves nothing under the pointer', async ({ page }) => {
  await openPopover(page, galleryState('browser'));
  const cancel = page.getByRole('button', { name: 'Cancel' });
  const before = await cancel.boundingBox();
  await page.getByRole('button', { name: 'Copy link' }).focus();
  await show(page, galleryState('browser-copied'));
  await expect(page.getByRole('button', { name: 'Copied', exact: true })).toBeFocused();
  await expect(page.getByRole('status')).toHaveText('The link is on the clipboard.');
  expect(await cancel.boundingBox()).toEqual(before);
  await show(page, galleryState('browser-away'));
  await expect(page.getByRole('alert')).toContainText('keeps asking');
});

test('P3 what is ticked survives every View, and is sent together', async ({ page }) => {
  const view = galleryState('choose');
  if (view.kind !== 'choose') throw new Error('not a choice');
  await openPopover(page, view);
  await page.getByRole('checkbox', { name: /Boathouse/ }).uncheck();
  const harbour = page.getByRole('checkbox', { name: /Harbour/ });
  await harbour.focus();
  await page.keyboard.press('Space');
  const later = { id: 'later', name: 'Later', detail: undefined, isChosen: false };
  await show(page, { ...view, servers: [later, ...view.servers.toReversed()] });
  await expect(harbour).toBeFocused();
  await expect(page.getByRole('checkbox', { name: /Boathouse/ })).not.toBeChecked();
  await page.getByRole('checkbox', { name: /Later/ }).check();
  await page.getByRole('button', { name: 'Show these' }).click();
  expect(await asked(page)).toEqual([{ kind: 'choose', serverIds: ['later', 'harbour', 'attic'] }]);
});

test('P3 with nothing ticked there is nothing to send', async ({ page }) => {
  await openPopover(page, galleryState('choose'));
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
  const send = page.getByRole('button', { name: 'Show these' });
  await expect(send).toHaveAttribute('aria-disabled', 'true');
  await send.click({ force: true });
  await send.press('Enter');
  expect(await asked(page)).toEqual([]);
});

test('P3 the servers that are ticked already are taken with one Enter', async ({ page }) => {
  await openPopover(page, galleryState('choose'));
  await page.keyboard.press('Enter');
  expect(await asked(page)).toEqual([{ kind: 'choose', serverIds: ['attic', 'boathouse'] }]);
});

test('P3 of many servers none hides its box behind the buttons, which stay in view', async ({ page }) => {
  await openPopover(page, galleryState('choose-many'));
  const send = page.getByRole('button', { name: 'Show these' });
  const top = (await send.boundingBox())?.y ?? 0;
  expect(top).toBeLessThan(520 - 28);
  await page.getByRole('checkbox').first().focus();
  for (let place = 1; place < 40; place++) {
    await page.keyboard.press('Tab');
    const box = await page.locator(':focus').boundingBox();
    expect((box?.y ?? 999) + (box?.height ?? 0), `box ${place}`).toBeLessThan(top);
  }
  await page.keyboard.press('Tab');
  await expect(send).toBeFocused();
  await page.getByRole('button', { name: 'Back' }).click();
  expect(await asked(page)).toEqual([{ kind: 'leave' }]);
});

const ALARM = 'somebody may be listening in';

test('R5 a question is answered with its own proof, and never by a stray Enter', async ({ page }) => {
  for (const name of ['question-certificate', 'question-changed']) {
    const view = galleryState(name);
    if (view.kind !== 'trust-prompt') throw new Error('no question');
    const { trust, promptId } = view.trustPrompt;
    await openPopover(page, view);
    await expect(page.getByRole('main')).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    expect(await asked(page)).toEqual([]);
    await page.getByRole('button', { name: trust }).click();
    await page.getByRole('button', { name: 'Not now' }).click();
    expect(await asked(page)).toEqual([{ kind: 'trust', serverId: '', promptId }, { kind: 'leave' }]);
  }
});

test('R5 a fingerprint stands in two lines, and what is selected of it is the fingerprint', async ({
  page,
}) => {
  const view = galleryState('question-certificate');
  if (view.kind !== 'trust-prompt') throw new Error('no question');
  await openPopover(page, view);
  const shown = page.locator('.fingerprint');
  const { lines, text } = await shown.evaluate((e) => {
    getSelection()?.selectAllChildren(e);
    return {
      lines: [...e.children].map((line) => line.getClientRects().length),
      text: getSelection()?.toString(),
    };
  });
  expect(lines).toEqual([1, 1]);
  expect((await shown.boundingBox())?.height).toBe(2 * 20 + 16);
  expect(text?.replace('\n', '')).toBe(view.trustPrompt.fingerprint);
});

test('R5 a certificate that has changed is an alarm within its group; the others go on', async ({ page }) => {
  await openPopover(page, galleryState('certificate-changed'));
  const attic = page.getByRole('region', { name: 'Attic' });
  await expect(attic.getByRole('alert')).toContainText(ALARM);
  await expect(attic.getByRole('button', { name: 'Not now' })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Boathouse' }).getByRole('listitem')).toBeVisible();
  await attic.getByRole('button', { name: 'Trust the new certificate' }).click();
  expect(await asked(page)).toMatchObject([{ kind: 'trust', serverId: 'attic' }]);
});

test('M1 each server is retried and examined by itself', async ({ page }) => {
  await openPopover(page, galleryState('several-servers'));
  await page.getByRole('button', { name: 'Retry now: Garage' }).click();
  await page.getByRole('button', { name: 'Why? Examine the connection to Summer house' }).click();
  expect(await asked(page)).toEqual([
    { kind: 'retry', serverId: 'garage' },
    { kind: 'diagnose', serverId: 'summer-house' },
  ]);
});

test('M1 a server that is away is one line', async ({ page }) => {
  await openPopover(page, galleryState('several-servers'));
  const box = await page.getByRole('region', { name: 'Garage' }).boundingBox();
  expect(box?.height).toBeLessThanOrEqual(32);
});

test('P5 a new sign-in with plex.tv is asked for in one line, and the rows stay', async ({ page }) => {
  await openPopover(page, galleryState('sign-in-again'));
  await page.getByRole('button', { name: 'Sign in with Plex' }).click();
  expect(await asked(page)).toEqual([{ kind: 'sign-in-browser' }]);
  await expect(page.getByRole('listitem')).toContainText('Scanning Films');
});

const agentsByRoute = [
  ['doctor-fine', 'leave'],
  ['browser', 'leave'],
  ['question-plain', 'leave'],
  ['choose-many', 'leave'],
  ['choose', 'hide'],
  ['add-server', 'leave'],
  ['first-run', 'hide'],
  ['loading', 'hide'],
  ['one-job', 'hide'],
] as const;
for (const [name, kind] of agentsByRoute) {
  test(`V5 Escape at "${name}" asks to ${kind}`, async ({ page }) => {
    await openPopover(page, galleryState(name));
    await page.keyboard.press('Escape');
    expect(await asked(page)).toEqual([{ kind }]);
  });
}
