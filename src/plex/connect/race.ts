import { aborted, type Clock } from '../http/clock.ts';

export type Attempt<T> = {
  /** Counted from the earliest attempt: the head start of those before this one. */
  readonly startAfterMs: number;
  run(signal: AbortSignal): Promise<T>;
};

/**
 * Happy eyeballs (RFC 8305): the result of the attempt that succeeds first; the others are aborted. An attempt starts at its time, or
 * earlier when every attempt before it has failed. Rejects with the reason of `signal`, or with an AggregateError of all failures, in
 * the order of the attempts.
 */
export async function race<T>(
  attempts: readonly Attempt<T>[],
  clock: Clock,
  signal: AbortSignal,
): Promise<T> {
  signal.throwIfAborted();
  const settled = new AbortController();
  const ended = AbortSignal.any([signal, settled.signal]);
  const earliestMs = Math.min(...attempts.map((a) => a.startAfterMs));
  /** Of each attempt that has not started, in order: ends its wait. */
  const waiting = new Set<AbortController>();
  let running = 0;

  async function start(attempt: Attempt<T>): Promise<T> {
    const waitMs = attempt.startAfterMs - earliestMs;
    const startNow = new AbortController();
    waiting.add(startNow);
    if (waitMs > 0) await clock.sleep(waitMs, AbortSignal.any([ended, startNow.signal]));
    waiting.delete(startNow);
    ended.throwIfAborted();
    running++;
    try {
      return await attempt.run(ended);
    } catch (error) {
      running--;
      const [next] = waiting;
      if (running === 0) next?.abort();
      throw error;
    }
  }

  const stopped = aborted(ended).then(() => Promise.reject(ended.reason));
  try {
    return await Promise.race([Promise.any(attempts.map(start)), stopped]);
  } finally {
    settled.abort();
  }
}
