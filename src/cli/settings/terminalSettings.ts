import type { Settings, SettingsFile } from '../../app/needs.ts';
import type { Preferences } from '../../domain/settings/preferences.ts';
import { t } from '../../locales/format.ts';
import { profileFolder } from '../../storage/profileFolder.ts';
import { openSettings } from '../../storage/settings/settingsFile.ts';
import { EXIT, printError, Refusal } from '../exitCodes.ts';
import { noLog } from '../terminal.ts';

/** Settings as commands see them. Both throw a Refusal where the file cannot be read, or takes no change. */
export type TerminalSettings = {
  load(): Partial<Preferences>;
  set(change: Partial<Preferences>): void;
  /** Of the latest ones, which another process may have changed. */
  update(change: (set: Partial<Preferences>) => Partial<Preferences>): void;
};

/** The settings in the profile folder. */
export function openTerminalSettings(): TerminalSettings {
  let problem: 'unread' | 'unsaved' | undefined;
  const file: SettingsFile = openSettings(profileFolder(), noLog(), (found) => {
    if (found === 'set-aside') printError(t('file.settings.set-aside'));
    else problem = found;
  });
  const orRefuse = (read: Settings): Partial<Preferences> => {
    if (problem) throw new Refusal(EXIT.unreachable, t(`terminal.settings.${problem}`));
    return read.preferences ?? {};
  };
  const update: TerminalSettings['update'] = (change) => {
    file.update((s) => ({ ...s, preferences: change(s.preferences ?? {}) }));
    orRefuse(file.load());
  };
  return {
    load: () => orRefuse(file.load()),
    set: (change) => update((set) => ({ ...set, ...change })),
    update,
  };
}
