import { isDeepStrictEqual } from 'node:util';
import type { Millis } from '../../domain/activity.ts';
import type { MenuItemView } from '../../domain/view/menuItem.ts';

/** What a panel has of the tray icon, apart from the picture. */
export type TrayText = {
  readonly tooltip: string;
  /** Beside the picture, where the system shows text there: macOS alone. */
  readonly title: string;
  readonly menu: readonly MenuItemView[];
};

const ACTIONS_MS = 1000;
const WORDS_MS = 3000;
/** How long nothing is drawn once a submenu was opened, unless something is chosen: nobody tells when it is closed. */
export const SUBMENU_MS = 10_000;

/**
 * How long to wait before the next drawing; undefined if that would draw the same. On Linux every drawing, the
 * tooltip's too, gives all menu items new numbers, and a click under an old number is refused (chromium#components/dbus/menu/menu.cc,
 * chrome/browser/ui/views/status_icons/status_icon_linux_dbus.cc), and the app is not told when the menu is open, only when a menu in
 * it is. So it is drawn seldom, and sooner if its actions have changed than if only its texts have.
 */
export function restOf(drawn: TrayText, wanted: TrayText): Millis | undefined {
  if (isDeepStrictEqual(actionsOf(drawn), actionsOf(wanted)))
    return isDeepStrictEqual(drawn, wanted) ? undefined : WORDS_MS;
  return ACTIONS_MS;
}

function actionsOf({ menu }: TrayText): readonly MenuItemView[] {
  return menu.filter((item) => item.kind !== 'text' && item.kind !== 'separator');
}
