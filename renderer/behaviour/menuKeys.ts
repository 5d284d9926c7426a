/** Moves the focus in a menu by arrow keys, Home, End, and the first letter of a line. True for a key that a menu takes. */
export function moveInMenu(menu: HTMLElement, key: string): boolean {
  const items = [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
  const held = document.activeElement;
  const at = held instanceof HTMLElement ? items.indexOf(held) : -1;
  const next = itemFor(key, items, at);
  next?.focus();
  return next !== undefined || (key.length === 1 && key !== ' ');
}

/** An arrow key opens the line's group in the direction of reading, and closes it in the other. */
export function turnMenuGroup(menu: HTMLElement, key: string): void {
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return;
  const isForward = (key === 'ArrowRight') === (getComputedStyle(menu).direction === 'ltr');
  const held = document.activeElement;
  const opener = isForward ? held : (held?.closest('[role="group"]')?.previousElementSibling ?? held);
  if (opener instanceof HTMLElement && opener.ariaExpanded === String(!isForward)) {
    opener.click();
    if (!isForward) opener.focus();
  }
}

function itemFor(key: string, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length];
    case 'ArrowUp':
      return items.at(at > 0 ? at - 1 : -1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default: {
      const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
      return key.length === 1 && key !== ' ' ? after.find((item) => startsWith(item, key)) : undefined;
    }
  }
}

function startsWith({ textContent }: HTMLElement, letter: string): boolean {
  return textContent.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase());
}
