// What `import 'electron'` gives the app on the stand-in host.
export { app } from './app.ts';
export { BrowserWindow } from './browserWindow.ts';
export { nativeImage } from './image.ts';
export { ipcMain } from './ipc.ts';
export { Menu, MenuItem } from './menu.ts';
export { Notification } from './notification.ts';
export { net, protocol, session } from './session.ts';
export { clipboard, dialog, globalShortcut, nativeTheme, powerMonitor, screen, shell } from './system.ts';
export { Tray } from './tray.ts';
export { webContents } from './windows.ts';

import { EventEmitter } from 'node:events';
export const autoUpdater = new EventEmitter();

import type { WebContents } from './webContents.ts';

export type { NativeImage } from './image.ts';
export type { WebContents } from './webContents.ts';
export type MenuItemConstructorOptions = Electron.MenuItemConstructorOptions;
export type IpcMainEvent = Omit<Electron.IpcMainEvent, 'sender'> & { sender: WebContents };
export type IpcMainInvokeEvent = Omit<Electron.IpcMainInvokeEvent, 'sender'> & { sender: WebContents };
