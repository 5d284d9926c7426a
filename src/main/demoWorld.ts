import type { PreferencesFile, TokenVault } from '../app/needs.ts';
import { startDemoServer } from '../demo/server.ts';
import type { HistoryStorage } from '../kept/history.ts';
import { memoryStorage } from '../kept/historyFile.ts';
import { memoryPreferences } from '../kept/preferencesFile.ts';
import { memoryVault } from '../kept/tokenVault.ts';

const TOKEN = 'demo-token';

/** A server of glass in this very process, already signed in to: nothing is written, nothing leaves the machine. */
export async function demoWorld(): Promise<{
  readonly vault: TokenVault;
  readonly preferences: PreferencesFile;
  readonly storage: HistoryStorage;
  leave(): Promise<void>;
}> {
  const server = await startDemoServer({ token: TOKEN, scenario: 'living-room' });
  const kept = { id: server.machineIdentifier, name: server.name, address: server.url };
  return {
    vault: memoryVault({ [kept.id]: TOKEN }),
    preferences: memoryPreferences({ clientIdentifier: 'usher-demo', server: kept }),
    storage: memoryStorage(),
    leave: () => server.stop(),
  };
}
