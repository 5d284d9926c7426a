import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { gallery } from './gallery.ts';
import { openPopover } from './popoverPage.ts';

const ORIGIN = new URL(process.env.POPOVER_URL ?? 'http://page').origin;

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    for (const { name, view } of gallery) {
      test(`"${name}" has no serious accessibility fault and keeps the policy`, async ({ page }) => {
        const said: string[] = [];
        page.on('console', (m) => said.push(m.text()));
        page.on('pageerror', (e) => said.push(e.message));
        const elsewhere: string[] = [];
        page.on('request', (r) => r.url().startsWith(ORIGIN) || elsewhere.push(r.url()));
        await openPopover(page, view);
        expect({ said, elsewhere, violations: await page.evaluate(() => window.violations) }).toEqual({
          said: [],
          elsewhere: [],
          violations: [],
        });
        const { violations } = await new AxeBuilder({ page }).analyze();
        const serious = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
        expect(serious.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([]);
      });
    }
  });
}

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

test('in forced colours a bar still shows how far it is', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const view = gallery.find((e) => e.name === 'five-jobs')?.view;
  if (view) await openPopover(page, view);
  const bar = page.getByRole('progressbar').first();
  const picture = await bar.screenshot();
  await bar.evaluate((e) => e.setAttribute('value', '0'));
  expect(picture.equals(await bar.screenshot())).toBe(false);
});

test('with reduced motion nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const view = gallery.find((e) => e.name === 'five-jobs')?.view;
  if (view) await openPopover(page, view);
  expect(
    await page.evaluate(
      () => document.getAnimations().filter((a) => a.timeline === document.timeline).length,
    ),
  ).toBe(0);
});
