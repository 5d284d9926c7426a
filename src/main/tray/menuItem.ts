import type { MenuItemConstructorOptions } from 'electron';
import type { Command } from '../../domain/command.ts';
import type { MenuItemView } from '../../domain/view/menuItem.ts';

/** One line of the menu, as Electron has it. */
export function menuItemOf(
  item: MenuItemView,
  dispatch: (command: Command) => void,
): MenuItemConstructorOptions {
  switch (item.kind) {
    case 'separator':
      return { type: 'separator' };
    case 'text':
      return { label: plainLabel(item.label), enabled: false };
    case 'action':
      return { label: plainLabel(item.label), click: () => dispatch(item.command) };
    case 'submenu':
      return { label: plainLabel(item.label), submenu: item.items.map((one) => menuItemOf(one, dispatch)) };
    case 'checkbox': {
      const { isChecked: checked, command } = item;
      // Electron checks it on a click. It shows what the system has, and only after the system has taken it.
      const click = (clicked: { checked: boolean }): void => {
        clicked.checked = checked;
        dispatch(command);
      };
      return { type: 'checkbox', label: plainLabel(item.label), checked, click };
    }
  }
}

/** In menus `&` marks the next letter as a shortcut. */
function plainLabel(label: string): string {
  return label.replaceAll('&', '&&');
}
