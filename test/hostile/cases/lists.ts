import type { HostileCase } from '../case.ts';
import { serverCase } from '../serverCase.ts';
import { TOKENS } from '../subject/tokens.ts';
import { frame, json, sends, upgraded } from '../world/bytes.ts';
import { AFTER_FRAME, activity, container, listWith, notification } from '../world/told.ts';

type Item = unknown;

const CONTROLS = Array.from({ length: 32 }, (_, i) => String.fromCharCode(i)).join('');
const C1 = Array.from({ length: 32 }, (_, i) => String.fromCharCode(0x80 + i)).join('');
/** What stands where a name is expected. */
export const TEXTS: Readonly<Record<string, string>> = {
  c0: CONTROLS,
  c1: C1,
  bidi: '\u202e\u2066\u061c\u200f evil \u2069\u202c',
  'zero-width': '\u200b\u200c\u200d\u2060\ufeff',
  surrogates: 'a\ud800b\udfffc',
  escapes: '\u001b]0;owned\u0007\u001b[2J\u001b]52;c;ZXZpbA==\u0007',
  shell: '$(touch /tmp/owned) `id` ; rm -rf ~ | "\' && \n',
  html: '<img src=x onerror=alert(1)></script>',
  icu: "{title} {count, plural, other {#}} ' %s %n",
  lines: 'a\r\nb\u2028c\u2029d\u0085e',
  combining: `Z${'\u0301'.repeat(2000)}`,
};
const UUIDS = [
  '.',
  '..',
  '../../identity',
  'a/b',
  'a%2fb',
  '%2e%2e',
  'a b',
  '\ud800',
  'a\r\nX: y',
  '__proto__',
  'constructor',
  '',
  'u'.repeat(256),
  'u'.repeat(257),
];
const PROGRESS = [-5, -1, 101, 1e9, 1e308, '50', '1e3', 'NaN', null, true, [50], {}, '٥٠'];
const CANCELLABLE = [true, 'yes', 2, -1, {}, [], 'TRUE', '1', null];

const LISTS: readonly (readonly [name: string, does: string, items: readonly Item[]])[] = [
  ...Object.entries(TEXTS).map(
    ([name, text]) =>
      [
        `text-${name}`,
        `names with ${name}`,
        [activity({ uuid: name, title: text, subtitle: text, type: text })],
      ] as const,
  ),
  [
    'duplicates',
    'the same uuid a hundred times',
    Array.from({ length: 100 }, (_, i) => activity({ uuid: 'same', title: `Job ${i}`, type: `t${i % 3}` })),
  ],
  [
    'progress',
    'progress of every kind',
    PROGRESS.map((progress, i) => activity({ uuid: `p${i}`, title: 'Job', progress })),
  ],
  [
    'cancellable',
    'cancellable of every kind',
    CANCELLABLE.map((cancellable, i) => activity({ uuid: `c${i}`, title: 'Job', cancellable })),
  ],
  ['not-items', 'items that are none', [null, 1, 'x', [], [[]], {}, { uuid: 5 }, { uuid: {} }, true]],
  [
    'fields',
    'fields of every wrong type',
    [
      activity({
        uuid: 'f',
        title: { a: 1 },
        subtitle: [],
        type: null,
        userID: 'x',
        Context: 'x',
        Response: 5,
      }),
    ],
  ],
  [
    'proto',
    'a context with __proto__',
    [
      activity({
        uuid: 'proto',
        title: 'Job',
        Context: JSON.parse('{"__proto__":{"evil":1},"constructor":1,"key":{}}'),
      }),
    ],
  ],
  [
    '4000',
    '4000 activities',
    Array.from({ length: 4000 }, (_, i) => activity({ uuid: `l${i}`, title: 'Job' })),
  ],
];

/** One title of a stream may be longer than a whole list. */
const long = activity({ uuid: 'long', title: 'x'.repeat(1024 * 1024), subtitle: '\u0007'.repeat(100_000) });

export const lists: readonly HostileCase[] = [
  ...LISTS.map(([name, does, items]) =>
    serverCase({
      id: `protocol/list-${name}`,
      does: `lists ${does}`,
      sees: 'live websocket',
      tellsAfter: true,
      ...(name === '4000' && { fillsHistory: true }),
      attacks: () => ({ list: sends(listWith(...items)) }),
    }),
  ),
  serverCase({
    id: 'protocol/uuids',
    does: 'lists uuids that are paths, and they are cancelled',
    sees: 'live websocket',
    tellsAfter: true,
    attacks: () => ({
      list: sends(listWith(...UUIDS.map((uuid) => activity({ uuid, title: 'Job', cancellable: true })))),
    }),
    commands: (serverId) =>
      [...UUIDS, 'after'].map((uuid) => ({
        kind: 'cancel',
        serverId,
        uuid,
        call: { kind: 'activity' },
      })),
    lastRequest: 'DELETE /activities/after ',
  }),
  serverCase({
    id: 'protocol/never-agrees',
    does: 'lists other work each time, and its stream says nothing',
    sees: 'live polling',
    attacks: () => {
      let turn = 0;
      return {
        list: (socket) =>
          socket.write(
            json({ MediaContainer: { Activity: [activity({ uuid: `turn-${turn++}`, title: 'Job' })] } }),
          ),
      };
    },
  }),
  serverCase({
    id: 'protocol/megabyte-title',
    does: 'tells a title of 1 MB',
    sees: 'live websocket',
    tellsAfter: true,
    attacks: () => ({
      websocket: (socket, head) =>
        sends(upgraded(head), frame(container([notification('started', long)])), AFTER_FRAME)(socket, head),
    }),
  }),
  serverCase({
    id: 'protocol/echo',
    does: 'names its work after the token it was given',
    sees: 'live websocket',
    tellsAfter: true,
    echoes: true,
    attacks: () => ({
      websocket: (socket, head) =>
        sends(
          upgraded(head),
          ...['started', 'ended'].map((event) =>
            frame(
              container([
                notification(
                  event,
                  activity({
                    uuid: `job ${TOKENS.server}`,
                    title: TOKENS.server,
                    subtitle: `X-Plex-Token=${TOKENS.server}`,
                    type: TOKENS.server,
                  }),
                ),
              ]),
            ),
          ),
          AFTER_FRAME,
        )(socket, head),
    }),
  }),
];
