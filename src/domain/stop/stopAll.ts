import { type Activity, isWork } from '../activity.ts';
import { isCancelWished } from '../row.ts';
import type { ServerState } from '../state.ts';
import { offeredStop, stopCallsOf } from './offeredStop.ts';
import { type StopCall, stopCallId } from './stopCall.ts';

/** One call, and the row in whose name it is made. */
export type RowStop = { readonly uuid: string; readonly call: StopCall };

/**
 * The calls that stop all running work of a server that is meant and can be stopped: for each row the one that is offered there, and
 * none for a row that an earlier one of them stops as well. Empty where the link is not live.
 */
export function stopsOfAll(
  server: ServerState,
  isMeant: (activity: Activity) => boolean = () => true,
): readonly RowStop[] {
  if (server.link.kind !== 'live') return [];
  const stops: RowStop[] = [];
  const broader = new Set<string>();
  for (const row of server.rows) {
    const { activity } = row;
    if (row.end || row.isFromBefore || !isWork(activity) || isCancelWished(row)) continue;
    if (!isMeant(activity)) continue;
    if (broader.size && stopCallsOf(row, server).some((c) => broader.has(stopCallId(c)))) continue;
    const call = offeredStop(row, server);
    if (!call) continue;
    stops.push({ uuid: activity.uuid, call });
    if (call.kind !== 'activity') broader.add(stopCallId(call));
  }
  return stops;
}
