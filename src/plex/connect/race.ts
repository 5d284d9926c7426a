import type { Clock } from '../http/clock.ts';

/** One way to try; it starts so long after the first, or as soon as all before it have failed. */
export type Entrant<T> = { readonly delayMs: number; run(signal: AbortSignal): Promise<T> };

/**
 * The first to succeed, while the better ones have a head start. Rejects with all failures, in the order of the entrants, when none
 * does. The rest are aborted.
 */
export async function race<T>(
  entrants: readonly Entrant<T>[],
  clock: Clock,
  signal: AbortSignal,
): Promise<T> {
  const over = new AbortController();
  const whole = AbortSignal.any([signal, over.signal]);
  const won = Promise.withResolvers<T>();
  const failures: unknown[] = entrants.map(() => undefined);
  let failed = 0;
  const started = new Set<number>();
  const hurries = entrants.map(() => new AbortController());
  // A head start before nobody is lost time.
  const earliestMs = Math.min(...entrants.map((e) => e.delayMs));

  function fail(index: number, error: unknown): void {
    failures[index] = error;
    failed++;
    if (failed === entrants.length) won.reject(new AggregateError(failures));
    // Nobody runs any more: why wait?
    else if (failed === started.size) hurries.find((h) => !h.signal.aborted)?.abort();
  }

  async function enter({ delayMs, run }: Entrant<T>, index: number): Promise<void> {
    const hurry = hurries[index] ?? over;
    if (delayMs > earliestMs) await clock.sleep(delayMs - earliestMs, AbortSignal.any([whole, hurry.signal]));
    hurry.abort();
    if (whole.aborted) return;
    started.add(index);
    await run(whole).then(won.resolve, (error: unknown) => fail(index, error));
  }

  const stop = (): void => won.reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted || entrants.length === 0) stop();
  const all = entrants.map(enter);
  try {
    return await won.promise;
  } finally {
    signal.removeEventListener('abort', stop);
    over.abort();
    void Promise.allSettled(all);
  }
}
