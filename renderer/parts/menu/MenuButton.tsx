import type { MenuItemView } from '../../../src/domain/view/menuItem.ts';
import { label } from '../../../src/locales/label.ts';
import type { Actions } from '../../actions.ts';
import { onDemand } from '../../behaviour/loadOnDemand.ts';

/** The button of the page's menu, and the menu. */
export function MenuButton(props: { readonly items: readonly MenuItemView[]; readonly actions: Actions }) {
  const { items, actions } = props;
  const { menu } = actions;
  const Menu = onDemand()?.Menu;
  const open = ({ detail }: { readonly detail: number }): void => menu.show(items, detail > 0);
  return (
    <>
      <button
        type="button"
        class="icon-button menu-button"
        aria-label={label('menu')}
        aria-haspopup="menu"
        aria-expanded={menu.items !== undefined}
        onClick={open}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          open({ detail: 0 });
        }}
      >
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" fill="currentColor">
          <circle cx="1.5" cy="6" r="1.25" />
          <circle cx="6" cy="6" r="1.25" />
          <circle cx="10.5" cy="6" r="1.25" />
        </svg>
      </button>
      {menu.items && Menu && <Menu items={menu.items} actions={actions} />}
    </>
  );
}
