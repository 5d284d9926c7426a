import fc from 'fast-check';
import type { PageCommand } from '../../../src/domain/command.ts';
import { parseCommand } from '../../../src/shared/parseCommand.ts';
import type { HostileCase, Measured } from '../case.ts';

const COUNT = 500;
const SEED = 10;

/** One command of each kind with fields; each is spoilt in one way at a time. */
const COMMANDS: readonly PageCommand[] = [
  { kind: 'cancel', serverId: 's', uuid: 'u', call: { kind: 'activity' } },
  { kind: 'sign-in', address: 'loft:32400', token: 't' },
  { kind: 'fit', height: 320 },
  { kind: 'trust', serverId: 's', promptId: 'p' },
  { kind: 'choose', serverIds: ['a', 'b'] },
];
/** No field of a command may be any of these. */
const WRONG: readonly unknown[] = [
  null,
  undefined,
  true,
  -1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  {},
  [null],
  [[]],
  'x'.repeat(2049),
  10n,
  () => {},
  Symbol('s'),
  new Date(0),
];
const REFUSED_KINDS = ['reveal', 'show', '__proto__', 'constructor', 'CANCEL', 'cancel ', '', 'toString'];

const spoilt: readonly unknown[] = COMMANDS.flatMap((command) =>
  Object.keys(command).flatMap((name) => [
    ...WRONG.filter((value) => name !== 'height' || typeof value !== 'string').map((value) => ({
      ...command,
      [name]: value,
    })),
    Object.fromEntries(Object.entries(command).filter(([key]) => key !== name)),
    Object.create(command),
  ]),
);
const others: readonly unknown[] = [
  ...REFUSED_KINDS.map((kind) => ({ kind, serverId: 's', uuid: 'u' })),
  ...[null, undefined, 0, '', 'cancel', [], [{ kind: 'hide' }], new Map([['kind', 'hide']]), () => {}],
];

/** What a page sends that has been taken over. Nothing of it is a command. */
export const page: readonly HostileCase[] = [
  caseOf('spoilt', 'commands with a field that is wrong or missing', () => spoilt),
  caseOf('others', 'commands that a page may not give, and what is none', () => others),
  caseOf('anything', `${COUNT} values of any kind`, () =>
    fc.sample(fc.anything({ withMap: true, withNullPrototype: true, withTypedArray: true }), {
      numRuns: COUNT,
      seed: SEED,
    }),
  ),
];

function caseOf(name: string, does: string, messages: () => readonly unknown[]): HostileCase {
  const sees = 'none accepted';
  return { id: `page/${name}`, does: `sends ${does}`, sees, run: async () => measure(messages(), sees) };
}

function measure(messages: readonly unknown[], sees: string): Measured {
  const began = performance.now();
  const accepted = messages.flatMap((message) => parseCommand(message) ?? []);
  const [first] = accepted;
  return {
    seen: first ? `${accepted.length} accepted` : sees,
    sentence: first ? JSON.stringify(first).slice(0, 200) : `${messages.length} messages`,
    peakMb: undefined,
    ms: Math.round(performance.now() - began),
    busyMs: undefined,
    delayMs: undefined,
    lost: [],
    tokens: [],
    faults: [],
  };
}
