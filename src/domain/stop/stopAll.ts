import { isWork } from '../activity.ts';
import { isCancelWished } from '../row.ts';
import type { ServerState } from '../state.ts';
import { offeredStop, stopCallsOf } from './offeredStop.ts';
import { isSameCall, type StopCall } from './stopCall.ts';

/** One call, and the row in whose name it is made. */
export type RowStop = { readonly uuid: string; readonly call: StopCall };

/**
 * The calls that stop all running work of a server, or of one type, that can be stopped: for each row the one that is offered there, and
 * none for a row that an earlier one of them stops as well. Empty where the link is not live.
 */
export function stopsOfAll(server: ServerState, type: string | undefined): readonly RowStop[] {
  if (server.link.kind !== 'live') return [];
  const stops: RowStop[] = [];
  for (const row of server.rows) {
    const { activity } = row;
    if (row.end || row.isFromBefore || !isWork(activity) || isCancelWished(row)) continue;
    if (type !== undefined && activity.type !== type) continue;
    const calls = stopCallsOf(row, server);
    const isCovered = stops.some(
      (s) => s.call.kind !== 'activity' && calls.some((c) => isSameCall(c, s.call)),
    );
    const call = isCovered ? undefined : offeredStop(row, server);
    if (call) stops.push({ uuid: activity.uuid, call });
  }
  return stops;
}
