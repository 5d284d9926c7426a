import module from 'node:module';
import os from 'node:os';
import path from 'node:path';

/** What makes a command start sooner and smaller, and changes nothing else. Called before anything else is loaded. */
export function startQuickly(): void {
  // Compiled code is kept, from Node 22.1 on. In the person's own folder: Node's default is one that others may write to. One that cannot
  // be written to costs the time only.
  module.enableCompileCache?.(cacheFolder());
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
