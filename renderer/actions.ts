import type { MenuItemView } from '../src/domain/view/menuItem.ts';
import type { Bridge } from '../src/shared/bridge.ts';

/** The one question that is open on the page, by what it is about. */
export type OpenQuestion = {
  readonly about: string | undefined;
  /** Opens it, or closes whichever is open. */
  show(about: string | undefined): void;
};

/** The page's menu. */
export type OpenMenu = {
  /** As it was when it was opened; undefined while it is closed. */
  readonly items: readonly MenuItemView[] | undefined;
  /** Opens it, by pointer or by key, or closes it. */
  show(items: readonly MenuItemView[] | undefined, isByPointer?: boolean): void;
  /** It has become higher. */
  grown(): void;
};

/** What components can do besides drawing. */
export type Actions = Pick<Bridge, 'send'> & { readonly question: OpenQuestion; readonly menu: OpenMenu };
