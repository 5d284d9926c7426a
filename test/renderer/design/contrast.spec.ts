import { expect, type Page, test } from '@playwright/test';
import { galleryState } from '../gallery/gallery.ts';
import { openPopover } from '../page/popoverPage.ts';

// What is read, on what it stands; what is seen and not read, on what it stands.
const TEXTS: readonly Pair[] = [
  ...['text', 'text-secondary', 'text-faint', 'trouble', 'disabled'].flatMap((ink): readonly Pair[] => [
    [ink, 'surface'],
    [ink, 'fill'],
  ]),
  ['press-text', 'press'],
  ['press-text', 'press-hover'],
];
const SHAPES = [
  ['icon', 'surface'],
  ['accent', 'surface'],
  ['calm', 'surface'],
  ['field-edge', 'surface'],
  ['tick', 'surface'],
] as const;
// Where contrast is asked for, hairlines and controls that do nothing now are seen as well.
const LINES = [
  ['line', 'surface'],
  ['track', 'surface'],
  ['off', 'surface'],
  ['icon', 'fill'],
] as const;

type Pair = readonly [ink: string | undefined, ground: string | undefined];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`V48 ${colorScheme}: text reaches 4.5:1, and what is seen 3:1`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, contrast: 'no-preference' });
    await openPopover(page, galleryState('five-jobs'));
    expect(await tooFaint(page, TEXTS, 4.5)).toEqual([]);
    expect(await tooFaint(page, SHAPES, 3)).toEqual([]);
  });

  for (const way of ['the system', 'the settings'] as const) {
    test(`V49 ${colorScheme}, with more contrast asked for by ${way}: text reaches 7:1, lines and controls 4.5:1`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, contrast: way === 'the system' ? 'more' : 'no-preference' });
      await openPopover(page, galleryState('five-jobs'));
      if (way === 'the settings')
        await page.evaluate(() => document.documentElement.setAttribute('data-contrast', 'more'));
      expect(await tooFaint(page, TEXTS, 7)).toEqual([]);
      expect(await tooFaint(page, [...SHAPES, ...LINES], 4.5)).toEqual([]);
    });
  }
}

test('V49 in forced colours the system’s own are drawn, also where more contrast is asked for', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', contrast: 'more' });
  await openPopover(page, galleryState('five-jobs'));
  const names = [
    'surface',
    'text',
    'text-secondary',
    'icon',
    'line',
    'accent',
    'press',
    'press-text',
    'disabled',
  ];
  const system = [
    'Canvas',
    'CanvasText',
    'CanvasText',
    'ButtonText',
    'CanvasText',
    'Highlight',
    'ButtonFace',
    'ButtonText',
    'GrayText',
  ];
  expect(
    await coloursOf(
      page,
      names.map((name) => `var(--${name})`),
    ),
  ).toEqual(await coloursOf(page, system));
});

/** The pairs that have less contrast, with how much they have. */
async function tooFaint(page: Page, pairs: readonly Pair[], least: number): Promise<readonly string[]> {
  const colours = await coloursOf(
    page,
    pairs.flat().map((name) => `var(--${name})`),
  );
  return pairs.flatMap(([ink, ground], n) => {
    const ratio = contrast(colours[2 * n] ?? '', colours[2 * n + 1] ?? '');
    return ratio >= least ? [] : [`${ink} on ${ground}: ${ratio.toFixed(2)}`];
  });
}

/** As the page's body has them: `rgb(…)`. */
function coloursOf(page: Page, colours: readonly string[]): Promise<string[]> {
  return page.evaluate((all) => {
    const probe = document.createElement('i');
    document.body.append(probe);
    const read = all.map((colour) => {
      probe.style.color = '';
      probe.style.color = colour;
      return getComputedStyle(probe).color;
    });
    probe.remove();
    return read;
  }, colours);
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [...colour.matchAll(/[\d.]+/g)].map(([text]) => {
    const part = Number(text) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
