import { PlexServer } from '@ctrl/plex';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import { until } from '../until.ts';

let demo: DemoServer;
let plex: PlexServer;
beforeEach(async () => {
  demo = await startDemoServer({ token: 'right' });
  plex = new PlexServer(demo.url, 'right');
  await plex.connect();
});
afterEach(() => demo.stop());

test('Z1 @ctrl/plex, a client that is not ours, scans a library and stops that', async () => {
  const [films] = await (await plex.library()).sections();
  await films?.update();
  expect(demo.activities()).toMatchObject([{ type: 'library.update.section' }]);
  const [scanned] = await (await plex.library()).sections();
  expect([films?.refreshing, scanned?.refreshing]).toEqual([false, true]);
  await films?.cancelUpdate();
  await until(() => demo.activities().length === 0);
  await films?.refresh();
  expect(demo.activities()).toMatchObject([{ type: 'library.update.item.metadata' }, {}, {}]);
});
