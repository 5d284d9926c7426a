import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApp } from '../../../src/app/app.ts';
import { createStore, type Store } from '../../../src/app/store.ts';
import type { UsherApp } from '../../../src/app/usherApp.ts';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import { finishId } from '../../../src/domain/finished.ts';
import { viewOf } from '../../../src/domain/view/viewOf.ts';
import { systemClock } from '../../../src/plex/http/clock.ts';
import { directNetwork } from '../../../src/plex/http/network.ts';
import { openHistory } from '../../../src/storage/history/history.ts';
import { memoryStorage } from '../../../src/storage/history/historyFile.ts';
import { memoryVault } from '../../../src/storage/keychain.ts';
import { createLog } from '../../../src/storage/log.ts';
import { memorySettings } from '../../../src/storage/settings/settingsFile.ts';
import { until } from '../../until.ts';
import { noShell, settingsWith } from '../savedServer.ts';

const TOKEN = 'right-token';
const EPISODE = {
  type: 'episode',
  title: 'Tide',
  grandparentTitle: 'Harbour Lights',
  parentIndex: 2,
  index: 4,
};
const NAME = 'Harbour Lights S02 E04';

let demo: DemoServer;
let store: Store;
let app: UsherApp;
let opened: string[];
let lines: string[];

beforeEach(async () => {
  demo = await startDemoServer({ token: TOKEN });
  store = createStore();
  opened = [];
  lines = [];
  const log = createLog((line) => lines.push(line));
  app = createApp({
    store,
    vault: memoryVault(),
    settings: memorySettings(settingsWith()),
    history: openHistory(memoryStorage(), log, systemClock.now),
    clock: systemClock,
    log,
    random: () => 0.5,
    version: '1',
    network: directNetwork,
    shell: {
      ...noShell,
      open: async (url) => {
        opened.push(url);
        return opened.length === 1;
      },
    },
  });
  await app.start();
  await app.signIn(demo.url, TOKEN);
});
afterEach(async () => {
  await app.stop();
  await demo.stop();
});

const serverId = () => store.state.servers[0]?.server.id ?? '';
const item = (id: string) =>
  `https://app.plex.tv/desktop/#!/server/${serverId()}/details?key=%2Flibrary%2Fmetadata%2F${id}`;

/** The demo knows each item as the same episode. */
function knowsItems(): void {
  const body = JSON.stringify({ MediaContainer: { size: 1, Metadata: [EPISODE] } });
  demo.answer('metadata', { status: 200, body, headers: { 'Content-Type': 'application/json' } });
}

test('G2 G3 G4 an item is named in its row and in what finished, and both open it', async () => {
  knowsItems();
  const credits = { type: 'media.generate.credits', title: 'Detecting Credits' };
  const { uuid } = demo.start({ ...credits, Context: { key: '/library/metadata/118/children' } });
  const row = () => {
    const view = viewOf(store.state, systemClock.now() + 1000);
    return view.kind === 'activities' ? view.groups[0]?.rows[0] : undefined;
  };
  await until(() => row()?.subtitle === NAME, 'the name of the item');
  expect(row()).toMatchObject({
    title: 'Detecting credits',
    openLabel: `Detecting credits. Open ${NAME} in Plex`,
  });
  expect(demo.requests.filter((r) => r.path === '/library/metadata/118')).toHaveLength(1);

  app.dispatch({ kind: 'open-in-plex', serverId: serverId(), uuid });
  expect(opened).toEqual([item('118')]);

  demo.end(uuid);
  await until(() => store.state.recent.length > 0, 'the finish');
  const [finished] = store.state.recent;
  expect(finished?.item).toBe(NAME);
  app.dispatch({ kind: 'open-finished-in-plex', id: finished ? finishId(finished) : '' });
  expect(opened).toEqual([item('118'), item('118')]);
  await until(() => lines.includes('no browser took a link into Plex'), 'the line in the log');
  expect(opened.join()).not.toContain(TOKEN);
});

test('N23 the button of a row that has left opens its page still', async () => {
  const { uuid } = demo.start({ title: 'Scanning Films', Context: { librarySectionID: '1' } });
  await until(() => store.state.servers[0]?.rows.length === 1, 'the row');
  demo.end(uuid);
  const id = serverId();
  const recent = (): boolean => store.state.recent.length > 0;
  await until(recent, 'the finish');
  const row = store.state.servers[0]?.rows[0];
  // A minute later nothing remembers the row.
  store.apply({
    kind: 'listed',
    serverId: id,
    activities: [],
    isAfterGap: false,
    at: (row?.end?.at ?? 0) + 61_000,
  });
  expect(store.state.servers[0]?.rows).toEqual([]);
  app.dispatch({ kind: 'open-in-plex', serverId: id, uuid });
  expect(opened).toEqual([`https://app.plex.tv/desktop/#!/media/${id}/com.plexapp.plugins.library?source=1`]);
});

test('G4 what has no page, and what is no row, opens nothing', async () => {
  const { uuid } = demo.start({ title: 'Optimising', type: 'media.optimize' });
  await until(() => store.state.servers[0]?.rows.length === 1, 'the row');
  app.dispatch({ kind: 'open-in-plex', serverId: serverId(), uuid });
  app.dispatch({ kind: 'open-in-plex', serverId: serverId(), uuid: 'nobody' });
  app.dispatch({ kind: 'open-in-plex', serverId: 'nobody', uuid });
  app.dispatch({ kind: 'open-finished-in-plex', id: 'nobody' });
  expect(opened).toEqual([]);
});
