export type LinkedAbort = {
  readonly signal: AbortSignal;
  abort(): void;
  /** Removes the listener from the parent. */
  unlink(): void;
};

/** Aborts by itself or with its parent. `unlink` removes its listener, of which a parent that lives for months would collect thousands. */
export function linkedAbort(parent: AbortSignal): LinkedAbort {
  const own = new AbortController();
  const abort = (): void => own.abort();
  parent.addEventListener('abort', abort);
  if (parent.aborted) abort();
  return { signal: own.signal, abort, unlink: () => parent.removeEventListener('abort', abort) };
}
