import { once } from 'node:events';
import { until } from '../../until.ts';
import { type BenchServer, createBenchApp } from '../benchApp.ts';

// The app in a process of its own. Told by a message where the servers are; says how long it took and what it holds.

export type ServersResult = { readonly liveMs: number; readonly residentMB: number; readonly heapMB: number };

process.on('disconnect', () => process.exit());
const [servers] = (await once(process, 'message')) as [readonly BenchServer[]];
const began = performance.now();
const { app, store } = createBenchApp(servers, () => {});
await app.start();
await until(() => store.state.servers.every(({ link }) => link.kind === 'live'), 'the links');
const liveMs = performance.now() - began;
globalThis.gc?.();
const { rss, heapUsed } = process.memoryUsage();
const result: ServersResult = { liveMs, residentMB: rss / 1e6, heapMB: heapUsed / 1e6 };
process.send?.(result);
