import path from 'node:path';
import {
  app,
  type BrowserWindow,
  nativeImage,
  nativeTheme,
  screen,
  type Tray,
  type WebContents,
} from 'electron';
import { Menubar } from 'electron-menubar';
import type { Log } from '../../app/needs.ts';
import { offerContextMenu } from './editMenus.ts';
import { keepPageLoaded, type PageLoad } from './loadPage.ts';
import { resize } from './windowSize.ts';

const WIDTH = 360;
const LOWEST = 120;
const HIGHEST = 520;

export type PopoverNeeds = {
  /** Where to place it, in screen coordinates. */
  readonly anchor: () => Electron.Rectangle;
  /** It is about to be shown, or was hidden. */
  readonly onVisible: (isVisible: boolean) => void;
  /** It is visible and has the keyboard, or not any more. On Wayland a visible window may never lose nor get it. */
  readonly onLooking: (isLooking: boolean) => void;
  readonly log: Log;
};

export type Popover = {
  show(): void;
  hide(): void;
  /** For a click on the icon. */
  toggle(): void;
  page(): WebContents | undefined;
  /** The page's content is this high, in CSS pixels. */
  fit(height: number): void;
  /**
   * For a desktop without tray icons: a window like any other, which stays open and where the person puts it. One that is open is exchanged
   * when it is hidden, with what was typed into it.
   */
  setPlain(isPlain: boolean): void;
};

/**
 * The frameless window by the tray icon. Placement, blur and the quirks of each desktop are electron-menubar's job; the page and clicks on
 * the icon are ours. The window is created beforehand, so that it opens at once. It has no state of its own: if it is closed, the next
 * click creates another.
 */
export function createPopover({ anchor, onVisible, onLooking, log }: PopoverNeeds): Popover {
  const menubar = new Menubar(app, {
    tray: placeOf(anchor),
    trigger: 'none',
    // Not used, since the tray is ours; without it the package searches for an icon file that the bundle does not have.
    icon: nativeImage.createEmpty(),
    dir: app.getAppPath(),
    // It would never be ready if the first load failed.
    index: false,
    preloadWindow: true,
    hideOnClose: true,
    activateWithApp: true,
    browserWindow: popoverOptions(),
  });
  const ready = new Promise<void>((resolve) => {
    menubar.once('ready', resolve);
  });
  let pageLoad: PageLoad | undefined;
  let isVisible = false;
  let isFocused = false;
  let isLooking = false;
  let isPlain = false;
  let isWindowPlain = false;

  function changed(now: { readonly visible?: boolean; readonly focused?: boolean }): void {
    const { visible = isVisible, focused = isFocused } = now;
    const isOther = visible !== isVisible;
    isVisible = visible;
    isFocused = focused;
    if (isOther) onVisible(visible);
    if (isLooking === (visible && focused)) return;
    isLooking = !isLooking;
    onLooking(isLooking);
  }

  /** Whether a window has a frame is settled when it is made; the next one is made when it is shown. */
  function exchange(): void {
    if (isWindowPlain !== isPlain && !isVisible) menubar.window?.destroy();
  }

  /** electron-menubar keeps a window that stays open above all others. */
  function lower(): void {
    if (isWindowPlain) menubar.window?.setAlwaysOnTop(false);
  }

  function attend(window: BrowserWindow): void {
    isWindowPlain = isPlain;
    menubar.setOption('hideOnBlur', !isPlain);
    pageLoad = keepPageLoaded(window, log);
    offerContextMenu(window.webContents);
    window.on('focus', () => changed({ focused: true }));
    window.on('blur', () => changed({ focused: false }));
  }

  // Before the window is shown: its first picture is the present one.
  menubar.on('show', () => changed({ visible: true }));
  menubar.on('after-show', lower);
  menubar.on('after-hide', () => {
    changed({ visible: false });
    exchange();
    // Otherwise no other app has the keyboard afterwards.
    if (process.platform === 'darwin') app.hide();
  });
  menubar.on('after-close', () => changed({ visible: false, focused: false }));
  menubar.on('after-create-window', () => {
    if (menubar.window) attend(menubar.window);
  });
  nativeTheme.on('updated', () => menubar.window?.setBackgroundColor(backgroundColor()));

  async function show(): Promise<void> {
    await ready;
    await pageLoad?.settled();
    await menubar.showWindow(anchor());
  }
  function placeAgain(): void {
    if (isVisible) void show();
  }
  screen.on('display-metrics-changed', placeAgain);
  screen.on('display-removed', placeAgain);

  return {
    show: () => void show(),
    hide: () => menubar.hideWindow(),
    toggle: () => {
      if (isVisible) menubar.hideWindow();
      else void show();
    },
    page: () => menubar.window?.webContents,
    fit: (height) => {
      const wanted = Math.min(HIGHEST, Math.max(LOWEST, Math.ceil(height)));
      if (!menubar.window) return;
      if (isWindowPlain) menubar.window.setContentSize(WIDTH, wanted);
      else resize(menubar.window, WIDTH, wanted, process.platform);
    },
    setPlain: (plain) => {
      isPlain = plain;
      menubar.setOption('browserWindow', plain ? plainOptions(() => menubar.window) : popoverOptions());
      lower();
      exchange();
    },
  };
}

function popoverOptions(): Electron.BrowserWindowConstructorOptions {
  return {
    width: WIDTH,
    height: LOWEST,
    title: 'Usher',
    icon: path.join(app.getAppPath(), 'assets', 'app', 'icon.png'),
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    backgroundColor: backgroundColor(),
    webPreferences: {
      preload: path.join(app.getAppPath(), 'dist', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  };
}

/** electron-menubar places a window by its icon, at each change of size too, unless `x` and `y` say where: here where it is. */
function plainOptions(current: () => BrowserWindow | undefined): Electron.BrowserWindowConstructorOptions {
  const place = (axis: 0 | 1): number | undefined => current()?.getPosition()[axis];
  const own = {
    frame: true,
    useContentSize: true,
    minimizable: true,
    skipTaskbar: false,
    alwaysOnTop: false,
  };
  return Object.defineProperties(
    { ...popoverOptions(), ...own },
    { x: { get: () => place(0), enumerable: true }, y: { get: () => place(1), enumerable: true } },
  );
}

/** As the page's own (renderer/styles/tokens.css). */
function backgroundColor(): string {
  return nativeTheme.shouldUseDarkColors ? '#1f1f21' : '#ffffff';
}

/** All that electron-menubar asks of a tray, apart from clicks: where it is. It must not set our tooltip, and the icon may be replaced. */
function placeOf(anchor: () => Electron.Rectangle): Tray {
  const place: Pick<Tray, 'getBounds' | 'setToolTip' | 'setIgnoreDoubleClickEvents' | 'isDestroyed'> = {
    getBounds: anchor,
    setToolTip: () => {},
    setIgnoreDoubleClickEvents: () => {},
    isDestroyed: () => false,
  };
  return place as Tray;
}
