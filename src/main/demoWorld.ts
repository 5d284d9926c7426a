import type { PreferencesFile, Vault } from '../app/needs.ts';
import { startDemoServer } from '../demo/server.ts';
import type { HistoryStorage } from '../kept/history.ts';
import { memoryStorage } from '../kept/historyFile.ts';
import { memoryVault } from '../kept/keychain.ts';
import { memoryPreferences } from '../kept/preferencesFile.ts';

const TOKEN = 'demo-token';

/** A server of glass in this very process, already signed in to: nothing is written, nothing leaves the machine. */
export async function demoWorld(): Promise<{
  readonly vault: Vault & { readonly isBusy: boolean };
  readonly preferences: PreferencesFile;
  readonly storage: HistoryStorage;
  leave(): Promise<void>;
}> {
  const server = await startDemoServer({ token: TOKEN, scenario: 'living-room' });
  const kept = {
    id: server.machineIdentifier,
    name: server.name,
    whereabouts: [{ url: server.url, where: 'typed' }],
    lastGood: server.url,
    origin: 'typed',
    isShared: false,
    pin: undefined,
    isPlainAllowed: false,
  } as const;
  return {
    vault: { ...memoryVault({ [kept.id]: TOKEN }), isBusy: false },
    preferences: memoryPreferences({
      clientIdentifier: 'usher-demo',
      servers: [kept],
      account: undefined,
      usesDeviceKey: false,
    }),
    storage: memoryStorage(),
    leave: () => server.stop(),
  };
}
