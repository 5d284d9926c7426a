import { AT_LOGIN, type SystemLoginItem } from './loginItem.ts';

type App = Pick<Electron.App, 'getLoginItemSettings' | 'setLoginItemSettings'>;

/** The login item of macOS. One that the person switched off in the system's settings waits for a yes there. */
export function macLoginItem(app: App): SystemLoginItem {
  return {
    read: () => {
      const { status } = app.getLoginItemSettings();
      return {
        isOn: status === 'enabled',
        problem: status === 'requires-approval' ? 'needs-approval' : undefined,
      };
    },
    write: (openAtLogin) => app.setLoginItemSettings({ openAtLogin }),
    repair: () => {},
  };
}

/** The registry entry of Windows. Who switched it off in the Task Manager and asks for it here has it switched on there as well. */
export function windowsLoginItem(app: App): SystemLoginItem {
  const args = [AT_LOGIN];
  return {
    read: () => {
      const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings({ args });
      return { isOn: openAtLogin && executableWillLaunchAtLogin, problem: undefined };
    },
    write: (openAtLogin) => app.setLoginItemSettings({ openAtLogin, args, enabled: true }),
    repair: () => {},
  };
}
