import type { SettingsFile, Vault } from '../app/needs.ts';
import { STALL_PATIENCE } from '../demo/livingRoom.ts';
import { startDemoServer } from '../demo/server.ts';
import type { HistoryStorage } from '../storage/history/history.ts';
import { memoryStorage } from '../storage/history/historyFile.ts';
import { memoryVault } from '../storage/keychain.ts';
import { memorySettings } from '../storage/settings/settingsFile.ts';

const TOKEN = 'demo-token';

/** A demo server in this process, already signed in to. Nothing is written, nothing leaves the machine. */
export async function demoWorld(): Promise<{
  readonly vault: Vault & { readonly isBusy: boolean };
  readonly settings: SettingsFile;
  readonly storage: HistoryStorage;
  readonly stallPatience: number;
  leave(): Promise<void>;
}> {
  const server = await startDemoServer({ token: TOKEN, scenario: 'living-room' });
  const saved = {
    id: server.machineIdentifier,
    name: server.name,
    addresses: [{ url: server.url, locality: 'typed' }],
    lastGood: server.url,
    origin: 'typed',
    isShared: false,
    pin: undefined,
    isPlainAllowed: false,
  } as const;
  return {
    vault: { ...memoryVault({ [saved.id]: TOKEN }), isBusy: false },
    settings: memorySettings({
      clientIdentifier: 'usher-demo',
      servers: [saved],
      account: undefined,
      usesDeviceKey: false,
      preferences: { tellsStalls: true },
    }),
    storage: memoryStorage(),
    stallPatience: STALL_PATIENCE,
    leave: () => server.stop(),
  };
}
