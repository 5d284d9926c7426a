import { expect, type Page, test } from '@playwright/test';
import { activities, pastWith } from '../gallery/compose.ts';
import { openPopover, show } from '../page/popoverPage.ts';

/** As the domain says it: of the newest its title, of those before how many there are with it. */
function after(...titles: readonly string[]) {
  const recent = titles.map((title, place) =>
    pastWith({
      id: `attic/${titles.length - place}`,
      title,
      spoken: place ? `${place + 1} jobs finished` : title,
    }),
  );
  return activities('Quiet', [], {}, recent);
}

const log = (page: Page) => page.getByRole('log');

/** What the log was given, one sentence after the other. */
function heard(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => Reflect.get(window, 'heard') as string[]);
}

test.beforeEach(async ({ page }) => {
  await page.clock.install();
  await openPopover(page, after('Films scanned'));
  await log(page).evaluate((region) => {
    const said: string[] = [];
    Object.assign(window, { heard: said });
    new MutationObserver((all) => {
      for (const { addedNodes } of all)
        said.push(...[...addedNodes].map(({ textContent }) => textContent ?? ''));
    }).observe(region, { childList: true });
  });
});

test('AC3 a finish is told once, by its title, and so is a cancel; what is there at first is not', async ({
  page,
}) => {
  await expect(log(page)).toHaveText('');
  await show(page, after('Series scanned', 'Films scanned'));
  await expect(log(page)).toHaveText('Series scanned');
  await show(page, activities('Quiet', []));
  await show(page, after('Series scanned', 'Films scanned'));
  await page.clock.fastForward(5000);
  await show(page, after('Loading the TV guide cancelled', 'Series scanned', 'Films scanned'));
  await expect(log(page)).toHaveText('Loading the TV guide cancelled');
  await page.clock.fastForward(60_000);
  expect(await heard(page)).toEqual(['Series scanned', 'Loading the TV guide cancelled']);
});

test('AC4 in five seconds one sentence is told: several finishes become one, and the same words are told again', async ({
  page,
}) => {
  await show(page, after('Two', 'Films scanned'));
  await show(page, after('Three', 'Two', 'Films scanned'));
  await show(page, after('Four', 'Three', 'Two', 'Films scanned'));
  expect(await heard(page)).toEqual(['Two']);
  await page.clock.fastForward(4000);
  await show(page, after('Five', 'Four', 'Three', 'Two', 'Films scanned'));
  expect(await heard(page)).toEqual(['Two']);
  await page.clock.fastForward(1000);
  await expect.poll(() => heard(page)).toEqual(['Two', '3 jobs finished']);
  await page.clock.fastForward(5000);
  const same = ['Five', 'Five', 'Four', 'Three', 'Two', 'Films scanned'];
  await show(page, after(...same));
  await page.clock.fastForward(5000);
  await show(page, after('Five', ...same));
  await expect.poll(() => heard(page)).toEqual(['Two', '3 jobs finished', 'Five', 'Five']);
});

test('AC4 what finishes while the page is hidden is not told when it is seen again', async ({ page }) => {
  const hide = (isHidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, isHidden);
  await show(page, after('Two', 'Films scanned'));
  await hide(true);
  await expect(log(page)).toHaveText('');
  await show(page, after('Three', 'Two', 'Films scanned'));
  await hide(false);
  await page.clock.fastForward(10_000);
  await show(page, after('Four', 'Three', 'Two', 'Films scanned'));
  expect(await heard(page)).toEqual(['Two', 'Four']);
});
