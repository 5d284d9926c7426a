import { expect, test } from '@playwright/test';
import { activities, groupWith, rowWith } from './gallery/compose.ts';
import { galleryState } from './gallery/gallery.ts';
import { asked, openPopover, show } from './page/popoverPage.ts';

test('a row tells title, item, percent and time, and its Cancel asks once for that activity', async ({
  page,
}) => {
  await openPopover(page, activities('Scanning Films', [rowWith({})]));
  const row = page.getByRole('listitem');
  for (const text of ['Scanning Films', 'Nine Winters (2016)', '41 %', '2 min'])
    await expect(row).toContainText(text);
  await row.getByRole('button').click();
  expect(await asked(page)).toEqual([
    { kind: 'cancel', serverId: 'attic', uuid: 'films', call: { kind: 'activity' } },
  ]);
});

test('V2 each Cancel is named after its activity', async ({ page }) => {
  await openPopover(page, galleryState('five-jobs'));
  const names = await page
    .getByRole('listitem')
    .locator('.cancel')
    .evaluateAll((all) => all.map((b) => b.getAttribute('title')));
  expect(names).toEqual([
    'Stop the whole scan of Films',
    'Cancel Optimizing Salt and Lanterns',
    'Cancel Loading the TV guide',
  ]);
});

test('V7 unknown progress is an indeterminate bar without a number, in both directions', async ({ page }) => {
  await openPopover(page, galleryState('one-job'));
  const bar = page.getByRole('progressbar', { name: 'Scanning Films' });
  await expect(bar).toHaveJSProperty('position', 0.41);
  await show(page, activities('Scanning Films', [rowWith({ progress: undefined })]));
  await expect(bar).toHaveJSProperty('position', -1);
  await expect(page.getByRole('listitem')).not.toContainText('%');
  await show(page, activities('Scanning Films, 0 %', [rowWith({ progress: 0 })]));
  await expect(bar).toHaveJSProperty('position', 0);
});

test('a row that is being cancelled says so instead of its percent', async ({ page }) => {
  await openPopover(page, galleryState('cancelling'));
  const row = page.getByRole('listitem').first();
  await expect(row).toContainText('Cancelling…');
  await expect(row).not.toContainText('96 %');
});

test('a refused cancel is told in its row as an alert', async ({ page }) => {
  await openPopover(page, galleryState('refused-cancel'));
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Scanning Films' }).getByRole('alert'),
  ).toHaveText('Plex refused to stop this.');
});

test('Y1 Y7 a row has how long it will still take beside how long it has taken, and a stall below', async ({
  page,
}) => {
  await openPopover(page, galleryState('estimates'));
  const rows = page.getByRole('listitem');
  await expect(rows.nth(0).locator('.elapsed')).toHaveText(['4 h', 'about 1 h 30 min left']);
  await expect(rows.nth(0).locator('.stalled')).toHaveCount(0);
  await expect(rows.nth(2).locator('.elapsed')).toHaveText(['50 min']);
  await expect(rows.nth(2).locator('.stalled')).toHaveText('No progress for 43 min');
  // Nothing lies over anything else, however little room there is, but the bells of a row that is looked at.
  for (const second of await page.locator('.second').all()) {
    const boxes = await second
      .locator('> :not(.row-notices)')
      .evaluateAll((parts) => parts.map((p) => p.getBoundingClientRect()));
    for (const [n, box] of boxes.entries()) {
      const before = boxes[n - 1];
      expect(!before || box.left >= before.right || box.top >= before.bottom).toBe(true);
    }
  }
});

test('what looks like markup is text', async ({ page }) => {
  await openPopover(page, galleryState('long-and-rtl'));
  await expect(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
  await expect(page.locator('#popover img, #popover b')).toHaveCount(0);
});

test('V23 a long path keeps its end, and its whole text is the tooltip', async ({ page }) => {
  await openPopover(page, galleryState('none-can-be-stopped'));
  const item = page.locator('.item').first();
  const path = '/media/films/The Cartographer’s Daughter (2019)/The Cartographer’s Daughter (2019).mkv';
  await expect(item).toHaveText(path);
  await item.hover();
  await expect(item).toHaveAttribute('title', path);
  const end = item.locator('.item-end');
  await expect(end).toHaveText(' Daughter (2019).mkv');
  expect(await end.evaluate((e) => e.scrollWidth <= e.clientWidth)).toBe(true);
  expect(await item.locator('.item-start').evaluate((e) => e.scrollWidth > e.clientWidth)).toBe(true);
});

test('V23 what is whole has no tooltip, and one that was cut loses it', async ({ page }) => {
  await openPopover(page, activities('Scanning Films', [rowWith({ title: 'long '.repeat(40) })]));
  const title = page.locator('.title');
  await title.hover();
  await expect(title).toHaveAttribute('title', 'long '.repeat(40));
  await show(page, activities('Scanning Films', [rowWith({})]));
  await page.locator('.item').hover();
  await title.hover();
  for (const whole of [title, page.locator('.item'), page.locator('.headline')])
    await expect(whole).not.toHaveAttribute('title');
});

test('who comes by keyboard sees the whole of a long title', async ({ page }) => {
  await openPopover(page, galleryState('long-and-rtl'));
  const title = page.locator('.title').first();
  const isCut = () => title.evaluate((e) => e.scrollWidth > e.clientWidth && e.clientWidth > 0);
  expect(await isCut()).toBe(true);
  const row = page.locator('.row').first();
  for (const part of [...(await row.getByRole('button').all())]) {
    await page.keyboard.press('Tab');
    await expect(part).toBeFocused();
    expect(await isCut()).toBe(false);
  }
});

test('server names appear only where there are several, each with the state of its link', async ({
  page,
}) => {
  await openPopover(page, galleryState('several-servers'));
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Attic',
    'Boathouse',
    'Garage · Not reachable.',
    'Summer house · Token not accepted.',
    'Ada’s',
  ]);
  const dots = await page.getByRole('img').evaluateAll((all) => all.map((d) => d.ariaLabel));
  expect(dots).toEqual(['Connected', 'Connecting', 'Not connected', 'Refused', 'Connected']);
  await show(page, galleryState('five-jobs'));
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0);
});

test('a link’s sentence that is the headline is not said twice', async ({ page }) => {
  await openPopover(page, galleryState('offline'));
  await expect(
    page.locator('#popover > :not([role=status])').getByText('Attic is not reachable.'),
  ).toHaveCount(1);
});

test('a change of a link is spoken; its countdown, percents and a first look are not', async ({ page }) => {
  const away = (inSeconds: number) => {
    const text = `Attic is not reachable. Trying again in ${inSeconds} s.`;
    return activities(text, [], { link: 'away', linkText: text, canRetry: true });
  };
  await openPopover(page, galleryState('one-job'));
  const status = page.getByRole('status');
  await expect(status).toHaveText('');
  await show(page, away(8));
  await expect(status).toHaveText('Attic is not reachable. Trying again in 8 s.');
  await show(page, away(7));
  await expect(status).toHaveText('Attic is not reachable. Trying again in 8 s.');
  await show(page, galleryState('one-job'));
  await expect(status).toHaveText('Connected.');
  await expect(page.getByRole('status')).toHaveCount(1);
  await expect(page.locator('[aria-live]')).toHaveCount(0);
});

test('with nothing to do it is quiet in one line', async ({ page }) => {
  await openPopover(page, galleryState('quiet'));
  await expect(page.getByText('Nothing is running on your server.')).toBeVisible();
  await show(page, galleryState('connecting'));
  await expect(page.getByText('Nothing is running')).toHaveCount(0);
});

test('a burst of Views is drawn once a frame, and the last one wins', async ({ page }) => {
  const views = Array.from({ length: 200 }, (_, i) =>
    activities(`View ${i}`, [rowWith({ elapsed: `${i} s` })]),
  );
  await openPopover(page, galleryState('one-job'));
  const draws = await page.evaluate(async (burst) => {
    let count = 0;
    const observer = new MutationObserver(() => count++);
    observer.observe(document.querySelector('h1') ?? document.body, { subtree: true, characterData: true });
    for (const view of burst) {
      window.push(view);
      // Each microtask would give the observer its own report.
      await Promise.resolve();
    }
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    return count;
  }, views);
  expect(draws).toBe(1);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('View 199');
});

test('an older answer to `getView` does not replace a View that was pushed meanwhile', async ({ page }) => {
  await page.addInitScript(
    (view) => {
      let pushed: (v: typeof view) => void = () => {};
      Object.assign(window, {
        usher: {
          getView: async () => {
            pushed({ kind: 'loading', headline: 'Newer' });
            return view;
          },
          onView: (show: typeof pushed) => {
            pushed = show;
            return () => {};
          },
          send: () => {},
        },
      });
    },
    { kind: 'loading', headline: 'Older' },
  );
  await page.goto(process.env.POPOVER_URL ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Newer');
});

test('five hundred rows that all change are drawn in one piece, and only what is near is laid out', async ({
  page,
}) => {
  const rows = Array.from({ length: 500 }, (_, i) =>
    rowWith({ uuid: `item-${i}`, progress: i % 7 === 3 ? undefined : (i * 37) % 100 }),
  );
  const first = activities('500 jobs running', rows);
  await openPopover(page, first);
  await expect(page.getByRole('listitem')).toHaveCount(500);
  const views = [1, 2, 3, 4, 5].map((step) => ({
    ...first,
    groups: [
      groupWith({ rows: rows.map((r) => rowWith({ ...r, progress: ((r.progress ?? 0) + step) % 100 })) }),
    ],
  }));
  const drawn = await page.evaluate(async (all) => {
    const before = [...document.querySelectorAll('.row')];
    const frames: { readonly shown: readonly (number | undefined)[]; readonly isSameRows: boolean }[] = [];
    for (const view of all) {
      window.push(view);
      // The page asked for this frame first: what is not drawn now was not drawn in it.
      await new Promise(requestAnimationFrame);
      const bars = [...document.querySelectorAll<HTMLProgressElement>('progress')];
      const after = [...document.querySelectorAll('.row')];
      frames.push({
        shown: bars.map((bar) => (bar.hasAttribute('value') ? bar.value : undefined)),
        isSameRows: after.length === before.length && after.every((row, nth) => row === before[nth]),
      });
    }
    return frames;
  }, views);
  expect(drawn).toEqual(
    views.map(({ groups }) => ({ shown: groups[0]?.rows.map((r) => r.progress), isSameRows: true })),
  );
  const isLaidOut = (nth: number) =>
    page
      .locator('.title')
      .nth(nth)
      .evaluate((e) => e.checkVisibility({ contentVisibilityAuto: true }));
  expect([await isLaidOut(0), await isLaidOut(499)]).toEqual([true, false]);
});
