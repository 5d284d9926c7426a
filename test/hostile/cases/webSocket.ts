import type { HostileCase } from '../case.ts';
import { serverCase } from '../serverCase.ts';
import {
  answer,
  frame,
  frameHead,
  OPCODE,
  type Payload,
  sendsAndEnds,
  sendsForEver,
  upgraded,
  write,
} from '../world/bytes.ts';
import type { Attack } from '../world/front.ts';
import { AFTER_FRAME, activity, container, notification } from '../world/told.ts';

/** After the handshake. */
const then =
  (...pieces: readonly Payload[]): Attack =>
  async (socket, head) => {
    await write(socket, upgraded(head));
    for (const piece of pieces) await write(socket, piece);
  };
const thenMany =
  (count: number, piece: (index: number) => Payload, ...last: readonly Payload[]): Attack =>
  async (socket, head) => {
    await write(socket, upgraded(head));
    for (let i = 0; i < count && !socket.destroyed; i++) await write(socket, piece(i));
    for (const end of last) await write(socket, end);
  };
/** And then what is waited for, again and again: while the list is awaited some thousand reports are kept, and no more (L16). */
const untilHeard =
  (attack: Attack): Attack =>
  async (socket, head) => {
    await attack(socket, head);
    const timer = setInterval(() => socket.write(AFTER_FRAME), 100);
    socket.on('close', () => clearInterval(timer));
  };
/** The handshake with a line more, or something else in its place. */
const shaking =
  (change: (text: string) => string): Attack =>
  (socket, head) =>
    socket.write(change(upgraded(head)));
const fresh = (i: number): object =>
  notification('started', activity({ uuid: `new-${i}`, title: `Job ${i}` }));
const closing = (code: number, reason = ''): Buffer => {
  const body = Buffer.alloc(2 + Buffer.byteLength(reason));
  body.writeUInt16BE(code);
  body.write(reason, 2);
  return frame(body, OPCODE.close);
};
const LARGE = frame(`{"ActivityNotification":"${'x'.repeat(15_000_000)}"}`);
const masked = Buffer.concat([Buffer.from([0x81, 0x80 | 4, 0, 0, 0, 0]), Buffer.from('null')]);

/** The handshake fails: the next worse transport is used. */
const REFUSED: readonly (readonly [name: string, does: string, attack: Attack, limitMs?: number])[] = [
  ['refused-200', 'answers 200', sendsAndEnds(answer(200, '<html>'))],
  ['refused-400', 'answers 400', sendsAndEnds(answer(400))],
  ['refused-403', 'answers 403', sendsAndEnds(answer(403))],
  ['refused-426', 'answers 426', sendsAndEnds(answer(426))],
  [
    'refused-500',
    'answers 500 with 8 MB',
    sendsForEver(answer(500, '', 'Content-Length: 8000000'), 'x'.repeat(80_000), 100),
  ],
  ['refused-reset', 'breaks the connection', (socket) => socket.resetAndDestroy()],
  [
    'wrong-accept',
    'accepts another key',
    shaking((text) => text.replace(/Accept: \S+/, 'Accept: AAAAAAAAAAAAAAAAAAAAAAAAAAA=')),
  ],
  ['no-accept', 'accepts no key', shaking((text) => text.replace(/Sec-WebSocket-Accept: \S+\r\n/, ''))],
  ['wrong-upgrade', 'upgrades to h2c', shaking((text) => text.replace('Upgrade: websocket', 'Upgrade: h2c'))],
  [
    'extension',
    'compresses unasked',
    shaking((text) => text.replace('\r\n\r\n', '\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n')),
  ],
  [
    'protocol',
    'speaks a protocol unasked',
    shaking((text) => text.replace('\r\n\r\n', '\r\nSec-WebSocket-Protocol: evil\r\n\r\n')),
  ],
  [
    'endless-handshake',
    'a handshake without end',
    sendsForEver('HTTP/1.1 101 Switching Protocols\r\n', `A: ${'x'.repeat(60_000)}\r\n`),
  ],
  ['no-handshake', 'never answers the handshake', () => {}, 40_000],
];

/** What no WebSocket may send: the connection is over, and begun again. */
const BROKEN: readonly (readonly [name: string, does: string, attack: Attack])[] = [
  ['15-mb', 'a frame of 15 MB', then(LARGE)],
  ['15-mb-times-20', 'twenty frames of 15 MB', thenMany(20, () => LARGE)],
  ['masked', 'a masked frame', then(masked)],
  ['huge', 'a frame of 1 GB', sendsFrames(frameHead(2 ** 30), 'x'.repeat(65_536))],
  ['huge-head', 'a frame of 2^62 bytes', then(frameHead(2 ** 62))],
  [
    'fragments',
    'fragments without end',
    sendsFrames(frame('x', OPCODE.text, false), frame('x'.repeat(65_536), OPCODE.more, false)),
  ],
  ['opcode', 'an unknown kind of frame', then(frame('x', OPCODE.unknown))],
  ['reserved', 'a reserved bit', then(Buffer.from([0xc1, 1, 120]))],
  ['orphan', 'a fragment of nothing', then(frame('x', OPCODE.more))],
  ['large-ping', 'a ping of 500 bytes', then(frame('x'.repeat(500), OPCODE.ping))],
  ['torn-ping', 'half a ping', then(frame('x', OPCODE.ping, false))],
  ['junk', 'HTTP once more', then('HTTP/1.1 200 OK\r\n\r\n')],
  ...[999, 1000, 1001, 1005, 1006, 1008, 1011, 1015, 3000, 4999, 65_535].map(
    (code) =>
      [
        `close-${code}`,
        `closes with ${code}`,
        then(closing(code, code === 1008 ? '\x1b]0;x\x07' : '')),
      ] as const,
  ),
  ['pings', '50 000 pings', thenMany(50_000, () => frame('x'.repeat(125), OPCODE.ping))],
  [
    'empty-fragments',
    '50 000 empty fragments',
    thenMany(50_000, (i) => frame('', i ? OPCODE.more : OPCODE.text, false)),
  ],
  ['close-short', 'closes with half a code', then(frame('x', OPCODE.close))],
];

const FILLING: ReadonlySet<string> = new Set(['5000', 'new', 'flicker']);
/** What is read, or passed over; the frame after it still counts. */
const READ: readonly (readonly [name: string, does: string, attack: Attack])[] = [
  ['binary', 'a binary frame', then(frame(container([fresh(1)]), OPCODE.binary), AFTER_FRAME)],
  ['some-pings', '10 pings', thenMany(10, () => frame('x'.repeat(125), OPCODE.ping), AFTER_FRAME)],
  [
    'not-json',
    'frames that are not JSON',
    then(
      ...['', '{', '<a/>', '\0', 'ActivityNotification', '{"ActivityNotification":'].map((text) =>
        frame(text),
      ),
      AFTER_FRAME,
    ),
  ],
  [
    'not-utf8',
    'broken UTF-8',
    then(
      frame(
        Buffer.concat([
          Buffer.from('{"ActivityNotification":"'),
          Buffer.from([0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80]),
          Buffer.from('"}'),
        ]),
      ),
      AFTER_FRAME,
    ),
  ],
  [
    'deep',
    'JSON 200 000 deep',
    then(frame(`{"ActivityNotification":${'['.repeat(200_000)}${']'.repeat(200_000)}}`), AFTER_FRAME),
  ],
  [
    'deep-response',
    'a response 50 000 deep',
    then(
      frame(
        container([
          notification('updated', { ...activity({ uuid: 'deep', title: 'Deep' }), Response: '@' }),
        ]).replace('"@"', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`),
      ),
      AFTER_FRAME,
    ),
  ],
  ['bytes', 'frames in single bytes', thenMany(AFTER_FRAME.length, (i) => AFTER_FRAME.subarray(i, i + 1))],
  [
    'small',
    '50 000 small frames',
    thenMany(50_000, () => frame('{"NotificationContainer":{"type":"log"}}'), AFTER_FRAME),
  ],
  [
    '5000',
    'a frame of 5000 activities',
    untilHeard(then(frame(container(Array.from({ length: 5000 }, (_, i) => fresh(i)))))),
  ],
  [
    'new',
    '10 000 new activities, one a frame',
    untilHeard(thenMany(10_000, (i) => frame(container([fresh(i)])))),
  ],
  [
    'updates',
    '50 000 updates of one',
    thenMany(
      50_000,
      (i) =>
        frame(
          container([notification('updated', activity({ uuid: 'stays', title: 'Job', progress: i % 100 }))]),
        ),
      AFTER_FRAME,
    ),
  ],
  [
    'ends',
    '50 000 ends of unknown ones',
    untilHeard(
      thenMany(50_000, (i) =>
        frame(container([notification('ended', activity({ uuid: `gone-${i}`, title: 'Gone' }))])),
      ),
    ),
  ],
  [
    'flicker',
    '5000 begin and end at once',
    untilHeard(thenMany(5000, (i) => frame(container([fresh(i), { ...fresh(i), event: 'ended' }])))),
  ],
];

function sendsFrames(head: Payload, piece: Payload): Attack {
  return (socket, request) =>
    sendsForEver(Buffer.concat([Buffer.from(upgraded(request)), Buffer.from(head)]), piece)(socket, request);
}

export const webSocket: readonly HostileCase[] = [
  ...REFUSED.map(([name, does, attack, limitMs]) =>
    serverCase({
      id: `websocket/${name}`,
      does,
      sees: 'live eventsource',
      ...(limitMs !== undefined && { limitMs }),
      attacks: () => ({ websocket: attack }),
    }),
  ),
  ...BROKEN.map(([name, does, attack]) =>
    // That the good server's connection was cut is "lost" too: what comes of two that died young tells them apart.
    serverCase({
      id: `websocket/${name}`,
      does,
      sees: 'live eventsource',
      attacks: () => ({ websocket: attack }),
    }),
  ),
  ...READ.map(([name, does, attack]) =>
    serverCase({
      id: `websocket/${name}`,
      does,
      sees: 'live websocket',
      tellsAfter: true,
      ...(FILLING.has(name) && { fillsHistory: true }),
      attacks: () => ({ websocket: attack }),
    }),
  ),
];
