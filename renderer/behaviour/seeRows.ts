import type { RowRange } from '../../src/domain/row.ts';

/** Rows beyond those that are seen: what is scrolled to in a moment is there already. */
const MARGIN = 40;

/**
 * Asks for the rows that the list shows, where not all of them are drawn. Returns a function to be called after each drawing, which may
 * have changed what is seen.
 */
export function seeRows(list: Element, ask: (range: RowRange) => void): () => void {
  let asked = '';

  function look(): void {
    if (!list.querySelector('.gap')) {
      asked = '';
      return;
    }
    const { seen, drawn, all } = placesIn(list);
    // Past all rows, at what finished lately.
    if (!seen) return;
    const isNear =
      drawn.from <= Math.max(0, seen.from - MARGIN / 2) && Math.min(all, seen.to + MARGIN / 2) <= drawn.to;
    if (isNear) {
      asked = '';
      return;
    }
    const first = Math.max(0, seen.from - MARGIN);
    const range = { first, count: seen.to + MARGIN - first };
    // Once for as long as the answer takes. What was drawn may be wanted again later.
    const key = `${range.first} ${range.count} ${drawn.from} ${drawn.to}`;
    if (key === asked) return;
    asked = key;
    ask(range);
  }

  list.addEventListener('scroll', look, { passive: true });
  return look;
}

/** Places of rows, counted over all servers; `to` is the one after the last. */
type Span = { readonly from: number; readonly to: number };
type Places = { readonly seen: Span | undefined; readonly drawn: Span; readonly all: number };

function placesIn(list: Element): Places {
  const { top, bottom } = list.getBoundingClientRect();
  let place = 0;
  let seenFrom: number | undefined;
  let seenTo = 0;
  let drawnFrom: number | undefined;
  let drawnTo = 0;
  for (const rows of list.querySelectorAll<HTMLElement>('.rows')) {
    const all = Number(rows.dataset.all);
    const before = Number(rows.dataset.before);
    const box = rows.getBoundingClientRect();
    const placeAt = (y: number): number =>
      place + Math.min(all, Math.max(0, ((y - box.top) / Math.max(1, box.height)) * all));
    if (box.bottom > top && box.top < bottom) {
      seenFrom ??= Math.floor(placeAt(top));
      seenTo = Math.ceil(placeAt(bottom));
    }
    const count = rows.querySelectorAll('.row').length;
    if (count) {
      drawnFrom ??= place + before;
      drawnTo = place + before + count;
    }
    place += all;
  }
  return {
    seen: seenFrom === undefined ? undefined : { from: seenFrom, to: seenTo },
    drawn: { from: drawnFrom ?? 0, to: drawnTo },
    all: place,
  };
}
