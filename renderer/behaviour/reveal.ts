import type { RowRange } from '../../src/domain/row.ts';
import type { View } from '../../src/domain/view/view.ts';
import { NEWEST } from '../parts/Recent.tsx';

/** Rows around a marked one that is not drawn yet. */
const AROUND = 40;

/** Whether all finished jobs must be shown for the first marked one to be seen. */
export function isMarkHidden(view: View): boolean {
  if (view.kind !== 'activities' || !view.marked) return false;
  const [first] = view.marked.pastIds;
  return view.recent.findIndex(({ id }) => id === first) >= NEWEST;
}

/**
 * Shows what a clicked notification told of, and gives it the focus: once for each mark, so that who scrolls on is not called back. Returns a
 * function to be called after each drawing; `ask` has rows drawn that are not yet.
 */
export function revealMarks(ask: (range: RowRange) => void): (view: View) => void {
  let revealed: number | undefined;
  let asked: number | undefined;
  return (view) => {
    const marked = view.kind === 'activities' ? view.marked : undefined;
    if (!marked || marked.id === revealed) return;
    const element = document.querySelector<HTMLElement>('.marked');
    if (element) {
      revealed = marked.id;
      element.scrollIntoView({ block: 'nearest' });
      element.focus({ preventScroll: true, focusVisible: false });
    } else if (marked.row && marked.id !== asked) {
      asked = marked.id;
      ask({ first: Math.max(0, marked.row.place - AROUND), count: 2 * AROUND });
    }
  };
}
