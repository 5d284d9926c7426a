import { expect, test } from '@playwright/test';
import { activities, groupWith, rowWith, servers } from './gallery/compose.ts';
import { gallery, galleryState } from './gallery/gallery.ts';
import { asked, openPopover, show } from './page/popoverPage.ts';

const films = rowWith({});

test('L8 the foot says how changes reach us, and in a whole sentence why not better', async ({ page }) => {
  await openPopover(page, galleryState('one-job'));
  const foot = page.getByRole('contentinfo');
  await expect(foot).toHaveText('Attic · live');
  await show(page, galleryState('polling'));
  await expect(foot).toHaveText(
    'Attic · Asking every few seconds: the live stream is cut off again and again.',
  );
  await show(page, galleryState('eventsource'));
  const sentence =
    'Attic · Live over EventSource: WebSocket does not get through, often for a proxy between here and the server.';
  await expect(foot).toHaveText(sentence);
  const { isWhole, lines, size } = await foot.locator('p').evaluate((p) => ({
    isWhole: p.scrollWidth <= p.clientWidth && p.scrollHeight <= p.clientHeight,
    lines: p.clientHeight / Number.parseFloat(getComputedStyle(p).lineHeight),
    size: getComputedStyle(p).fontSize,
  }));
  expect({ isWhole, size }).toEqual({ isWhole: true, size: '12px' });
  expect(lines).toBeGreaterThan(1);
});

test('L8 with several servers each that is live has its own line under its name', async ({ page }) => {
  await openPopover(page, galleryState('several-recent'));
  await expect(page.getByRole('contentinfo').getByRole('paragraph')).toHaveText([
    'Boathouse · Live over EventSource: WebSocket is not allowed.',
  ]);
  const name = 'שרת הבית';
  const transportText = 'Live over EventSource: WebSocket is not allowed.';
  await show(
    page,
    servers('Quiet', [
      groupWith({ name, transportText }),
      groupWith({ serverId: 'boathouse', name: 'Boathouse' }),
    ]),
  );
  const first = page.getByRole('contentinfo').getByRole('paragraph').first();
  const nameLeft = await first.getByText(name).evaluate((e) => {
    const text = document.createRange();
    text.selectNodeContents(e);
    return text.getBoundingClientRect().left;
  });
  // A right-to-left name does not turn the line around: it stands at its beginning.
  expect(nameLeft).toBeCloseTo(16, 0);
});

test('M1 what all say is said once, and of many only what differs', async ({ page }) => {
  const group = (name: string, transportText?: string) =>
    groupWith({ serverId: name, name, ...(transportText ? { transportText } : {}) });
  await openPopover(
    page,
    servers(
      'Quiet',
      ['A', 'B', 'C'].map((name) => group(name)),
    ),
  );
  const lines = page.getByRole('contentinfo').getByRole('paragraph');
  await expect(lines).toHaveCount(0);
  const polling = 'Asking every few seconds: the live stream does not answer.';
  await show(page, servers('Quiet', [group('A'), group('B', polling), group('C')]));
  await expect(lines).toHaveText([`B · ${polling}`]);
  await show(
    page,
    servers(
      'Quiet',
      ['A', 'B', 'C', 'D', 'E'].map((n) => group(n, n < 'C' ? polling : undefined)),
    ),
  );
  await expect(lines).toHaveText([`A, B · ${polling}`]);
});

test('L8 while the link is not live the foot says nothing of it, and is not there', async ({ page }) => {
  const notLive = gallery.filter(
    ({ view }) => view.kind === 'activities' && view.groups.every((g) => g.link !== 'live'),
  );
  expect(notLive.length).toBeGreaterThan(2);
  for (const { name, view } of notLive) {
    await openPopover(page, view);
    expect(await page.locator('.foot').boundingBox(), name).toMatchObject({ height: 0 });
    await expect(page.locator('.foot')).toHaveText('');
  }
});

test('L8 that there is no keychain is said before it, and how changes reach us is never spoken', async ({
  page,
}) => {
  await openPopover(page, galleryState('no-keychain'));
  await expect(page.getByRole('contentinfo').getByRole('paragraph')).toHaveText([
    'No keychain here: the token is forgotten when Usher quits.',
    'Attic · live',
  ]);
  const polling = { transportText: 'Asking every few seconds: the live stream does not answer.' };
  await show(page, activities('Scanning Films, 41 %', [films], polling));
  await expect(page.getByRole('status')).toHaveText('');
});

test('HO36 a hook that fails is one line in the foot, which leads to the settings', async ({ page }) => {
  await openPopover(page, galleryState('hook-failed'));
  const foot = page.getByRole('contentinfo');
  await expect(foot.getByRole('paragraph').first()).toHaveText(
    'The hook “Phone” failed: it answered 404. Settings',
  );
  await foot.getByRole('button', { name: 'Settings' }).click();
  expect(await asked(page)).toEqual([{ kind: 'open-settings' }]);
  await show(page, galleryState('one-job'));
  await expect(foot).toHaveText('Attic · live');
});
