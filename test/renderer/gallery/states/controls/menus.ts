import type { Event } from '../../../../../src/domain/event.ts';
import { DEFAULT_PREFERENCES } from '../../../../../src/domain/settings/preferences.ts';
import type { State } from '../../../../../src/domain/state.ts';
import { pageMenuOf } from '../../../../../src/domain/view/menu.ts';
import type { MenuItemView } from '../../../../../src/domain/view/menuItem.ts';
import { popoverViewOf } from '../../../../../src/domain/view/popover/popoverView.ts';
import { label, loadLabels } from '../../../../../src/locales/label.ts';
import { FIRST_ROWS, type GalleryState, shown } from '../galleryState.ts';
import { after, HOUR, NOW, server } from '../given.ts';
import { credits, films } from '../jobs.ts';

// The page's own menu. Its button's name is one of the page's own labels.
await loadLabels('en');

const pinned = (isPinned: boolean): Event => ({ kind: 'pin-changed', isPinned });
const login: Event = {
  kind: 'login-item-read',
  loginItem: { isOn: true, problem: undefined },
  isAsked: false,
};
const account: Event = { kind: 'account-changed', account: { name: 'Robin', problem: undefined } };
const muted: Event = {
  kind: 'preferences-changed',
  preferences: { ...DEFAULT_PREFERENCES, mutedUntil: NOW + HOUR },
};
const state = after(...server([films, credits]), pinned(false), login, account);

const submenus = (of: State): readonly Extract<MenuItemView, { kind: 'submenu' }>[] =>
  pageMenuOf(of, NOW).filter((item) => item.kind === 'submenu');
const servers = () => submenus(state)[0];
/** Signing out is asked once, in a submenu of its own. */
const signOut = () => servers()?.items.findLast((item) => item.kind === 'submenu');
const opened =
  (...lines: (() => { readonly label: string } | undefined)[]) =>
  (): readonly string[] => [label('menu'), ...lines.flatMap((line) => line()?.label ?? [])];

/** With the menu that the app gives it. */
function open(name: string, caption: string, of: State, press?: () => readonly string[]): GalleryState {
  const { press: pressed } = shown(name, caption, of, press);
  return {
    name,
    caption,
    get view() {
      return popoverViewOf(of, NOW, FIRST_ROWS);
    },
    ...(pressed && { press: pressed }),
  };
}

const mutedState = after(...server([films]), pinned(true), login, account, muted);

export const menuGallery: readonly GalleryState[] = [
  open('menu', 'The menu', state, opened()),
  open('menu-servers', 'The menu: servers', state, opened(servers)),
  open('menu-sign-out', 'The menu: asked before signing out', state, opened(servers, signOut)),
  open(
    'menu-muted',
    'The menu: muted for an hour',
    mutedState,
    opened(() => submenus(mutedState)[1]),
  ),
  open('pinned', 'Pinned', after(...server([films]), pinned(true))),
];
