/**
 * Reports the height of the whole content in CSS pixels whenever it changes: head, foot, and the list as if it
 * did not scroll. Returns a function that measures at once: a hidden page gets no frames, so its observer is not called.
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
