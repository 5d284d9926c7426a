import { app, type BrowserWindow, nativeImage, type Tray } from 'electron';
import { Menubar } from 'electron-menubar';

export type MenubarNeeds = {
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly icon: () => Electron.Rectangle;
  /** There is a window, hidden and empty. */
  readonly onMade: (window: BrowserWindow) => void;
  /** It is about to be shown, so that its first picture is the present one. */
  readonly onShow: () => void;
  readonly onShown: () => void;
  readonly onHidden: () => void;
  readonly onClosed: () => void;
};

export type MenubarWindow = {
  readonly menubar: Menubar;
  /** Resolves when its window was made, or is not any more. */
  readonly ready: Promise<void>;
  destroy(): void;
};

/**
 * A window of electron-menubar: blur and the quirks of each desktop are its job; place, page and clicks on the icon are ours. It makes a
 * window beforehand only when it is made itself, so there is a new one for each window that was destroyed.
 */
export function createMenubarWindow(needs: MenubarNeeds): MenubarWindow {
  const menubar = new Menubar(app, {
    tray: placeOf(needs.icon),
    trigger: 'none',
    // Not used, since the tray is ours; without it the package searches for an icon file that the bundle does not have.
    icon: nativeImage.createEmpty(),
    dir: app.getAppPath(),
    // It would never be ready if the first load failed.
    index: false,
    preloadWindow: true,
    hideOnClose: true,
    activateWithApp: false,
    browserWindow: needs.options,
  });
  menubar.on('show', needs.onShow);
  menubar.on('after-show', needs.onShown);
  menubar.on('after-hide', needs.onHidden);
  menubar.on('after-close', needs.onClosed);
  menubar.on('after-create-window', () => {
    if (menubar.window) needs.onMade(menubar.window);
  });
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  menubar.once('ready', resolve);
  return {
    menubar,
    ready,
    destroy: () => {
      menubar.destroy();
      resolve();
    },
  };
}

/** All that electron-menubar asks of a tray, apart from clicks. It must not set our tooltip, and the icon may be replaced. */
function placeOf(getBounds: () => Electron.Rectangle): Tray {
  const nothing = (): void => {};
  const place = {
    getBounds,
    setToolTip: nothing,
    setIgnoreDoubleClickEvents: nothing,
    removeListener: nothing,
    isDestroyed: () => false,
  };
  return place as unknown as Tray;
}
