import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import module from 'node:module';
import os from 'node:os';
import path from 'node:path';
import v8 from 'node:v8';

// The newest V8 that these were looked at with: one that does not know a flag complains on stderr.
const NEWEST_MAJOR = 24;

const CONNECTING = 'undici:client:beforeConnect';

/** What makes a command start sooner and smaller, and changes nothing else. Called before anything else is loaded. */
export function startQuickly(): void {
  // Compiled code is kept, from Node 22.1 on. In the person's own folder: Node's default is one that others may write to. One that cannot
  // be written to costs the time only.
  module.enableCompileCache?.(cacheFolder());
  if (Number.parseInt(process.versions.node, 10) <= NEWEST_MAJOR) subscribe(CONNECTING, leaveParser);
}

/**
 * undici's parser is one large WebAssembly function. To optimise it takes a tenth of a second and 35 MB, for some answers of a kilobyte:
 * put off until it has run for much longer than by V8's default. Not before undici first connects, since compiled code, Node's own too,
 * is only good for the flags with which it was kept.
 */
function leaveParser(): void {
  unsubscribe(CONNECTING, leaveParser);
  module.flushCompileCache?.();
  v8.setFlagsFromString('--wasm-tiering-budget=2000000000');
}

/** Where what can be made again is kept. */
export function cacheFolder(platform = process.platform, env = process.env): string {
  const home = os.homedir();
  switch (platform) {
    case 'darwin':
      return path.join(home, 'Library', 'Caches', 'Usher');
    case 'win32':
      return path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'Usher', 'Cache');
    default:
      return path.join(env.XDG_CACHE_HOME || path.join(home, '.cache'), 'usher');
  }
}
