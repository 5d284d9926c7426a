import path from 'node:path';
import { app } from 'electron';
import { ownAppImage } from '../appImage.ts';
import { macLoginItem, windowsLoginItem } from './appLoginItem.ts';
import { autostartFile } from './autostartFile.ts';
import { AT_LOGIN, type SystemLoginItem } from './loginItem.ts';

/** The login item of this system. `id` names the app's desktop file. */
export function systemLoginItem(id: string): SystemLoginItem {
  const executable = app.getPath('exe');
  switch (process.platform) {
    case 'darwin':
      return macLoginItem(app);
    case 'win32':
      return windowsLoginItem(app);
    default:
      return autostartFile(
        path.join(app.getPath('appData'), 'autostart', `${id}.desktop`),
        ownAppImage(executable, process.env) ?? executable,
      );
  }
}

/** Whether the system opened this process at login. Known once the app is ready. */
export function wasOpenedAtLogin(): boolean {
  if (process.platform === 'darwin') return app.getLoginItemSettings().wasOpenedAtLogin;
  return process.argv.includes(AT_LOGIN);
}
