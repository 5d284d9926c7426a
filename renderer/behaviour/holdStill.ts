/**
 * Draws without moving what is under the pointer. A row that leaves above it, or from under it, would slide the next row's Cancel
 * under a finger that is about to click again; so the gap stays until the pointer has gone, and the list does not get shorter.
 * What finished lately holds still as one piece. Styles set from script are not the inline styles a Content Security Policy means.
 */
export function holdStill(draw: () => void): void {
  const content = document.querySelector<HTMLElement>('.content:hover');
  if (!content) {
    draw();
    return;
  }
  const rows = [...content.querySelectorAll<HTMLElement>('.row, .recent')];
  const under = rows.findIndex((row) => row.matches(':hover'));
  const tops = rows.map((row, i) => (under >= 0 && i >= under ? row.getBoundingClientRect().top : 0));
  content.style.minHeight = `${content.getBoundingClientRect().height}px`;
  draw();
  if (under < 0) return;
  const at = rows.findIndex((row, i) => i >= under && row.isConnected);
  const anchor = rows[at];
  if (!anchor) return;
  const slid = (tops[at] ?? 0) - anchor.getBoundingClientRect().top;
  const gap = Number.parseFloat(anchor.style.marginTop) || 0;
  if (slid !== 0) anchor.style.marginTop = `${Math.max(0, gap + slid)}px`;
}

/** The pointer has gone: close the gaps. */
export function letGo(): void {
  for (const held of document.querySelectorAll<HTMLElement>('.content, .row, .recent')) {
    if (held.style.length) held.removeAttribute('style');
  }
}
