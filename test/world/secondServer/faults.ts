import type { IncomingHttpHeaders } from 'node:http';
import { SECTIONS } from './household.ts';
import type { Route } from './routes.ts';

/** What a client does that works, or nearly, and that a careful one does not. `idText` is the id as it stands in the path. */
export function faultsOf(
  headers: IncomingHttpHeaders,
  route: Route,
  idText: string,
  query: URLSearchParams,
): readonly string[] {
  const faults: string[] = [];
  if (query.has('X-Plex-Token')) faults.push('token in the query');
  if (route.needs === 'nothing' && headers['x-plex-token']) faults.push('token to who has not named itself');
  if (!headers['x-plex-client-identifier']) faults.push('no X-Plex-Client-Identifier');
  if (Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding']) faults.push('a body');
  if (!IN_PATH.test(idText)) faults.push('an id that is not percent-encoded');
  for (const name of query.keys())
    if (!route.parameters.includes(name) && !name.startsWith('X-Plex-'))
      faults.push(`unknown parameter ${name}`);
  const force = query.get('force');
  if (force !== null && force !== '0' && force !== '1') faults.push(`force=${force}`);
  const path = query.get('path');
  const root = SECTIONS.find(({ key }) => key === idText)?.path;
  if (path !== null && path !== root && !path.startsWith(`${root}/`))
    faults.push(`path ${path} is in no folder of library ${idText}`);
  return faults;
}

/** What a part of a path may hold (RFC 3986). */
const IN_PATH = /^(?:[\w.~!$&'()*+,;=:@-]|%[\da-f]{2})*$/i;
