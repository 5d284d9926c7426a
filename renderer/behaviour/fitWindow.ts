/**
 * Tells how high everything is together, in whole CSS pixels, whenever that changes: the fixed head and foot, and the list as if it
 * did not scroll. Returns a way to look at once, for a page that is hidden and gets no frames to observe.
 */
export function fitWindow(root: Element, tell: (height: number) => void): () => void {
  const parts = [...root.querySelectorAll('.head, .content, .foot')];
  let due = 0;
  const look = (): void => {
    const height = Math.ceil(parts.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0));
    if (height === due || height === 0) return;
    due = height;
    tell(height);
  };
  const observer = new ResizeObserver(look);
  for (const part of parts) observer.observe(part);
  return look;
}
