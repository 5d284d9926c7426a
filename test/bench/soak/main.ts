import { fork } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { noticesFor } from '../../../src/domain/view/notifications.ts';
import { viewOf } from '../../../src/domain/view/viewOf.ts';
import { until } from '../../until.ts';
import { createBenchApp } from '../benchApp.ts';
import { FRAMES_EACH } from './framesEach.ts';

// npm run bench:soak -- [--frames 1000000]: the app's core on a real WebSocket, in rounds with a new connection after each. Heap
// (after a collection), open resources and the history file must stay flat.

const { values } = parseArgs({ options: { frames: { type: 'string', default: '1000000' } } });
const ROUNDS = 20;
// The first rounds fill caches and compile code.
const WARM_UP_ROUNDS = 5;
const MOST_GROWTH = 1.25;
const frames = Math.ceil(Number(values.frames) / ROUNDS / FRAMES_EACH) * FRAMES_EACH;

const server = fork(path.join(import.meta.dirname, 'frameServer.ts'));
const [hello] = (await once(server, 'message')) as [{ readonly url: string; readonly id: string }];
const seen = { links: 0, events: 0, finishes: 0, notices: 0, rows: 0 };
const { app, folder, stop } = createBenchApp([{ id: hello.id, url: hello.url }], (change) => {
  const { event, after, finished } = change;
  seen.events++;
  if (event.kind === 'link-changed' && event.link.kind === 'live') seen.links++;
  seen.finishes += finished.length;
  seen.notices += noticesFor(change).length;
  const view = viewOf(after, Date.now());
  seen.rows = view.kind === 'activities' ? view.groups.flatMap((g) => g.rows).length : 0;
});
process.on('warning', (warning) => {
  console.log(`warning: ${warning.message}`);
  process.exitCode = 1;
});
await app.start();

const rounds: { readonly heap: number; readonly resources: number }[] = [];
const began = performance.now();
for (let round = 1; round <= ROUNDS; round++) {
  await until(() => seen.links === round, 'the link');
  const done = once(server, 'message');
  server.send({ frames });
  await done;
  await until(() => seen.finishes === (round * frames) / FRAMES_EACH, 'every finish');
  app.retry();
  await until(() => seen.links > round, 'the link again');
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed;
  const resources = process.getActiveResourcesInfo().length;
  rounds.push({ heap, resources });
  const file = statSync(path.join(folder, 'history.jsonl')).size;
  console.log(
    `${round * frames} frames: heap ${(heap / 1e6).toFixed(1)} MB, ${resources} open resources, ` +
      `history ${(file / 1e6).toFixed(2)} MB, ${seen.finishes} finishes, ${seen.notices} notices`,
  );
}
const seconds = (performance.now() - began) / 1000;
await stop();
const gone = once(server, 'exit');
server.kill();
await gone;
// The sockets to it notice in their own time.
await until(
  () => process.getActiveResourcesInfo().every((r) => r !== 'TCPSocketWrap'),
  'the end of all sockets',
);

const warm = rounds.slice(WARM_UP_ROUNDS);
const heaps = warm.map((r) => r.heap);
const half = Math.floor(heaps.length / 2);
const median = (of: readonly number[]): number =>
  of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0;
const growth = median(heaps.slice(half)) / median(heaps.slice(0, half));
const resources = new Set(warm.map((r) => r.resources));
console.log(
  `${seen.events} events in ${seconds.toFixed(0)} s; heap in the second half against the first: ×${growth.toFixed(2)}; ` +
    `open resources ${Math.min(...resources)}–${Math.max(...resources)}; left after the quit: ${process.getActiveResourcesInfo().join(', ') || 'nothing'}`,
);
if (growth > MOST_GROWTH || Math.max(...resources) - Math.min(...resources) > 2) {
  console.log('not flat');
  process.exitCode = 1;
}
