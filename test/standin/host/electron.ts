// What `import 'electron'` gives the app on the stand-in.
export { app } from './app.ts';
export { Menu, MenuItem, type MenuItemConstructorOptions } from './desktop/menu.ts';
export { type NativeImage, nativeImage } from './desktop/nativeImage.ts';
export { nativeTheme } from './desktop/nativeTheme.ts';
export { Notification } from './desktop/notification.ts';
export { screen } from './desktop/screen.ts';
export { Tray } from './desktop/tray.ts';
export type { ClientRequest } from './network/clientRequest.ts';
export { net, protocol } from './network/protocol.ts';
export { type Session, session } from './network/session.ts';
export { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from './page/ipc.ts';
export { autoUpdater, clipboard, dialog, globalShortcut, powerMonitor, shell } from './system.ts';
export { BrowserWindow } from './window/browserWindow.ts';
export { type WebContents, webContents } from './window/webContents.ts';
export type { WebFrameMain } from './window/webContentsEvents.ts';
