import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Plugin } from 'vite';
import type { View } from '../../src/domain/view/view.ts';
import { page as labels } from '../../src/locales/en/page.ts';
import { pseudoText } from '../locales/pseudo.ts';
import { galleryRooms } from './gallery/gallery.ts';
import { buildPage } from './page/buildPage.ts';
import { MENU } from './page/menu.ts';
import { servePage } from './page/pageServer.ts';
import { openPopover, showGalleryState } from './page/popoverPage.ts';

// The page with other words, and Views of other words: a plain letter that is seen or heard is in no catalogue.

const otherLabels: Plugin = {
  name: 'other-labels',
  transform: (_code, id) =>
    id.endsWith('/src/locales/en/page.ts')
      ? `export const page = ${JSON.stringify(Object.fromEntries(Object.entries(labels).map(([key, text]) => [key, pseudoText(text)])))}`
      : undefined,
};

// What the page decides by, and what is not for people.
const NO_WORDS = new Set([
  'language',
  'kind',
  'serverId',
  'promptId',
  'id',
  'uuid',
  'link',
  'verdict',
  'faultyField',
]);

let folder: string;
let server: Awaited<ReturnType<typeof servePage>>;

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'usher-page-'));
  await buildPage(folder, [otherLabels]);
  server = await servePage(folder);
});
test.afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

for (const [room, states] of Object.entries(galleryRooms))
  test(`every word of the states of "${room}" is in the catalogue or comes with the View`, async ({
    page,
  }) => {
    await openPopover(page, otherWords({ kind: 'loading', headline: 'Starting…' }), server.url);
    for (const { name, caption, view, press } of states) {
      await showGalleryState(page, {
        name,
        caption,
        view: otherWords({ menu: MENU, ...view }),
        ...(press && { press: () => press().map(pseudoText) }),
      });
      expect.soft(await plainTexts(page), name).toEqual([]);
    }
  });

test('a word that is nowhere in the catalogue is found, seen or heard', async ({ page }) => {
  await openPopover(page, otherWords({ kind: 'loading', headline: 'Starting…' }), server.url);
  await page.evaluate(() => {
    document.querySelector('main')?.append('Loading');
    document.querySelector('main')?.setAttribute('title', 'Wait');
  });
  expect(await plainTexts(page)).toEqual(['Loading', 'Wait']);
});

/** The View in the pseudo-language. It is a View as before: only texts have changed. */
function otherWords(view: View): View {
  const other = (key: string, value: unknown): unknown =>
    typeof value === 'string' && !NO_WORDS.has(key) ? pseudoText(value) : value;
  return JSON.parse(JSON.stringify(view, other));
}

/** What has a plain letter and is seen, or read out. */
function plainTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) said.push(walker.currentNode.textContent ?? '');
    for (const element of document.body.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
        said.push(element.getAttribute(name) ?? '');
    return said.filter((text) => /[a-z]/i.test(text));
  });
}
