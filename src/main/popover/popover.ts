import { setTimeout as sleep } from 'node:timers/promises';
import { app, type BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import type { KeptWindow, Log } from '../../app/needs.ts';
import { offerContextMenu } from './editMenus.ts';
import { createIdleTimer } from './idleTimer.ts';
import { keepPageLoaded, type PageLoad } from './loadPage.ts';
import { createMenubarWindow, type MenubarWindow } from './menubarWindow.ts';
import { backgroundColor, windowOptions } from './windowOptions.ts';
import { createWindowPlace, positionOf } from './windowPlace.ts';
import { LOWEST, resize, sizeOf } from './windowSize.ts';

// For the first height from a page that has just loaded.
const FITTED_MS = 200;

export type PopoverNeeds = {
  /** Where the icon is, in screen coordinates; all zeros where the system does not tell. */
  readonly icon: () => Electron.Rectangle;
  /** It is about to be shown, or was hidden. */
  readonly onVisible: (isVisible: boolean) => void;
  /** It is visible and has the keyboard, or not any more. On Wayland a visible window may never lose nor get it. */
  readonly onLooking: (isLooking: boolean) => void;
  /** Whether it is pinned; undefined where it stays open anyway. */
  readonly onPinned: (isPinned: boolean | undefined) => void;
  /** To be given to `restore` at the next start. */
  readonly onKept: (kept: KeptWindow) => void;
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
  /** How large all in it is drawn, in percent. */
  zoom(percent: number): void;
  /** Something is typed in a form: the window is not given back. */
  setFilled(isFilled: boolean): void;
  /** Pinned, it stays open, and where the person puts it; else it is by the icon, and hides with the focus. */
  pin(isPinned: boolean): void;
  restore(kept: KeptWindow): void;
  /**
   * For a desktop without tray icons: a window like any other, which stays open and where the person puts it. One that is open is exchanged
   * when it is hidden, with what was typed into it.
   */
  setPlain(isPlain: boolean): void;
};

/**
 * The frameless window by the tray icon. It is created beforehand, so that it opens at once, and given back when it has been closed for
 * long. It has no state of its own: if it is closed, the next click creates another.
 */
export function createPopover(needs: PopoverNeeds): Popover {
  const { onVisible, onLooking, onPinned, onKept, log } = needs;
  let pageLoad: PageLoad | undefined;
  let fitted = Promise.withResolvers<void>();
  let isVisible = false;
  let isFocused = false;
  let isLooking = false;
  let isFilled = false;
  let isPinned = false;
  let isPlain = false;
  let isWindowPlain = false;
  let zoom = 100;
  // What the page's content was last, in CSS pixels.
  let contentHeight = LOWEST;
  const windowNow = (): BrowserWindow | undefined => own?.menubar.window;
  const place = createWindowPlace({
    icon: needs.icon,
    window: windowNow,
    kind: () => (isPlain ? 'plain' : isPinned ? 'pinned' : 'popover'),
    onPut: (at) => onKept({ isPinned, ...at }),
  });
  const idle = createIdleTimer(() => {
    if (!isVisible && !isPinned && !isFilled) giveBack();
  });
  let own: MenubarWindow | undefined;
  make();

  function make(): MenubarWindow {
    const made = createMenubarWindow({
      options: windowOptions(isPlain, place.now),
      icon: needs.icon,
      onMade: attend,
      onShow: () => changed({ visible: true }),
      onShown: () => {
        place.setOpen(true);
        lower();
      },
      onHidden,
      onClosed: () => {
        changed({ visible: false, focused: false });
        if (own === made) giveBack();
      },
    });
    own = made;
    idle.start();
    return made;
  }

  function giveBack(): void {
    const gone = own;
    own = undefined;
    place.setOpen(false);
    gone?.destroy();
  }

  function attend(window: BrowserWindow): void {
    isWindowPlain = isPlain;
    isFilled = false;
    fitted = Promise.withResolvers();
    contentHeight = LOWEST;
    applySize();
    stayOrHide();
    pageLoad = keepPageLoaded(window, log);
    offerContextMenu(window.webContents);
    place.watch(window);
    // Electron keeps the zoom of a host, over restarts as well, and a window that was made meanwhile has the old one.
    window.webContents.on('did-navigate', applyZoom);
    window.on('focus', () => changed({ focused: true }));
    window.on('blur', () => changed({ focused: false }));
  }

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

  function onHidden(): void {
    place.setOpen(false);
    changed({ visible: false });
    exchange();
    // Otherwise no other app has the keyboard afterwards.
    if (process.platform === 'darwin') app.hide();
    idle.start();
  }

  /** Whether a window has a frame is settled when it is made; the next one is made when it is shown. */
  function exchange(): void {
    if (isWindowPlain !== isPlain && !isVisible) giveBack();
  }

  const staysOpen = (): boolean => isWindowPlain || isPinned;

  function stayOrHide(): void {
    own?.menubar.setOption('hideOnBlur', !staysOpen());
    windowNow()?.setSkipTaskbar(!staysOpen());
    lower();
  }

  /** electron-menubar keeps a window that stays open above all others. */
  function lower(): void {
    if (staysOpen()) windowNow()?.setAlwaysOnTop(false);
  }

  async function show(): Promise<void> {
    const shown = own ?? make();
    idle.stop();
    await shown.ready;
    await pageLoad?.settled();
    await Promise.race([fitted.promise, sleep(FITTED_MS, undefined, { ref: false })]);
    // Exchanged meanwhile.
    if (shown !== own) return show();
    place.look();
    await shown.menubar.showWindow();
  }

  function placeAgain(): void {
    if (!isVisible) return;
    place.look();
    const at = place.now();
    if (at) windowNow()?.setPosition(at.x, at.y);
  }
  screen.on('display-metrics-changed', placeAgain);
  screen.on('display-removed', placeAgain);
  nativeTheme.on('updated', () => windowNow()?.setBackgroundColor(backgroundColor()));
  app.on('activate', (_event, hasVisibleWindows) => {
    if (!hasVisibleWindows) void show();
  });

  function applySize(): void {
    const window = windowNow();
    if (!window) return;
    const { width, height } = sizeOf(contentHeight, zoom, place.room());
    if (isWindowPlain) window.setContentSize(width, height);
    else resize(window, width, height, process.platform);
  }

  function applyZoom(): void {
    windowNow()?.webContents.setZoomFactor(zoom / 100);
  }

  function setPinned(now: boolean): void {
    isPinned = now;
    stayOrHide();
    onPinned(isPlain ? undefined : now);
  }

  return {
    show: () => void show(),
    hide: () => own?.menubar.hideWindow(),
    toggle: () => {
      // A pinned one may be under others.
      if (isVisible && (isFocused || !isPinned)) own?.menubar.hideWindow();
      else void show();
    },
    page: () => windowNow()?.webContents,
    fit: (height) => {
      contentHeight = height;
      applySize();
      fitted.resolve();
    },
    zoom: (percent) => {
      const isLarger = percent > zoom;
      zoom = percent;
      // In a window too narrow, the content would be measured too high, and the window not shrink again (V29).
      if (isLarger) applySize();
      applyZoom();
      if (!isLarger) applySize();
    },
    setFilled: (filled) => {
      isFilled = filled;
    },
    pin: (now) => {
      const window = windowNow();
      const at = now && isVisible && window ? positionOf(window) : undefined;
      place.keep(at);
      setPinned(now);
      onKept({ isPinned: now, ...at });
      if (!now && isVisible) void show();
    },
    restore: ({ isPinned: wasPinned, x, y }) => {
      place.keep(x === undefined || y === undefined ? undefined : { x, y });
      setPinned(wasPinned);
    },
    setPlain: (plain) => {
      isPlain = plain;
      own?.menubar.setOption('browserWindow', windowOptions(plain, place.now));
      setPinned(isPinned);
      exchange();
    },
  };
}
