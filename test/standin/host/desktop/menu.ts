import { EventEmitter } from 'node:events';
import { app } from '../app.ts';
import { eventOf } from '../event.ts';
import type { BrowserWindow } from '../window/browserWindow.ts';
import { focusedWindow, openWindows } from '../window/windows.ts';

type Template = Pick<
  Electron.MenuItemConstructorOptions,
  'accelerator' | 'checked' | 'enabled' | 'id' | 'label' | 'role' | 'type' | 'visible'
> & {
  submenu?: Template[] | Menu;
  click?: (item: MenuItem, window: BrowserWindow | undefined, event: Electron.KeyboardEvent) => void;
};

export type { Template as MenuItemConstructorOptions };

/** What the roles of whole menus hold (electron#lib/browser/api/menu-item-roles.ts). */
function submenuOf(role: Template['role']): Template[] | undefined {
  if (role === 'appMenu')
    return [{ role: 'about' }, { type: 'separator' }, { role: 'hide' }, { role: 'quit' }];
  if (role !== 'editMenu') return undefined;
  const everywhere: Template[] = [
    { role: 'undo' },
    { role: 'redo' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
  ];
  return process.platform === 'darwin'
    ? [...everywhere, { role: 'delete' }, { role: 'selectAll' }]
    : everywhere;
}

let lastId = 0;
let applicationMenu: Menu | null = null;

export class MenuItem {
  readonly id: string;
  readonly type: Electron.MenuItem['type'];
  readonly role: Template['role'];
  readonly submenu: Menu | undefined;
  readonly accelerator: string | null;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  $menu: Menu | undefined;
  readonly #click: Template['click'] | undefined;

  constructor(template: Template) {
    const submenu = template.submenu ?? submenuOf(template.role);
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : submenu;
    this.id = template.id ?? String(++lastId);
    this.role = template.role;
    this.type = template.type ?? (this.submenu ? 'submenu' : 'normal');
    this.label = template.label ?? titled(template.role ?? '');
    this.enabled = template.enabled ?? true;
    this.visible = template.visible ?? true;
    this.checked = template.checked ?? false;
    this.accelerator = template.accelerator ?? null;
    this.#click = template.click;
  }

  /** As if the person chose it. */
  click = (): void => {
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type === 'radio') {
      for (const item of this.$menu?.items ?? []) if (item.type === 'radio') item.checked = item === this;
    }
    if (this.role === 'quit') app.quit();
    // As Electron's roles do it: to the page that has the keyboard (electron#lib/browser/api/menu-item-roles.ts).
    const page = focusedWindow()?.webContents;
    if (this.role === 'cut') page?.cut();
    if (this.role === 'copy') page?.copy();
    if (this.role === 'paste') page?.paste();
    if (this.role === 'selectAll') page?.selectAll();
    this.#click?.(this, undefined, {});
  };
}

type MenuEvents = {
  'menu-will-show': [event: Electron.Event];
  'menu-will-close': [event: Electron.Event];
};

export class Menu extends EventEmitter<MenuEvents> {
  readonly items: MenuItem[] = [];

  static buildFromTemplate(template: readonly (Template | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item));
    return menu;
  }
  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }
  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  append(item: MenuItem): void {
    item.$menu = this;
    this.items.push(item);
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
  /** Not drawn: only said. Belongs to a window, and is an error without one (electron#lib/browser/api/menu.ts). */
  popup(): void {
    if (openWindows.size === 0) throw new Error('Cannot open Menu without a BaseWindow present');
    this.emit('menu-will-show', eventOf({}));
  }
  closePopup(): void {
    this.emit('menu-will-close', eventOf({}));
  }
}

function titled(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
