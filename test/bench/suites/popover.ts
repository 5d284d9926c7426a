import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import { startDesktop } from '../../e2e/desktop.ts';
import { isShown, lookAway } from '../../e2e/steps.ts';
import type { TrayItem } from '../../e2e/trayItem.ts';
import { type Measure, percentile } from '../measure.ts';
import { host, launch, signedInProfile } from './launch.ts';

const ROWS = 40;
const UPDATES = 100;
const CLICKS = 10;
const OPENINGS = 10;

/** In the page: notes when each text "Step N" has been painted, by the frame after the one that drew it. */
const WATCH_STEPS = `
  globalThis.painted = {};
  const channel = new MessageChannel();
  let waiting = [];
  channel.port1.onmessage = () => {
    for (const step of waiting) globalThis.painted[step] ??= Date.now();
    waiting = [];
  };
  new MutationObserver(() => {
    const steps = [...document.querySelectorAll('.row')].flatMap((row) => row.textContent.match(/Step \\d+/g) ?? []);
    const fresh = steps.filter((step) => !(step in globalThis.painted) && !waiting.includes(step));
    if (!fresh.length) return;
    requestAnimationFrame(() => {
      waiting.push(...fresh);
      channel.port2.postMessage(0);
    });
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });`;

/** What a person waits for in the popover, on the stand-in. */
export async function measurePopover(): Promise<readonly Measure[]> {
  const desktop = await startDesktop();
  const demo = await startDemoServer({ token: 'bench-token' });
  const uuids = Array.from(
    { length: ROWS },
    (_, n) => demo.start({ type: 'media.generate.intros', title: `Job ${n}`, cancellable: true }).uuid,
  );
  const [first = ''] = uuids;
  const profile = await signedInProfile(desktop, demo);
  const { app, page } = await launch(desktop, profile);
  const tray = await desktop.tray();
  await sleep(2000);
  const cold = await openingMs(app, page, tray, demo, first, 1);
  const warm: number[] = [];
  for (let n = 0; n < OPENINGS; n++) {
    await lookAway(app);
    warm.push(await openingMs(app, page, tray, demo, first, 10 + n));
  }
  const painted: number[] = [];
  for (let n = 0; n < UPDATES; n++) painted.push(await paintingMs(page, demo, first, 100 + n));
  const deletes: number[] = [];
  for (let n = 0; n < CLICKS; n++) deletes.push(await cancelMs(page, demo, n + 1));
  await lookAway(app);
  const remade = await remadeMs(app, tray);
  await app.close();
  await demo.stop();
  await desktop.stop();
  return [
    { name: `popover (${host}): event to painted, p50`, unit: 'ms', values: [percentile(painted, 50)] },
    {
      name: `popover (${host}): event to painted, p95`,
      unit: 'ms',
      values: [percentile(painted, 95)],
      goal: 100,
    },
    { name: `popover (${host}): event to painted, p99`, unit: 'ms', values: [percentile(painted, 99)] },
    { name: `popover (${host}): tray click to painted, first`, unit: 'ms', values: [cold], goal: 300 },
    {
      name: `popover (${host}): tray click to painted, later, p95`,
      unit: 'ms',
      values: [percentile(warm, 95)],
      goal: 50,
    },
    {
      name: `popover (${host}): tray click to painted, its window given back before`,
      unit: 'ms',
      values: [remade],
      goal: 300,
    },
    { name: `popover (${host}): click on Cancel to DELETE`, unit: 'ms', values: deletes },
  ];
}

async function paintedAt(page: Page, step: string): Promise<number> {
  const found = await page.waitForFunction(
    (text) => Reflect.get(Reflect.get(globalThis, 'painted'), text),
    step,
  );
  return Number(await found.jsonValue());
}

async function paintingMs(page: Page, demo: DemoServer, uuid: string, n: number): Promise<number> {
  const sentAt = Date.now();
  demo.update(uuid, { subtitle: `Step ${n}` });
  const at = await paintedAt(page, `Step ${n}`);
  // Not in step with the second's tick, nor with the pauses of the drawing.
  await sleep(70 + ((n * 37) % 100));
  return at - sentAt;
}

/** What changed while it was hidden is what has to be painted. */
async function openingMs(
  app: ElectronApplication,
  page: Page,
  tray: TrayItem,
  demo: DemoServer,
  uuid: string,
  n: number,
): Promise<number> {
  await page.evaluate(WATCH_STEPS);
  demo.update(uuid, { subtitle: `Step ${n}` });
  await sleep(300);
  if (await isShown(app)) throw new Error('the popover is shown already');
  const clickedAt = Date.now();
  await tray.click();
  return (await paintedAt(page, `Step ${n}`)) - clickedAt;
}

async function cancelMs(page: Page, demo: DemoServer, n: number): Promise<number> {
  const before = demo.requests.length;
  const isAsked = (): boolean => demo.requests.slice(before).some((r) => r.method === 'DELETE');
  const clicking = page.evaluate(`
    [...document.querySelectorAll('.row')]
      .find((row) => row.querySelector('.title').textContent === 'Job ${n}')
      .querySelector('button')
      .click();
    Date.now();`);
  while (!isAsked()) await turn();
  return Math.max(0, Date.now() - Number(await clicking));
}

/** From the click to a new window that is shown and has painted. */
async function remadeMs(app: ElectronApplication, tray: TrayItem): Promise<number> {
  await app.evaluate(({ app: host, BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.destroy();
    host.once('browser-window-created', (_event, window) => {
      window.once('show', () => Reflect.set(globalThis, 'shownAt', Date.now()));
    });
  });
  const opened = app.waitForEvent('window');
  const clickedAt = Date.now();
  await tray.click();
  const page = await opened;
  await page.locator('.row').first().waitFor();
  const paintedAt = await page.evaluate(
    () =>
      performance.timeOrigin + (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
  );
  const shownAt = await app.evaluate(() => Number(Reflect.get(globalThis, 'shownAt')));
  return Math.round(Math.max(paintedAt, shownAt) - clickedAt);
}
