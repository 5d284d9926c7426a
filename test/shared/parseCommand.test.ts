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
  [{ kind: 'start', serverId: 's', work: { kind: 'scan', libraryId: '1' } }],
  [{ kind: 'start', serverId: 's', work: { kind: 'scan', libraryId: '1', path: '/media/films' } }],
  [{ kind: 'start', serverId: 's', work: { kind: 'refresh-metadata', libraryId: '1' } }],
  [{ kind: 'start', serverId: 's', work: { kind: 'guide', dvrId: '7' } }],
  [{ kind: 'start', serverId: 's', work: { kind: 'task', task: 'BackupDatabase' } }],
  [{ kind: 'stop-task', serverId: 's', task: 'BackupDatabase' }],
  [{ kind: 'sign-in-browser' }],
  [{ kind: 'open-link' }],
  [{ kind: 'copy-link' }],
  [{ kind: 'open-group', serverId: 's', group: 'g', isOpen: false }],
  [{ kind: 'leave' }],
  [{ kind: 'choose-servers' }],
  [{ kind: 'discover' }],
  [{ kind: 'open-at-login', isOn: true }],
  [{ kind: 'set-terminal-command', isInstalled: false }],
  [{ kind: 'decline-at-login' }],
  [{ kind: 'open-demo' }],
  [{ kind: 'leave-demo' }],
  [{ kind: 'hide' }],
  [{ kind: 'show-history', since: 1000 }],
  [{ kind: 'filter-history', serverId: 's', workKind: 'live-tv', libraryId: 's/7', since: 0 }],
  [{ kind: 'filter-history' }],
  [{ kind: 'more-history' }],
  [{ kind: 'export-history', format: 'json' }],
  [{ kind: 'clear-history', step: 'ask' }],
  [{ kind: 'quit' }],
  [{ kind: 'sign-out' }],
  [{ kind: 'cancel-sign-in' }],
  [{ kind: 'add-server' }],
  [{ kind: 'open-start' }],
  [{ kind: 'pin', isPinned: true }],
  [{ kind: 'form-filled', isFilled: false }],
  [{ kind: 'check-updates' }],
  [{ kind: 'download-update', version: '0.2.0' }],
  [{ kind: 'install-update', version: '0.2.0' }],
  [{ kind: 'skip-update', version: '0.2.0' }],
  [{ kind: 'open-releases' }],
  [{ kind: 'open-at-login', isOn: true }],
  [{ kind: 'open-settings' }],
  [{ kind: 'switch-hook', name: 'ntfy', isOn: false }],
  [{ kind: 'try-hook', name: 'ntfy' }],
  [{ kind: 'open-hook-guide' }],
  [{ kind: 'set-preferences', change: { zoom: 125, tellsLoss: false } }],
  [{ kind: 'set-notice-rule', rule: { kind: 'scan', serverId: 's', isTold: true, leastSeconds: 5 } }],
  [{ kind: 'drop-notice-rule', rule: { isTold: true } }],
  [{ kind: 'reset-preferences' }],
  [{ kind: 'fit', height: 200 }],
  [{ kind: 'fit', height: 1e9 }],
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
  [{ kind: 'menu' }],
  [{ kind: 'show' }],
  [{ kind: 'pin', isPinned: 1 }],
  [{ kind: 'form-filled' }],
  [{ kind: 'download-update' }],
  [{ kind: 'install-update', version: 5 }],
  [{ kind: 'skip-update', version: '' }],
  [{ kind: 'open-at-login' }],
  [{ kind: 'set-terminal-command', isInstalled: '/bin/sh' }],
  [{ kind: 'set-preferences', change: {} }],
  [{ kind: 'set-preferences', change: { zoom: 101 } }],
  [{ kind: 'set-notice-rule', rule: { kind: 'scan' } }],
  [{ kind: 'set-notice-rule', rule: { kind: 'scan', isTold: true, more: 1 } }],
  [{ kind: 'drop-notice-rule', rule: { kind: 5, isTold: true } }],
  [{ kind: 'open-at-login', isOn: 'yes' }],
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
  [{ kind: 'start', serverId: 's' }],
  [{ kind: 'start', serverId: 's', work: 'scan' }],
  [{ kind: 'start', serverId: 's', work: { kind: 'scan' } }],
  [{ kind: 'start', serverId: 's', work: { kind: 'scan', libraryId: '..' } }],
  [{ kind: 'start', serverId: 's', work: { kind: 'scan', libraryId: 1 } }],
  [{ kind: 'start', serverId: 's', work: { kind: 'scan', libraryId: '1', path: '' } }],
  [{ kind: 'start', serverId: 's', work: { kind: 'scan', libraryId: '1', path: 'x'.repeat(1025) } }],
  [{ kind: 'start', serverId: 's', work: { kind: 'scan', libraryId: '1', task: 'BackupDatabase' } }],
  [{ kind: 'start', serverId: 's', work: { kind: 'scan', libraryId: '1', force: 1 } }],
  [{ kind: 'start', serverId: 's', work: { kind: 'refresh-metadata', libraryId: '1', path: '/x' } }],
  [{ kind: 'start', serverId: 's', work: { kind: 'task', task: 'a/b' } }],
  [{ kind: 'start', serverId: 's', work: { kind: 'delete', libraryId: '1' } }],
  [{ kind: 'start', serverId: 's', work: [{ kind: 'guide', dvrId: '7' }] }],
  [{ kind: 'start', serverId: 5, work: { kind: 'guide', dvrId: '7' } }],
  [{ kind: 'stop-task', serverId: 's', task: '../..' }],
  [{ kind: 'stop-task', task: 'BackupDatabase' }],
  [{ kind: 'open-group', serverId: 's', group: 'g' }],
  [{ kind: 'open-group', serverId: 's', group: 'g', isOpen: 'yes' }],
  [{ kind: 'open-group', serverId: 's', group: 'x'.repeat(2049), isOpen: true }],
  [{ kind: 'open-group', group: 'g', isOpen: true }],
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
  [{ kind: 'fit', height: Number.POSITIVE_INFINITY }],
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

test('HO35 the page makes and changes no hook', () => {
  const hook = { name: 'ntfy', isOn: true, on: ['finish'], run: ['sh', '-c', 'true'] };
  expect(parseCommand({ kind: 'set-preferences', change: { hooks: [hook] } })).toBeUndefined();
  const zoomed = parseCommand({ kind: 'set-preferences', change: { zoom: 125, hooks: [hook] } });
  expect(zoomed).toEqual({ kind: 'set-preferences', change: { zoom: 125 } });
  for (const kind of ['switch-hook', 'try-hook'])
    expect(JSON.stringify(parseCommand({ ...hook, kind }))).not.toContain('run');
  expect(parseCommand({ kind: 'try-hook', name: '' })).toBeUndefined();
  expect(parseCommand({ kind: 'switch-hook', name: 'ntfy' })).toBeUndefined();
});
