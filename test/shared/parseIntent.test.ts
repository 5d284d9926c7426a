import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseIntent } from '../../src/shared/parseIntent.ts';

test.each([
  [{ kind: 'cancel', serverId: 's', uuid: 'u' }],
  [{ kind: 'sign-in', address: 'nas', token: 't' }],
  [{ kind: 'retry' }],
  [{ kind: 'hide' }],
  [{ kind: 'menu' }],
  [{ kind: 'fit', height: 200 }],
])('%j is an intent', (message) => {
  expect(parseIntent(message)).toEqual(message);
});

test.each([
  [undefined],
  [null],
  ['cancel'],
  [[]],
  [{}],
  [{ kind: 'quit' }],
  [{ kind: 'sign-out' }],
  [{ kind: 'cancel', serverId: 's' }],
  [{ kind: 'cancel', serverId: 's', uuid: 5 }],
  [{ kind: 'cancel', serverId: 's', uuid: 'x'.repeat(3000) }],
  [{ kind: 'fit', height: -1 }],
  [{ kind: 'fit', height: Number.NaN }],
  [{ kind: 'fit', height: 1e9 }],
  [Object.create({ kind: 'retry' })],
])('S4 %j is dropped', (message) => {
  expect(parseIntent(message)).toBeUndefined();
});

test('S4 only what belongs to an intent passes, whatever came with it', () => {
  expect(parseIntent({ kind: 'retry', token: 'secret' })).toEqual({ kind: 'retry' });
  fc.assert(
    fc.property(fc.anything(), (message) => {
      parseIntent(message);
    }),
  );
});
