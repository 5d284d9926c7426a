import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPreferences } from '../../src/kept/preferencesFile.ts';
import { always, hostileJson, hostileNumber, hostileText, unfolded } from './hostile.ts';
import { nearMisses, torn } from './nearMisses.ts';

const LONGEST_TEXT = 2048;
const LONGEST_SETTLE_S = 3600;

const valid = {
  clientIdentifier: 'c0ffee',
  server: { id: 'm-1', name: 'Loft', address: 'https://loft.example:32400' },
  settleSeconds: 20,
};
const json = hostileJson([...Object.keys(valid), ...Object.keys(valid.server)]);
const near = nearMisses(valid, json);
const addresses = fc.oneof(
  hostileText.map((text) => `http://${text}`),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
);
const filled = fc.record({
  clientIdentifier: hostileText,
  server: fc.record({ id: hostileText, name: hostileText, address: fc.oneof(addresses, hostileText) }),
  settleSeconds: fc.oneof(hostileNumber, hostileText),
});
const files = fc.oneof(
  near,
  torn(near),
  json.map((value) => JSON.stringify(value)),
  filled.map((value) => JSON.stringify(value)),
  hostileText,
);

const isText = (value: unknown): boolean =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST_TEXT;

/** Nothing but bounded fields, or no preferences at all. */
function read(text: string): void {
  const preferences = readPreferences(text);
  if (!preferences) return;
  const { clientIdentifier, server, settleSeconds, ...more } = preferences;
  expect(more).toEqual({});
  expect(isText(clientIdentifier)).toBe(true);
  if (settleSeconds !== undefined) {
    expect(settleSeconds >= 0 && settleSeconds <= LONGEST_SETTLE_S).toBe(true);
  }
  if (!server) return;
  expect(Object.keys(server).sort()).toEqual(['address', 'id', 'name']);
  expect(Object.values(server).every(isText)).toBe(true);
  expect(['http:', 'https:']).toContain(new URL(server.address).protocol);
}

const untouched = Reflect.ownKeys(Object.prototype);

test('whatever the file of preferences holds, reading it does not throw, and what comes out is bounded', () => {
  always(files, (text) => read(unfolded(text)));
  expect(Reflect.ownKeys(Object.prototype)).toEqual(untouched);
});

test('preferences that are read are read again the same once they are written', () => {
  always(files, (text) => {
    const preferences = readPreferences(unfolded(text));
    if (!preferences) return;
    expect(readPreferences(JSON.stringify(preferences))).toEqual(JSON.parse(JSON.stringify(preferences)));
  });
});

const long = 'x'.repeat(5 * 1024 * 1024);
test.each([
  ['a client identifier', { ...valid, clientIdentifier: long }],
  ['the name of a server', { ...valid, server: { ...valid.server, name: long } }],
  ['an address', { ...valid, server: { ...valid.server, address: `http://${long}` } }],
  ['a field name', { ...valid, [long]: 1 }],
  ['a settle time', { ...valid, settleSeconds: '9'.repeat(long.length) }],
])('five megabytes for %s are left out', (_, preferences) => {
  read(JSON.stringify(preferences));
});

test.each([
  ['arrays', '['.repeat(long.length)],
  ['objects', '{"server":'.repeat(long.length / 10)],
  ['text', long],
])('endless %s are no file of ours', (_, text) => {
  expect(readPreferences(text)).toBeUndefined();
});
