import { type Activity, isActivityId } from '../../domain/activity.ts';
import type { Item } from '../../domain/contents/item.ts';
import type { Library, MaintenanceTask, TvDevice, User } from '../../domain/contents/serverContents.ts';
import type { Work } from '../../domain/start/work.ts';
import type { StopCall } from '../../domain/stop/stopCall.ts';
import { type ClientIdentity, clientHeaders, tokenHeader } from '../http/clientHeaders.ts';
import { PlexError } from '../http/errors.ts';
import type { HttpAgents } from '../http/httpAgents.ts';
import { exchange } from '../http/request.ts';
import { type Identity, readActivities, readBody, readFriendlyName, readIdentity } from '../wire/wire.ts';
import { type CallPath, startPath, stopPath } from './callPaths.ts';
import { readDvrs, readItem, readLibraries, readTasks, readTuners, readUsers } from './contentsWire.ts';

/** The few calls of a Plex Media Server that Usher makes. All throw PlexError. */
export type PlexClient = ContentsCalls & {
  /** Sends no token: it is not known yet who answers. */
  identity(signal?: AbortSignal): Promise<Identity>;
  friendlyName(signal?: AbortSignal): Promise<string | undefined>;
  activities(signal?: AbortSignal): Promise<readonly Activity[]>;
  /** Stops the activity by this call. Resolves when the server agreed; that it stopped is told by the stream. */
  stop(uuid: string, call: StopCall, signal?: AbortSignal): Promise<void>;
  /** Resolves when the server agreed to begin. */
  start(work: Work, signal?: AbortSignal): Promise<Begun>;
};

/** What a server answers that was asked to begin something. */
export type Begun = {
  /** Of the activity, where the answer tells it (`X-Plex-Activity`). */
  readonly uuid: string | undefined;
  /** It runs already, and is not begun anew. Told of tasks alone. */
  readonly ranBefore: boolean;
};

/** What a server has beside its activities. All but libraries and items are for admins: PlexError `refused` or `forbidden` else. */
export type ContentsCalls = {
  libraries(signal?: AbortSignal): Promise<readonly Library[]>;
  tasks(signal?: AbortSignal): Promise<readonly MaintenanceTask[]>;
  dvrs(signal?: AbortSignal): Promise<readonly TvDevice[]>;
  tuners(signal?: AbortSignal): Promise<readonly TvDevice[]>;
  users(signal?: AbortSignal): Promise<readonly User[]>;
  /** One item of a library. */
  item(id: string, signal?: AbortSignal): Promise<Item>;
};

/** 202 (docs/protocol.md "What starts work"). */
const RUNS_ALREADY = 202;

/** A server that nobody has claimed takes no token: `token` is empty then. `isRawKept`: with raw texts beside those that can be shown. */
export function createClient(
  agents: HttpAgents,
  token: string,
  client: ClientIdentity,
  isRawKept = false,
): PlexClient {
  const anonymous = { Accept: 'application/json', ...clientHeaders(client) };
  const authorized = (): Record<string, string> => ({ ...anonymous, ...tokenHeader(token) });
  const get = async (
    path: string,
    headers: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<unknown> => {
    const { text } = await exchange({ method: 'GET', agents, path, headers, signal });
    return readBody(text);
  };
  const read =
    <T>(path: string, from: (tree: unknown, isRawKept: boolean) => T) =>
    async (signal?: AbortSignal): Promise<T> =>
      from(await get(path, authorized(), signal), isRawKept);
  const call = (where: CallPath, signal: AbortSignal | undefined): ReturnType<typeof exchange> =>
    exchange({ ...where, agents, headers: authorized(), signal });
  return {
    identity: async (signal) => readIdentity(await get('/identity', anonymous, signal).catch(throwAsGuarded)),
    friendlyName: read('/', readFriendlyName),
    activities: read('/activities', readActivities),
    libraries: read('/library/sections', readLibraries),
    tasks: read('/butler', readTasks),
    dvrs: read('/livetv/dvrs', readDvrs),
    tuners: read('/media/grabbers/devices', readTuners),
    users: read('/accounts', readUsers),
    item: (id, signal) => read(`/library/metadata/${encodeURIComponent(id)}`, readItem)(signal),
    stop: async (uuid, stopCall, signal) => {
      await call(stopPath(stopCall, uuid), signal);
    },
    start: async (work, signal) => {
      const { status, headers } = await call(startPath(work), signal);
      const uuid = headers['x-plex-activity'];
      return { uuid: isActivityId(uuid) ? uuid : undefined, ranBefore: status === RUNS_ALREADY };
    },
  };
}

/** Who refuses what needs no token is a router, or a network's own sign-in page: no word about ours. */
function throwAsGuarded(error: unknown): never {
  if (!(error instanceof PlexError) || !['refused', 'forbidden'].includes(error.problem)) throw error;
  const { message, status = 0 } = error;
  throw new PlexError('guarded', message, { status, cause: error });
}
