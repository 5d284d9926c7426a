import type { Road } from '../../../src/demo/gate.ts';
import type { HostileCase } from '../case.ts';
import { serverCase } from '../serverCase.ts';
import { answer, sendsAndEnds } from '../world/bytes.ts';

const ROADS: readonly (readonly [road: Road, sees: string])[] = [
  ['identity', 'waiting not-plex'],
  ['list', 'waiting not-plex'],
  ['websocket', 'live eventsource'],
];

/** None is followed: a token would travel with it. */
export const redirects: readonly HostileCase[] = ROADS.flatMap(([road, sees]) =>
  [301, 302, 307, 308].map((status) =>
    serverCase({
      id: `redirect/${road}-${status}`,
      does: `sends ${road} elsewhere with ${status}`,
      sees,
      ...(road === 'identity' && { mayBeAnybody: true }),
      attacks: ({ stranger }) => ({
        [road]: sendsAndEnds(answer(status, '', `Location: ${stranger.url}/${road}`)),
      }),
    }),
  ),
);
