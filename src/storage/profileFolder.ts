import os from 'node:os';
import path from 'node:path';

/** Where Usher keeps its files; the folder Electron calls `userData`, found without Electron for the terminal. */
export function profileFolder(platform = process.platform, env = process.env): string {
  const home = os.homedir();
  switch (platform) {
    case 'darwin':
      return path.join(home, 'Library', 'Application Support', 'Usher');
    case 'win32':
      return path.join(env.APPDATA ?? path.join(home, 'AppData', 'Roaming'), 'Usher');
    default:
      return path.join(env.XDG_CONFIG_HOME ?? path.join(home, '.config'), 'Usher');
  }
}
