import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { app, Menu, type NativeImage, nativeImage, nativeTheme, Tray } from 'electron';
import type { Command } from '../../domain/command.ts';
import type { TrayStatus } from '../../domain/view/trayStatus.ts';
import { menuItemOf } from './menuItem.ts';
import { onSubmenuOpened } from './submenus.ts';
import { restOf, SUBMENU_MS, type TrayText } from './trayRest.ts';
import { shapeOf } from './trayShape.ts';

// Desktops whose panel is dark whatever the application theme is. Plasma's follows the theme; other desktops do not say.
const DARK_PANELS = /GNOME|Unity|Pantheon/i;
const THEMED_PANELS = /KDE/i;

export type TrayIcon = {
  /** Where it is, in screen coordinates; all zeros where the system does not tell. */
  bounds(): Electron.Rectangle;
  draw(trayStatus: TrayStatus, text: TrayText): void;
  /** The panel's colours changed. */
  redraw(): void;
  /** A new one in its place: Chromium gives up on a panel that was not there when the icon was made. */
  replace(): void;
};

export type TrayNeeds = {
  readonly dispatch: (command: Command) => void;
  readonly onClick: () => void;
  /** Before the menu pops up: it may be drawn once more. */
  readonly onMenu: () => void;
};

/** The icon in the panel, whose shape shows the status, and its menu, which needs no popover. */
export function createTrayIcon({ dispatch, onClick, onMenu }: TrayNeeds): TrayIcon {
  let shape = 'idle';
  let tray = create();
  let menu: Menu | undefined;
  let drawn: TrayText = { tooltip: '', title: '', menu: [] };
  let drawnAt = Number.NEGATIVE_INFINITY;
  let heldUntil = Number.NEGATIVE_INFINITY;
  let wanted = drawn;
  let waiting: NodeJS.Timeout | undefined;

  function create(): Tray {
    const created = new Tray(iconOf(shape));
    // Windows tells a double click after the click: a second toggle would close again what the first has opened.
    created.on('click', ({ ctrlKey }) => {
      if (process.platform === 'darwin' && ctrlKey) popUpAtIcon();
      else onClick();
    });
    if (process.platform !== 'linux') created.on('right-click', popUpAtIcon);
    if (process.platform === 'darwin') created.setIgnoreDoubleClickEvents(true);
    return created;
  }

  function popUpAtIcon(): void {
    tray.popUpContextMenu(freshMenu());
  }

  function drawWhenRested(): void {
    clearTimeout(waiting);
    const rest = restOf(drawn, wanted);
    if (rest === undefined) return;
    const left = Math.max(drawnAt + rest, heldUntil) - performance.now();
    if (left > 0) waiting = setTimeout(drawWhenRested, left);
    else drawText();
  }

  function drawText(): void {
    const before = drawn;
    drawn = wanted;
    drawnAt = performance.now();
    if (drawn.tooltip !== before.tooltip) tray.setToolTip(drawn.tooltip);
    if (drawn.title !== before.title) showTitle();
    if (isDeepStrictEqual(drawn.menu, before.menu)) return;
    // A menu that is open as a popup does not change, since each drawing creates a new one.
    menu = Menu.buildFromTemplate(drawn.menu.map((item) => menuItemOf(item, onChosen)));
    // macOS would open the menu on every click, Windows would swallow the right click (electron#docs/api/tray).
    if (process.platform !== 'linux') return;
    onSubmenuOpened(menu, () => {
      heldUntil = performance.now() + SUBMENU_MS;
      drawWhenRested();
    });
    tray.setContextMenu(menu);
  }

  /** A click closes the menu. */
  function onChosen(command: Command): void {
    heldUntil = Number.NEGATIVE_INFINITY;
    dispatch(command);
    drawWhenRested();
  }

  function showTitle(): void {
    if (process.platform === 'darwin') tray.setTitle(drawn.title, { fontType: 'monospacedDigit' });
  }

  /** As it is now: nothing is open that could change under a click. */
  function freshMenu(): Menu | undefined {
    onMenu();
    drawText();
    return menu;
  }

  return {
    bounds: () => tray.getBounds(),
    draw: (trayStatus, text) => {
      if (shapeOf(trayStatus) !== shape) {
        shape = shapeOf(trayStatus);
        tray.setImage(iconOf(shape));
      }
      wanted = text;
      drawWhenRested();
    },
    redraw: () => tray.setImage(iconOf(shape)),
    replace: () => {
      tray.destroy();
      tray = create();
      tray.setToolTip(drawn.tooltip);
      showTitle();
      if (menu) tray.setContextMenu(menu);
    },
  };
}

function iconOf(shape: string): NativeImage {
  return nativeImage.createFromPath(path.join(app.getAppPath(), 'assets', 'tray', iconFile(shape)));
}

function iconFile(shape: string): string {
  switch (process.platform) {
    case 'darwin':
      return `${shape}Template.png`;
    case 'win32':
      return `${shape}-for-${nativeTheme.shouldUseDarkColorsForSystemIntegratedUI ? 'dark' : 'light'}-panel.ico`;
    default:
      return `${shape}-for-${linuxPanel()}-panel.png`;
  }
}

function linuxPanel(): 'dark' | 'light' | 'any' {
  const desktop = process.env.XDG_CURRENT_DESKTOP ?? '';
  if (DARK_PANELS.test(desktop)) return 'dark';
  if (THEMED_PANELS.test(desktop)) return nativeTheme.shouldUseDarkColors ? 'dark' : 'light';
  return 'any';
}
