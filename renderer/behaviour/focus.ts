import type { View } from '../../src/domain/view/view.ts';

/** What takes the focus itself, if that in it which had it is gone. */
const ROWS = '.row, div.setting';

/**
 * Draws. What has the focus keeps it where it is moved to (Preact uses `moveBefore`). If it is gone, its row gets the focus; if that is gone too, the group that has just
 * come and so took it in, else the next row, the previous one, or the list. Never a neighbour's Cancel: one more Enter would stop a job that
 * nobody meant.
 */
export function keepFocus(draw: () => void): void {
  const held = document.activeElement;
  const row = held?.closest<HTMLElement>(ROWS);
  const rows = row ? [...document.querySelectorAll<HTMLElement>(ROWS)] : [];
  const place = row ? rows.indexOf(row) : -1;
  const groups = new Set(groupRows());
  draw();
  if (!held || held === document.body || held === document.activeElement) return;
  const taker = row && !row.isConnected ? groupRows().find((group) => !groups.has(group)) : undefined;
  const nearest = [...rows.slice(Math.max(place, 0)), ...rows.slice(0, Math.max(place, 0)).reverse()];
  const next = taker ?? nearest.find((other) => other.isConnected);
  if (next) next.focus();
  else focusStart();
}

function groupRows(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.row:has(> .opener)')];
}

/** Delete stops the job whose row has the focus, as its Cancel would; where there is none, the row says why. */
export function cancelFocusedRow(): void {
  const row = document.activeElement?.closest('.row');
  row?.querySelector<HTMLElement>('.cancel:not([aria-disabled="true"]), .no-cancel:not(.next)')?.click();
}

/** The yes of the question that has just been asked. */
export function focusAnswer(): void {
  document.querySelector<HTMLElement>('.question .yes')?.focus();
}

/** Focuses where a page begins: the element marked for it, else the first empty field of an open form, else the list. */
export function focusStart(): void {
  const marked = document.querySelector<HTMLElement>('[data-start]');
  const fields = [...document.querySelectorAll<HTMLElement>('input:not([type="checkbox"])')].filter((f) =>
    f.checkVisibility(),
  );
  const empty = fields.find((f) => f instanceof HTMLInputElement && !f.value);
  const start = marked ?? empty ?? fields.at(-1) ?? document.querySelector<HTMLElement>('.list');
  if (start && !start.contains(document.activeElement))
    start.focus({ preventScroll: true, focusVisible: start.tagName === 'INPUT' });
}

/** Focuses a wrong field once for each answer, so that a person who has moved on is not called back by every redraw. */
export function focusFaultyField(before: View | undefined, view: View): void {
  if (view.kind !== 'sign-in' || !view.faultyField) return;
  const isOld = before?.kind === 'sign-in' && !before.checking && before.problem === view.problem;
  if (isOld) return;
  const field = document.querySelector<HTMLInputElement>(`input[name="${view.faultyField}"]`);
  if (!field) return;
  field.closest('details')?.setAttribute('open', '');
  field.focus();
  field.select();
}

/** The first line of the open menu, or, by pointer, the menu itself; the menu's button when it has closed. */
export function focusMenu(isByPointer: boolean): void {
  const menu = document.querySelector<HTMLElement>('.menu');
  const first = menu?.querySelector<HTMLElement>('[role^="menuitem"]');
  const target = isByPointer ? menu : first;
  (target ?? document.querySelector<HTMLElement>('.menu-button'))?.focus();
}

/** Something is typed or ticked that nobody has sent yet. */
export function isFormFilled(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement>('input:not([type="checkbox"]), .choices input');
  return [...fields].some(({ value }) => value !== '');
}
