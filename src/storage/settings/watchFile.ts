import { watch } from 'node:fs';
import path from 'node:path';

/** A writer may do several things to it. */
const REST_MS = 50;

/**
 * Calls back a moment after somebody changed the file. It is its folder that is watched, since whoever replaces a file leaves nothing of the
 * old one to watch. Throws where the system does not watch it; `onError` where it stops doing so.
 */
export function watchFile(
  file: string,
  onChange: () => void,
  onError: (error: Error) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(path.dirname(file), { persistent: false });
  watcher.on('change', (_kind, name) => {
    // Some systems do not tell the name.
    if (name !== null && String(name) !== path.basename(file)) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      onChange();
    }, REST_MS);
  });
  watcher.on('error', onError);
  const end = (): void => {
    watcher.close();
    clearTimeout(timer);
  };
  signal.addEventListener('abort', end, { once: true });
}
