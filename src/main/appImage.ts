import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/**
 * The AppImage that this program runs from; undefined if from none. What runs lies in a mount of this run. Its variables are handed down to
 * what it starts, so a program that another AppImage has started has them, too.
 */
export function ownAppImage(executable: string, { APPDIR, APPIMAGE }: NodeJS.ProcessEnv): string | undefined {
  if (!APPDIR || !APPIMAGE || !existsSync(APPDIR)) return undefined;
  return executable.startsWith(realpathSync(APPDIR) + path.sep) ? APPIMAGE : undefined;
}
