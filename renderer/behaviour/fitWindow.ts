/** Space below what lies over the page. */
const MARGIN_PX = 8;

export type WindowFit = {
  /** Measures at once: a hidden page gets no frames, so its observer is not called. */
  measure(): void;
  /** The next height may be a lower one. */
  release(): void;
};

/**
 * Reports the height of the whole content in CSS pixels whenever it grows: head, foot, and the list as if it did not scroll, or an open menu.
 * It shrinks only after `release`: jobs come and go, and the window would jump.
 */
export function fitWindow(root: Element, tell: (height: number) => void): WindowFit {
  const parts = [...root.querySelectorAll('.head, .content, .foot')];
  let due = 0;
  let least = 0;
  const measure = (): void => {
    const content = parts.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0);
    const height = Math.ceil(Math.max(content, menuEnd(root)));
    if (height === 0) return;
    least = Math.max(least, height);
    if (least === due) return;
    due = least;
    tell(due);
  };
  const observer = new ResizeObserver(measure);
  for (const part of parts) observer.observe(part);
  return {
    measure,
    release: () => {
      least = 0;
    },
  };
}

/** Where an open menu would end if it did not scroll. */
function menuEnd(root: Element): number {
  const menu = root.querySelector<HTMLElement>('.menu');
  if (!menu) return 0;
  const edges = menu.offsetHeight - menu.clientHeight;
  return menu.getBoundingClientRect().top + menu.scrollHeight + edges + MARGIN_PX;
}
