import type { Menu } from 'electron';

/** Calls back whenever a menu within this one is opened. On Linux nothing tells of the menu itself. */
export function onSubmenuOpened(menu: Menu, onOpened: () => void): void {
  for (const { submenu } of menu.items) {
    submenu?.on('menu-will-show', onOpened);
    if (submenu) onSubmenuOpened(submenu, onOpened);
  }
}
