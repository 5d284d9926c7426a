import type { HostileCase } from '../case.ts';
import { serverCase } from '../serverCase.ts';
import { answer, sendsAndEnds } from '../world/bytes.ts';

const PAGE = '<html><body>Welcome to the hotel</body></html>';

/** Of the list, after the server has named itself. */
const LIST: readonly (readonly [status: number, sees: string])[] = [
  [200, 'waiting not-plex'],
  [204, 'waiting not-plex'],
  [206, 'waiting not-plex'],
  [304, 'waiting not-plex'],
  [400, 'waiting bad-request'],
  [401, 'refused refused'],
  [403, 'refused forbidden'],
  [404, 'waiting not-found'],
  [407, 'waiting proxy'],
  [418, 'waiting not-plex'],
  [429, 'waiting too-many'],
  [498, 'waiting expired'],
  [500, 'waiting server-error'],
  [503, 'waiting server-error'],
  [599, 'waiting server-error'],
  [999, 'waiting server-error'],
];

/** Of /identity, which needs no token. */
const IDENTITY: readonly (readonly [status: number, sees: string])[] = [
  [200, 'waiting not-plex'],
  [401, 'waiting guarded'],
  [403, 'waiting guarded'],
  [404, 'waiting not-found'],
  [511, 'waiting server-error'],
];

export const statuses: readonly HostileCase[] = [
  ...LIST.map(([status, sees]) =>
    serverCase({
      id: `http/list-${status}`,
      does: `answers the list with ${status} and a web page`,
      sees,
      attacks: () => ({ list: sendsAndEnds(answer(status, PAGE)) }),
    }),
  ),
  ...IDENTITY.map(([status, sees]) =>
    serverCase({
      id: `http/identity-${status}`,
      does: `answers /identity with ${status} and a web page`,
      sees,
      mayBeAnybody: true,
      attacks: () => ({ identity: sendsAndEnds(answer(status, PAGE)) }),
    }),
  ),
];
