import path from 'node:path';
import { app, nativeImage, nativeTheme, type Tray, type WebContents } from 'electron';
import { Menubar } from 'electron-menubar';
import { PAGE_URL } from './page.ts';

const WIDTH = 360;
const LOWEST = 120;
const HIGHEST = 520;

export type Popover = {
  /** The window exists, and electron-menubar does not set the tray's tooltip any more. */
  readonly ready: Promise<void>;
  show(): void;
  hide(): void;
  isVisible(): boolean;
  page(): WebContents | undefined;
  /** The page's content is this high, in CSS pixels. */
  fit(height: number): void;
};

/**
 * The frameless window by the tray icon. Placement, blur and the quirks of each desktop are electron-menubar's job. The window is created
 * beforehand, so that it opens at once. It has no state of its own: if it is closed or crashes, the next click creates another.
 */
export function createPopover(tray: Tray, onVisible: (visible: boolean) => void): Popover {
  const menubar = new Menubar(app, {
    tray,
    // Not used, since the tray is ours; without it the package searches for an icon file that the bundle does not have.
    icon: nativeImage.createEmpty(),
    dir: app.getAppPath(),
    index: PAGE_URL,
    preloadWindow: true,
    hideOnClose: true,
    activateWithApp: true,
    browserWindow: {
      width: WIDTH,
      height: LOWEST,
      title: 'Usher',
      resizable: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#1f1f21' : '#ffffff',
      webPreferences: {
        preload: path.join(app.getAppPath(), 'dist', 'preload', 'preload.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        devTools: !app.isPackaged,
      },
    },
  });
  let visible = false;
  const tell = (now: boolean): void => {
    if (visible === now) return;
    visible = now;
    onVisible(now);
  };
  menubar.on('after-show', () => tell(true));
  menubar.on('after-hide', () => tell(false));
  menubar.on('after-close', () => tell(false));
  menubar.on('after-create-window', () => {
    const window = menubar.window;
    window?.webContents.on('render-process-gone', () => window.destroy());
  });

  const ready = new Promise<void>((resolve) => {
    menubar.once('ready', resolve);
  });

  return {
    ready,
    show: () => void ready.then(() => menubar.showWindow()),
    hide: () => menubar.hideWindow(),
    isVisible: () => visible,
    page: () => menubar.window?.webContents,
    fit: (height) => {
      const window = menubar.window;
      const wanted = Math.min(HIGHEST, Math.max(LOWEST, Math.ceil(height)));
      if (window && window.getSize()[1] !== wanted) window.setSize(WIDTH, wanted);
    },
  };
}
