import { type Browser, chromium, type Page } from '@playwright/test';
import { CHROMIUM, openGalleryState } from '../../page/popoverPage.ts';
import type { GalleryState } from '../states/galleryState.ts';
import { FONTS_URL, fontsLoaded, serveFonts } from './fonts.ts';
import type { Look } from './looks.ts';

export const WIDTH = 360;
const LOWEST = 120;
const HIGHEST = 520;

export type Picture = {
  readonly caption: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly png: Buffer;
};

/** One that draws letters the same on every screen. */
export function launch(): Promise<Browser> {
  return chromium.launch({ ...CHROMIUM, args: [...(CHROMIUM.args ?? []), '--font-render-hinting=none'] });
}

/** The state as its window would show it: as wide and as high as the main process makes it. `scale`: device pixels for one of CSS. */
export async function picture(
  browser: Browser,
  url: string,
  state: GalleryState,
  look: Look,
  scale = 1,
): Promise<Picture> {
  const { zoom = 1 } = look;
  const page = await openPicture(browser, url, state, look, scale);
  const wanted = await page.evaluate(() => window.asked.findLast((i) => i.kind === 'fit')?.height ?? 0);
  const height = Math.min(HIGHEST, Math.max(LOWEST, wanted * zoom));
  await page.setViewportSize({ width: WIDTH / zoom, height: Math.ceil(height / zoom) });
  await fontsLoaded(page);
  await stopAnimations(page);
  const png = await page.screenshot({ animations: 'allow' });
  await page.context().close();
  return { caption: state.caption, width: WIDTH, height, png };
}

/** The page that a picture is taken of. */
export async function openPicture(
  browser: Browser,
  url: string,
  state: GalleryState,
  look: Look,
  scale = 1,
): Promise<Page> {
  const { colorScheme, contrast = 'no-preference', forcedColors = 'none', dir, zoom = 1 } = look;
  const context = await browser.newContext({
    // Its policy lets no fonts in.
    bypassCSP: true,
    colorScheme,
    contrast,
    forcedColors,
    deviceScaleFactor: scale * zoom,
    viewport: { width: WIDTH / zoom, height: HIGHEST / zoom },
  });
  const page = await context.newPage();
  await serveFonts(page);
  await page.route(url, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(
      '</head>',
      `<link rel="stylesheet" href="${FONTS_URL}"></head>`,
    );
    await route.fulfill({ response, body: html });
  });
  await openGalleryState(page, state, url);
  if (dir) await page.evaluate((to) => document.documentElement.setAttribute('dir', to), dir);
  await fontsLoaded(page);
  return page;
}

/** Each at its beginning. Those that scrolling drives stay as they are. */
async function stopAnimations(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const animation of document.getAnimations()) {
      if (animation.timeline !== document.timeline) continue;
      animation.pause();
      animation.currentTime = 0;
    }
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}
