import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { buildPage } from '../page/buildPage.ts';
import { servePage } from '../page/pageServer.ts';
import { CHROMIUM, openGalleryState } from '../page/popoverPage.ts';
import { gallery, galleryState } from './gallery.ts';
import { palettePng } from './palettePng.ts';
import type { GalleryState } from './states/galleryState.ts';

// node test/renderer/gallery/pictures.ts [FOLDER]
// The hero pictures and contact sheets into assets/screenshots; with a folder, each state by itself in there as well.

const SHOTS = path.resolve(import.meta.dirname, '../../../assets/screenshots');
const WIDTH = 360;
const LOWEST = 120;
const HIGHEST = 520;
const COLUMNS = 5;

type Scheme = 'light' | 'dark';
type Picture = {
  readonly caption: string;
  readonly width: number;
  readonly height: number;
  readonly png: Buffer;
};

const DESKS: Readonly<Record<Scheme, string>> = {
  light: '--backdrop: #e9e9ec; --ink: #55555a; --rim: #0000001f',
  dark: '--backdrop: #101012; --ink: #a5a5aa; --rim: #ffffff26',
};

await buildPage();
const server = await servePage();
const browser = await chromium.launch(CHROMIUM);
const folder = process.argv[2];
await mkdir(folder ?? SHOTS, { recursive: true });
await mkdir(SHOTS, { recursive: true });

for (const scheme of ['light', 'dark'] as const) {
  const hero: GalleryState = { name: 'hero', caption: '', view: galleryState('five-jobs') };
  await hang([await picture(hero, scheme, 2)], scheme, path.join(SHOTS, `popover-${scheme}.png`));

  const pictures: Picture[] = [];
  for (const each of gallery) pictures.push(await picture(each, scheme, 1));
  pictures.push(await picture({ ...hero, caption: '200 % zoom' }, scheme, 1, 2));
  await hang(pictures, scheme, path.join(SHOTS, `states-${scheme}.png`));

  if (!folder) continue;
  for (const each of gallery)
    await hang([await picture(each, scheme, 2)], scheme, path.join(folder, `${each.name}-${scheme}.png`));
}

await browser.close();
server.close();

/** As the window would show it: as wide and as high as the main process makes it. */
async function picture(shown: GalleryState, scheme: Scheme, scale: number, zoom = 1): Promise<Picture> {
  const page = await browser.newPage({
    colorScheme: scheme,
    deviceScaleFactor: scale * zoom,
    viewport: { width: WIDTH / zoom, height: HIGHEST / zoom },
  });
  await openGalleryState(page, shown, server.url);
  const wanted = await page.evaluate(() => window.asked.findLast((i) => i.kind === 'fit')?.height ?? 0);
  const height = Math.min(HIGHEST, Math.max(LOWEST, wanted * zoom));
  await page.setViewportSize({ width: WIDTH / zoom, height: Math.ceil(height / zoom) });
  const png = await page.screenshot({ animations: 'allow' });
  await page.close();
  return { caption: shown.caption, width: WIDTH * scale, height: height * scale, png };
}

/** Hangs pictures side by side on a plain ground. */
async function hang(pictures: readonly Picture[], scheme: Scheme, file: string): Promise<void> {
  const columns = Math.min(COLUMNS, pictures.length);
  const scale = (pictures[0]?.width ?? WIDTH) / WIDTH;
  const width = columns * WIDTH + (columns + 1) * 24;
  const page = await browser.newPage({ deviceScaleFactor: scale, viewport: { width, height: 1 } });
  const figures = pictures.map(
    (p) => `<figure><img width="${p.width / scale}" height="${p.height / scale}"
      src="data:image/png;base64,${p.png.toString('base64')}"><figcaption>${p.caption}</figcaption></figure>`,
  );
  await page.setContent(`<style>
    :root { ${DESKS[scheme]} }
    body { margin: 0; padding: 24px 24px 0; min-height: 0; background: var(--backdrop); color: var(--ink); font: 12px/16px system-ui; columns: ${columns}; column-gap: 24px }
    figure { margin: 0; break-inside: avoid }
    img { display: block; border-radius: 10px; box-shadow: 0 0 0 1px var(--rim) }
    figcaption { min-height: 24px; padding: 8px 0 24px }
    figcaption:empty { padding: 0 }
  </style>${figures.join('')}`);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
  await writeFile(file, palettePng(await page.screenshot()));
  await page.close();
}
