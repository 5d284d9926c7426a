import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/app/app.ts';
import { createStore } from '../../src/app/store.ts';
import { STALL_PATIENCE } from '../../src/demo/livingRoom.ts';
import { reduce } from '../../src/domain/change/reduce.ts';
import type { RowView, View } from '../../src/domain/view/view.ts';
import { viewOf } from '../../src/domain/view/viewOf.ts';
import { demoWorld } from '../../src/main/demoWorld.ts';
import { systemClock } from '../../src/plex/http/clock.ts';
import { directNetwork } from '../../src/plex/http/network.ts';
import { openHistory } from '../../src/storage/history/history.ts';
import { createLog } from '../../src/storage/log.ts';
import { noShell } from '../app/savedServer.ts';
import { server } from '../domain/given.ts';
import { type Watching, watchLivingRoom } from './watching.ts';

const SECOND = 1000;
const SERIES = 'Scanning Series';
const GUIDE = 'Loading the TV guide';
/** That the popover need not be scrolled, nor the eye look for long. */
const MOST_CALM = 8;

let watching: Watching;
/** What was drawn before and after each press of a button. */
const seen: Record<string, RowView | undefined> = {};
let opened: readonly RowView[];

const rowsOf = (view: View | undefined): readonly RowView[] =>
  view?.kind === 'activities' ? view.groups.flatMap((group) => group.rows) : [];
const rows = (): readonly RowView[] => watching.views.flatMap(rowsOf);
const buttonOf = (row: RowView | undefined): string | undefined =>
  row?.cancel.kind === 'offered' ? row.cancel.label : row?.cancel.kind;

beforeAll(async () => {
  watching = await watchLivingRoom();
  await watching.until(60 * SECOND);
  seen.scan = watching.row(SERIES);
  await watching.press(SERIES);
  seen.scanAsked = watching.row(SERIES);
  await watching.until(61 * SECOND);
  seen.scanOver = watching.row(SERIES);

  await watching.until(68 * SECOND);
  const maintenance = watching.row('Scheduled maintenance');
  const group = maintenance?.group?.id ?? '';
  const { after } = reduce(watching.store.state, {
    kind: 'group-opened',
    serverId: server.id,
    group,
    isOpen: true,
  });
  opened = rowsOf(viewOf(after, 68 * SECOND)).filter((row) => row.group);

  await watching.until(80 * SECOND);
  seen.guide = watching.row(GUIDE);
  await watching.press(GUIDE);
  seen.guideRefused = watching.row(GUIDE);
  await watching.press(GUIDE);
  await watching.until(81 * SECOND);
  seen.guideOver = watching.row(GUIDE);
  await watching.until(120 * SECOND);
});
afterAll(() => watching.stop());

describe('Z7 within two minutes Usher shows of the living room', () => {
  test('a settled scan, by its notification', () => {
    expect(watching.notices).toContainEqual(
      expect.stringMatching(/^Films: scan complete \| 3 items refreshed in (at least )?\d+\u00a0s$/),
    );
  });

  test('a broader stop that works, after which the room goes on', () => {
    expect(buttonOf(seen.scan)).toBe('Stop the whole scan of Series');
    expect(seen.scanAsked?.cancel.kind).toBe('asked');
    expect([seen.scanOver?.isEnded, seen.scanOver?.status]).toEqual([true, 'Cancelled']);
    expect(rows().some((row) => row.title === 'Scanning Music')).toBe(true);
  });

  test('one that is refused, why, and the next step, which works', () => {
    expect(buttonOf(seen.guide)).toBe(`Cancel ${GUIDE}`);
    expect(seen.guideRefused?.problem).toBe('Plex refused to stop this.');
    expect(seen.guideRefused?.cancel).toMatchObject({ label: 'Stop loading the TV guide', isNextStep: true });
    expect([seen.guideOver?.isEnded, seen.guideOver?.status]).toEqual([true, 'Cancelled']);
  });

  test('a stall of one job, on its row and by one notification', () => {
    const stalled = rows().filter((row) => row.stalled);
    expect(new Set(stalled.map((row) => row.title))).toEqual(new Set(['Detecting credits']));
    expect(stalled[0]?.stalled).toBe('No progress for 40\u00a0s');
    expect(watching.notices.filter((text) => text.includes('no progress'))).toEqual([
      expect.stringMatching(/^Detecting credits: no progress for 40\u00a0s \| /),
    ]);
  });

  test('how long a job will still take', () => {
    const lefts = rows().filter((row) => row.title === 'Media download by Robin' && row.left);
    expect(lefts[0]?.left).toBe('about 4\u00a0min left');
  });

  test('maintenance above its jobs, and equal ones as one row ×13', () => {
    const [head, equal] = opened;
    expect([head?.title, head?.group?.count]).toEqual(['Scheduled maintenance', '13 jobs']);
    expect([equal?.title, equal?.depth, equal?.group?.count]).toEqual([
      'Making chapter thumbnails',
      1,
      '×13',
    ]);
  });

  test('no more than eight rows at a time', () => {
    const counts = watching.views.map((view) => rowsOf(view).length);
    expect(counts).toHaveLength(120);
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(Math.max(...counts)).toBeLessThanOrEqual(MOST_CALM);
  });
});

test('Z7 `--demo` has Usher be so impatient, and tell of stalls', async () => {
  const world = await demoWorld();
  const store = createStore();
  const log = createLog(() => {});
  const { vault, settings, storage, stallPatience } = world;
  const history = openHistory(storage, log, systemClock.now);
  const app = createApp({
    store,
    vault,
    settings,
    history,
    log,
    stallPatience,
    clock: systemClock,
    random: () => 0.5,
    version: '1',
    network: directNetwork,
    shell: noShell,
  });
  await app.start();
  const { preferences, servers } = store.state;
  expect([preferences.tellsStalls, servers.map((s) => s.stalls.patience)]).toEqual([true, [STALL_PATIENCE]]);
  await app.stop();
  await world.leave();
});

test('V26 the popover has the button of its menu in the moving pictures too', () => {
  expect(watching.views.map((view) => view.menu?.length ?? 0)).not.toContain(0);
});
