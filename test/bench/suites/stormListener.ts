import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { viewOf } from '../../../src/domain/view/viewOf.ts';
import { atMostEvery } from '../../../src/main/atMostEvery.ts';
import { until } from '../../until.ts';
import { type BenchServer, createBenchApp } from '../benchApp.ts';

// The app in a process of its own while a storm of frames comes. Told by messages: where the servers are, then how many ends were sent.

export type StormResult = {
  readonly views: number;
  readonly lost: number;
  readonly held99Ms: number;
  readonly heldMostMs: number;
  readonly lateMostMs: number;
  readonly cpuSeconds: number;
};

// As bridge.ts draws it.
const DRAW_MS = 60;
/** The shortest delay is the timer's own. */
const RESOLUTION_MS = 10;

process.on('disconnect', () => process.exit());
const [servers] = (await once(process, 'message')) as [readonly BenchServer[]];
let views = 0;
let ends = 0;
let lateMostMs = 0;
let bytes = 0;
const drawing = atMostEvery(DRAW_MS, () => {
  bytes += JSON.stringify(viewOf(store.state, Date.now())).length;
  views++;
});
const { app, store } = createBenchApp(servers, ({ finished }) => {
  for (const { activity } of finished) {
    if (!activity.uuid.startsWith('storm-')) continue;
    ends++;
    lateMostMs = Math.max(lateMostMs, Date.now() - Number(activity.subtitle));
  }
  drawing.ask();
});
await app.start();
await until(() => store.state.servers.every(({ link }) => link.kind === 'live'), 'the link');
store.apply({ kind: 'looking-changed', isLooking: true });
views = 0;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();
const before = process.cpuUsage();
process.send?.('ready');
const [told] = (await once(process, 'message')) as [{ readonly ends: number }];
// What is still in the socket.
await until(() => ends >= told.ends, 'the last end').catch(() => {});
const { user, system } = process.cpuUsage(before);
const held = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);
const result: StormResult = {
  views: bytes ? views : 0,
  lost: told.ends - ends,
  held99Ms: held(delay.percentile(99)),
  heldMostMs: held(delay.max),
  lateMostMs,
  cpuSeconds: (user + system) / 1e6,
};
process.send?.(result);
