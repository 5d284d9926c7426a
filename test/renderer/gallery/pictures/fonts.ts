import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';

// The fonts of the pictures: the app takes the system's own, which is another one on each machine.

const PACKAGES = ['inter', 'noto-sans-arabic', 'noto-sans-hebrew', 'noto-sans-jp', 'jetbrains-mono'];
const ROOT = path.resolve(import.meta.dirname, '../../../../node_modules/@fontsource-variable');
const ORIGIN = 'http://fonts.invalid';
const FALLBACKS = '"Noto Sans Arabic Variable", "Noto Sans Hebrew Variable", "Noto Sans JP Variable"';

/** To be loaded last: it names the fonts in place of the page's. */
export const FONTS_URL = `${ORIGIN}/fonts.css`;

/** Answers for the fonts' addresses; nothing leaves the machine. */
export async function serveFonts(page: Page): Promise<void> {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const isStyle = pathname.endsWith('.css');
    await route.fulfill({
      contentType: isStyle ? 'text/css' : 'font/woff2',
      headers: { 'access-control-allow-origin': '*' },
      body: isStyle ? await style() : await readFile(path.join(ROOT, path.normalize(pathname))),
    });
  });
}

/** All that is drawn now is drawn in its font. */
export async function fontsLoaded(page: Page): Promise<void> {
  await page.evaluate(async () => {
    do {
      await document.fonts.ready;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    } while (document.fonts.status !== 'loaded');
  });
}

let kept: Promise<string> | undefined;

function style(): Promise<string> {
  kept ??= Promise.all(PACKAGES.map(facesOf)).then((faces) =>
    [
      ...faces,
      `:root { --font-ui: "Inter Variable", ${FALLBACKS}; --font-mono: "JetBrains Mono Variable", ${FALLBACKS} }`,
    ].join('\n'),
  );
  return kept;
}

async function facesOf(name: string): Promise<string> {
  const text = await readFile(path.join(ROOT, name, 'index.css'), 'utf8');
  return text
    .replaceAll('url(./', `url(${ORIGIN}/${name}/`)
    .replaceAll('font-display: swap', 'font-display: block');
}
