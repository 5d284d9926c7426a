import { CONFIRM_MS } from '../../domain/change/rows.ts';
import { rowIn, serverIn } from '../../domain/state.ts';
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

/** Cancels an activity, as SPEC C says: checks that it ended after the server agreed, and reports failures as events. */
export async function cancelActivity(
  { store, followedServers, clock, signal }: CancellingNeeds,
  serverId: string,
  uuid: string,
): Promise<void> {
  const row = rowIn(store.state, serverId, uuid);
  const server = followedServers.get(serverId);
  if (!row?.activity.cancellable || !server) return;
  if (serverIn(store.state, serverId)?.link.kind !== 'live') return;
  if (row.cancel.kind === 'asked' || row.cancel.kind === 'accepted') return;
  store.apply({ kind: 'cancel-asked', serverId, uuid, at: clock.now() });
  const answer = await askToCancel(server.connection, uuid);
  const of = { serverId, uuid, at: clock.now() };
  if (answer === 'over') return store.apply({ kind: 'cancel-found-over', ...of });
  if (answer !== 'accepted') return store.apply({ kind: 'cancel-failed', problem: answer.problem, ...of });
  store.apply({ kind: 'cancel-accepted', ...of });
  await clock.sleep(CONFIRM_MS, signal);
  if (rowIn(store.state, serverId, uuid)?.cancel.kind === 'accepted') server.feed.relist();
}

/** The server's answer: it agreed, there is nothing (left) to cancel, or why not. */
export async function askToCancel(
  connection: Pick<ServerConnection, 'stop'>,
  uuid: string,
): Promise<'accepted' | 'over' | PlexError> {
  try {
    await connection.stop(uuid, { kind: 'activity' });
    return 'accepted';
  } catch (error) {
    if (!(error instanceof PlexError)) throw error;
    return error.problem === 'not-found' ? 'over' : error;
  }
}
