import { chromium, type Page } from '@playwright/test';
import { buildPage } from './buildPage.ts';
import { ALL, openMany } from './manyRows.ts';
import { servePage } from './pageServer.ts';
import { CHROMIUM } from './popoverPage.ts';

// A process of the benchmarks: the popover's page in Chromium with ten thousand rows. Tells the milliseconds from a new page until it is
// painted, and between its frames while all rows are scrolled by.

const ROUNDS = 5;

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
process.send?.({ rows: ALL, opened, frames, drawn });

function painted(page: Page): Promise<unknown> {
  return page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}
