import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { BenchServer } from '../benchApp.ts';
import type { SendOrder } from '../frames/orders.ts';
import type { Measure } from '../measure.ts';
import type { StormResult } from './stormListener.ts';

const PER_SECOND = 10_000;
const SECONDS = 60;

/** A minute of ten thousand frames a second, with the popover open. */
export async function measureStorm(): Promise<readonly Measure[]> {
  const sender = fork(path.join(import.meta.dirname, '../frames/sender.ts'));
  const tell = (order: SendOrder): boolean => sender.send(order);
  tell({ kind: 'start', rows: 40 });
  const [servers] = (await once(sender, 'message')) as [readonly BenchServer[]];
  const listener = fork(path.join(import.meta.dirname, 'stormListener.ts'));
  listener.send(servers);
  await once(listener, 'message');
  tell({ kind: 'storm', perSecond: PER_SECOND, seconds: SECONDS });
  const [ends] = (await once(sender, 'message')) as [number];
  listener.send({ ends });
  const [result] = (await once(listener, 'message')) as [StormResult];
  sender.disconnect();
  listener.disconnect();
  const { views, lost, held99Ms, heldMostMs, lateMostMs, cpuSeconds } = result;
  return [
    { name: 'storm: views a second', unit: '', values: [views / SECONDS], goal: 20 },
    { name: 'storm: ends that are lost', unit: '', values: [lost], goal: 0 },
    { name: 'storm: an end is known late by at most', unit: 'ms', values: [lateMostMs], goal: 50 },
    { name: 'storm: main loop held, p99', unit: 'ms', values: [held99Ms], goal: 100 },
    { name: 'storm: main loop held, most', unit: 'ms', values: [heldMostMs] },
    { name: 'storm: of one core', unit: '%', values: [(100 * cpuSeconds) / SECONDS] },
  ];
}
