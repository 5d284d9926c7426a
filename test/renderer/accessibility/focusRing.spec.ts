import { expect, test } from '@playwright/test';
import { gallery } from '../gallery/gallery.ts';
import { openGalleryState } from '../page/popoverPage.ts';

/** In them is every kind of control: rows, links, buttons, fields, choices, switches, what opens and closes. */
const STATES = [
  'five-jobs',
  'group',
  'stop-question',
  'wrong-address',
  'choose',
  'history',
  'settings-quiet',
];
const LOOKS = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark, more contrast', colorScheme: 'dark', contrast: 'more' },
  { name: 'forced colours', colorScheme: 'dark', forcedColors: 'active' },
] as const;
/** More than any of the states has. */
const MOST_STOPS = 60;

for (const { name, ...look } of LOOKS)
  test(`AC5 ${name}: where Tab comes to is seen, on every kind of control`, async ({ context }) => {
    for (const state of gallery.filter((one) => STATES.includes(one.name))) {
      const page = await context.newPage();
      await page.emulateMedia({ ...look, reducedMotion: 'reduce' });
      await openGalleryState(page, state);
      const unseen: string[] = [];
      const stops = new Set<string>();
      for (let steps = 0; steps < MOST_STOPS; steps += 1) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(() => {
          const { activeElement: focused } = document;
          const all = [...document.querySelectorAll('*')];
          return {
            place: all.indexOf(focused ?? document.body),
            html: focused?.outerHTML.slice(0, 120) ?? '',
          };
        });
        if (stops.has(String(stop.place))) break;
        stops.add(String(stop.place));
        if (stop.html.startsWith('<body')) continue;
        // Nothing else changes meanwhile: the only difference is the ring.
        const withFocus = await page.screenshot({ caret: 'hide' });
        await page.evaluate(() => document.documentElement.toggleAttribute('inert', true));
        const without = await page.screenshot({ caret: 'hide' });
        await page.evaluate((place) => {
          document.documentElement.removeAttribute('inert');
          const element = document.querySelectorAll('*')[place];
          if (element instanceof HTMLElement) element.focus({ focusVisible: true });
        }, stop.place);
        if (withFocus.equals(without)) unseen.push(stop.html);
      }
      expect.soft(unseen, state.name).toEqual([]);
      expect(stops.size, state.name).toBeGreaterThan(2);
      await page.close();
    }
  });
