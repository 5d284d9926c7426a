import type { EventEmitter } from 'node:events';
import type * as Standin from './electron.ts';

// Types only. What the stand-in has must be what Electron has: each member below is held against electron.d.ts.

type Real = typeof Electron.CrossProcessExports;

/** Electron's signatures, in which the stand-in's classes stand for Electron's. */
type Swap<T> = T extends Electron.BrowserWindow
  ? Standin.BrowserWindow
  : T extends Electron.WebContents
    ? Standin.WebContents
    : T extends Electron.Menu
      ? Standin.Menu
      : T extends Electron.MenuItem
        ? Standin.MenuItem
        : T extends Electron.NativeImage
          ? Standin.NativeImage
          : T extends Electron.Session
            ? Standin.Session
            : T extends Electron.WebFrameMain
              ? Standin.WebFrameMain
              : T extends Electron.IpcMainEvent
                ? Standin.IpcMainEvent
                : T extends Electron.IpcMainInvokeEvent
                  ? Standin.IpcMainInvokeEvent
                  : T extends Electron.ClientRequest
                    ? Standin.ClientRequest
                    : T extends Promise<infer U>
                      ? Promise<Swap<U>>
                      : T extends (infer U)[]
                        ? Swap<U>[]
                        : T extends (...args: infer A) => infer R
                          ? (...args: { [I in keyof A]: Swap<A[I]> }) => Swap<R>
                          : T;
/** Members with a `$` are the host's own. */
type Own<T> = Exclude<keyof T, keyof EventEmitter | `$${string}`>;
type Wrong<T, R> = { [K in Own<T>]: K extends keyof R ? (T[K] extends Swap<R[K]> ? never : K) : K }[Own<T>];

/** The events of an emitter that Electron's does not have. */
type EventsOf<T> = T extends EventEmitter<infer M> ? Exclude<keyof M, `standin-${string}`> : never;
type Unheard<T, R extends { on: unknown }> = {
  [K in EventsOf<T>]: R['on'] extends (event: K, listener: () => void) => unknown ? never : K;
}[EventsOf<T>];

type None<T extends never> = T;

// Left out by name: what the app's own functions are given is the stand-in's.
export type Checks = [
  None<Exclude<keyof typeof Standin, keyof Real>>,
  None<Exclude<Wrong<typeof Standin.app, Electron.App>, 'commandLine'>>,
  None<Wrong<typeof Standin.app.commandLine, Electron.CommandLine>>,
  None<Unheard<typeof Standin.app, Electron.App>>,
  None<Wrong<Standin.BrowserWindow, Electron.BrowserWindow>>,
  None<Wrong<typeof Standin.BrowserWindow, typeof Electron.BrowserWindow>>,
  None<Unheard<Standin.BrowserWindow, Electron.BrowserWindow>>,
  None<Wrong<Standin.WebContents, Electron.WebContents>>,
  None<Wrong<Standin.WebFrameMain, Electron.WebFrameMain>>,
  None<Unheard<Standin.WebContents, Electron.WebContents>>,
  None<Wrong<typeof Standin.webContents, typeof Electron.WebContents>>,
  None<Wrong<typeof Standin.ipcMain, Electron.IpcMain>>,
  None<Wrong<Standin.IpcMainEvent, Electron.IpcMainEvent>>,
  None<Exclude<Wrong<Standin.Session, Electron.Session>, 'protocol'>>,
  None<Wrong<typeof Standin.session, typeof Electron.Session>>,
  None<Wrong<typeof Standin.protocol, Electron.Protocol>>,
  None<Wrong<Standin.Menu, Electron.Menu>>,
  None<Exclude<Wrong<typeof Standin.Menu, typeof Electron.Menu>, 'buildFromTemplate'>>,
  None<Unheard<Standin.Menu, Electron.Menu>>,
  None<Exclude<Wrong<Standin.MenuItem, Electron.MenuItem>, 'role'>>,
  None<
    Exclude<
      Wrong<Standin.MenuItemConstructorOptions, Electron.MenuItemConstructorOptions>,
      'click' | 'submenu'
    >
  >,
  None<Wrong<Standin.Notification, Electron.Notification>>,
  None<Unheard<Standin.Notification, Electron.Notification>>,
  None<Wrong<Standin.Tray, Electron.Tray>>,
  None<Unheard<Standin.Tray, Electron.Tray>>,
  None<Wrong<typeof Standin.nativeTheme, Electron.NativeTheme>>,
  None<Unheard<typeof Standin.nativeTheme, Electron.NativeTheme>>,
  None<Wrong<typeof Standin.powerMonitor, Electron.PowerMonitor>>,
  None<Unheard<typeof Standin.powerMonitor, Electron.PowerMonitor>>,
  None<Unheard<typeof Standin.autoUpdater, Electron.AutoUpdater>>,
  None<Wrong<typeof Standin.screen, Electron.Screen>>,
  None<Wrong<typeof Standin.shell, Electron.Shell>>,
  None<Wrong<typeof Standin.clipboard, Electron.Clipboard>>,
  None<Wrong<typeof Standin.dialog, Electron.Dialog>>,
  None<Wrong<typeof Standin.net, Electron.Net>>,
  None<Wrong<Standin.ClientRequest, Electron.ClientRequest>>,
  None<Unheard<Standin.ClientRequest, Electron.ClientRequest>>,
  None<Wrong<typeof Standin.globalShortcut, Electron.GlobalShortcut>>,
  None<Wrong<Standin.NativeImage, Electron.NativeImage>>,
  None<Wrong<typeof Standin.nativeImage, typeof Electron.NativeImage>>,
];
