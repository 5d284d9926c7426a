import type { Event } from '../event.ts';
import { isCancelWished, type Row } from '../row.ts';
import type { ServerState } from '../state.ts';
import { stopCallsOf } from '../stop/offeredStop.ts';
import { isSameCall, type StopCall } from '../stop/stopCall.ts';
import { withFailure } from './rows.ts';

/** What is said of a call that stops work. */
type StopEvent = Extract<Event, { readonly kind: 'cancel-asked' | 'cancel-accepted' | 'cancel-failed' }>;

/** The uuids of the rows that the call is about: the one that the person chose, and what else it stops. */
export function stoppedBy(server: ServerState, event: StopEvent): readonly string[] {
  const { uuid, call } = event;
  if (call.kind === 'activity') return [uuid];
  // By the time of the answer the row may have other calls, or a 403 has left it none.
  const isMeant = (row: Row): boolean =>
    event.kind === 'cancel-asked'
      ? stopCallsOf(row, server).some((c) => isSameCall(c, call))
      : isAskedBy(row, call);
  const also = server.rows.filter((row) => !row.end && isMeant(row));
  return [...new Set([uuid, ...also.map((row) => row.activity.uuid)])];
}

function isAskedBy({ cancel }: Row, call: StopCall): boolean {
  return cancel.kind === 'asked' && isSameCall(cancel.call, call);
}

/** A row after an event about a call. An answer to another call than the one that the row waits for says nothing about it. */
export function marked(row: Row, event: StopEvent): Row {
  const { call, at } = event;
  if (event.kind === 'cancel-asked') {
    // A row that waits for its own call already keeps to that: it may work where this one does not.
    const isStoppedAlong = row.activity.uuid !== event.uuid;
    return isStoppedAlong && isCancelWished(row) ? row : { ...row, cancel: { kind: 'asked', call, at } };
  }
  if (!isAskedBy(row, call)) return row;
  if (event.kind === 'cancel-accepted') return { ...row, cancel: { kind: 'accepted', call, at } };
  const failed = withFailure(row, call, event.problem);
  // It is told where the person asked for it.
  return row.activity.uuid === event.uuid ? failed : { ...failed, cancel: { kind: 'none' } };
}
