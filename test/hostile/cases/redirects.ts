import type { Endpoint } from '../../../src/demo/gate.ts';
import type { HostileCase } from '../case.ts';
import { serverCase } from '../serverCase.ts';
import { answer, sendsAndEnds } from '../world/bytes.ts';

const ENDPOINTS: readonly (readonly [endpoint: Endpoint, sees: string])[] = [
  ['identity', 'waiting not-plex'],
  ['list', 'waiting not-plex'],
  ['websocket', 'live eventsource'],
];

/** None is followed: a token would travel with it. */
export const redirects: readonly HostileCase[] = ENDPOINTS.flatMap(([endpoint, sees]) =>
  [301, 302, 307, 308].map((status) =>
    serverCase({
      id: `redirect/${endpoint}-${status}`,
      does: `sends ${endpoint} elsewhere with ${status}`,
      sees,
      ...(endpoint === 'identity' && { mayBeAnybody: true }),
      attacks: ({ stranger }) => ({
        [endpoint]: sendsAndEnds(answer(status, '', `Location: ${stranger.url}/${endpoint}`)),
      }),
    }),
  ),
);
