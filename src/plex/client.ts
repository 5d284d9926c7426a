import type { Activity } from '../domain/activity.ts';
import { type ClientIdentity, clientHeaders } from './clientHeaders.ts';
import { exchange } from './request.ts';
import { readActivities, readBody, readFriendlyName, readIdentity } from './wire.ts';

/** The few calls of a Plex Media Server that Usher makes. All throw PlexError. */
export type PlexClient = {
  /** Needs no token, so none is sent: what answers may be anybody. */
  identity(signal?: AbortSignal): Promise<{ readonly machineIdentifier: string; readonly version: string }>;
  friendlyName(signal?: AbortSignal): Promise<string | undefined>;
  activities(signal?: AbortSignal): Promise<readonly Activity[]>;
  /** Resolves when the server agreed to stop; that it stopped is told by the stream. */
  cancel(uuid: string, signal?: AbortSignal): Promise<void>;
};

export function createClient(base: URL, token: string, client: ClientIdentity): PlexClient {
  const anonymous = { Accept: 'application/json', ...clientHeaders(client) };
  const authorized = { ...anonymous, 'X-Plex-Token': token };
  const get = async (
    path: string,
    headers: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<unknown> => {
    const { text } = await exchange({ method: 'GET', url: new URL(path, base), headers, signal });
    return readBody(text);
  };
  return {
    identity: async (signal) => readIdentity(await get('/identity', anonymous, signal)),
    friendlyName: async (signal) => readFriendlyName(await get('/', authorized, signal)),
    activities: async (signal) => readActivities(await get('/activities', authorized, signal)),
    cancel: async (uuid, signal) => {
      const url = new URL(`/activities/${encodeURIComponent(uuid)}`, base);
      await exchange({ method: 'DELETE', url, headers: authorized, signal });
    },
  };
}
