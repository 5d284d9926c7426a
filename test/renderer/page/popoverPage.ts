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
export async function openGalleryState(page: Page, state: GalleryState, url?: string): Promise<void> {
  await openPopover(page, state.view, url);
  await press(page, state);
}

const NOTHING: View = { kind: 'loading', headline: 'Starting…' };

/** The same in a page that is open, as if the popover was hidden since: nothing of what was there is left. */
export async function showGalleryState(page: Page, state: GalleryState): Promise<void> {
  await setHidden(page, true);
  await page.evaluate((next) => window.push(next), withMenu(NOTHING));
  await setHidden(page, false);
  await show(page, state.view);
  await press(page, state);
}

async function setHidden(page: Page, isHidden: boolean): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, isHidden);
}

async function press(page: Page, { press: words }: GalleryState): Promise<void> {
  if (!words) return;
  for (const each of words()) {
    const button = page.getByRole('button', { name: each, exact: true });
    await page.getByText(each, { exact: true }).or(button).first().click();
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
