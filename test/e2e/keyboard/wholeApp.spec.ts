import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { announcesAll, hasLasted, isShown, isSignedIn, openPopover } from '../steps.ts';

const credits = { type: 'media.generate.credits', title: 'Detecting Credits', progress: 10 };
const intros = { type: 'media.generate.intros', title: 'Detecting Intros', progress: 10 };
/** More than any page of the walk has. */
const MOST_STEPS = 40;

/** Presses Tab, or Shift and Tab, until the control has the focus. */
async function tabTo(page: Page, control: Locator, key = 'Tab'): Promise<void> {
  await expect(control).toBeVisible();
  const isThere = (): Promise<boolean> => control.evaluate((element) => element === document.activeElement);
  for (let steps = 0; !(await isThere()); steps += 1) {
    if (steps === MOST_STEPS) throw new Error(`${control} cannot be reached by ${key}`);
    await page.keyboard.press(key);
  }
}

/** From the activities, through the page's menu: its first letter goes to a line. */
async function searchSettings(page: Page, words: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'Menu' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const line = page.getByRole('menuitem', { name: 'Settings…' });
  await expect(line).toBeVisible();
  for (let steps = 0; !(await line.evaluate((e) => e === document.activeElement)); steps += 1) {
    if (steps === MOST_STEPS) throw new Error('no key leads to the settings');
    await page.keyboard.press('s');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(words);
}

test('AC6 by keyboard alone from the first run to a kind that is muted, for good', async ({
  launch,
  demo,
  desktop,
}) => {
  const first = await launch(announcesAll);
  const { app, page, profile } = first;
  await expect(page.getByRole('button', { name: 'Sign in with Plex' })).toBeFocused();
  await tabTo(page, page.locator('summary').filter({ hasText: 'By address and token' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Address'));
  await page.keyboard.type(demo.url);
  await tabTo(page, page.getByLabel('Token', { exact: true }));
  await page.keyboard.type(demo.token);
  await page.keyboard.press('Enter');
  await isSignedIn(page);

  const muted = demo.start(credits);
  const told = demo.start(intros);
  for (const title of ['Detecting credits', 'Detecting intros']) await hasLasted(page, title);
  await searchSettings(page, 'credits');
  const kind = page.getByRole('switch', { name: 'Detecting credits' });
  await expect(kind).toBeChecked();
  await tabTo(page, kind);
  await page.keyboard.press('Space');
  await expect(kind).not.toBeChecked();
  // What is searched for is cleared, the page left, the popover hidden.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listitem').filter({ hasText: 'Detecting credits' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(() => isShown(app)).toBe(false);

  demo.end(muted.uuid);
  demo.end(told.uuid);
  // What finishes within a second is told together: the muted one would be in it.
  await expect.poll(() => desktop.displayedCount()).toBe(1);
  desktop.closeNotifications();
  await expect.poll(() => desktop.notifications()[0]?.summary).toBe('Intros detected');
  await app.close();

  const again = await launch({ profile });
  await openPopover(again.app);
  await isSignedIn(again.page);
  await searchSettings(again.page, 'credits');
  await expect(again.page.getByRole('switch', { name: 'Detecting credits' })).not.toBeChecked();
});
