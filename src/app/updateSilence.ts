import type { Clock } from '../plex/http/clock.ts';
import { UpdateError } from './needs.ts';

/** Neither an answer nor a byte for so long: it is over. The updater itself sets no limit. */
const SILENCE_MS = 60_000;

/** The answer, or UpdateError if it takes too long. */
export async function inTime<T>(work: Promise<T>, clock: Clock): Promise<T> {
  const answered = new AbortController();
  const silence = clock.sleep(SILENCE_MS, answered.signal).then(() => {
    throw new UpdateError('unreachable', 'no answer');
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    answered.abort();
  }
}

/** Its signal aborts once nothing has moved for SILENCE_MS, or with `quitting`. */
export function watchProgress(
  clock: Clock,
  quitting: AbortSignal,
): { readonly signal: AbortSignal; moved(): void; end(): void } {
  const silence = new AbortController();
  const over = new AbortController();
  let nap = new AbortController();
  async function run(): Promise<void> {
    while (!over.signal.aborted) {
      nap = new AbortController();
      await clock.sleep(SILENCE_MS, AbortSignal.any([nap.signal, over.signal]));
      if (!nap.signal.aborted && !over.signal.aborted) return silence.abort();
    }
  }
  void run();
  return {
    signal: AbortSignal.any([silence.signal, quitting]),
    moved: () => nap.abort(),
    end: () => over.abort(),
  };
}
