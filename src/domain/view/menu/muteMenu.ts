import { dateText, t } from '../../../locales/format.ts';
import type { Millis } from '../../activity.ts';
import type { State } from '../../state.ts';
import { action, type MenuItemView, separator, submenu, text } from '../menuItem.ts';
import { isMuted } from '../notices/muted.ts';
import { mutedItems } from '../notices/mutedItems.ts';

const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };

/** "Mute notifications": for a time, and what is muted for good. */
export function muteMenu(state: State, now: Millis): MenuItemView {
  const { mutedUntil = 0 } = state.preferences;
  const muted = isMuted(state, now);
  const kinds = mutedItems(state);
  return submenu(muted ? t('menu.muted-until', { time: dateText(mutedUntil, TIME) }) : t('menu.mute'), [
    action(t('menu.mute-hour'), { kind: 'mute', until: 'hour' }),
    action(t('menu.mute-morning'), { kind: 'mute', until: 'morning' }),
    muted ? action(t('menu.unmute-all'), { kind: 'mute', until: undefined }) : text(t('menu.unmute-all')),
    ...(kinds.length ? [separator, ...kinds] : []),
  ]);
}
