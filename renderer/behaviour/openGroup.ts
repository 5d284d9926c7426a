/** An arrow key on the row of a group opens it in the direction of reading, and closes it in the other. */
export function turnFocusedGroup(key: string): void {
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return;
  const row = document.activeElement?.closest('.row');
  const opener = row?.querySelector<HTMLElement>('.opener');
  if (!row || !opener) return;
  const isForward = (key === 'ArrowRight') === (getComputedStyle(row).direction === 'ltr');
  if (opener.ariaExpanded === String(!isForward)) opener.click();
}
