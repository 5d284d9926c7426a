import type { Millis } from '../../activity.ts';
import type { RowRange } from '../../row.ts';
import type { State } from '../../state.ts';
import { pageMenuOf } from '../menu.ts';
import type { View } from '../view.ts';
import { viewOf } from '../viewOf.ts';

/** What the popover shows: a page, and what is around it. */
export function popoverViewOf(state: State, now: Millis, range: RowRange): View {
  return { ...viewOf(state, now, range), menu: pageMenuOf(state, now), isPinned: state.isPinned };
}
