import type { HostileCase } from '../case.ts';
import { type CommandCase, commandCase } from '../commandCase.ts';
import { answer, json, sends, sendsAndEnds, sendsForEver } from '../world/bytes.ts';
import { activity } from '../world/told.ts';
import { TEXTS } from './lists.ts';

const PAGE = '<html><body>Welcome to the hotel</body></html>';
const OK = 'HTTP/1.1 200 OK\r\n';

type Row = readonly [
  name: string,
  does: string,
  sees: string,
  rest: Omit<CommandCase, 'id' | 'does' | 'sees'>,
];

const named = (text: string) => {
  const item = activity({ uuid: 'named', title: text, subtitle: text, type: text, cancellable: true });
  return sends(json({ MediaContainer: { size: 1, Activity: [item] } }));
};

const NAMES: readonly Row[] = Object.entries(TEXTS).flatMap(([name, text]): readonly Row[] => [
  [`name-${name}`, `names with ${name}`, 'exit 0', { attacks: () => ({ list: named(text) }) }],
  [
    `json-${name}`,
    `names with ${name}, as JSON`,
    'exit 0',
    { args: ['list', '--json'], attacks: () => ({ list: named(text) }) },
  ],
]);

const ANSWERS: readonly Row[] = [
  ['list-401', 'refuses the token', 'exit 3', { attacks: () => ({ list: sendsAndEnds(answer(401, PAGE)) }) }],
  ['list-500', 'has an error', 'exit 4', { attacks: () => ({ list: sendsAndEnds(answer(500, PAGE)) }) }],
  ['list-page', 'sends a web page', 'exit 4', { attacks: () => ({ list: sendsAndEnds(answer(200, PAGE)) }) }],
  [
    'list-endless',
    'sends a list without end',
    'exit 4',
    { attacks: () => ({ list: sendsForEver(`${OK}\r\n[`, `"${'x'.repeat(60_000)}",`) }) },
  ],
  [
    'list-to-stranger',
    'leads elsewhere',
    'exit 4',
    { attacks: ({ stranger }) => ({ list: sendsAndEnds(answer(307, '', `Location: ${stranger.url}/`)) }) },
  ],
  ['silent', 'says nothing', 'exit 4', { mayBeAnybody: true, attacks: () => ({ connection: () => {} }) }],
  [
    'identity-page',
    'is a web page',
    'exit 4',
    { mayBeAnybody: true, attacks: () => ({ identity: sendsAndEnds(answer(200, PAGE)) }) },
  ],
  [
    'cancel-500',
    'fails to cancel',
    'exit 4',
    {
      args: ['cancel', 'named'],
      attacks: () => ({ list: named('Job'), cancel: sendsAndEnds(answer(500, PAGE)) }),
    },
  ],
  [
    'cancel-to-stranger',
    'leads a cancel elsewhere',
    'exit 4',
    {
      args: ['cancel', 'named'],
      attacks: ({ stranger }) => ({
        list: named('Job'),
        cancel: sendsAndEnds(answer(307, '', `Location: ${stranger.url}/`)),
      }),
    },
  ],
  ...['..', '.', 'a/b', '$(touch /tmp/x)', 'a\u001b]0;x\u0007'].map(
    (uuid, i): Row => [`cancel-id-${i}`, 'a cancel of what is no uuid', 'exit 2', { args: ['cancel', uuid] }],
  ),
];

/** `usher` in a terminal, against a server that misbehaves. */
export const terminal: readonly HostileCase[] = [...NAMES, ...ANSWERS].map(([name, does, sees, rest]) =>
  commandCase({ id: `terminal/${name}`, does, sees, ...rest }),
);
