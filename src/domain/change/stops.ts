import type { Event } from '../event.ts';
import type { Row } from '../row.ts';
import type { ServerState } from '../state.ts';
import { stopCallsOf } from '../stop/offeredStop.ts';
import { isSameCall } from '../stop/stopCall.ts';
import { withFailure } from './rows.ts';

/** What is said of a call that stops work. */
type StopEvent = Extract<Event, { readonly kind: 'cancel-asked' | 'cancel-accepted' | 'cancel-failed' }>;

/** The uuids of the rows that the call is about: the one that the person chose, and what else it stops. */
export function stoppedBy(server: ServerState, { uuid, call }: StopEvent): readonly string[] {
  if (call.kind === 'activity') return [uuid];
  const also = server.rows.filter(
    (row) => !row.end && stopCallsOf(row, server).some((c) => isSameCall(c, call)),
  );
  return [...new Set([uuid, ...also.map((row) => row.activity.uuid)])];
}

/** A row after an event about a call. An answer to another call than the one that the row waits for says nothing about it. */
export function marked(row: Row, event: StopEvent): Row {
  const { call, at } = event;
  if (event.kind === 'cancel-asked') return { ...row, cancel: { kind: 'asked', call, at } };
  const { cancel } = row;
  if (cancel.kind !== 'asked' || !isSameCall(cancel.call, call)) return row;
  if (event.kind === 'cancel-accepted') return { ...row, cancel: { kind: 'accepted', call, at } };
  const failed = withFailure(row, call, event.problem);
  // It is told where the person asked for it.
  return row.activity.uuid === event.uuid ? failed : { ...failed, cancel: { kind: 'none' } };
}
