import packageJson from '../../../package.json' with { type: 'json' };
import { runDueTimer } from '../../app/dueTimer.ts';
import { runHooks } from '../../app/hooks/hooks.ts';
import { createPreferences } from '../../app/settings/preferences.ts';
import type { Store } from '../../app/store.ts';
import { createHookNeeds } from '../../hooks/hookNeeds.ts';
import { t } from '../../locales/format.ts';
import { systemClock } from '../../plex/http/clock.ts';
import { environmentNetwork } from '../../plex/http/environmentNetwork.ts';
import { keychainVault } from '../../storage/keychain.ts';
import { createLog } from '../../storage/log.ts';
import { profileFolder } from '../../storage/profileFolder.ts';
import { openSavedSettings, stderrLog } from '../terminal.ts';

/**
 * `usher watch --hooks`: the hooks of the settings, as long as it runs, unless the app or another one runs them. Call it before the first
 * event. `isQuiet`: nothing is printed beside what is shown. Returns what ends them.
 */
export function watchHooks(store: Store, isQuiet: boolean): () => void {
  const ending = new AbortController();
  const log = isQuiet ? createLog(() => {}) : stderrLog();
  const preferences = createPreferences({ store, settings: openSavedSettings(), clock: systemClock });
  preferences.restore();
  preferences.watch(ending.signal);
  if (!store.state.preferences.hooks.some(({ isOn }) => isOn)) log.write(t('terminal.hooks.none-on'));
  void runDueTimer(store, systemClock, ending.signal);
  const hooks = createHookNeeds({
    folder: profileFolder(),
    network: environmentNetwork,
    clock: systemClock,
    log,
    version: packageJson.version,
    who: 'terminal',
  });
  runHooks({ store, vault: keychainVault(), hooks, log, clock: systemClock }, ending.signal);
  return () => ending.abort();
}
