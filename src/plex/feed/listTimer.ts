import type { Clock } from '../http/clock.ts';

export type ListIntervals = { readonly busyMs: number; readonly quietMs: number };

/** Waits until the list is due: after `busyMs`, and after each more, if something runs by then; after `quietMs` in any case. */
export async function untilListIsDue(
  { busyMs, quietMs }: ListIntervals,
  isBusy: () => boolean,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  let waitedMs = 0;
  do {
    await clock.sleep(busyMs, signal);
    waitedMs += busyMs;
  } while (!isBusy() && waitedMs < quietMs && !signal.aborted);
}
