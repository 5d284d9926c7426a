// What `import 'electron'` gives the app on the stand-in host.
export { app } from './app.ts';
export { nativeImage } from './image.ts';
export { ipcMain } from './ipc.ts';
export { Menu, MenuItem } from './menu.ts';
export { Notification } from './notification.ts';
export { net, protocol, session } from './session.ts';
export { clipboard, dialog, globalShortcut, nativeTheme, powerMonitor, screen, shell } from './system.ts';
export { Tray } from './tray.ts';
export { BrowserWindow, webContents } from './window.ts';

import { EventEmitter } from 'node:events';
export const autoUpdater = new EventEmitter();
