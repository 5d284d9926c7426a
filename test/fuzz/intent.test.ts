import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseIntent } from '../../src/shared/parseIntent.ts';
import { always, hostileJson, hostileNumber, hostileText, unfolded } from './hostile.ts';
import { nearMisses } from './nearMisses.ts';

const LONGEST_TEXT = 2048;
const TALLEST_PAGE_PX = 10_000;

const VALID = [
  { kind: 'cancel', serverId: 's', uuid: 'u' },
  { kind: 'sign-in', address: 'loft:32400', token: 't' },
  { kind: 'fit', height: 320 },
  { kind: 'retry', serverId: 's' },
  { kind: 'examine', serverId: 's' },
  { kind: 'agree', serverId: 's', proof: 'p' },
  { kind: 'choose', serverIds: ['a', 'b'] },
  { kind: 'sign-in-browser' },
  { kind: 'look-around' },
  { kind: 'hide' },
  { kind: 'menu' },
];
const FIELDS = new Map(VALID.map((intent) => [intent.kind, Object.keys(intent).sort()]));

const json = hostileJson([...new Set(VALID.flatMap((intent) => Object.keys(intent)))]);
const kinds = fc.oneof(fc.constantFrom(...FIELDS.keys()), hostileText);
const parsed = (texts: fc.Arbitrary<string>): fc.Arbitrary<unknown> =>
  texts.map((text) => JSON.parse(unfolded(text)));
const messages = fc.oneof(
  ...VALID.map((intent) => parsed(nearMisses(intent, json))),
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

/** Whether a field is as an intent may have it. */
function isBounded(name: string, value: unknown): boolean {
  if (name === 'serverIds')
    return Array.isArray(value) && value.length <= 64 && value.every((one) => isBounded('serverId', one));
  // One server, or all.
  if (name === 'serverId' && value === undefined) return true;
  if (name === 'height') return typeof value === 'number' && value > 0 && value <= TALLEST_PAGE_PX;
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

test('S4 whatever a page sends is an intent of a known kind, with its own fields only, or nothing', () => {
  always(messages, (message) => {
    const intent = parseIntent(message);
    if (!intent) return;
    expect(Object.keys(intent).sort()).toEqual(FIELDS.get(intent.kind));
    for (const [name, value] of Object.entries(intent)) {
      expect(isBounded(name, value)).toBe(true);
      expect(value).toEqual(Reflect.get(Object(message), name));
    }
    expect(Object.getPrototypeOf(intent)).toBe(Object.prototype);
  });
});

test('S4 what a message inherits is not said by it', () => {
  always(fc.tuple(fc.constantFrom(...VALID), messages), ([intent, message]) => {
    expect(parseIntent(Object.create(intent))).toBeUndefined();
    expect(parseIntent(JSON.parse(`{"__proto__":${JSON.stringify(intent)}}`))).toBeUndefined();
    expect(parseIntent([intent, message])).toBeUndefined();
  });
});

test('S4 a good intent is understood whatever came with it, and that is left behind', () => {
  always(fc.tuple(fc.constantFrom(...VALID), json), ([intent, more]) => {
    const message: unknown = JSON.parse(unfolded(JSON.stringify({ ...Object(more), ...intent })));
    expect(parseIntent(message)).toEqual(intent);
  });
});

test.each(VALID)('S4 five megabytes in any field of $kind are no intent', (intent) => {
  const long = 'x'.repeat(5 * 1024 * 1024);
  for (const name of Object.keys(intent)) expect(parseIntent({ ...intent, [name]: long })).toBeUndefined();
});
