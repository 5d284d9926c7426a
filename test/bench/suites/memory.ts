import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import { startDesktop } from '../../e2e/desktop.ts';
import { openPopover } from '../../e2e/steps.ts';
import type { BenchServer } from '../benchApp.ts';
import type { SendOrder } from '../frames/orders.ts';
import type { Measure } from '../measure.ts';
import { host, launch, signedInProfile } from './launch.ts';

const PER_SECOND = 10_000;
const FRAMES = 1_000_000;
const ROWS = 40;

/** The whole app with its popover open, before and after a million frames. */
export async function measureMemory(): Promise<readonly Measure[]> {
  const desktop = await startDesktop();
  const sender = fork(path.join(import.meta.dirname, '../frames/sender.ts'));
  const tell = (order: SendOrder): boolean => sender.send(order);
  tell({ kind: 'start', rows: ROWS });
  const [[server]] = (await once(sender, 'message')) as [readonly BenchServer[]];
  if (!server) throw new Error('no server was started');
  const profile = await signedInProfile(desktop, { url: server.url, token: 'bench-token' });
  const { app, page } = await launch(desktop, profile);
  await openPopover(app);
  await page.getByText(/ · live$/).waitFor();
  tell({ kind: 'storm', perSecond: PER_SECOND, seconds: 5 });
  await once(sender, 'message');
  const before = await heapsOf(app, page);
  tell({ kind: 'storm', perSecond: PER_SECOND, seconds: FRAMES / PER_SECOND });
  await once(sender, 'message');
  await sleep(3000);
  const after = await heapsOf(app, page);
  await app.close();
  sender.disconnect();
  await desktop.stop();
  const name = `after a million frames (${host})`;
  return [
    { name: `${name}: page, heap against before`, unit: '×', values: [after.page / before.page], goal: 1.25 },
    { name: `${name}: page, heap`, unit: 'MB', values: [after.page / 1e6] },
    {
      name: `${name}: main process, heap against before`,
      unit: '×',
      values: [after.main / before.main],
      goal: 1.25,
    },
    { name: `${name}: main process, heap`, unit: 'MB', values: [after.main / 1e6] },
  ];
}

/** In bytes, after a collection. What V8 holds beyond them follows how fast a storm makes garbage. */
async function heapsOf(
  app: ElectronApplication,
  page: Page,
): Promise<{ readonly page: number; readonly main: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  const main = await app.evaluate(() => {
    process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc');
    process.getBuiltinModule('node:vm').runInNewContext('gc')();
    return process.memoryUsage().heapUsed;
  });
  return { page: usedSize, main };
}
