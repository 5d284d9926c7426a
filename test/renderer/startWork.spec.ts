import { expect, type Page, test } from '@playwright/test';
import { serverWith, startPage } from './gallery/composeStart.ts';
import { galleryState } from './gallery/gallery.ts';
import { asked, openPopover, show } from './page/popoverPage.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('J8 each button says what it starts, and starts that; what is under way starts nothing', async ({
  page,
}) => {
  await openPopover(page, galleryState('start-states'));
  await button(page, 'Scan Series').click();
  await expect(button(page, 'Scan Films')).toHaveAttribute('aria-disabled', 'true');
  await button(page, 'Scan Films').click({ force: true });
  await button(page, 'Refresh guide of Roof aerial').click({ force: true });
  await button(page, 'Stop Back up database').click();
  expect(await asked(page)).toEqual([
    { kind: 'start', serverId: 'attic', work: { kind: 'scan', libraryId: '2' } },
    { kind: 'stop-task', serverId: 'attic', task: 'BackupDatabase' },
  ]);
});

test('J8 one folder of a library can be scanned', async ({ page }) => {
  await openPopover(page, galleryState('start-folders'));
  await expect(button(page, 'Scan /media/films of Films')).toBeHidden();
  await page.getByText('2 folders').click();
  await button(page, 'Scan /media/films of Films').click();
  expect(await asked(page)).toEqual([
    { kind: 'start', serverId: 'attic', work: { kind: 'scan', libraryId: '1', path: '/media/films' } },
  ]);
});

test('J8 a metadata refresh asks once: two Enters start nothing, and the focus comes back', async ({
  page,
}) => {
  await openPopover(page, galleryState('start'));
  const refresh = button(page, 'Refresh metadata of Series');
  await refresh.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The metadata of everything in Series is fetched again.')).toBeVisible();
  const notNow = button(page, 'Not now');
  await expect(notNow).toBeFocused();
  await expect(notNow).toHaveAccessibleDescription(/can take hours/);
  await page.keyboard.press('Enter');
  await expect(notNow).toHaveCount(0);
  await expect(refresh).toBeFocused();
  expect(await asked(page)).toEqual([]);

  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  expect(await asked(page)).toEqual([
    { kind: 'start', serverId: 'attic', work: { kind: 'refresh-metadata', libraryId: '2' } },
  ]);
  await expect(refresh).toBeFocused();
});

test('V25 Escape says no to the question, and then leaves the page', async ({ page }) => {
  await openPopover(page, galleryState('start'));
  const refresh = button(page, 'Refresh metadata of Series');
  await refresh.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(button(page, 'Not now')).toHaveCount(0);
  await expect(refresh).toBeFocused();
  expect(await asked(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await asked(page)).toEqual([{ kind: 'leave' }]);
});

test('J8 many lines can be searched, and Escape goes back', async ({ page }) => {
  await openPopover(page, galleryState('start-many'));
  const search = page.getByRole('searchbox', { name: 'Search' });
  await expect(search).toBeFocused();
  await page.keyboard.type('BUNDLES');
  await expect(page.getByRole('listitem')).toHaveText([
    /^Clean old bundles/,
    /^Clean old bundles 2/,
    /^Clean old bundles 3/,
  ]);
  await expect(page.getByRole('heading', { name: 'Libraries' })).toHaveCount(0);
  await search.fill('nothing of the kind');
  await expect(page.getByText('Nothing is called so.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(search).toHaveValue('');
  expect(await asked(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await asked(page)).toEqual([{ kind: 'leave' }]);
});

test('J8 where nothing can be started it says why', async ({ page }) => {
  await openPopover(page, galleryState('start-several'));
  const ada = page.getByRole('region', { name: 'Ada’s' });
  await expect(ada).toContainText('only its owner can start work there');
  await expect(ada.getByRole('button')).toHaveCount(0);
});

test('J8 screen readers are told how it stands, once, without each percent; the focus stays', async ({
  page,
}) => {
  const server = serverWith();
  const [films, ...others] = server.libraries;
  if (!films) throw new Error('no library');
  const standing = (status: string) => startPage({ ...server, libraries: [{ ...films, status }, ...others] });
  await openPopover(page, startPage(server));
  const status = page.getByRole('status');
  await button(page, 'Scan Films').focus();
  await show(page, standing('Asking Plex…'));
  await expect(status).toHaveText('Films: Asking Plex…');
  await show(page, standing('Running, 3 %'));
  await expect(status).toHaveText('Films: Running, 3 %');
  await show(page, standing('Running, 41 %'));
  await expect(status).toHaveText('Films: Running, 3 %');
  await expect(button(page, 'Scan Films')).toBeFocused();
});

test('J4 a row says that it was started by you', async ({ page }) => {
  await openPopover(page, galleryState('started'));
  await expect(page.getByRole('listitem').first()).toContainText('Started by you');
  await expect(page.getByText('Probably started by you')).toHaveCount(1);
});
