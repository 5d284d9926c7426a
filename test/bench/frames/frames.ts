import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { BenchServer } from '../benchApp.ts';
import type { ListenerKind, ListenOrder, RoundResult, SendOrder } from './orders.ts';

/** One listener, and what is sent to it. */
export type FramesCase = {
  readonly listener: ListenerKind;
  readonly rows: number;
  readonly isWanted: boolean;
};

const WARM_UP = 1;

/** Microseconds of processor time a frame, round by round, for each case. The cases take turns, so that all of them meet the same machine. */
export async function measureFrames(
  cases: readonly FramesCase[],
  rounds: number,
  frames: number,
): Promise<readonly (readonly number[])[]> {
  const pairs: { readonly sender: ChildProcess; readonly listener: ChildProcess }[] = [];
  for (const { listener, rows } of cases) pairs.push(await startPair(listener, rows));
  const micros = cases.map((): number[] => []);
  for (let round = 1; round <= WARM_UP + rounds; round++)
    for (const [n, { sender, listener }] of pairs.entries()) {
      const isWanted = cases[n]?.isWanted ?? true;
      tell(listener, { kind: 'round', round, frames });
      await once(listener, 'message');
      tell(sender, { kind: 'send', count: frames, round, isWanted });
      const [{ cpuMicros }] = (await once(listener, 'message')) as [RoundResult];
      if (round > WARM_UP) micros[n]?.push(cpuMicros / frames);
    }
  for (const { sender, listener } of pairs) {
    listener.disconnect();
    sender.disconnect();
  }
  return micros;
}

async function startPair(
  kind: ListenerKind,
  rows: number,
): Promise<{ sender: ChildProcess; listener: ChildProcess }> {
  const sender = fork(path.join(import.meta.dirname, 'sender.ts'));
  tell(sender, { kind: 'start', rows });
  const [servers] = (await once(sender, 'message')) as [readonly BenchServer[]];
  const listener = fork(path.join(import.meta.dirname, 'listener.ts'));
  tell(listener, { kind: 'start', listener: kind, servers });
  await once(listener, 'message');
  return { sender, listener };
}

function tell(to: ChildProcess, order: SendOrder | ListenOrder): void {
  to.send(order);
}
