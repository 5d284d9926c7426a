import { bodies } from './cases/bodies.ts';
import { headers } from './cases/headers.ts';
import { redirects } from './cases/redirects.ts';
import { statuses } from './cases/statuses.ts';
import { webSocket } from './cases/webSocket.ts';
import type { Group } from './run.ts';

/** In the order of the table. */
export const groups: readonly Group[] = [
  { name: 'http', cases: statuses },
  { name: 'redirect', cases: redirects },
  { name: 'body', cases: bodies },
  { name: 'header', cases: headers },
  { name: 'websocket', cases: webSocket },
];
