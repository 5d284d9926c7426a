import type { Activity } from '../../domain/activity.ts';
import { type ClientIdentity, clientHeaders, isToken } from './clientHeaders.ts';
import { PlexError } from './errors.ts';
import type { HttpAgents } from './httpAgents.ts';
import { exchange } from './request.ts';
import { type Identity, readActivities, readBody, readFriendlyName, readIdentity } from './wire.ts';

/** The few calls of a Plex Media Server that Usher makes. All throw PlexError. */
export type PlexClient = {
  /** Sends no token: it is not known yet who answers. */
  identity(signal?: AbortSignal): Promise<Identity>;
  friendlyName(signal?: AbortSignal): Promise<string | undefined>;
  activities(signal?: AbortSignal): Promise<readonly Activity[]>;
  /** Resolves when the server agreed to stop; that it stopped is told by the stream. */
  cancel(uuid: string, signal?: AbortSignal): Promise<void>;
};

/** A server that nobody has claimed takes no token: `token` is empty then. */
export function createClient(agents: HttpAgents, token: string, client: ClientIdentity): PlexClient {
  const anonymous = { Accept: 'application/json', ...clientHeaders(client) };
  const authorized = (): Record<string, string> => ({ ...anonymous, ...tokenHeader(token) });
  const get = async (
    path: string,
    headers: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<unknown> => {
    const text = await exchange({ method: 'GET', agents, path, headers, signal });
    return readBody(text);
  };
  return {
    identity: async (signal) => readIdentity(await get('/identity', anonymous, signal).catch(throwAsGuarded)),
    friendlyName: async (signal) => readFriendlyName(await get('/', authorized(), signal)),
    activities: async (signal) => readActivities(await get('/activities', authorized(), signal)),
    cancel: async (uuid, signal) => {
      const path = `/activities/${encodeURIComponent(uuid)}`;
      await exchange({ method: 'DELETE', agents, path, headers: authorized(), signal });
    },
  };
}

/** Who refuses what needs no token is a router, or a network's own sign-in page: no word about ours. */
function throwAsGuarded(error: unknown): never {
  if (!(error instanceof PlexError) || !['refused', 'forbidden'].includes(error.problem)) throw error;
  const { message, status = 0 } = error;
  throw new PlexError('guarded', message, { status, cause: error });
}

/** The token is sent as a header, since query strings are logged. What no header can carry no server would accept. */
export function tokenHeader(token: string): Record<string, string> {
  if (!token) return {};
  if (!isToken(token)) throw new PlexError('refused', 'no header can carry this token');
  return { 'X-Plex-Token': token };
}
