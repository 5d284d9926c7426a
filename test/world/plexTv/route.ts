/** Endpoints that need a token. */
export type MembersEndpoint = 'user' | 'ping' | 'sign-out' | 'resources' | 'jwk';
/** The endpoints of plex.tv whose requests a test can hold back or answer itself. */
export type TvEndpoint = MembersEndpoint | 'pin-create' | 'pin-check' | 'nonce' | 'token' | 'keys' | 'other';

export function endpointOf(method: string, path: string): TvEndpoint {
  const call = `${method} ${path.replace(/^\/api\/v2\//, '')}`;
  if (/^GET pins\/\d+$/.test(call)) return 'pin-check';
  return ENDPOINTS.get(call) ?? 'other';
}

const ENDPOINTS = new Map<string, TvEndpoint>([
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
