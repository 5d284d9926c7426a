import type { RowRange } from '../../../../src/domain/row.ts';
import type { State } from '../../../../src/domain/state.ts';
import type { View } from '../../../../src/domain/view/view.ts';
import { viewOf } from '../../../../src/domain/view/viewOf.ts';
import { NOW } from './given.ts';

/** As many as the main process sends first. */
export const FIRST_ROWS: RowRange = { first: 0, count: 100 };

/** One designed state of the popover: what the pictures show and the tests go through. */
export type GalleryState = {
  readonly name: string;
  readonly caption: string;
  /** In the language that is set when it is asked for. */
  readonly view: View;
  /** The words to press first, one after the other, likewise. */
  readonly press?: () => readonly string[];
};

/** `press`: the words in the View to press first. */
export function shown(
  name: string,
  caption: string,
  state: State,
  press?: (view: View) => string | readonly string[] | undefined,
): GalleryState {
  const view = (): View => viewOf(state, NOW, FIRST_ROWS);
  return {
    name,
    caption,
    get view() {
      return view();
    },
    ...(press && { press: () => [press(view()) ?? ''].flat() }),
  };
}

/** The activities; throws where another page is shown. */
export function activitiesOf(view: View): Extract<View, { kind: 'activities' }> {
  if (view.kind !== 'activities') throw new Error(`not the activities: ${view.kind}`);
  return view;
}
