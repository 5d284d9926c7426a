import type { Browser } from '@playwright/test';
import { type Picture, WIDTH } from './draw.ts';
import { FONTS_URL, fontsLoaded, serveFonts } from './fonts.ts';
import type { Look } from './looks.ts';

const COLUMNS = 5;
const GAP = 24;

const DESKS: Readonly<Record<Look['colorScheme'], string>> = {
  light: '--backdrop: #e9e9ec; --ink: #55555a; --rim: #0000001f',
  dark: '--backdrop: #101012; --ink: #a5a5aa; --rim: #ffffff26',
};

/** Pictures side by side on a plain ground, as a PNG. */
export async function hung(
  browser: Browser,
  pictures: readonly Picture[],
  { colorScheme }: Look,
  scale = 1,
): Promise<Buffer> {
  const columns = Math.min(COLUMNS, pictures.length);
  const width = columns * WIDTH + (columns + 1) * GAP;
  const page = await browser.newPage({ deviceScaleFactor: scale, viewport: { width, height: 1 } });
  await serveFonts(page);
  const figures = pictures.map(
    (p) => `<figure><img width="${p.width}" height="${p.height}"
      src="data:image/png;base64,${p.png.toString('base64')}"><figcaption>${p.caption}</figcaption></figure>`,
  );
  await page.setContent(`<link rel="stylesheet" href="${FONTS_URL}"><style>
    :root { ${DESKS[colorScheme]} }
    body { margin: 0; padding: ${GAP}px ${GAP}px 0; background: var(--backdrop); color: var(--ink); font: 12px/16px var(--font-ui); columns: ${columns}; column-gap: ${GAP}px }
    figure { margin: 0; break-inside: avoid }
    img { display: block; border-radius: 10px; box-shadow: 0 0 0 1px var(--rim) }
    figcaption { min-height: 24px; padding: 8px 0 24px }
    figcaption:empty { padding: 0 }
  </style>${figures.join('')}`);
  await fontsLoaded(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
  const png = await page.screenshot();
  await page.close();
  return png;
}
