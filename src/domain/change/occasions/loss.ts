import type { Millis } from '../../activity.ts';
import type { NotificationQueue } from '../../pendingFinish.ts';
import type { ServerState, State } from '../../state.ts';
import { GRACE_MS } from '../absence.ts';
import { endOf } from '../hasPassed.ts';
import type { Marked } from './marked.ts';

/** Longer than a server is away while it updates itself. */
const LOSS_MS = 120_000;

/** When a server counts as lost, unless it is back before. */
export function lossAt(
  { link, awaySince }: ServerState,
  { wokeAt }: NotificationQueue,
  now: Millis,
): Millis | undefined {
  if (awaySince === undefined || link.kind === 'live' || link.kind === 'refused') return undefined;
  // One that starts up will be back.
  if (link.problem === 'starting') return undefined;
  return Math.max(endOf(awaySince, LOSS_MS, now), endOf(wokeAt, GRACE_MS, now));
}

/** A loss, whether it is told or not, and the return from one that was an occasion. */
export const lossOrReturn =
  ({ notificationQueue }: State, known: ServerState, at: Millis) =>
  (before: Marked): Marked => {
    const { link, server } = known;
    const { marks, occasions } = before;
    if (link.kind === 'live' && marks.isLost)
      return {
        marks: { ...marks, isLost: false },
        occasions: [...occasions, { kind: 'server-back', server }],
      };
    const lostAt = marks.isLost ? undefined : lossAt(known, notificationQueue, at);
    if (lostAt === undefined || lostAt > at) return before;
    const problem =
      (link.kind === 'waiting' || link.kind === 'connecting' ? link.problem : undefined) ?? 'lost';
    return {
      marks: { ...marks, isLost: true },
      occasions: [...occasions, { kind: 'server-lost', server, problem }],
    };
  };
