import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startDemoServer } from '../../../src/demo/server.ts';
import type { Measure } from '../measure.ts';
import { bundled } from './bundled.ts';

const IDLE_MS = 120_000;
/** Until what a start leaves behind (compiling, collecting, closing) is over. */
const CALM_MS = 15_000;

/** Two minutes with a server on which nothing runs. */
export async function measureIdle(): Promise<readonly Measure[]> {
  const demo = await startDemoServer({ token: 'bench-token' });
  const listener = fork(await bundled(path.join(import.meta.dirname, 'serversListener.ts')));
  listener.send([{ id: demo.machineIdentifier, url: demo.url }]);
  await once(listener, 'message');
  await sleep(CALM_MS);
  const pid = listener.pid ?? 0;
  const requests = demo.requests.length;
  const [wakes, nanoseconds] = [wakeUpsOf(pid), nanosecondsOf(pid)];
  await sleep(IDLE_MS);
  const measures: readonly Measure[] = [
    { name: 'idle for two minutes: requests', unit: '', values: [demo.requests.length - requests], goal: 0 },
    { name: 'idle for two minutes: wake-ups', unit: '', values: [wakeUpsOf(pid) - wakes], goal: 60 },
    {
      name: 'idle for two minutes: processor',
      unit: 'ms',
      values: [(nanosecondsOf(pid) - nanoseconds) / 1e6],
    },
  ];
  listener.disconnect();
  await demo.stop();
  return measures;
}

/** Of the thread that runs JavaScript (proc(5), status). */
function wakeUpsOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(status.match(/^voluntary_ctxt_switches:\s+(\d+)$/m)?.[1]);
}

/** Processor time of all its threads in nanoseconds (proc(5), schedstat): ticks are too coarse for what wakes with the clock. */
function nanosecondsOf(pid: number): number {
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => {
    const [onProcessor = ''] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ');
    return sum + Number(onProcessor);
  }, 0);
}
