import { expect, type Page, test } from '@playwright/test';
import type { View } from '../../src/domain/view/view.ts';
import { galleryState } from './gallery/gallery.ts';
import { asked, openPopover, show } from './page/popoverPage.ts';

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search' });
const labels = (page: Page) => page.locator('.setting-name:visible');

async function openSection(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) await page.locator('summary', { hasText: name }).first().click();
}

test('SE20 every change is sent at once, by the control itself', async ({ page }) => {
  await openPopover(page, galleryState('settings'));
  await openSection(page, 'Notifications');
  await page.getByRole('switch', { name: 'Work stands still' }).click();
  await page.getByRole('spinbutton', { name: 'Only what took at least' }).fill('90');
  await openSection(page, 'Appearance');
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch');
  await page.getByRole('combobox', { name: 'Size' }).selectOption('150 %');
  expect(await asked(page)).toEqual([
    { kind: 'set-preferences', change: { tellsStalls: true } },
    { kind: 'set-preferences', change: { leastSeconds: 90 } },
    { kind: 'set-preferences', change: { theme: 'dark' } },
    { kind: 'set-preferences', change: { language: 'de' } },
    { kind: 'set-preferences', change: { zoom: 150 } },
  ]);
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0);
});

test('SE21 what is searched for is found in names and explanations, whatever the case and the accents', async ({
  page,
}) => {
  await openPopover(page, galleryState('settings'));
  await expect(search(page)).toBeFocused();
  await page.keyboard.type('CRÉDITS');
  await expect(labels(page)).toHaveText(['Detecting credits']);
  await search(page).fill('tooltip');
  await expect(labels(page)).toHaveText(['Beside the icon']);
  await search(page).fill('boathouse');
  await expect(labels(page)).toHaveText(['Boathouse', 'Films · Boathouse', 'Series · Boathouse']);
  await page.getByRole('switch', { name: 'Films · Boathouse' }).click();
  await search(page).fill('appearance');
  await expect(labels(page)).toHaveCount(5);
  await search(page).fill('nothing of the kind');
  await expect(page.getByText('Nothing is called so.')).toBeVisible();
  await search(page).fill('');
  await expect(labels(page)).toHaveCount(0);
  expect(await asked(page)).toEqual([
    { kind: 'set-notice-rule', rule: { serverId: 'boathouse', libraryId: '1', isTold: false } },
  ]);
});

test('SE22 Ctrl+F comes to the search; Escape clears it, then leaves the page', async ({ page }) => {
  await openPopover(page, galleryState('settings'));
  await page.keyboard.type('theme');
  await page.getByRole('combobox', { name: 'Theme' }).focus();
  await page.keyboard.press('Control+f');
  await expect(search(page)).toBeFocused();
  await page.getByRole('combobox', { name: 'Theme' }).focus();
  await page.keyboard.press('Escape');
  await expect(search(page)).toHaveValue('');
  await expect(search(page)).toBeFocused();
  expect(await asked(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await asked(page)).toEqual([{ kind: 'leave' }]);
});

test('SE23 by keyboard alone: open a section, turn a switch, choose, and go back', async ({ page }) => {
  await openPopover(page, galleryState('settings'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('switch', { name: 'Notifications' })).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  const least = page.getByRole('spinbutton', { name: 'Only what took at least' });
  await expect(least).toBeFocused();
  await expect(least).toHaveAccessibleDescription(/^Library scans/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  for (let n = 0; n < 3; n++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: 'Back' }).press('Enter');
  expect(await asked(page)).toEqual([
    { kind: 'set-notice-rule', rule: { isTold: false } },
    { kind: 'set-preferences', change: { leastSeconds: 61 } },
    { kind: 'set-preferences', change: { theme: 'light' } },
    { kind: 'leave' },
  ]);
});

for (const typed of ['', '-1', '3601', '1.5'])
  test(`SE24 ${typed || 'nothing'} is no number of seconds: it is said, and changes nothing`, async ({
    page,
  }) => {
    await openPopover(page, galleryState('settings'));
    await openSection(page, 'Notifications');
    const field = page.getByRole('spinbutton', { name: 'Only what took at least' });
    await field.fill(typed);
    const problem = 'A number from 0 to 3,600. Nothing was changed.';
    await expect(page.getByRole('alert')).toHaveText(problem);
    await expect(field).toHaveAccessibleDescription(problem);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    expect(await asked(page)).toEqual([]);
    await field.fill('30');
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(await asked(page)).toEqual([{ kind: 'set-preferences', change: { leastSeconds: 30 } }]);
  });

test('SE24 what is being typed is not overwritten by an older View; what is kept is shown afterwards', async ({
  page,
}) => {
  await openPopover(page, galleryState('settings'));
  await openSection(page, 'Notifications');
  const field = page.getByRole('spinbutton', { name: 'Only what took at least' });
  await field.fill('9');
  await show(page, { ...galleryState('settings'), headline: 'Settings.' });
  await expect(field).toHaveValue('9');
  await show(page, galleryState('settings-kinds'));
  await field.blur();
  await expect(field).toHaveValue('300');
});

test('SE27 quiet hours: from, until and each weekday', async ({ page }) => {
  await openPopover(page, galleryState('settings-quiet'));
  await openSection(page, 'Mute and quiet hours');
  await page.getByLabel('From', { exact: true }).fill('23:15');
  await page.getByLabel('From', { exact: true }).fill('');
  await expect(page.getByRole('alert')).toHaveText('A time of day is missing. Nothing was changed.');
  await page.getByRole('group', { name: 'Beginning on' }).getByRole('checkbox', { name: 'Saturday' }).check();
  await page.getByRole('switch', { name: 'Quiet hours' }).click();
  const quietHours = { isOn: true, from: '22:00', to: '07:00', days: [1, 2, 3, 4, 5] };
  expect(await asked(page)).toEqual([
    { kind: 'set-preferences', change: { quietHours: { ...quietHours, from: '23:15' } } },
    { kind: 'set-preferences', change: { quietHours: { ...quietHours, days: [1, 2, 3, 4, 5, 6] } } },
    { kind: 'set-preferences', change: { quietHours: { ...quietHours, isOn: false } } },
  ]);
});

test('SE26 an exception is put together from where, what and when, and is removed', async ({ page }) => {
  await openPopover(page, galleryState('settings-exceptions'));
  await openSection(page, 'Notifications', 'Exceptions');
  const made = page.getByRole('group', { name: 'New exception' });
  await made.getByLabel('Servers and libraries').selectOption('Films · Attic');
  await made.getByLabel('Kinds of work').selectOption('Detecting intros');
  await made.getByLabel('Tell me').selectOption('From 5 min on');
  await made.getByRole('button', { name: 'Add' }).click();
  await page.getByRole('button', { name: 'Remove: Downloading' }).click();
  expect(await asked(page)).toEqual([
    {
      kind: 'set-notice-rule',
      rule: { serverId: 'attic', libraryId: '1', kind: 'intros', isTold: true, leastSeconds: 300 },
    },
    { kind: 'drop-notice-rule', rule: { kind: 'download', isTold: true, leastSeconds: 1800 } },
  ]);
});

test('SE28 mute and unmute; the focus stays there', async ({ page }) => {
  await openPopover(page, galleryState('settings'));
  await openSection(page, 'Mute and quiet hours');
  await page.getByRole('button', { name: 'Until morning' }).press('Enter');
  await show(page, galleryState('settings-muted'));
  await expect(page.locator('.setting:focus')).toContainText('Muted until 13:00');
  await page.getByRole('button', { name: 'Unmute' }).press('Enter');
  expect(await asked(page)).toEqual([{ kind: 'mute', until: 'morning' }, { kind: 'mute' }]);
});

test('SE29 a shortcut is recorded by pressing it, cleared, and left alone by Escape', async ({ page }) => {
  await openPopover(page, galleryState('settings-system'));
  await openSection(page, 'Opening Usher');
  const recorder = page.getByRole('button', { name: 'Shortcut' });
  await expect(recorder).toHaveText('Ctrl + Shift + U');
  await recorder.press('Enter');
  await expect(recorder).toHaveText('Press the keys…');
  await page.keyboard.press('Escape');
  await expect(recorder).toHaveText('Ctrl + Shift + U');
  await recorder.press('Enter');
  // Without a modifier it could not be typed any more.
  await page.keyboard.press('u');
  await expect(recorder).toHaveText('Press the keys…');
  await page.keyboard.press('Control+Alt+p');
  await recorder.press('Enter');
  await page.keyboard.press('F9');
  await page.getByRole('button', { name: 'Clear Ctrl + Shift + U' }).click();
  expect(await asked(page)).toEqual([
    { kind: 'set-preferences', change: { shortcut: 'Control+Alt+P' } },
    { kind: 'set-preferences', change: { shortcut: 'F9' } },
    { kind: 'set-preferences', change: { shortcut: '' } },
  ]);
});

test('SE30 the reset asks once: two Enters reset nothing', async ({ page }) => {
  await openPopover(page, galleryState('settings'));
  await openSection(page, 'Settings and report');
  const reset = page.getByRole('button', { name: 'Reset', exact: true });
  await reset.press('Enter');
  await expect(page.getByText('Set everything on this page back, exceptions too?')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(reset).toBeFocused();
  await reset.press('Enter');
  await page.keyboard.press('Escape');
  await expect(reset).toBeFocused();
  expect(await asked(page)).toEqual([]);
  await reset.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  expect(await asked(page)).toEqual([{ kind: 'reset-preferences' }]);
});

test('SE31 opening at login, the daily look for updates, and what is offered', async ({ page }) => {
  await openPopover(page, galleryState('settings'));
  await openSection(page, 'Opening Usher', 'Updates');
  await page.getByRole('switch', { name: 'Open at login' }).click();
  await page.getByRole('switch', { name: 'Check for updates daily' }).click();
  await page.getByRole('button', { name: 'Download Usher 0.2.0' }).click();
  await page.getByRole('button', { name: 'Skip 0.2.0' }).click();
  expect(await asked(page)).toEqual([
    { kind: 'open-at-login', isOn: false },
    { kind: 'set-preferences', change: { dailyUpdates: false } },
    { kind: 'download-update', version: '0.2.0' },
    { kind: 'skip-update', version: '0.2.0' },
  ]);
});

test('CL13 the command is installed and removed by keyboard, and the focus stays in its row', async ({
  page,
}) => {
  await openPopover(page, galleryState('settings-command-absent'));
  await openSection(page, 'Opening Usher');
  const install = page.getByRole('button', { name: 'Install' });
  await expect(install).toHaveAccessibleDescription(
    'The ‘usher’ command in a terminal Not installed. It would be /home/ada/.local/bin/usher.',
  );
  await install.press('Enter');
  await show(page, galleryState('settings-command-path'));
  const remove = page.getByRole('button', { name: 'Remove' });
  // Not on the button in its place: one more Enter would take it away again.
  await expect(page.locator('div.setting', { has: remove })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(remove).toBeFocused();
  const line = page.getByText('export PATH="$HOME/.local/bin:$PATH"');
  await line.selectText();
  expect(await page.evaluate(() => String(getSelection()))).toContain('terminal: export PATH="$HOME');
  await page.keyboard.press('Enter');
  await show(page, galleryState('settings-command-refused'));
  await expect(page.getByText('The system did not let Usher change this.')).toBeVisible();
  expect(await asked(page)).toEqual([
    { kind: 'set-terminal-command', isInstalled: true },
    { kind: 'set-terminal-command', isInstalled: false },
  ]);
});

test('SE23 sections that the person opened stay open when the page is drawn again', async ({ page }) => {
  await openPopover(page, galleryState('settings'));
  await openSection(page, 'Appearance');
  const next: View = galleryState('settings-kinds');
  await show(page, next);
  await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Size' })).toHaveValue('125');
});

test('SE32 theme and contrast that were chosen count in place of the system’s, at once', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  const view = galleryState('quiet');
  await openPopover(page, view);
  const colours = () =>
    page.evaluate(() => [
      getComputedStyle(document.body).backgroundColor,
      getComputedStyle(document.querySelector('.headline') ?? document.body).color,
    ]);
  const [light, text] = await colours();
  expect(light).toBe('rgb(255, 255, 255)');
  await show(page, { ...view, look: { theme: 'dark', contrast: undefined } });
  expect(await colours()).toEqual(['rgb(31, 31, 33)', 'rgb(242, 242, 243)']);
  await show(page, { ...view, look: { theme: undefined, contrast: 'more' } });
  expect(await colours()).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  await show(page, { ...view, headline: view.headline });
  expect(await colours()).toEqual([light, text]);
});

test('SE13 what came of an export or import is shown and said', async ({ page }) => {
  await openPopover(page, galleryState('settings'));
  await show(page, galleryState('settings-imported'));
  await expect(page.locator('.question')).toHaveText('The settings of the file count now.');
  await expect(page.getByRole('status')).toHaveText('The settings of the file count now.');
});

test('SE34 for the latest finishes it says what the rules did, and why', async ({ page }) => {
  await openPopover(page, galleryState('settings-decisions'));
  await openSection(page, 'Why was I told, or not?');
  await expect(page.locator('.setting:visible')).toContainText([
    /Announced: it lasted long enough/,
    /Not announced: this kind is muted/,
  ]);
});

test('HO34 HO35 hooks by keyboard: one is tried, one turned off, and the page about them opened', async ({
  page,
}) => {
  await openPopover(page, galleryState('settings-hooks'));
  await openSection(page, 'Hooks');
  const trial = page.getByRole('button', { name: 'Try it: Phone' });
  await expect(trial).toHaveAccessibleDescription(
    /^Sends to ntfy\.example .* Failed 12\smin ago: it answered 404$/,
  );
  await trial.press('Enter');
  await page.keyboard.press('Tab');
  const isOn = page.getByRole('switch', { name: 'Phone', exact: true });
  await expect(isOn).toBeFocused();
  await expect(isOn).toHaveAccessibleDescription(/it answered 404$/);
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'How' }).press('Enter');
  expect(await asked(page)).toEqual([
    { kind: 'try-hook', name: 'Phone' },
    { kind: 'switch-hook', name: 'Phone', isOn: false },
    { kind: 'open-hook-guide' },
  ]);
});

test('HO34 what came of a trial is told to screen readers', async ({ page }) => {
  const view = galleryState('settings-hooks');
  await openPopover(page, view);
  await show(page, { ...view, spoken: 'Phone · Worked just now' } as View);
  await expect(page.getByRole('status')).toHaveText('Phone · Worked just now');
});
