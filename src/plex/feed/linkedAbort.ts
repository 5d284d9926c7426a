export type LinkedAbort = {
  readonly signal: AbortSignal;
  abort(): void;
  /** No longer aborted by the parent. */
  unlink(): void;
};

/** Aborts by itself or with its parent. Leaves no listener behind once unlinked: a parent may live for months, and have thousands. */
export function linkedAbort(parent: AbortSignal): LinkedAbort {
  const own = new AbortController();
  const abort = (): void => own.abort();
  parent.addEventListener('abort', abort);
  if (parent.aborted) abort();
  return { signal: own.signal, abort, unlink: () => parent.removeEventListener('abort', abort) };
}
