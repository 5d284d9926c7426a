import { expect, test } from 'vitest';
import { createAccessUpdates } from '../../../src/app/accessUpdates.ts';
import { createCore } from '../../../src/app/core.ts';
import { createStore } from '../../../src/app/store.ts';
import { systemClock } from '../../../src/plex/http/clock.ts';
import { memoryVault } from '../../../src/storage/keychain.ts';
import { createLog } from '../../../src/storage/log.ts';
import { memorySettings } from '../../../src/storage/settings/settingsFile.ts';
import { typedServer } from '../savedServer.ts';

const attic = typedServer({ id: 'attic-id', name: 'Attic', url: 'http://127.0.0.1:1' });

function nobody() {
  const store = createStore();
  const core = createCore({
    store,
    vault: memoryVault(),
    settings: memorySettings({
      clientIdentifier: 'test',
      servers: [],
      account: undefined,
      usesDeviceKey: false,
    }),
    history: { restored: () => ({ running: [], pending: [] }) },
    network: { proxyFor: async () => undefined },
    clock: systemClock,
    random: () => 0.5,
    log: createLog(() => {}),
    version: '1',
  });
  return { store, access: createAccessUpdates({ ...core, store }) };
}

test('SE45 an app that sees its own signing out in the settings still proposes the address', () => {
  const { store, access } = nobody();
  access.signedOut(attic, undefined);
  access.settle();
  expect(store.state.access).toMatchObject({ kind: 'signed-out', address: 'http://127.0.0.1:1' });
});

test('SE45 signed out elsewhere, nothing is missing in the keychain any more', () => {
  const { store, access } = nobody();
  access.signedOut(attic, 'keychain-locked');
  access.settle();
  expect(store.state.access).toEqual({ kind: 'signed-out', address: '', problem: undefined });
});
