import path from 'node:path';
import {
  app,
  Menu,
  type MenuItemConstructorOptions,
  type NativeImage,
  nativeImage,
  nativeTheme,
  Tray,
} from 'electron';
import type { Command } from '../domain/command.ts';
import type { MenuItemView } from '../domain/view/menu.ts';
import type { TrayStatus } from '../domain/view/trayStatus.ts';

// A menu that changes while it is open flickers on some panels.
const MENU_MS = 1000;
// Their panels are dark whatever the application theme is; Plasma's follows the theme; of the others nobody tells.
const DARK_PANELS = /GNOME|Unity|Pantheon/i;
const THEMED_PANELS = /KDE/i;

export type TrayIcon = {
  readonly tray: Tray;
  draw(trayStatus: TrayStatus, tooltip: string, menu: readonly MenuItemView[]): void;
  /** The same menu, at the popover. */
  popUpMenu(): void;
  /** Icon and tooltip again: the panel's colours changed, or somebody else set them. */
  redraw(): void;
};

/** The icon in the panel: told apart by shape, redrawn only when the shape changes, with a menu that needs no popover. */
export function createTrayIcon(dispatch: (command: Command) => void): TrayIcon {
  const tray = new Tray(iconOf('idle'));
  let shape = 'idle';
  let label = '';
  let menu: Menu | undefined;
  let drawnItems = '';
  let wanted: readonly MenuItemView[] = [];
  let waiting: NodeJS.Timeout | undefined;

  function drawMenu(): void {
    waiting = undefined;
    const text = JSON.stringify(wanted);
    if (text === drawnItems) return;
    drawnItems = text;
    menu = Menu.buildFromTemplate(wanted.map((item) => itemOf(item, dispatch)));
    // macOS would open the menu on every click, Windows would swallow the right click (electron#docs/api/tray).
    if (process.platform === 'linux') tray.setContextMenu(menu);
    waiting = setTimeout(drawMenu, MENU_MS);
  }

  if (process.platform !== 'linux') tray.on('right-click', () => menu && tray.popUpContextMenu(menu));

  return {
    tray,
    draw: (trayStatus, tooltip, items) => {
      if (shapeOf(trayStatus) !== shape) {
        shape = shapeOf(trayStatus);
        tray.setImage(iconOf(shape));
      }
      if (tooltip !== label) {
        label = tooltip;
        tray.setToolTip(tooltip);
      }
      wanted = items;
      if (!waiting) drawMenu();
    },
    popUpMenu: () => menu?.popup(),
    redraw: () => {
      tray.setImage(iconOf(shape));
      tray.setToolTip(label);
    },
  };
}

/** Progress moves in quarters: panels write every icon to a file, and nobody reads more at 16 pixels. */
function shapeOf(trayStatus: TrayStatus): string {
  if (trayStatus.kind !== 'working' || trayStatus.progress === undefined) return trayStatus.kind;
  return `working-${Math.floor(trayStatus.progress / 25) * 25}`;
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

function itemOf(item: MenuItemView, dispatch: (command: Command) => void): MenuItemConstructorOptions {
  switch (item.kind) {
    case 'separator':
      return { type: 'separator' };
    case 'text':
      return { label: plainLabel(item.label), enabled: false };
    case 'action':
      return { label: plainLabel(item.label), click: () => dispatch(item.command) };
  }
}

/** In menus `&` marks the next letter as a shortcut. */
function plainLabel(label: string): string {
  return label.replaceAll('&', '&&');
}
