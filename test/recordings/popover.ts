import path from 'node:path';
import { type Browser, chromium, type FrameLocator, type Page } from '@playwright/test';
import type { View } from '../../src/domain/view/view.ts';
import type { Bridge } from '../../src/shared/bridge.ts';
import { watchLivingRoom } from '../demo/watching.ts';
import { buildPage } from '../renderer/page/buildPage.ts';
import { servePage } from '../renderer/page/pageServer.ts';
import { CHROMIUM } from '../renderer/page/popoverPage.ts';
import { type Frame, writeMovie } from './movie.ts';

// The page as it ships, fed by the demo on a clock of its own: a frame for each of its seconds.

const WIDTH = 360;
const LOWEST = 120;
const HIGHEST = 520;
const EDGE = 16;
const FIRST_S = 3;
const LAST_S = 62;
/** Four times as fast as life. */
const FRAME_MS = 250;
/** Somebody points at the button of this job, then presses it. */
const STOPPED = 'Loading the TV guide';
const POINTED_S = 33;
const PRESSED_S = 36;

const DESKS = {
  light: '--backdrop: #e9e9ec; --rim: #0000001f',
  dark: '--backdrop: #101012; --rim: #ffffff26',
} as const;
type Scheme = keyof typeof DESKS;

/** Writes `popover-light.webp` and `popover-dark.webp` into the folder. */
export async function recordPopover(folder: string): Promise<void> {
  await buildPage();
  const server = await servePage();
  const browser = await chromium.launch(CHROMIUM);
  try {
    // The window keeps its greatest height: how high it will be is known once all was drawn.
    const { height } = await play(browser, server.url, 'light', HIGHEST, false);
    for (const scheme of ['light', 'dark'] as const) {
      const { frames } = await play(browser, server.url, scheme, height, true);
      writeMovie(frames, path.join(folder, `popover-${scheme}.webp`));
    }
  } finally {
    await browser.close();
    server.close();
  }
}

/** Plays the demo once. `height`: the highest that the page asked for. */
async function play(
  browser: Browser,
  url: string,
  scheme: Scheme,
  windowHeight: number,
  isFilmed: boolean,
): Promise<{ readonly frames: readonly Frame[]; readonly height: number }> {
  const demo = await watchLivingRoom();
  demo.store.apply({ kind: 'demo-begun' });
  await demo.until(FIRST_S * 1000);
  const page = await browser.newPage({
    colorScheme: scheme,
    reducedMotion: 'reduce',
    deviceScaleFactor: 2,
    viewport: { width: WIDTH + 2 * EDGE, height: windowHeight + 2 * EDGE },
  });
  const popover = await openOnDesk(page, url, scheme, viewAt(demo.views));
  const frames: Frame[] = [];
  for (let second = FIRST_S; second <= LAST_S; second++) {
    await demo.until(second * 1000);
    if (second === PRESSED_S) await demo.press(STOPPED);
    await show(page, viewAt(demo.views));
    if (second === POINTED_S) await popover.getByRole('button', { name: `Cancel ${STOPPED}` }).hover();
    if (second === PRESSED_S) await page.mouse.move(0, 0);
    if (isFilmed) frames.push({ png: await page.screenshot(), ms: FRAME_MS });
  }
  const asked = await page
    .frames()[1]
    ?.evaluate(() => window.asked.flatMap((c) => (c.kind === 'fit' ? c.height : [])));
  await page.close();
  await demo.stop();
  return { frames, height: Math.ceil(Math.min(HIGHEST, Math.max(LOWEST, ...(asked ?? [])))) };
}

function viewAt(views: readonly View[]): View {
  const view = views.at(-1);
  if (!view) throw new Error('the demo has shown nothing yet');
  return view;
}

/** The popover on a plain ground, as a window has it. */
async function openOnDesk(page: Page, url: string, scheme: Scheme, first: View): Promise<FrameLocator> {
  await page.addInitScript((view) => {
    const asked: unknown[] = [];
    let shown: (next: View) => void = () => {};
    const usher: Bridge = {
      getView: async () => view,
      send: (command) => void asked.push(command),
      onView: (draw) => {
        shown = draw;
        return () => {};
      },
    };
    Object.assign(window, { usher, asked, push: (next: View) => shown(next) });
  }, first);
  await page.setContent(`<style>
    :root { ${DESKS[scheme]} }
    body { margin: 0; padding: ${EDGE}px; background: var(--backdrop) }
    iframe { display: block; width: 100%; height: calc(100vh - ${2 * EDGE}px); border: 0; border-radius: 10px; box-shadow: 0 0 0 1px var(--rim) }
  </style><iframe src="${url}"></iframe>`);
  const popover = page.frameLocator('iframe');
  await popover.getByRole('heading', { level: 1 }).waitFor();
  return popover;
}

async function show(page: Page, view: View): Promise<void> {
  await page.frames()[1]?.evaluate(
    (next) =>
      new Promise((done) => {
        window.push(next);
        requestAnimationFrame(() => requestAnimationFrame(done));
      }),
    view,
  );
}
