import { failingHooks } from '../../domain/hooks/failing.ts';
import { withDefaults } from '../../domain/settings/preferences.ts';
import { t } from '../../locales/format.ts';
import { hookRunsFile } from '../../storage/hooks/hookRunsFile.ts';
import { profileFolder } from '../../storage/profileFolder.ts';
import { savedPreferences } from '../../storage/settings/savedPreferences.ts';
import { noLog } from '../terminal.ts';
import { hookJson, hookLines } from './hooks.ts';

/** The hooks that fail, whoever ran them: for people, and for other programs. Empty where none does. */
export type HookReport = { readonly lines: readonly string[]; readonly json: readonly object[] };

export function hookReport(): HookReport {
  const preferences = withDefaults(savedPreferences(profileFolder()));
  const hookRuns = hookRunsFile(profileFolder(), noLog()).read();
  const failing = failingHooks({ preferences, hookRuns }).map(({ hook }) => hook);
  const lines = failing.flatMap((hook) => hookLines(hook, hookRuns));
  return {
    lines: lines.length ? [t('hook.title'), ...lines.map((line) => `  ${line}`)] : [],
    json: failing.map((hook) => hookJson(hook, hookRuns)),
  };
}
