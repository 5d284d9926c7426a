import type { HostileCase } from '../case.ts';
import { type AttackContext, serverCase } from '../serverCase.ts';
import { answer, sends, sendsForEver } from '../world/bytes.ts';
import type { Attack } from '../world/front.ts';
import { listWith } from '../world/told.ts';

const after = listWith();
const OK = 'HTTP/1.1 200 OK\r\n';
const withHeaders = (...lines: readonly string[]): Attack => {
  const end = after.indexOf('\r\n');
  return sends(after.subarray(0, end), lines.map((line) => `\r\n${line}`).join(''), after.subarray(end));
};

type Row = readonly [name: string, does: string, sees: string, attack: (context: AttackContext) => Attack];

const BROKEN: readonly Row[] = [
  ['huge', 'a header of 1 MB', 'waiting not-plex', () => withHeaders(`A: ${'x'.repeat(1024 * 1024)}`)],
  [
    'many',
    '100 000 headers',
    'waiting not-plex',
    () => withHeaders(...Array.from({ length: 100_000 }, (_, i) => `A${i}: b`)),
  ],
  [
    'endless',
    'headers without end',
    'waiting not-plex',
    () => sendsForEver(OK, `A: ${'x'.repeat(60_000)}\r\n`),
  ],
  ['two-lengths', 'two lengths', 'waiting not-plex', () => withHeaders('Content-Length: 3')],
  [
    'length-and-chunks',
    'a length and chunks',
    'waiting not-plex',
    () => withHeaders('Transfer-Encoding: chunked'),
  ],
  [
    'negative-length',
    'a length below zero',
    'waiting not-plex',
    () => sends(`${OK}Content-Length: -1\r\n\r\n`),
  ],
  ['no-status', 'no status line', 'waiting not-plex', () => sends('hello\r\n\r\n')],
  ['status-text', 'a status that is no number', 'waiting not-plex', () => sends('HTTP/1.1 abc OK\r\n\r\n')],
  ['version', 'HTTP/9.9', 'waiting not-plex', () => sends('HTTP/9.9 200 OK\r\n\r\n')],
  ['ssh', 'speaks SSH', 'waiting not-plex', () => sends('SSH-2.0-OpenSSH_9.9\r\n')],
  ['nul', 'a header with NUL', 'waiting not-plex', () => withHeaders('A: b\0c')],
];

/** Odd, and the list is read all the same. */
const READ: readonly Row[] = [
  ['continue', '100 Continue unasked', 'live websocket', () => sends('HTTP/1.1 100 Continue\r\n\r\n', after)],
  [
    'early-hints',
    '103 and links first',
    'live websocket',
    ({ stranger }) =>
      sends(`HTTP/1.1 103 Early Hints\r\nLink: <${stranger.url}/x>; rel=preload\r\n\r\n`, after),
  ],
  [
    'duplicated',
    'each header twice, with other cases',
    'live websocket',
    () => withHeaders('content-type: text/html', 'CONTENT-TYPE: image/png'),
  ],
  [
    'leads',
    'headers that lead elsewhere',
    'live websocket',
    ({ stranger: { url } }) =>
      withHeaders(
        `Refresh: 0; url=${url}`,
        `Location: ${url}`,
        `Alt-Svc: h2="${url.slice(7)}"; ma=86400`,
        `Link: <${url}>; rel=preload`,
      ),
  ],
  [
    'cookies',
    '1000 cookies',
    'live websocket',
    () => withHeaders(...Array.from({ length: 200 }, (_, i) => `Set-Cookie: c${i}=v; Domain=plex.tv`)),
  ],
  [
    'junk-after',
    'junk on the kept connection after it',
    'live websocket',
    () => sends(after, 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello', '\0\0\0'),
  ],
  [
    'eager',
    'a second answer, for the next request',
    'live websocket',
    () => sends(Buffer.concat([after, answer(200, '{"MediaContainer":{}}')])),
  ],
];

export const headers: readonly HostileCase[] = [
  ...BROKEN.map((row) => caseOf(row)),
  ...READ.map((row) => caseOf(row, true)),
];

function caseOf([name, does, sees, attack]: Row, isRead = false): HostileCase {
  return serverCase({
    id: `header/${name}`,
    does: `answers the list with ${does}`,
    sees,
    ...(isRead && { tellsAfter: true }),
    attacks: (context) => ({ list: attack(context) }),
  });
}
