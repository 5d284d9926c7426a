import { t } from '../../../locales/format.ts';
import type { Millis } from '../../activity.ts';
import type { RowRange } from '../../row.ts';
import type { State } from '../../state.ts';
import { commonItems, historyItems } from '../menu.ts';
import { action, type MenuItemView, separator } from '../menuItem.ts';
import type { View } from '../view.ts';
import { viewOf } from '../viewOf.ts';

/** What the popover shows: a page, and what is around it. */
export function popoverViewOf(state: State, now: Millis, range: RowRange): View {
  return { ...viewOf(state, now, range), menu: pageMenuOf(state), isPinned: state.isPinned };
}

/** The page's own menu: the tray's, without what the page shows. The libraries to scan are on the page of what can be started. */
export function pageMenuOf(state: State): readonly MenuItemView[] {
  return tidy([
    ...pinItems(state),
    action(t('menu.settings'), { kind: 'open-settings' }),
    separator,
    ...historyItems(state),
    separator,
    ...commonItems(state, []),
  ]);
}

function pinItems({ isPinned }: State): readonly MenuItemView[] {
  if (isPinned === undefined) return [];
  const command = { kind: 'pin', isPinned: !isPinned } as const;
  return [{ kind: 'checkbox', label: t('menu.pin'), isChecked: isPinned, command }];
}

/** Without separators that part nothing. */
function tidy(items: readonly MenuItemView[]): readonly MenuItemView[] {
  return items.filter((item, place) => {
    const next = items[place + 1];
    return item.kind !== 'separator' || (place > 0 && next !== undefined && next.kind !== 'separator');
  });
}
