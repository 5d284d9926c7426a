/** The search field of the page, where it has one. */
function searchField(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('input[type="search"]');
}

/** As browsers do, Ctrl+F, or Command+F, comes to the search field. */
export function focusSearch(event: KeyboardEvent): void {
  const field = searchField();
  if (!field || event.key !== 'f' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  field.focus();
  field.select();
}

/** Whether there was something to clear. */
export function clearSearch(): boolean {
  const field = searchField();
  if (!field?.value) return false;
  field.value = '';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
  return true;
}

/** Whether `text` contains `wanted`, whatever the case and the accents. */
export function isFound(text: string, wanted: string): boolean {
  return plain(text).includes(plain(wanted.trim()));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
