// What `import 'electron'` gives the app on the stand-in.
export { app } from './app.ts';
export { BrowserWindow } from './browserWindow.ts';
export { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from './ipc.ts';
export { Menu, MenuItem, type MenuItemConstructorOptions } from './menu.ts';
export { type NativeImage, nativeImage } from './nativeImage.ts';
export { nativeTheme } from './nativeTheme.ts';
export { Notification } from './notification.ts';
export { net, protocol } from './protocol.ts';
export { screen } from './screen.ts';
export { type Session, session } from './session.ts';
export { autoUpdater, clipboard, dialog, globalShortcut, powerMonitor, shell } from './system.ts';
export { Tray } from './tray.ts';
export { type WebContents, webContents } from './webContents.ts';
export type { WebFrameMain } from './webContentsEvents.ts';
