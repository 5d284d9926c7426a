import type { HostileCase } from '../case.ts';
import { serverCase } from '../serverCase.ts';
import { answer, type Payload, sends, sendsAndEnds } from '../world/bytes.ts';
import type { Attack } from '../world/front.ts';
import { AFTER_EVENT } from '../world/told.ts';

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n';
/** 24 MB of pieces after one another, and then the event that is waited for. */
const much = (unit: string, ...before: readonly Payload[]): Attack => {
  const piece = unit.repeat(65_536 / unit.length);
  return sends(
    HEAD,
    ...before,
    ...Array.from({ length: (24 * 1024 * 1024) / piece.length }, () => piece),
    '\n\n',
    AFTER_EVENT,
  );
};

const NOT_OPENED: readonly (readonly [name: string, does: string, attack: Attack, limitMs?: number])[] = [
  ['refused-404', 'answers 404', sendsAndEnds(answer(404))],
  ['refused-500', 'answers 500', sendsAndEnds(answer(500))],
  ['empty-204', 'answers 204', sendsAndEnds(answer(204))],
  ['ends', 'ends as soon as it has begun', sendsAndEnds(HEAD)],
  [
    'breaks',
    'breaks as soon as it has begun',
    async (socket) => socket.write(HEAD, () => socket.resetAndDestroy()),
  ],
  ['no-answer', 'never answers', () => {}, 60_000],
];

const READ: readonly (readonly [name: string, does: string, attack: Attack])[] = [
  [
    'wrong-type',
    'says that it is a picture',
    sends('HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n', AFTER_EVENT),
  ],
  ['endless-line', 'a line of 24 MB', much('x', 'data: ')],
  ['endless-data', '24 MB of lines of one event', much('data:\n')],
  ['endless-filled', '24 MB of filled lines of one event', much('data: xxxxxxxxx\n')],
  ['comments', '24 MB of comments', much(': comment\n')],
  ['events', '24 MB of unknown events', much('event: x\ndata: {}\n\n')],
  ['ids', '24 MB of ids', much('id: 123\n')],
  ['retries', '24 MB of waiting times', much('retry: 1\n')],
  [
    'not-json',
    'events that are not JSON',
    sends(HEAD, 'data: {"ActivityNotification":\n\n', 'data: \0\n\n', 'data\n\n', AFTER_EVENT),
  ],
  ['cr', 'CR for line ends', sends(HEAD, `${AFTER_EVENT.replaceAll('\n', '\r')}\r\n`)],
  ['bom', 'a BOM first', sends(HEAD, `\ufeff${AFTER_EVENT}`)],
  ['bytes', 'single bytes', sends(HEAD, ...[...Buffer.from(AFTER_EVENT)].map((byte) => Buffer.from([byte])))],
  [
    'not-utf8',
    'broken UTF-8',
    sends(HEAD, Buffer.from([0x64, 0x61, 0x74, 0x61, 0x3a, 0xff, 0xed, 0xa0, 0x80, 10, 10]), AFTER_EVENT),
  ],
];

export const eventSource: readonly HostileCase[] = [
  ...NOT_OPENED.map(([name, does, attack, limitMs]) => caseOf(name, does, 'live polling', attack, limitMs)),
  ...READ.map(([name, does, attack]) => caseOf(name, does, 'live eventsource', attack, undefined, true)),
];

/** Where no WebSocket gets through. */
function caseOf(
  name: string,
  does: string,
  sees: string,
  attack: Attack,
  limitMs?: number,
  isRead = false,
): HostileCase {
  return serverCase({
    id: `eventsource/${name}`,
    does,
    sees,
    ...(limitMs !== undefined && { limitMs }),
    ...(isRead && { tellsAfter: true }),
    attacks: () => ({ websocket: sendsAndEnds(answer(400)), eventsource: attack }),
  });
}
