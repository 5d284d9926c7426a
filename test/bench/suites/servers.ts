import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { BenchServer } from '../benchApp.ts';
import type { LoadOrder } from '../load/loadOrder.ts';
import type { Measure } from '../measure.ts';
import { bundled } from './bundled.ts';
import type { ServersResult } from './serversListener.ts';

const ROWS = 200;
const MOST_MB = 150;

/** The app's core with 1, 10 and 50 servers of 200 rows each. */
export async function measureServers(): Promise<readonly Measure[]> {
  const measures: Measure[] = [];
  for (const count of [1, 10, 50]) {
    const sender = fork(path.join(import.meta.dirname, '../load/loadServer.ts'));
    const order: LoadOrder = { kind: 'start', servers: count, rows: ROWS };
    sender.send(order);
    const [{ servers }] = (await once(sender, 'message')) as [{ readonly servers: readonly BenchServer[] }];
    const listener = fork(await bundled(path.join(import.meta.dirname, 'serversListener.ts')), {
      execArgv: ['--expose-gc'],
    });
    listener.send(servers);
    const [{ liveMs, residentMB, heapMB }] = (await once(listener, 'message')) as [ServersResult];
    listener.disconnect();
    sender.disconnect();
    const name = `${count} servers × ${ROWS} rows`;
    measures.push(
      { name: `${name}: start to all live`, unit: 'ms', values: [liveMs] },
      { name: `${name}: heap`, unit: 'MB', values: [heapMB] },
      {
        name: `${name}: resident, of which a bare Node is 45`,
        unit: 'MB',
        values: [residentMB],
        goal: MOST_MB,
      },
    );
  }
  return measures;
}
