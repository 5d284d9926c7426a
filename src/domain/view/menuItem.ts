import type { Command } from '../command.ts';

/** One line of the tray's menu, or of the page's. */
export type MenuItemView =
  | { readonly kind: 'separator' }
  | { readonly kind: 'text'; readonly label: string }
  | { readonly kind: 'action'; readonly label: string; readonly command: Command }
  | { readonly kind: 'submenu'; readonly label: string; readonly items: readonly MenuItemView[] }
  /** The command turns it over. */
  | {
      readonly kind: 'checkbox';
      readonly label: string;
      readonly isChecked: boolean;
      readonly command: Command;
    };

export const separator: MenuItemView = { kind: 'separator' };

export function text(label: string): MenuItemView {
  return { kind: 'text', label };
}

export function action(label: string, command: Command): MenuItemView {
  return { kind: 'action', label, command };
}

export function submenu(label: string, items: readonly MenuItemView[]): MenuItemView {
  return { kind: 'submenu', label, items };
}

/** Done at once, or after a yes in a menu of its own. */
export function askedAction(
  label: string,
  question: { readonly text: string; readonly yes: string } | undefined,
  command: Command,
): MenuItemView {
  return question
    ? submenu(label, [text(question.text), action(question.yes, command)])
    : action(label, command);
}
