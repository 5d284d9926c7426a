import { CONFIRM_MS } from '../../domain/change/rows.ts';
import { isCancelWished } from '../../domain/row.ts';
import { rowIn, serverIn } from '../../domain/state.ts';
import { stopCallsOf } from '../../domain/stop/offeredStop.ts';
import { stopsOfAll } from '../../domain/stop/stopAll.ts';
import { isSameCall, type StopCall } from '../../domain/stop/stopCall.ts';
import type { ServerConnection } from '../../plex/feed/serverConnection.ts';
import type { Clock } from '../../plex/http/clock.ts';
import { PlexError } from '../../plex/http/errors.ts';
import type { Store } from '../store.ts';
import type { FollowedServers } from './followedServers.ts';

export type CancellingNeeds = {
  readonly store: Store;
  readonly followedServers: FollowedServers;
  readonly clock: Clock;
  /** Aborted when the app stops: the cancel is not confirmed any more. */
  readonly signal: AbortSignal;
};

/**
 * Stops an activity by the call that the person chose, as SPEC C says: checks that it ended after the server agreed, and reports failures as
 * events. Does nothing if that call is none for this activity (any more).
 */
export async function cancelActivity(
  { store, followedServers, clock, signal }: CancellingNeeds,
  serverId: string,
  uuid: string,
  call: StopCall,
): Promise<void> {
  const row = rowIn(store.state, serverId, uuid);
  const known = serverIn(store.state, serverId);
  const server = followedServers.get(serverId);
  if (!row || !known || !server || known.link.kind !== 'live' || isCancelWished(row)) return;
  if (!stopCallsOf(row, known).some((c) => isSameCall(c, call))) return;
  store.apply({ kind: 'cancel-asked', serverId, uuid, call, at: clock.now() });
  const answer = await askToStop(server.connection, uuid, call);
  const of = { serverId, uuid, call, at: clock.now() };
  if (answer === 'over') return store.apply({ kind: 'cancel-found-over', ...of });
  if (answer !== 'accepted') {
    if (answer.problem === 'forbidden')
      store.apply({ kind: 'server-facts-changed', serverId, facts: { isManagingRefused: true } });
    return store.apply({ kind: 'cancel-failed', problem: answer.problem, ...of });
  }
  store.apply({ kind: 'cancel-accepted', ...of });
  await clock.sleep(CONFIRM_MS, signal);
  // With it go the other rows that the call stops.
  if (rowIn(store.state, serverId, uuid)?.cancel.kind === 'accepted') server.feed.relist();
}

/** Stops all that can be stopped: on one server or all, of one type or all. No call is made twice. */
export async function cancelAll(
  needs: CancellingNeeds,
  serverId: string | undefined,
  type: string | undefined,
): Promise<void> {
  const { servers } = needs.store.state;
  const wanted = servers.filter((s) => serverId === undefined || s.server.id === serverId);
  await Promise.all(
    wanted.flatMap((server) =>
      stopsOfAll(server, (a) => type === undefined || a.type === type).map(({ uuid, call }) =>
        cancelActivity(needs, server.server.id, uuid, call),
      ),
    ),
  );
}

/** The server's answer: it agreed, there is nothing (left) to stop, or why not. */
export async function askToStop(
  connection: Pick<ServerConnection, 'stop'>,
  uuid: string,
  call: StopCall,
): Promise<'accepted' | 'over' | PlexError> {
  try {
    await connection.stop(uuid, call);
    return 'accepted';
  } catch (error) {
    if (!(error instanceof PlexError)) throw error;
    // Of a broader call it says that there is no such task or library, and nothing of the activity.
    return error.problem === 'not-found' && call.kind === 'activity' ? 'over' : error;
  }
}
