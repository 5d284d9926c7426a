import { expect, test } from 'vitest';
import { butlerTasks } from '../../src/demo/content/butlerTasks.ts';
import { libraries } from '../../src/demo/content/libraries.ts';
import { loadGuide, scanForChannels } from '../../src/demo/work/liveTv.ts';
import { DUE, maintain, run } from '../../src/demo/work/maintenance.ts';
import { refreshMetadata, scan } from '../../src/demo/work/scans.ts';
import type { Play } from '../../src/demo/work/works.ts';
import { createTimeline, type Timeline } from './timeline.ts';

const [films] = libraries;

/** All that happens from the beginning of some work to its end. */
async function played(play: Play): Promise<Timeline> {
  const time = createTimeline();
  time.works.begin('maintenance', play);
  await time.until(100_000);
  expect(time.demo.activities()).toEqual([]);
  return time;
}

test.each<readonly [string, Play]>([
  ['a scan, without its metadata', scan(films)],
  ['the metadata of a library', refreshMetadata(films)],
  ['a guide', loadGuide({ seconds: 20, cancellable: false })],
  ['a scan for channels', scanForChannels],
  ...butlerTasks.map((task) => [task.name, run(task)] as const),
])('Z2 what is started runs for 10 to 25 s and shows how far it is: %s', async (name, play) => {
  const { moments } = await played(play);
  const isMain = (type: string): boolean => name.includes('metadata of') || !type.endsWith('item.metadata');
  const own = moments.filter((m) => isMain(m.activity.type));
  const last = name === 'RefreshLibraries' ? moments : own;
  expect(last.at(-1)?.at).toBeGreaterThanOrEqual(10_000);
  expect(last.at(-1)?.at).toBeLessThanOrEqual(25_000);
  expect(new Set(own.map((m) => `${m.activity.subtitle} ${m.activity.progress}`)).size).toBeGreaterThan(4);
});

test('Z2 a scan names its library late, goes through its items, then updates metadata', async () => {
  const { moments } = await played(scan(films));
  const said = moments.map(
    ({ event, activity: { title, subtitle, progress } }) => `${event}: ${title}, ${subtitle}, ${progress}`,
  );
  expect(said.slice(0, 4)).toEqual([
    'started: Scanning, , 0',
    'updated: Scanning, , 0',
    'updated: Scanning, , 2',
    'updated: Scanning Films, The Lighthouse Keeper’s Daughter (1998), 4',
  ]);
  expect(said.slice(-7)).toEqual([
    'ended: Scanning Films, Orchard Road (1973), 100',
    'started: Updating metadata, The Lighthouse Keeper’s Daughter (1998), -1',
    'started: Updating metadata, Blue Harbour (2019), -1',
    'started: Updating metadata, A Winter in Lindgren (2007), -1',
    'ended: Updating metadata, The Lighthouse Keeper’s Daughter (1998), 100',
    'ended: Updating metadata, Blue Harbour (2019), 100',
    'ended: Updating metadata, A Winter in Lindgren (2007), 100',
  ]);
});

test('Z2 maintenance goes from task to task under a row that is not done before they are', async () => {
  const time = createTimeline();
  time.works.begin('maintenance', maintain(time.works, DUE));
  await time.until(100_000);
  const began = time.moments.filter((m) => m.event === 'started').map((m) => m.activity.type);
  expect([...new Set(began)]).toEqual([
    'butler',
    'media.generate.chapter.thumbs',
    'media.generate.loudness',
    'media.generate.voice.activity',
  ]);
  expect(time.moments.at(-1)).toMatchObject({ event: 'ended', activity: { type: 'butler', progress: 100 } });
  expect(time.demo.activities()).toEqual([]);
});
