import type { PastView, View } from '../../src/domain/view/view.ts';

/** Between two sentences. What finishes meanwhile is told as one after it. */
const REST_MS = 5000;

/** A sentence about what finished; another `id` where the same words are told again. */
export type Finish = { readonly id: number; readonly text: string };

/** Says of each View what has finished since the one before, while the page is seen, with a rest after each sentence. */
export function tellFinishes(tell: (finish: Finish) => void): (view: View, isSeen: boolean) => void {
  let recent: readonly PastView[] | undefined;
  // The newest that was told, or was there already.
  let newest: string | undefined;
  let rest: number | undefined;
  let id = 0;

  function tellNews(): void {
    rest = undefined;
    const place = recent?.findIndex((past) => past.id === newest) ?? -1;
    const text = (place < 0 ? recent : recent?.slice(0, place))?.findLast((past) => past.spoken)?.spoken;
    newest = recent?.[0]?.id;
    if (text === undefined) return;
    id += 1;
    tell({ id, text });
    rest = setTimeout(tellNews, REST_MS);
  }

  return (view, isSeen) => {
    if (view.kind !== 'activities') return;
    const isFirst = recent === undefined;
    ({ recent } = view);
    // What is there at the first look is read, not told.
    if (isFirst || !isSeen) newest = recent[0]?.id;
    else if (rest === undefined) tellNews();
  };
}
