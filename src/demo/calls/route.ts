import type { Endpoint } from '../gate.ts';

// A method and a path; what is in brackets is an id.
const ROUTES: readonly (readonly [endpoint: Endpoint, request: RegExp])[] = [
  ['identity', /^\w+ \/identity$/],
  ['root', /^\w+ \/$/],
  ['list', /^\w+ \/activities$/],
  ['websocket', /^\w+ \/:\/websockets\/notifications$/],
  ['eventsource', /^\w+ \/:\/eventsource\/notifications$/],
  ['cancel', /^DELETE \/activities\/(.+)$/],
  ['sections', /^GET \/library\/sections(?:\/all)?$/],
  ['refresh', /^(?:GET|POST) \/library\/sections\/(?:(\w+)\/)?refresh$/],
  ['stop-refresh', /^DELETE \/library\/sections\/(\w+)\/refresh$/],
  ['metadata', /^GET \/library\/metadata\/(\w+)$/],
  ['butler', /^GET \/butler$/],
  ['start-task', /^POST \/butler(?:\/(\w+))?$/],
  ['stop-task', /^DELETE \/butler(?:\/(\w+))?$/],
  ['dvrs', /^GET \/livetv\/dvrs$/],
  ['reload-guide', /^POST \/livetv\/dvrs\/(\w+)\/reloadGuide$/],
  ['stop-guide', /^DELETE \/livetv\/dvrs\/(\w+)\/reloadGuide$/],
  ['devices', /^GET \/media\/grabbers\/devices$/],
  ['tuner-scan', /^POST \/media\/grabbers\/devices\/(\w+)\/scan$/],
  ['stop-tuner-scan', /^DELETE \/media\/grabbers\/devices\/(\w+)\/scan$/],
  ['accounts', /^GET \/accounts$/],
];

/** What the owner alone may do, says Plex's description (docs/protocol.md "What can stop what"). */
export const OWNERS: ReadonlySet<Endpoint> = new Set([
  'refresh',
  'stop-refresh',
  'butler',
  'start-task',
  'stop-task',
  'reload-guide',
  'stop-guide',
  'devices',
  'tuner-scan',
  'stop-tuner-scan',
  'accounts',
]);

/** Without an id in the path it means all there are. */
export function routeOf(
  method: string,
  path: string,
): { readonly endpoint: Endpoint; readonly id: string | undefined } {
  for (const [endpoint, request] of ROUTES) {
    const match = request.exec(`${method} ${path}`);
    if (match) return { endpoint, id: match[1] };
  }
  return { endpoint: 'other', id: undefined };
}
