import { existsSync } from 'node:fs';
import type { LaunchOptions, Page } from '@playwright/test';
import type { PageCommand } from '../../../src/domain/command.ts';
import type { View } from '../../../src/domain/view/view.ts';
import type { Bridge } from '../../../src/shared/bridge.ts';
import type { GalleryState } from '../gallery/states/galleryState.ts';
import { MENU } from './menu.ts';

declare global {
  interface Window {
    readonly usher: Bridge;
    /** All that the page asked for, cancels included. */
    readonly asked: PageCommand[];
    /** What broke the Content Security Policy. */
    readonly violations: string[];
    push(view: View): void;
  }
}

const DEBIAN_CHROMIUM = '/usr/lib/chromium/chromium-headless-shell';

/** Debian's Chromium where it is, else the one that Playwright installed. */
export const CHROMIUM: LaunchOptions = {
  ...(existsSync(DEBIAN_CHROMIUM) ? { executablePath: DEBIAN_CHROMIUM } : {}),
  args: ['--no-sandbox', '--enable-features=CDPScreenshotNewSurface'],
};

/** Opens the page with a bridge that records, showing `view`. */
export async function openPopover(
  page: Page,
  view: View,
  url = process.env.POPOVER_URL ?? '',
): Promise<void> {
  await page.addInitScript((first) => {
    const asked: PageCommand[] = [];
    const violations: string[] = [];
    let shown: (view: View) => void = () => {};
    document.addEventListener('securitypolicyviolation', (e) =>
      violations.push(`${e.violatedDirective} ${e.blockedURI}`),
    );
    const usher: Bridge = {
      getView: async () => first,
      send: (command) => void asked.push(command),
      onView: (show) => {
        shown = show;
        return () => {};
      },
    };
    Object.assign(window, { usher, asked, violations, push: (next: View) => shown(next) });
  }, withMenu(view));
  await page.goto(url);
  await page.getByRole('heading', { level: 1, name: view.headline, exact: true }).waitFor();
}

/** As every View of the app has it. */
function withMenu(view: View): View {
  return { menu: MENU, ...view };
}

/** Opens the page as the gallery shows it. */
export async function openGalleryState(
  page: Page,
  { view, press }: GalleryState,
  url?: string,
): Promise<void> {
  await openPopover(page, view, url);
  if (!press) return;
  for (const words of press()) {
    const button = page.getByRole('button', { name: words, exact: true });
    await page.getByText(words, { exact: true }).or(button).first().click();
  }
  await page.mouse.move(0, 0);
  await drawn(page);
}

/** Shows another View and waits until it is drawn. */
export async function show(page: Page, view: View): Promise<void> {
  await page.evaluate((next) => window.push(next), withMenu(view));
  // A page may have to be loaded first.
  await page.waitForFunction((text) => document.querySelector('h1')?.textContent === text, view.headline);
  await drawn(page);
}

async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

export function asked(page: Page): Promise<PageCommand[]> {
  return page.evaluate(() => window.asked.filter((i) => i.kind !== 'fit' && i.kind !== 'discover'));
}
