import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, test } from '@playwright/test';
import { gallery, galleryState } from './gallery/gallery.ts';
import { openGalleryState, openPopover } from './page/popoverPage.ts';

const ORIGIN = new URL(process.env.POPOVER_URL ?? 'http://page').origin;

const LOOKS = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'light, more contrast', colorScheme: 'light', contrast: 'more' },
  { name: 'dark, more contrast', colorScheme: 'dark', contrast: 'more' },
  { name: 'forced colours', colorScheme: 'dark', forcedColors: 'active' },
  { name: 'from right to left', colorScheme: 'light', dir: 'rtl' },
] as const;

for (const look of LOOKS) {
  const { name, dir, ...media } = { dir: 'ltr', ...look };
  test(`V51 ${name}: axe finds nothing at all in any state, and each keeps the policy`, async ({
    context,
  }) => {
    // Some ninety states, a second each.
    test.setTimeout(500_000);
    const counts = { states: 0, rules: 0, elements: 0 };
    for (const each of gallery) {
      const page = await context.newPage();
      await page.emulateMedia(media);
      const said: string[] = [];
      page.on('console', (m) => said.push(m.text()));
      page.on('pageerror', (e) => said.push(e.message));
      const elsewhere: string[] = [];
      page.on('request', (r) => r.url().startsWith(ORIGIN) || elsewhere.push(r.url()));
      await openGalleryState(page, each);
      await page.evaluate((value) => document.documentElement.setAttribute('dir', value), dir);
      const broken = await page.evaluate(() => window.violations);
      const { violations, passes } = await new AxeBuilder({ page }).analyze();
      const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`);
      expect
        .soft({ said, elsewhere, broken, found }, each.name)
        .toEqual({ said: [], elsewhere: [], broken: [], found: [] });
      counts.states += 1;
      counts.rules += passes.length;
      counts.elements += passes.reduce((sum, { nodes }) => sum + nodes.length, 0);
      await page.close();
    }
    console.log(
      `axe, ${name}: ${counts.states} states, ${counts.rules} rules passed on ${counts.elements} elements`,
    );
    // A rule that matches nothing passes nothing.
    expect(counts.states).toBe(gallery.length);
    expect(counts.rules).toBeGreaterThan(10 * gallery.length);
  });
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

for (const each of gallery) {
  test(`all that can be pressed in "${each.name}" is at least 28 pixels high and wide`, async ({ page }) => {
    await openGalleryState(page, each);
    const small = await page
      .locator('button, summary, .choice, input:not([type=checkbox])')
      .evaluateAll((all) =>
        all
          .filter((e) => e.checkVisibility({ contentVisibilityAuto: true }))
          .map((e) => [e.textContent || e.ariaLabel, e.getBoundingClientRect()] as const)
          .filter(([, box]) => Math.min(box.width, box.height) < 28)
          .map(([what, box]) => `${what}: ${box.width} × ${box.height}`),
      );
    expect(small).toEqual([]);
  });
}

async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error('not drawn');
  return box;
}
