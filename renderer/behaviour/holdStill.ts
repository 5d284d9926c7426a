/**
 * Draws without moving what is under the pointer. Otherwise a row that leaves would move the next row's Cancel under
 * a pointer that is about to click. So the gap stays, and the list does not get shorter, until the pointer has left.
 * The order of rows is held by holdOrder.ts. `isShorter`: the person closed something, so its height is given back.
 * The finished jobs are held as one block. Styles set by script are allowed by the Content Security Policy, unlike style attributes.
 */
export function holdStill(draw: () => void, isShorter = false): void {
  const content = document.querySelector<HTMLElement>('.content:hover');
  if (!content) {
    draw();
    return;
  }
  const rows = [...content.querySelectorAll<HTMLElement>('.row, .recent')];
  const under = rows.findIndex((row) => row.matches(':hover'));
  const tops = rows.map((row, i) => (under >= 0 && i >= under ? row.getBoundingClientRect().top : 0));
  content.style.minHeight = isShorter ? '' : `${content.getBoundingClientRect().height}px`;
  draw();
  if (under < 0) return;
  const at = rows.findIndex((row, i) => i >= under && row.isConnected);
  const anchor = rows[at];
  if (!anchor) return;
  const slid = (tops[at] ?? 0) - anchor.getBoundingClientRect().top;
  const gap = Number.parseFloat(anchor.style.marginTop) || 0;
  if (slid !== 0) anchor.style.marginTop = `${Math.max(0, gap + slid)}px`;
}

/** The pointer has left: closes the gaps. */
export function letGo(): void {
  for (const held of document.querySelectorAll<HTMLElement>('.content, .row, .recent')) {
    if (held.style.length) held.removeAttribute('style');
  }
}
