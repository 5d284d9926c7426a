import { statSync } from 'node:fs';
import path from 'node:path';
import type { Activity } from '../../../src/domain/activity.ts';
import type { Measure } from '../measure.ts';
import { createSimulatedServer } from './simulatedServer.ts';

const SECOND_MS = 1000;
const HOUR_MS = 3_600_000;
const LASTS_MS = 45 * SECOND_MS;
const UPDATES = 20;
// Maintenance, as a server does it by default.
const NIGHT = { from: 2, until: 5 };
const EVERY_MS = { day: 60 * SECOND_MS, night: 5 * SECOND_MS };

/** A day on a simulated clock: a job each minute, one every five seconds during maintenance, each of 45 s and twenty updates. */
export async function measureBusyDay(): Promise<readonly Measure[]> {
  const { app, store, time, report, folder } = createSimulatedServer();
  await app.start();
  let begun = 0;
  let ended = 0;
  store.subscribe((change) => {
    ended += change.finished.length;
  });

  function run(activity: Activity): void {
    report('started', activity);
    for (let n = 1; n <= UPDATES; n++)
      time.in((LASTS_MS * n) / (UPDATES + 1), () =>
        report('updated', { ...activity, progress: (100 * n) / UPDATES }),
      );
    time.in(LASTS_MS, () => report('ended', { ...activity, progress: 100 }));
  }

  const heaps: number[] = [];
  for (let hour = 0; hour < 24; hour++) {
    const every = hour >= NIGHT.from && hour < NIGHT.until ? EVERY_MS.night : EVERY_MS.day;
    for (let at = 0; at < HOUR_MS; at += every) time.in(at, () => run(jobOf(begun++)));
    await time.runUntil((hour + 1) * HOUR_MS);
    heaps.push(heapAfterCollection());
  }
  await time.runUntil(24 * HOUR_MS + LASTS_MS);
  if (ended !== begun) throw new Error(`${begun} jobs, and ${ended} ends were told`);
  const history = statSync(path.join(folder, 'history.jsonl')).size;
  void app.stop();
  const [first = 0] = heaps;
  const last = heaps.at(-1) ?? 0;
  return [
    {
      name: `busy day, simulated (${begun} jobs): heap against its first hour`,
      unit: '×',
      values: [last / first],
      goal: 1.25,
    },
    {
      name: 'busy day, simulated: heap after each hour',
      unit: 'MB',
      values: heaps.map((heap) => heap / 1e6),
    },
    { name: 'busy day, simulated: history', unit: 'MB', values: [history / 1e6] },
  ];
}

function jobOf(number: number): Activity {
  return {
    uuid: `job-${number}`,
    type: 'library.update.item.metadata',
    title: 'Refreshing metadata',
    subtitle: `Item ${number}`,
    progress: 0,
    cancellable: true,
    userId: 1,
    context: { librarySectionId: '1', key: `/library/metadata/${number}` },
    response: undefined,
  };
}

function heapAfterCollection(): number {
  process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc');
  process.getBuiltinModule('node:vm').runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}
