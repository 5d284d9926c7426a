import { isCancelWished, type Row } from '../../domain/row.ts';
import { isUnderWay, startOf } from '../../domain/start/start.ts';
import { isKnownWork, type Work } from '../../domain/start/work.ts';
import { mayManage, rowIn, type ServerState, serverIn } from '../../domain/state.ts';
import { stopCallsOf } from '../../domain/stop/offeredStop.ts';
import { isSameCall, type StopCall } from '../../domain/stop/stopCall.ts';
import type { Clock } from '../../plex/http/clock.ts';
import { PlexError } from '../../plex/http/errors.ts';
import type { Store } from '../store.ts';
import { type CancellingNeeds, cancelActivity } from './cancelActivity.ts';
import type { FollowedServer, FollowedServers } from './followedServers.ts';

export type StartingNeeds = {
  readonly store: Store;
  readonly followedServers: Pick<FollowedServers, 'get'>;
  readonly clock: Pick<Clock, 'now'>;
};

type Able = { readonly server: FollowedServer; readonly state: ServerState };

/** Has a server begin something, as SPEC J says. What comes of it are events. */
export async function startWork(needs: StartingNeeds, serverId: string, work: Work): Promise<void> {
  const { store, clock } = needs;
  const able = ableTo(needs, serverId, work);
  if (!able || isUnderWay(startOf(able.state.starts, work))) return;
  store.apply({ kind: 'start-asked', serverId, work, at: clock.now() });
  try {
    const { uuid } = await able.server.connection.start(work);
    store.apply({ kind: 'start-accepted', serverId, work, uuid, at: clock.now() });
  } catch (error) {
    if (!(error instanceof PlexError)) throw error;
    store.apply({ kind: 'start-failed', serverId, work, problem: error.problem, at: clock.now() });
    noteRefusal(store, serverId, error);
  }
}

/** Stops a maintenance task; the row of its activity, where it is known, shows how it goes. */
export async function stopTask(needs: CancellingNeeds, serverId: string, task: string): Promise<void> {
  const { store, clock } = needs;
  const work: Work = { kind: 'task', task };
  const able = ableTo(needs, serverId, work);
  if (!able) return;
  const phase = startOf(able.state.starts, work)?.phase;
  const uuid = phase?.kind === 'running' ? phase.uuid : undefined;
  const row = uuid === undefined ? undefined : rowIn(store.state, serverId, uuid);
  if (row && isCancelWished(row)) return;
  const call: StopCall = { kind: 'task', task };
  // Of a task that began by itself a row may be known as well: it is cancelled as if the person had pressed there.
  const other = uuid === undefined ? rowStoppedBy(able.state, call) : undefined;
  if (other) return cancelActivity(needs, serverId, other.activity.uuid, call);
  if (uuid !== undefined) store.apply({ kind: 'cancel-asked', serverId, uuid, call, at: clock.now() });
  const problem = await problemOf(able.server.connection.stop('', call));
  const at = clock.now();
  if (!problem || problem.problem === 'not-found') {
    if (uuid === undefined) store.apply({ kind: 'start-stopped', serverId, work, at });
    else if (problem) store.apply({ kind: 'cancel-found-over', serverId, uuid, at });
    else store.apply({ kind: 'cancel-accepted', serverId, uuid, call, at });
    return;
  }
  if (uuid === undefined)
    store.apply({ kind: 'start-stop-failed', serverId, work, problem: problem.problem, at });
  else store.apply({ kind: 'cancel-failed', serverId, uuid, call, problem: problem.problem, at });
  noteRefusal(store, serverId, problem);
}

function ableTo({ store, followedServers }: StartingNeeds, serverId: string, work: Work): Able | undefined {
  const state = serverIn(store.state, serverId);
  const server = followedServers.get(serverId);
  if (!state || !server || state.link.kind !== 'live' || !mayManage(state)) return undefined;
  return isKnownWork(work, state.contents) ? { server, state } : undefined;
}

function rowStoppedBy(state: ServerState, call: StopCall): Row | undefined {
  return state.rows.find((row) => !row.end && stopCallsOf(row, state).some((c) => isSameCall(c, call)));
}

async function problemOf(answer: Promise<void>): Promise<PlexError | undefined> {
  try {
    await answer;
    return undefined;
  } catch (error) {
    if (error instanceof PlexError) return error;
    throw error;
  }
}

/** After a 403 nothing of the kind is offered any more. */
function noteRefusal(store: Store, serverId: string, { problem }: PlexError): void {
  if (problem !== 'forbidden') return;
  store.apply({ kind: 'server-facts-changed', serverId, facts: { isManagingRefused: true } });
}
