import { chromium, type Page } from '@playwright/test';
import { buildPage } from '../../renderer/page/buildPage.ts';
import { ALL, openMany } from '../../renderer/page/manyRows.ts';
import { servePage } from '../../renderer/page/pageServer.ts';
import { CHROMIUM } from '../../renderer/page/popoverPage.ts';
import { type Measure, percentile } from '../measure.ts';

const ROUNDS = 5;
const SCREEN_FRAME_MS = 1000 / 60;

/** In the page: milliseconds between its frames while it is scrolled from the first row to the last, in five seconds. */
const SCROLL = `(async () => {
  const list = document.querySelector('.list');
  const frames = [];
  let before = performance.now();
  for (let n = 1; n <= 300; n++) {
    list.scrollTop = (n / 300) * list.scrollHeight;
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    frames.push(now - before);
    before = now;
  }
  return frames;
})()`;

/** The popover's page in Chromium with ten thousand rows: a new page until they are painted, then all of them scrolled by. */
export async function measureManyRows(): Promise<readonly Measure[]> {
  await buildPage();
  const server = await servePage();
  const browser = await chromium.launch(CHROMIUM);
  const opened: number[] = [];
  const frames: number[] = [];
  let drawn = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const page = await browser.newPage({ viewport: { width: 360, height: 600 } });
    const began = performance.now();
    await openMany(page, server.url);
    await painted(page);
    opened.push(performance.now() - began);
    frames.push(...(await page.evaluate<number[]>(SCROLL)));
    drawn = Math.max(drawn, await page.locator('.row').count());
    await page.close();
  }
  await browser.close();
  server.close();
  const name = `popover of ${ALL} rows`;
  return [
    { name: `${name}: new page to painted`, unit: 'ms', values: opened },
    { name: `${name}: rows that are drawn`, unit: '', values: [drawn], goal: 150 },
    {
      name: `${name}: a frame while scrolling, p95`,
      unit: 'ms',
      values: [percentile(frames, 95)],
      goal: 2 * SCREEN_FRAME_MS,
    },
    { name: `${name}: a frame while scrolling, p99`, unit: 'ms', values: [percentile(frames, 99)] },
  ];
}

function painted(page: Page): Promise<unknown> {
  return page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}
