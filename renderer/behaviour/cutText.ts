const CUTTABLE = '.headline, .title, .item, .how';

/**
 * Gives a text that is cut a tooltip with all of it when the pointer comes to it. One that is whole has none: it would only cover the
 * next line.
 */
export function showCutText(root: Element): void {
  root.addEventListener('pointerover', ({ target }) => {
    const text = target instanceof Element ? target.closest<HTMLElement>(CUTTABLE) : null;
    if (!text) return;
    if ([text, ...text.querySelectorAll('*')].some(isCut)) text.title = text.textContent;
    else text.removeAttribute('title');
  });
}

function isCut({ scrollWidth, clientWidth }: Element): boolean {
  return scrollWidth > clientWidth;
}
