import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PAGE_COMMANDS } from '../../fuzz/pageCommand.ts';
import { expect, test } from '../fixtures.ts';
import type { BridgeRecord } from './bridgeApp/main.ts';
import { type Flood, flood } from './hostilePage.ts';

const appDir = path.join(import.meta.dirname, 'bridgeApp');
// For a long run by hand: `PAGE_MESSAGES=1000000`, which takes some ten minutes.
const MESSAGES = Number(process.env.PAGE_MESSAGES ?? 50_000);
const SEED = Number(process.env.PAGE_SEED ?? 1);
const MOST_GROWTH_BYTES = 8 * 2 ** 20;
const LONGEST_HOLD_MS = 2_000;

declare const bridgeRecord: BridgeRecord;
declare function heapNow(): number;
declare function longestHold(): number;

const MAY_NOT = ['show', 'reveal', 'menu', 'time-passed', '__proto__', 'constructor'];

test('S6 whatever a page that was taken over sends, only what a page may say passes', async ({ launch }) => {
  // A message takes 0.5 ms.
  test.setTimeout(120_000 + MESSAGES);
  const { app, page } = await launch({ appDir });
  const kinds = [...PAGE_COMMANDS.map(({ kind }) => kind), ...MAY_NOT];
  const send = (seed: number, count: number, burst: number): Promise<Flood> =>
    page.evaluate(flood, { seed, count, burst, kinds, examples: PAGE_COMMANDS });

  await send(SEED, 2000, 500);
  const before = await app.evaluate(() => heapNow());
  await app.evaluate(() => longestHold());
  const startedAt = performance.now();
  const half = MESSAGES / 2;
  const floods = [await send(SEED + 1, half, 500), await send(SEED + 2, half, 10_000)];
  const seconds = (performance.now() - startedAt) / 1000;
  const holdMs = await app.evaluate(() => longestHold());
  const { passed, wrong, thrown } = await app.evaluate(() => bridgeRecord);
  const growth = (await app.evaluate(() => heapNow())) - before;
  const refused = floods.reduce((sum, one) => sum + one.refused, 0);
  const figures = { refused, seconds, holdMs, growthMb: growth / 2 ** 20, passed };
  console.log(`${MESSAGES} messages, seed ${SEED}: ${JSON.stringify(figures)}`);

  expect(thrown).toEqual([]);
  expect(wrong).toEqual([]);
  // It was heard: every kind came through, and most messages left the page.
  expect(Object.keys(passed).sort()).toEqual(PAGE_COMMANDS.map(({ kind }) => kind).sort());
  expect(refused).toBeLessThan(MESSAGES / 2);
  expect(growth).toBeLessThan(MOST_GROWTH_BYTES);
  expect(holdMs).toBeLessThan(LONGEST_HOLD_MS);
});

test('S6 the app goes on as before while its page is hostile', async ({ signedIn, demo }) => {
  const { app, page, profile, output } = await signedIn();
  demo.start({ uuid: 'job', title: 'Refreshing TV guide', cancellable: true, progress: 10 });
  await expect(page.getByRole('listitem')).toContainText('Refreshing TV guide');
  // Without those by which a page may well change what is shown.
  const quiet = ['cancel', 'trust', 'see-rows', 'fit'];
  await page.evaluate(flood, {
    seed: SEED,
    count: 5000,
    burst: 500,
    kinds: [...quiet, ...MAY_NOT],
    examples: PAGE_COMMANDS.filter(({ kind }) => quiet.includes(kind)),
  });
  expect(demo.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  await page.evaluate(() => window.usher.send({ kind: 'see-rows', first: 0, count: 90 }));
  await page.getByRole('button', { name: 'Cancel Refreshing TV guide' }).click();
  await expect.poll(() => demo.requests.filter(({ method }) => method === 'DELETE').length).toBe(1);
  await expect(page.getByRole('heading', { name: /^Quiet/ })).toBeVisible();
  expect(await app.evaluate(({ app }) => app.isReady())).toBe(true);
  expect(readFileSync(path.join(profile, 'Usher', 'logs', 'usher.log'), 'utf8')).not.toContain('bug:');
  expect(output()).not.toMatch(/Uncaught|Error:/);
});
