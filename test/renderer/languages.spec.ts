import { expect, test } from '@playwright/test';
import type { View } from '../../src/domain/view/view.ts';
import { viewOf } from '../../src/domain/view/viewOf.ts';
import { followLanguage } from '../../src/locales/followLanguage.ts';
import { LANGUAGES, type Language } from '../../src/locales/language.ts';
import { NOW, reports, states } from '../locales/pseudoStates.ts';
import { openPopover, show } from './page/popoverPage.ts';

declare global {
  interface Window {
    cutTexts(): string[];
  }
}

// Each state as it is said in each language, in a popover of its true width.

const speak = followLanguage({ system: () => [], isolatesNames: true });

/** Those that say something that no other has said on that page. The doctor's reports are many alike: some of each step. */
async function viewsIn(language: Language): Promise<readonly View[]> {
  await speak(language);
  const [state] = states;
  if (!state) throw new Error('no state');
  const some = reports.filter((_, place) => place % 17 === 0);
  const doctors = some.map((report) => ({ ...state, page: { kind: 'doctor', report } as const }));
  const said = new Set<string>();
  return [...states, ...doctors]
    .map((one) => viewOf(one, NOW))
    .filter((view) => {
      const before = said.size;
      for (const text of textsIn(view)) said.add(`${view.kind} ${text}`);
      return said.size > before;
    });
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

// Other tests may run in the same process.
test.afterEach(() => speak('en'));

for (const language of LANGUAGES)
  test(`LA8 in ${language} nothing is cut that is not meant to be`, async ({ page }) => {
    const views = await viewsIn(language);
    const [first] = views;
    if (!first) throw new Error('no view');
    await openPopover(page, first);
    // The pages that are loaded on demand are there from the first of them on.
    for (const kind of new Set(views.map((view) => view.kind)))
      await show(page, views.find((view) => view.kind === kind) ?? first);
    await page.evaluate(`window.cutTexts = ${cutTexts}`);
    // In the page, for there and back would take longer than the looking.
    const cut = await page.evaluate(async (all) => {
      const found: string[] = [];
      for (const view of all) {
        window.push(view);
        // Asked for after the page's own, so that it is drawn by then.
        await new Promise(requestAnimationFrame);
        if (document.querySelector('h1')?.textContent !== view.headline)
          found.push(`not drawn: ${view.headline}`);
        found.push(...window.cutTexts());
      }
      return [...new Set(found)];
    }, views);
    expect(cut).toEqual([]);
  });

test('a text that is cut is found, by its element and by the window', async ({ page }) => {
  await openPopover(page, { kind: 'loading', headline: 'Wait' });
  await page.evaluate(() => {
    const words = document.createElement('p');
    words.textContent = 'Straßenverkehrsordnung';
    words.style.cssText = 'width: 20px; overflow: hidden';
    const wide = document.createElement('b');
    wide.textContent = 'Wide';
    wide.style.cssText = 'position: absolute; left: 350px';
    document.body.append(words, wide);
  });
  expect(await page.evaluate(cutTexts)).toEqual(['P: Straßenverkehrsordnung', 'B: Wide']);
});

test('LA9 the page says its labels in the language of the View, from the first picture on', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const said: (string | null)[] = [];
    new MutationObserver(() => said.push(document.querySelector('.icon-button')?.ariaLabel ?? null)).observe(
      document,
      {
        childList: true,
        subtree: true,
      },
    );
    Object.assign(window, { said });
  });
  const view: View = { kind: 'loading', headline: '…', language: 'de' };
  await openPopover(page, view);
  const html = page.locator('html');
  const menu = page.locator('.icon-button');
  await expect(menu).toHaveAccessibleName('Menü');
  await expect(html).toHaveAttribute('lang', 'de');
  await show(page, { ...view, language: 'ar' });
  await expect(menu).toHaveAccessibleName('القائمة');
  await expect(html).toHaveAttribute('lang', 'ar');
  await expect(html).toHaveAttribute('dir', 'rtl');
  await show(page, { ...view, language: 'en' });
  await expect(menu).toHaveAccessibleName('Menu');
  await expect(html).toHaveAttribute('dir', 'ltr');
  const said = await page.evaluate(() => Reflect.get(window, 'said'));
  expect(said.filter((label: string | null, n: number) => label !== said[n - 1])).toEqual([null, 'Menü']);
  expect(await page.evaluate(() => window.violations)).toEqual([]);
});

/** Texts that leave the window, or their element, without an ellipsis. Runs in the page. */
function cutTexts(): string[] {
  const { innerWidth } = window;
  return [...document.body.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const texts = [...element.childNodes].filter(
      (n) => n.nodeType === Node.TEXT_NODE && n.textContent?.trim(),
    );
    if (!texts.length || !element.checkVisibility() || element.closest('.unseen')) return [];
    const range = document.createRange();
    range.selectNodeContents(element);
    const box = range.getBoundingClientRect();
    const holder = element.closest(
      '.title, .owner, .item-start, .item-end, .how, .unseen, select',
    ) as HTMLElement | null;
    const isOutside = !holder && (box.right > innerWidth + 1 || box.left < -1);
    const style = getComputedStyle(element);
    const isCut = !holder && style.overflow !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    return isOutside || isCut ? [`${element.className || element.tagName}: ${element.textContent}`] : [];
  });
}
