import { EXIT } from './exitCodes.ts';

/** Aborts at the first Ctrl-C or SIGTERM; `code` is the exit code that this one has. */
export type Interruption = { readonly signal: AbortSignal; readonly code: number };

export function onInterruption(): Interruption {
  const ending = new AbortController();
  let code: number = EXIT.interrupted;
  process.once('SIGINT', () => ending.abort());
  process.once('SIGTERM', () => {
    if (!ending.signal.aborted) code = EXIT.terminated;
    ending.abort();
  });
  return {
    signal: ending.signal,
    get code() {
      return code;
    },
  };
}
