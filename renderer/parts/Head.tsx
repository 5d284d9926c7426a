import type { View } from '../../src/domain/view/view.ts';
import type { Actions } from '../actions.ts';
import { MenuButton } from './menu/MenuButton.tsx';

/** The headline, which tells the whole state in one sentence, and the menu. A window that stays open is moved by it. */
export function Head({ view, actions }: { readonly view: View; readonly actions: Actions }) {
  return (
    <header class={view.isPinned ? 'head pinned' : 'head'}>
      <h1 class="headline" id="headline">
        {view.headline}
      </h1>
      {view.menu && <MenuButton items={view.menu} actions={actions} />}
    </header>
  );
}
