import type { Millis } from '../../activity.ts';
import { namesOf } from '../../contents/names.ts';
import { stalledMs } from '../../estimate/stall.ts';
import type { Event } from '../../event.ts';
import type { Occasion } from '../../hooks/occasion.ts';
import type { Row } from '../../row.ts';
import type { ServerState } from '../../state.ts';
import { nextStall, stallsTold } from '../times.ts';
import type { Marked } from './marked.ts';

/** Rows that have begun to stand still, found as those that are told: with each list, and when the next one is due. */
export const stalled =
  ({ kind }: Event, known: ServerState, at: Millis) =>
  (before: Marked): Marked => {
    const { marks, occasions } = before;
    const listed = kind === 'listed' ? nextStall(known, marks.stalls.told, at) : marks.stalls;
    const stalls = stallsTold(known, listed, at);
    if (stalls === marks.stalls) return before;
    const fresh = stalls.told.filter((uuid) => !listed.told.includes(uuid));
    const rows = known.rows.filter((row) => fresh.includes(row.activity.uuid) && !row.end);
    return {
      marks: { ...marks, stalls },
      occasions: [...occasions, ...rows.map((row) => occasionOf(row, known, at))],
    };
  };

function occasionOf(row: Row, known: ServerState, at: Millis): Occasion {
  const { activity, firstSeenAt, pace, isWatched = false } = row;
  return {
    kind: 'stall',
    server: known.server,
    activity,
    ...namesOf(known, activity),
    stalledMs: stalledMs(row, at, known.stalls.patience) ?? at - pace.movedAt,
    lastedMs: Math.max(0, at - firstSeenAt),
    isWatched,
  };
}
