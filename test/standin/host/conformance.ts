// Types only. Drift between the stand-in and electron.d.ts is a compile error here.
import type { EventEmitter } from 'node:events';
import type * as S from './electron.ts';

type Real = typeof Electron.CrossProcessExports;
// Where Electron's own classes appear in a signature, the stand-in's stand in for them.
type Swap<T> = T extends Electron.BrowserWindow
  ? S.BrowserWindow
  : T extends Electron.WebContents
    ? InstanceType<typeof import('./webContents.ts').WebContents>
    : T extends Electron.Menu
      ? S.Menu
      : T extends Electron.MenuItem
        ? S.MenuItem
        : T extends Electron.NativeImage
          ? import('./image.ts').NativeImage
          : T extends Electron.Session
            ? typeof S.session.defaultSession
            : T extends Promise<infer U>
              ? Promise<Swap<U>>
              : T extends (infer U)[]
                ? Swap<U>[]
                : T extends (...a: infer A) => infer R
                  ? (...a: { [I in keyof A]: Swap<A[I]> }) => Swap<R>
                  : T;
// $-prefixed members are the host's own.
type Own<T> = Exclude<keyof T, keyof EventEmitter | `$${string}`>;
type Wrong<T, R> = { [K in Own<T>]: K extends keyof R ? (T[K] extends Swap<R[K]> ? never : K) : K }[Own<T>];
type Same<T extends never> = T;

export type Checks = [
  Same<Exclude<keyof typeof S, keyof Real>>,
  Same<Wrong<typeof S.app, Electron.App>>,
  Same<Wrong<S.BrowserWindow, Electron.BrowserWindow>>,
  Same<
    Exclude<Wrong<S.BrowserWindow['webContents'], Electron.WebContents>, 'mainFrame'>
  > /* partial on purpose */,
  Same<Wrong<typeof S.ipcMain, Electron.IpcMain>>,
  Same<
    Exclude<
      Wrong<typeof S.session.defaultSession, Electron.Session>,
      'setPermissionCheckHandler' | 'setPermissionRequestHandler' | 'webRequest' | 'protocol'
    >
  >,
  Same<Wrong<typeof S.protocol, Electron.Protocol>>,
  Same<Wrong<S.Menu, Electron.Menu>>,
  Same<
    Exclude<
      Wrong<S.MenuItem, Electron.MenuItem>,
      'type' | 'role' | 'submenu' | 'accelerator' | 'menu' | 'click'
    >
  >,
  Same<Exclude<Wrong<S.Notification, Electron.Notification>, 'icon' | 'timeoutType'>>,
  Same<Wrong<S.Tray, Electron.Tray>>,
  Same<Wrong<typeof S.nativeTheme, Electron.NativeTheme>>,
  Same<Wrong<typeof S.powerMonitor, Electron.PowerMonitor>>,
  Same<Wrong<typeof S.screen, Electron.Screen>>,
  Same<Wrong<typeof S.shell, Electron.Shell>>,
  Same<Wrong<typeof S.clipboard, Electron.Clipboard>>,
  Same<Wrong<typeof S.dialog, Electron.Dialog>>,
  Same<Wrong<typeof S.net, Electron.Net>>,
  Same<Wrong<typeof S.globalShortcut, Electron.GlobalShortcut>>,
  Same<Wrong<InstanceType<typeof import('./image.ts').NativeImage>, Electron.NativeImage>>,
];
