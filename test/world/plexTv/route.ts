/** What wants a token. */
export type MembersRoad = 'user' | 'ping' | 'sign-out' | 'resources' | 'jwk';
/** The roads into plex.tv that a test can hold or answer in its stead. */
export type TvRoad = MembersRoad | 'pin-create' | 'pin-check' | 'nonce' | 'token' | 'keys' | 'other';

export function roadOf(method: string, path: string): TvRoad {
  const call = `${method} ${path.replace(/^\/api\/v2\//, '')}`;
  if (/^GET pins\/\d+$/.test(call)) return 'pin-check';
  return ROADS.get(call) ?? 'other';
}

const ROADS = new Map<string, TvRoad>([
  ['POST pins', 'pin-create'],
  ['GET user', 'user'],
  ['GET ping', 'ping'],
  ['DELETE users/signout', 'sign-out'],
  ['GET resources', 'resources'],
  ['POST auth/jwk', 'jwk'],
  ['GET auth/nonce', 'nonce'],
  ['POST auth/token', 'token'],
  ['GET auth/keys', 'keys'],
]);
