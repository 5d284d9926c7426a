import { EventEmitter } from 'node:events';
import { app } from './app.ts';

export class MenuItem {
  readonly id: string;
  readonly type: string;
  readonly role: string | undefined;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  readonly submenu: Menu | undefined;
  readonly accelerator: string | undefined;
  readonly $num: number;
  menu: Menu | undefined;
  readonly #click: Function | undefined;
  static #next = 1;
  constructor(o: Electron.MenuItemConstructorOptions) {
    this.$num = MenuItem.#next++;
    this.submenu = o.submenu
      ? o.submenu instanceof Menu
        ? o.submenu
        : Menu.buildFromTemplate(o.submenu as Electron.MenuItemConstructorOptions[])
      : undefined;
    this.id = o.id ?? String(this.$num);
    this.role = o.role;
    this.type = o.type ?? (this.submenu ? 'submenu' : 'normal');
    this.label = o.label ?? (o.role ? o.role[0]?.toUpperCase() + o.role.slice(1) : '');
    this.enabled = o.enabled ?? true;
    this.visible = o.visible ?? true;
    this.checked = o.checked ?? false;
    this.accelerator = o.accelerator;
    this.#click = o.click;
  }
  click = (event: object = {}): void => {
    if (!this.enabled) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type === 'radio') {
      for (const i of this.menu?.items ?? []) if (i.type === 'radio') i.checked = false;
      this.checked = true;
    }
    if (this.role === 'quit') app.quit();
    this.#click?.(this, undefined, event);
    this.menu?.emit('standin-changed');
  };
}
export class Menu extends EventEmitter {
  readonly items: MenuItem[] = [];
  static #app: Menu | null = null;
  static buildFromTemplate(t: (Electron.MenuItemConstructorOptions | MenuItem)[]): Menu {
    const m = new Menu();
    for (const i of t)
      m.append(i instanceof MenuItem ? i : new MenuItem(i as Electron.MenuItemConstructorOptions));
    return m;
  }
  static setApplicationMenu(m: Menu | null): void {
    Menu.#app = m;
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#app;
  }
  append(i: MenuItem): void {
    i.menu = this;
    this.items.push(i);
  }
  insert(pos: number, i: MenuItem): void {
    i.menu = this;
    this.items.splice(pos, 0, i);
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const i of this.items) {
      if (i.id === id) return i;
      const s = i.submenu?.getMenuItemById(id);
      if (s) return s;
    }
    return null;
  }
  popup(): void {
    this.emit('menu-will-show', {});
  }
  closePopup(): void {
    this.emit('menu-will-close', {});
  }
}
