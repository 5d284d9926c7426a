import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Command } from '../../../src/domain/command.ts';
import type { MenuItemView } from '../../../src/domain/view/menuItem.ts';
import { label } from '../../../src/locales/label.ts';
import type { Actions } from '../../actions.ts';
import { moveInMenu, turnMenuGroup } from '../../behaviour/menuKeys.ts';

/**
 * The open menu, as it was when it was opened: no line moves under a pointer. What lies under it cannot be pressed, so that a click that
 * closes it does no more.
 */
export function Menu({
  items,
  actions,
}: {
  readonly items: readonly MenuItemView[];
  readonly actions: Actions;
}) {
  const close = (): void => actions.menu.show(undefined);
  const act = (command: Command): void => {
    close();
    if (isForPage(command)) actions.send(command);
  };
  const press = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const { key, currentTarget: menu } = event;
    // Nothing else on the page acts on a key that was meant for the menu.
    event.stopPropagation();
    turnMenuGroup(menu, key);
    const isHeld = event.repeat && (key === 'Enter' || key === ' ');
    if (isHeld || key === 'Escape' || moveInMenu(menu, key)) event.preventDefault();
    if (key === 'Escape' || key === 'Tab') close();
  };
  return (
    <div
      class="menu-shade"
      onPointerDown={({ target, currentTarget }) => target === currentTarget && close()}
    >
      <div class="menu" role="menu" aria-label={label('menu')} tabIndex={-1} onKeyDown={press}>
        <Lines items={items} act={act} onGrown={actions.menu.grown} />
      </div>
    </div>
  );
}

type Act = (command: Command) => void;

type LinesProps = {
  readonly items: readonly MenuItemView[];
  readonly act: Act;
  readonly onGrown: () => void;
};

function Lines({ items, ...rest }: LinesProps) {
  return (
    <>
      {items.map((item, place) => (
        <Line key={place} item={item} {...rest} />
      ))}
    </>
  );
}

function Line({ item, act, onGrown }: Omit<LinesProps, 'items'> & { readonly item: MenuItemView }) {
  switch (item.kind) {
    case 'separator':
      return <hr />;
    case 'text':
      return (
        <div class="menu-line" role="menuitem" aria-disabled tabIndex={-1}>
          {item.label}
        </div>
      );
    case 'action':
      return (
        <button
          type="button"
          class="menu-line"
          role="menuitem"
          tabIndex={-1}
          onPointerMove={focusIt}
          onClick={() => act(item.command)}
        >
          {item.label}
        </button>
      );
    case 'checkbox':
      return (
        <button
          type="button"
          class="menu-line"
          role="menuitemcheckbox"
          aria-checked={item.isChecked}
          tabIndex={-1}
          onPointerMove={focusIt}
          onClick={() => act(item.command)}
        >
          {item.label}
        </button>
      );
    case 'submenu':
      return <Submenu label={item.label} items={item.items} act={act} onGrown={onGrown} />;
  }
}

/** Opens in its place: there is no room beside it. */
function Submenu({ label: name, ...lines }: LinesProps & { readonly label: string }) {
  const [isOpen, setOpen] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  // Before the next key comes: it is for the first line of the group.
  useLayoutEffect(() => {
    if (!isOpen) return;
    lines.onGrown();
    group.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
    group.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <>
      <button
        type="button"
        class="menu-line"
        role="menuitem"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        tabIndex={-1}
        onPointerMove={focusIt}
        onClick={() => setOpen(!isOpen)}
      >
        {name}
      </button>
      {isOpen && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
        <div class="menu-group" role="group" aria-label={name} ref={group}>
          <Lines {...lines} />
        </div>
      )}
    </>
  );
}

/** One line only is marked, by keyboard or pointer. */
function focusIt({ currentTarget }: { readonly currentTarget: HTMLElement }): void {
  currentTarget.focus({ focusVisible: false, preventScroll: true });
}

/** There is no need of these where the page is seen. */
function isForPage(command: Command): command is Exclude<Command, { readonly kind: 'show' | 'reveal' }> {
  return command.kind !== 'show' && command.kind !== 'reveal';
}
