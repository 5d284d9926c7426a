// electron-menubar's own types speak of Electron's classes. This is as much of it as the app uses, in the stand-in's.
import type { EventEmitter } from 'node:events';
import type { app, BrowserWindow, NativeImage, Tray } from './host/electron.ts';

export class Menubar extends EventEmitter {
  constructor(
    application: typeof app,
    options: {
      tray: Tray;
      icon: NativeImage;
      dir: string;
      index: false;
      trigger: 'none';
      preloadWindow: boolean;
      hideOnClose: boolean;
      activateWithApp: boolean;
      browserWindow: Electron.BrowserWindowConstructorOptions;
    },
  );
  readonly window: BrowserWindow | undefined;
  showWindow(bounds?: Electron.Rectangle): Promise<void>;
  hideWindow(): void;
  destroy(): void;
  setOption(key: 'hideOnBlur', value: boolean): void;
  setOption(key: 'browserWindow', value: Electron.BrowserWindowConstructorOptions): void;
}
