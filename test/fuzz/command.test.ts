import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCommand } from '../../src/shared/parseCommand.ts';
import { always, hostileJson, hostileNumber, hostileText, unfolded } from './hostile.ts';
import { nearMisses } from './nearMisses.ts';
import { isPageCommand, PAGE_COMMANDS } from './pageCommand.ts';

const json = hostileJson([...new Set(PAGE_COMMANDS.flatMap((command) => Object.keys(command)))]);
const kinds = fc.oneof(fc.constantFrom(...PAGE_COMMANDS.map(({ kind }) => kind)), hostileText);
const parsed = (texts: fc.Arbitrary<string>): fc.Arbitrary<unknown> =>
  texts.map((text) => JSON.parse(unfolded(text)));
const messages = fc.oneof(
  ...PAGE_COMMANDS.map((command) => parsed(nearMisses(command, json))),
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

test('S4 whatever a page sends is a command of a known kind, with its own fields only, or nothing', () => {
  always(messages, (message) => {
    const command = parseCommand(message);
    if (!command) return;
    expect(isPageCommand(command)).toBe(true);
    for (const [name, value] of Object.entries(command)) {
      expect(value).toEqual(Reflect.get(Object(message), name));
    }
  });
});

test('S4 what a message inherits is not said by it', () => {
  always(fc.tuple(fc.constantFrom(...PAGE_COMMANDS), messages), ([command, message]) => {
    expect(parseCommand(Object.create(command))).toBeUndefined();
    expect(parseCommand(JSON.parse(`{"__proto__":${JSON.stringify(command)}}`))).toBeUndefined();
    expect(parseCommand([command, message])).toBeUndefined();
  });
});

test('S4 a good command is understood whatever came with it, and that is left behind', () => {
  always(fc.tuple(fc.constantFrom(...PAGE_COMMANDS), json), ([command, more]) => {
    const message: unknown = JSON.parse(unfolded(JSON.stringify({ ...Object(more), ...command })));
    expect(parseCommand(message)).toEqual(command);
  });
});

// Electron carries these between processes; the stand-in's bridge does not.
test('S4 a message that holds itself is no command, or one without itself', () => {
  for (const command of PAGE_COMMANDS) {
    const message: Record<string, unknown> = { ...command };
    message.self = message;
    expect(parseCommand(structuredClone(message))).toEqual(command);
    for (const name of Object.keys(command)) {
      const spoilt: Record<string, unknown> = { ...command };
      spoilt[name] = name === 'serverIds' ? [spoilt] : spoilt;
      expect(parseCommand(structuredClone(spoilt))).toBeUndefined();
    }
  }
});

test.each(PAGE_COMMANDS)('S4 five megabytes in any field of $kind are no command', (command) => {
  const long = 'x'.repeat(5 * 1024 * 1024);
  for (const name of Object.keys(command)) expect(parseCommand({ ...command, [name]: long })).toBeUndefined();
});
