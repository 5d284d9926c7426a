import { bodies } from './cases/bodies.ts';
import { environment } from './cases/environment.ts';
import { eventSource } from './cases/eventSource.ts';
import { files } from './cases/files.ts';
import { headers } from './cases/headers.ts';
import { identities } from './cases/identities.ts';
import { lists } from './cases/lists.ts';
import { page } from './cases/page.ts';
import { plexTv } from './cases/plexTv.ts';
import { redirects } from './cases/redirects.ts';
import { statuses } from './cases/statuses.ts';
import { terminal } from './cases/terminal.ts';
import { tls } from './cases/tls.ts';
import { webSocket } from './cases/webSocket.ts';
import type { Group } from './run.ts';
import { trustInAuthority } from './world/authority.ts';

/** In the order of the table. */
export const groups: readonly Group[] = [
  { name: 'http', cases: statuses },
  { name: 'redirect', cases: redirects },
  { name: 'body', cases: bodies },
  { name: 'header', cases: headers },
  { name: 'tls', cases: tls, env: trustInAuthority },
  { name: 'websocket', cases: webSocket },
  { name: 'eventsource', cases: eventSource },
  { name: 'protocol', cases: [...identities, ...lists] },
  { name: 'plex.tv', cases: plexTv },
  { name: 'file', cases: files },
  { name: 'page', cases: page },
  { name: 'terminal', cases: terminal },
  { name: 'environment', cases: environment },
];
