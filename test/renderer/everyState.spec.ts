import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import axe from 'axe-core';
import { faultsIn } from './accessibility/spokenNodes.ts';
import { gallery, galleryState } from './gallery/gallery.ts';
import { complaintsOf } from './page/complaints.ts';
import { openPopover, showGalleryState } from './page/popoverPage.ts';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** At 100 %. */
const WINDOW = { width: 360, height: 520 };
/** Each state is shown once, and looked at in all of these. */
const LOOKS = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'light, more contrast', colorScheme: 'light', contrast: 'more' },
  { name: 'dark, more contrast', colorScheme: 'dark', contrast: 'more' },
  { name: 'forced colours', colorScheme: 'dark', forcedColors: 'active' },
  { name: 'from right to left', colorScheme: 'light', dir: 'rtl' },
] as const;
/** What a look can change; all rules are for the first one. */
const RULES_OF_LOOKS = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];
/** Several tests, so that all workers have something to do. */
const PARTS = 4;

for (let part = 0; part < PARTS; part++) {
  const states = gallery.filter((_, place) => place % PARTS === part);
  test(`V51 AC2 every state in every look: axe, names, areas to hit, 200 % zoom and the policy, part ${part + 1}`, async ({
    page,
  }) => {
    let nodes = 0;
    const counts = new Map(LOOKS.map(({ name }) => [name, { rules: 0, elements: 0 }]));
    const complaints = complaintsOf(page);
    // One page for all of them: axe takes longer to be read than to look. `trees.spec.ts` opens each state anew.
    await openPopover(page, { kind: 'loading', headline: 'Starting…' });
    await page.evaluate(axe.source);
    for (const each of states) {
      await page.setViewportSize(WINDOW);
      // Colours are looked at as they are in the end.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await showGalleryState(page, each);
      for (const [place, look] of LOOKS.entries()) {
        const { name, dir, ...media } = { dir: 'ltr', contrast: null, forcedColors: null, ...look };
        await page.emulateMedia(media);
        await page.evaluate((value) => document.documentElement.setAttribute('dir', value), dir);
        const { found, rules, elements } = await page.evaluate(
          async (only) => {
            const { violations, passes } = await window.axe.run(document, only ? { runOnly: [...only] } : {});
            return {
              found: violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`),
              rules: passes.length,
              elements: passes.reduce((sum, { nodes }) => sum + nodes.length, 0),
            };
          },
          place ? RULES_OF_LOOKS : undefined,
        );
        expect.soft(found, `${each.name}, ${name}`).toEqual([]);
        const count = counts.get(name);
        if (!count) continue;
        count.rules += rules;
        count.elements += elements;
      }
      expect.soft(await complaints(), each.name).toEqual([]);
      expect.soft(await tooSmall(page), each.name).toEqual([]);
      const { faults, count: heard } = await faultsIn(page);
      expect.soft(faults, each.name).toEqual([]);
      nodes += heard;
      // At 200 % the window has half as many pixels of the page.
      await page.setViewportSize({ width: WINDOW.width / 2, height: WINDOW.height / 2 });
      expect.soft(await cutOff(page), `${each.name}, 200 %, from right to left`).toEqual([]);
      await page.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));
      expect.soft(await cutOff(page), `${each.name}, 200 %`).toEqual([]);
    }
    console.log(`accessibility trees: ${states.length} states, ${nodes} nodes`);
    for (const [name, { rules, elements }] of counts) {
      console.log(`axe, ${name}: ${states.length} states, ${rules} rules passed on ${elements} elements`);
      // A rule that matches nothing passes nothing.
      expect(rules).toBeGreaterThanOrEqual(states.length);
    }
  });
}

/** What does not show all it has, or stands beyond the window. Areas to hit may reach beyond their line. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('#popover *:not(.unseen)')]
      .filter((e) => {
        if (!e.checkVisibility() || e.tagName === 'INPUT') return false;
        const { overflowX } = getComputedStyle(e);
        const isClipped = overflowX !== 'visible' && e.scrollWidth > e.clientWidth;
        const { left, right } = e.getBoundingClientRect();
        return isClipped || left < -0.5 || right > window.innerWidth + 0.5;
      })
      .map((e) => `${e.tagName}.${e.getAttribute('class')} ${e.scrollWidth} > ${e.clientWidth}`),
  );

/** What can be pressed and is less than 28 pixels high or wide. */
function tooSmall(page: Page): Promise<readonly string[]> {
  return page.locator('button, summary, .choice, input:not([type=checkbox])').evaluateAll((all) =>
    all
      .filter((e) => e.checkVisibility({ contentVisibilityAuto: true }))
      .map((e) => [e.textContent || e.ariaLabel, e.getBoundingClientRect()] as const)
      .filter(([, box]) => Math.min(box.width, box.height) < 28)
      .map(([what, box]) => `${what}: ${box.width} × ${box.height}`),
  );
}

test('V51 a fault of any impact is found', async ({ page }) => {
  await openPopover(page, galleryState('five-jobs'));
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('h5')));
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, impact }) => [id, impact])).toEqual([
    ['empty-heading', 'minor'],
    ['heading-order', 'moderate'],
  ]);
});

test('the policy is really on: an inline script and an outside picture are refused', async ({ page }) => {
  await openPopover(page, { kind: 'loading', headline: 'Starting…' });
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.asked.push({ kind: "hide" })';
    const picture = document.createElement('img');
    picture.src = 'http://127.0.0.1:9/picture.png';
    document.body.append(script, picture);
  });
  await expect.poll(() => page.evaluate(() => window.violations.length)).toBe(2);
});

test('in forced colours a bar still shows how far it is, and one that does not know is still there', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openPopover(page, galleryState('five-jobs'));
  const known = page.getByRole('progressbar').first();
  const before = await known.screenshot();
  await known.evaluate((e) => e.setAttribute('value', '0'));
  expect(before.equals(await known.screenshot())).toBe(false);
  const unknown = page.locator('progress:not([value])');
  const dashes = await page.screenshot({ clip: await boxOf(unknown) });
  await unknown.evaluate((e) => e.style.setProperty('visibility', 'hidden'));
  expect(dashes.equals(await page.screenshot({ clip: await boxOf(unknown) }))).toBe(false);
});

for (const name of ['five-jobs', 'browser']) {
  test(`with reduced motion nothing of "${name}" moves`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openPopover(page, galleryState(name));
    const moving = () =>
      page.evaluate(() => document.getAnimations().filter((a) => a.timeline === document.timeline).length);
    expect(await moving()).toBe(0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await moving()).toBe(1);
  });
}

async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error('not drawn');
  return box;
}
