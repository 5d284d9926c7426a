import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCommand } from '../../src/shared/parseCommand.ts';
import { always, hostileJson, hostileNumber, hostileText, unfolded } from './hostile.ts';
import { nearMisses } from './nearMisses.ts';

const LONGEST_TEXT = 2048;
const TALLEST_PAGE_PX = 10_000;

const VALID = [
  { kind: 'cancel', serverId: 's', uuid: 'u' },
  { kind: 'sign-in', address: 'loft:32400', token: 't' },
  { kind: 'fit', height: 320 },
  { kind: 'retry', serverId: 's' },
  { kind: 'diagnose', serverId: 's' },
  { kind: 'trust', serverId: 's', promptId: 'p' },
  { kind: 'choose', serverIds: ['a', 'b'] },
  { kind: 'sign-in-browser' },
  { kind: 'discover' },
  { kind: 'hide' },
  { kind: 'menu' },
];
const FIELDS = new Map(VALID.map((command) => [command.kind, Object.keys(command).sort()]));

const json = hostileJson([...new Set(VALID.flatMap((command) => Object.keys(command)))]);
const kinds = fc.oneof(fc.constantFrom(...FIELDS.keys()), hostileText);
const parsed = (texts: fc.Arbitrary<string>): fc.Arbitrary<unknown> =>
  texts.map((text) => JSON.parse(unfolded(text)));
const messages = fc.oneof(
  ...VALID.map((command) => parsed(nearMisses(command, json))),
  parsed(json.map((value) => JSON.stringify(value))),
  fc.record({
    kind: kinds,
    serverId: hostileText,
    uuid: hostileText,
    address: hostileText,
    token: hostileText,
  }),
  fc.record({ kind: kinds, height: hostileNumber }),
  // More than JSON can cross between processes.
  fc.anything({
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withNullPrototype: true,
  }),
);

/** Whether a field is as a command may have it. */
function isBounded(name: string, value: unknown): boolean {
  if (name === 'serverIds')
    return Array.isArray(value) && value.length <= 64 && value.every((one) => isBounded('serverId', one));
  // One server, or all.
  if (name === 'serverId' && value === undefined) return true;
  if (name === 'height') return typeof value === 'number' && value > 0 && value <= TALLEST_PAGE_PX;
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

test('S4 whatever a page sends is a command of a known kind, with its own fields only, or nothing', () => {
  always(messages, (message) => {
    const command = parseCommand(message);
    if (!command) return;
    expect(Object.keys(command).sort()).toEqual(FIELDS.get(command.kind));
    for (const [name, value] of Object.entries(command)) {
      expect(isBounded(name, value)).toBe(true);
      expect(value).toEqual(Reflect.get(Object(message), name));
    }
    expect(Object.getPrototypeOf(command)).toBe(Object.prototype);
  });
});

test('S4 what a message inherits is not said by it', () => {
  always(fc.tuple(fc.constantFrom(...VALID), messages), ([command, message]) => {
    expect(parseCommand(Object.create(command))).toBeUndefined();
    expect(parseCommand(JSON.parse(`{"__proto__":${JSON.stringify(command)}}`))).toBeUndefined();
    expect(parseCommand([command, message])).toBeUndefined();
  });
});

test('S4 a good command is understood whatever came with it, and that is left behind', () => {
  always(fc.tuple(fc.constantFrom(...VALID), json), ([command, more]) => {
    const message: unknown = JSON.parse(unfolded(JSON.stringify({ ...Object(more), ...command })));
    expect(parseCommand(message)).toEqual(command);
  });
});

test.each(VALID)('S4 five megabytes in any field of $kind are no command', (command) => {
  const long = 'x'.repeat(5 * 1024 * 1024);
  for (const name of Object.keys(command)) expect(parseCommand({ ...command, [name]: long })).toBeUndefined();
});
