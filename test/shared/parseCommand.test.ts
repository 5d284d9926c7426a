import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCommand } from '../../src/shared/parseCommand.ts';

test.each([
  [{ kind: 'cancel', serverId: 's', uuid: 'u', call: { kind: 'activity' } }],
  [{ kind: 'cancel', serverId: 's', uuid: 'u', call: { kind: 'library-scan', libraryId: '7' } }],
  [{ kind: 'cancel', serverId: 's', uuid: 'u', call: { kind: 'all-scans' } }],
  [{ kind: 'cancel', serverId: 's', uuid: 'u', call: { kind: 'task', task: 'BackupDatabase' } }],
  [{ kind: 'cancel', serverId: 's', uuid: 'u', call: { kind: 'all-maintenance' } }],
  [{ kind: 'cancel', serverId: 's', uuid: 'u', call: { kind: 'guide', dvrId: '28' } }],
  [{ kind: 'cancel', serverId: 's', uuid: 'u', call: { kind: 'tuner-scan', tunerId: '3' } }],
  [{ kind: 'cancel-all', serverId: 's', type: 'media.download' }],
  [{ kind: 'cancel-all', serverId: undefined, type: undefined }],
  [{ kind: 'open-in-plex', serverId: 's', uuid: 'u' }],
  [{ kind: 'open-finished-in-plex', id: 's/u@1-2' }],
  [{ kind: 'sign-in', address: 'nas', token: 't' }],
  [{ kind: 'retry', serverId: 's' }],
  [{ kind: 'diagnose', serverId: 's' }],
  [{ kind: 'trust', serverId: '', promptId: 'p' }],
  [{ kind: 'choose', serverIds: ['a', 'b'] }],
  [{ kind: 'sign-in-browser' }],
  [{ kind: 'open-link' }],
  [{ kind: 'copy-link' }],
  [{ kind: 'leave' }],
  [{ kind: 'choose-servers' }],
  [{ kind: 'discover' }],
  [{ kind: 'hide' }],
  [{ kind: 'show-history', since: 1000 }],
  [{ kind: 'filter-history', serverId: 's', workKind: 'live-tv', libraryId: 's/7', since: 0 }],
  [{ kind: 'filter-history' }],
  [{ kind: 'more-history' }],
  [{ kind: 'export-history', format: 'json' }],
  [{ kind: 'clear-history', step: 'ask' }],
  [{ kind: 'menu' }],
  [{ kind: 'fit', height: 200 }],
  [{ kind: 'see-rows', first: 0, count: 90 }],
])('%j is a command of the page', (message) => {
  expect(parseCommand(message)).toEqual(message);
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
  [{ kind: 'check-updates' }],
  [{ kind: 'download-update', version: '0.2.0' }],
  [{ kind: 'install-update', version: '0.2.0' }],
  [{ kind: 'skip-update', version: '0.2.0' }],
  [{ kind: 'set-daily-updates', isDaily: false }],
  [{ kind: 'open-releases' }],
  [{ kind: 'open-at-login', isOn: true }],
  [{ kind: 'open-in-plex', serverId: 's', uuid: '../u' }],
  [{ kind: 'open-in-plex', serverId: 's', url: 'https://app.plex.tv/' }],
  [{ kind: 'open-finished-in-plex', id: 5 }],
  [{ kind: 'see-rows', first: -1, count: 90 }],
  [{ kind: 'see-rows', first: 0, count: 0 }],
  [{ kind: 'see-rows', first: 0, count: 501 }],
  [{ kind: 'see-rows', first: 0.5, count: 90 }],
  [{ kind: 'see-rows', first: '0', count: 90 }],
  [{ kind: 'see-rows', count: 90 }],
  [{ kind: 'see-rows', first: 0, count: Number.NaN }],
  [{ kind: 'retry', serverId: 5 }],
  [{ kind: 'diagnose', serverId: ['s'] }],
  [{ kind: 'trust', serverId: 's' }],
  [{ kind: 'choose', serverIds: 'a' }],
  [{ kind: 'choose', serverIds: ['a', 5] }],
  [{ kind: 'choose', serverIds: Array.from({ length: 65 }, String) }],
  [{ kind: 'cancel', serverId: 's' }],
  [{ kind: 'show-history', since: -1 }],
  [{ kind: 'show-history', since: 0.5 }],
  [{ kind: 'show-history', since: null }],
  [{ kind: 'filter-history', serverId: 5 }],
  [{ kind: 'filter-history', libraryId: 'x'.repeat(3000) }],
  [{ kind: 'filter-history', workKind: 'toString' }],
  [{ kind: 'filter-history', workKind: ['scan'] }],
  [{ kind: 'filter-history', since: '5' }],
  [{ kind: 'export-history' }],
  [{ kind: 'export-history', format: '../csv' }],
  [{ kind: 'clear-history' }],
  [{ kind: 'clear-history', step: true }],
  [{ kind: 'cancel', serverId: 's', uuid: 'u' }],
  [{ kind: 'cancel', serverId: 's', uuid: 'u', call: 'activity' }],
  [{ kind: 'cancel', serverId: 's', uuid: 'u', call: { kind: 'everything' } }],
  [{ kind: 'cancel', serverId: 's', uuid: 'u', call: { kind: 'library-scan' } }],
  [{ kind: 'cancel', serverId: 's', uuid: 'u', call: { kind: 'library-scan', libraryId: '../..' } }],
  [{ kind: 'cancel', serverId: 's', uuid: 'u', call: { kind: 'task', task: 'a/b' } }],
  [{ kind: 'cancel', serverId: 's', uuid: 'u', call: { kind: 'guide', dvrId: 28 } }],
  [{ kind: 'cancel', serverId: 's', uuid: 'u', call: Object.create({ kind: 'activity' }) }],
  [{ kind: 'cancel-all', serverId: 5, type: undefined }],
  [{ kind: 'cancel-all', serverId: 's', type: ['media.download'] }],
  [{ kind: 'cancel', serverId: 's', uuid: 5, call: { kind: 'activity' } }],
  [{ kind: 'cancel', serverId: 's', uuid: '..', call: { kind: 'activity' } }],
  [{ kind: 'cancel', serverId: 's', uuid: 'a/b', call: { kind: 'activity' } }],
  [{ kind: 'cancel', serverId: 's', uuid: '\ud800', call: { kind: 'activity' } }],
  [{ kind: 'cancel', serverId: 's', uuid: 'x'.repeat(3000), call: { kind: 'activity' } }],
  [{ kind: 'fit', height: -1 }],
  [{ kind: 'fit', height: Number.NaN }],
  [{ kind: 'fit', height: 1e9 }],
  [Object.create({ kind: 'retry' })],
])('S4 %j is dropped', (message) => {
  expect(parseCommand(message)).toBeUndefined();
});

test('S4 only what belongs to a command passes, whatever came with it', () => {
  expect(parseCommand({ kind: 'retry', token: 'secret' })).toEqual({ kind: 'retry', serverId: undefined });
  fc.assert(
    fc.property(fc.anything(), (message) => {
      parseCommand(message);
    }),
  );
});

test('S4 a list with methods of its own is read, or dropped, but never run', () => {
  const hostile = (serverIds: readonly unknown[]) =>
    structuredClone({ kind: 'choose', serverIds: Object.assign([...serverIds], { filter: 5, map: 'x' }) });
  expect(parseCommand(hostile(['a', 'b']))).toEqual({ kind: 'choose', serverIds: ['a', 'b'] });
  expect(parseCommand(hostile(['a', {}]))).toBeUndefined();
  expect(parseCommand({ kind: 'choose', serverIds: new Array(3) })).toBeUndefined();
});
