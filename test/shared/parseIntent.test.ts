import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseIntent } from '../../src/shared/parseIntent.ts';

test.each([
  [{ kind: 'cancel', serverId: 's', uuid: 'u' }],
  [{ kind: 'sign-in', address: 'nas', token: 't' }],
  [{ kind: 'retry', serverId: 's' }],
  [{ kind: 'examine', serverId: 's' }],
  [{ kind: 'agree', serverId: '', proof: 'p' }],
  [{ kind: 'choose', serverIds: ['a', 'b'] }],
  [{ kind: 'sign-in-browser' }],
  [{ kind: 'open-link' }],
  [{ kind: 'copy-link' }],
  [{ kind: 'leave' }],
  [{ kind: 'choose-servers' }],
  [{ kind: 'look-around' }],
  [{ kind: 'end-examination' }],
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
  [{ kind: 'add-server' }],
  [{ kind: 'retry', serverId: 5 }],
  [{ kind: 'examine', serverId: ['s'] }],
  [{ kind: 'agree', serverId: 's' }],
  [{ kind: 'choose', serverIds: 'a' }],
  [{ kind: 'choose', serverIds: ['a', 5] }],
  [{ kind: 'choose', serverIds: Array.from({ length: 65 }, String) }],
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
  expect(parseIntent({ kind: 'retry', token: 'secret' })).toEqual({ kind: 'retry', serverId: undefined });
  fc.assert(
    fc.property(fc.anything(), (message) => {
      parseIntent(message);
    }),
  );
});

test('S4 a list with methods of its own is read, or dropped, but never run', () => {
  const hostile = (serverIds: readonly unknown[]) =>
    structuredClone({ kind: 'choose', serverIds: Object.assign([...serverIds], { filter: 5, map: 'x' }) });
  expect(parseIntent(hostile(['a', 'b']))).toEqual({ kind: 'choose', serverIds: ['a', 'b'] });
  expect(parseIntent(hostile(['a', {}]))).toBeUndefined();
  expect(parseIntent({ kind: 'choose', serverIds: new Array(3) })).toBeUndefined();
});
