import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type BenchServer, createBenchApp } from '../benchApp.ts';
import type { LoadOrder } from './loadOrder.ts';

// npm run bench:load: the app's core with its tray's texts and its history file, against servers that send too much. One process for
// each case; the table says how long the main loop was held, what processor time it took and the most memory.

type Case = {
  readonly start: Omit<Extract<LoadOrder, { kind: 'start' }>, 'kind'>;
  readonly load?: LoadOrder;
};

const MB8 = 8 * 1024 * 1024;
const ONE = { servers: 1, rows: 0 };
const CASES: Readonly<Record<string, Case>> = {
  'a list of 8 MB of "\\r"': { start: { ...ONE, listBody: { text: '\r', times: MB8 } } },
  'a list of 8 MB of "<a/>"': { start: { ...ONE, listBody: { text: '<a/>', times: MB8 / 4 } } },
  'a list of 8 MB of "["': { start: { ...ONE, listBody: { text: '[', times: MB8 } } },
  'a frame of 1000 new activities': { start: ONE, load: { kind: 'burst', size: 1000 } },
  'a frame of 5000 new activities': { start: ONE, load: { kind: 'burst', size: 5000 } },
  '20 000 frames of a new activity each': { start: ONE, load: { kind: 'flood', count: 20_000 } },
  '100 000 of them while the list is awaited': {
    start: { ...ONE, listHeldMs: 9000 },
    load: { kind: 'flood', count: 100_000 },
  },
  '30 servers x 300 rows x 20 frames/s, 10 s': {
    start: { servers: 30, rows: 300 },
    load: { kind: 'rate', perSecond: 20, seconds: 10, rows: 300 },
  },
};

// With --draw-each tray and menu are worked out for each event, to compare.
const { values } = parseArgs({
  options: { case: { type: 'string' }, 'draw-each': { type: 'boolean', default: false } },
});
if (values.case === undefined) {
  console.log(['case', 'held p99', 'held most', 'processor', 'memory'].join(' | '));
  for (const name of Object.keys(CASES)) {
    const args = ['--case', name, ...(values['draw-each'] ? ['--draw-each'] : [])];
    const [code] = await once(fork(import.meta.filename, args), 'exit');
    if (code !== 0) process.exitCode = 1;
  }
} else {
  await run(values.case);
}

async function run(name: string): Promise<void> {
  const { start, load } = CASES[name] ?? fail(`no such case: ${name}`);
  const server = fork(path.join(import.meta.dirname, 'loadServer.ts'));
  const order = (what: LoadOrder): boolean => server.send(what);
  order({ kind: 'start', ...start });
  const [{ servers }] = (await once(server, 'message')) as [{ servers: readonly BenchServer[] }];
  let heardAt = performance.now();
  const onChange = (): void => {
    heardAt = performance.now();
  };
  const { app, store, stop } = createBenchApp(servers, onChange, values['draw-each'] ? 0 : undefined);
  const before = process.cpuUsage();
  await app.start();
  const isSettled = (): boolean =>
    store.state.servers.every(({ link }) => link.kind !== 'connecting') || start.listHeldMs !== undefined;
  while (!isSettled()) await sleep(50);
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  if (load) {
    await sleep(200);
    order(load);
    await once(server, 'message');
  }
  // Until nothing has been heard for two seconds: lists, what is held back, what is still in the sockets.
  while (performance.now() - heardAt < 2000 + (start.listHeldMs ?? 0)) await sleep(100);
  delay.disable();
  const { user, system } = process.cpuUsage(before);
  const ms = (nanoseconds: number): string => `${(nanoseconds / 1e6).toFixed(0)} ms`;
  // The shortest delay is the timer's own.
  const held = [ms(delay.percentile(99) - 10e6), ms(delay.max - 10e6)];
  const memory = `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`;
  console.log([name, ...held, `${((user + system) / 1e6).toFixed(1)} s`, memory].join(' | '));
  await stop();
  server.kill();
  process.exit();
}

function fail(why: string): never {
  throw new Error(why);
}
