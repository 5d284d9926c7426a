import { gzipSync } from 'node:zlib';
import type { HostileCase } from '../case.ts';
import { serverCase } from '../serverCase.ts';
import { answer, drips, type Payload, sends, sendsAndEnds, sendsForEver } from '../world/bytes.ts';
import type { Attack } from '../world/front.ts';
import { listWith } from '../world/told.ts';

const LARGE = 8 * 1024 * 1024;
const large = (unit: string, head = '', tail = ''): string =>
  `${head}${unit.repeat(LARGE / unit.length)}${tail}`;
const laughs = Array.from({ length: 20 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
const chunked = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n';
const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`;
const open = 'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n';
const after = listWith();
const afterBody = after.subarray(after.indexOf('\r\n\r\n') + 4);

/** A body, whole, with status 200. */
const WHOLE: readonly (readonly [name: string, does: string, body: Payload])[] = [
  ['empty', 'no body at all', ''],
  ['cr', '8 MB of CR', large('\r')],
  ['cr-xml', '150 kB of CR in XML', `<a b="1">${'\r'.repeat(150_000)}</a>`],
  ['tags', '8 MB of <a/>', large('<a/>', '<MediaContainer>', '</MediaContainer>')],
  ['deep-xml', 'elements 100 000 deep', '<a>'.repeat(100_000)],
  ['deep-json', 'arrays 400 000 deep', '['.repeat(400_000)],
  ['deep-objects', 'objects 100 000 deep', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ['laughs', 'entities of entities, 20 deep', `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a>&l20;</a>`],
  [
    'external-entity',
    'an entity that is a file',
    '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>',
  ],
  ['nul', '1000 NUL', '\0'.repeat(1000)],
  ['utf16', 'a list in UTF-16', Buffer.from(afterBody.toString(), 'utf16le')],
  ['digits', 'a number of 900 000 digits', `{"MediaContainer":${'9'.repeat(900_000)}}`],
  ['null', 'null', 'null'],
  ['text', 'a string', '"MediaContainer"'],
  ['array', 'an array', '[{"MediaContainer":{}}]'],
  ['proto', 'a container behind __proto__', '{"__proto__":{"MediaContainer":{"Activity":[]}}}'],
];

const ODD: readonly (readonly [
  name: string,
  does: string,
  sees: string,
  attack: Attack,
  limitMs?: number,
])[] = [
  [
    'truncated',
    'ends before the length it said',
    'waiting unreachable',
    sendsAndEnds(open, '{"MediaContainer"'),
  ],
  [
    'too-long',
    'goes on after the length it said',
    'waiting not-plex',
    sends(answer(200, '{}extra', 'Content-Length: 2')),
  ],
  ['endless', 'a body without end', 'waiting not-plex', sendsForEver(chunked, chunk)],
  [
    'endless-identity',
    'no length, and no end',
    'waiting not-plex',
    sendsForEver('HTTP/1.1 200 OK\r\n\r\n', chunk),
  ],
  [
    'gzip-bomb',
    '512 MB, packed unasked',
    'waiting not-plex',
    sendsAndEnds(answer(200, gzipSync(Buffer.alloc(512 * 1024 * 1024)), 'Content-Encoding: gzip')),
  ],
  ['bad-chunk', 'a chunk whose size is no number', 'waiting not-plex', sends(chunked, 'zz\r\nabc\r\n')],
  [
    'huge-chunk',
    'a chunk of 2^64 bytes',
    'waiting timed-out',
    sends(chunked, 'ffffffffffffffff\r\nabc\r\n'),
    40_000,
  ],
  ['reset', 'breaks the connection', 'waiting unreachable', (socket) => socket.resetAndDestroy()],
  ['silent', 'never answers', 'waiting timed-out', () => {}, 40_000],
  ['half', 'half a body, and then nothing', 'waiting timed-out', sends(open, '{'), 40_000],
  [
    'half-head',
    'half a head, and then nothing',
    'waiting timed-out',
    sends('HTTP/1.1 200 OK\r\nConte'),
    40_000,
  ],
  ['drip', 'a byte a second', 'waiting timed-out', drips(open, ' ', 1000), 40_000],
  [
    'drip-head',
    'a header a second',
    'waiting timed-out',
    drips('HTTP/1.1 200 OK\r\n', 'A: b\r\n', 1000),
    40_000,
  ],
];

/** What is odd, and can be read all the same. */
const READ: readonly (readonly [name: string, does: string, attack: Attack])[] = [
  ['type', 'a list that says it is a picture', sends(answer(200, afterBody, 'Content-Type: image/png'))],
  ['bom', 'a list after a BOM', sends(answer(200, Buffer.concat([Buffer.from('\ufeff'), afterBody])))],
  [
    'spaces',
    'a list after 500 kB of spaces',
    sends(answer(200, Buffer.concat([Buffer.alloc(500_000, ' '), afterBody]))),
  ],
  [
    'single-bytes',
    'a list in chunks of one byte',
    sends(chunked, ...[...afterBody].map((b) => Buffer.from([0x31, 13, 10, b, 13, 10])), '0\r\n\r\n'),
  ],
];

export const bodies: readonly HostileCase[] = [
  ...WHOLE.flatMap(([name, does, body]) =>
    (['list', 'identity'] as const).map((road) =>
      serverCase({
        id: `body/${road}-${name}`,
        does: `answers ${road} with ${does}`,
        sees: 'waiting not-plex',
        ...(road === 'identity' && { mayBeAnybody: true }),
        attacks: () => ({ [road]: sends(answer(200, body)) }),
      }),
    ),
  ),
  ...ODD.map(([name, does, sees, attack, limitMs]) => {
    const road = name.endsWith('identity') ? 'identity' : 'list';
    return serverCase({
      id: `body/${name}`,
      does: `the answer to ${road}: ${does}`,
      sees,
      ...(limitMs !== undefined && { limitMs }),
      attacks: () => ({ [road]: attack }),
    });
  }),
  ...READ.map(([name, does, attack]) =>
    serverCase({
      id: `body/${name}`,
      does,
      sees: 'live websocket',
      tellsAfter: true,
      attacks: () => ({ list: attack }),
    }),
  ),
];
