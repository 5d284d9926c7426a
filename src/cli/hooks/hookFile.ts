import { type Hook, isHookOf } from '../../domain/hooks/hook.ts';
import { listText, t } from '../../locales/format.ts';
import { EXIT, Refusal } from '../exitCodes.ts';
import { openTerminalSettings } from '../settings/terminalSettings.ts';

/** The hooks of the settings. All of it throws Refusal where the file cannot be read, or takes no change. */
export type HookFile = {
  all(): readonly Hook[];
  /** Throws Refusal where there is none of that name. */
  named(name: string): Hook;
  /** Of the latest hooks, which another process may have changed. */
  change(change: (hooks: readonly Hook[]) => readonly Hook[]): void;
};

export function openHookFile(): HookFile {
  const settings = openTerminalSettings();
  const all = (): readonly Hook[] => settings.load().hooks ?? [];
  return {
    all,
    named: (name) => {
      const found = all().find(isHookOf(name));
      if (found) return found;
      const names = all().map((hook) => hook.name);
      throw new Refusal(
        EXIT.usage,
        names.length
          ? t('terminal.hooks.no-such', { name, names: listText(names) })
          : t('terminal.hooks.none'),
      );
    },
    change: (change) => settings.update((set) => ({ ...set, hooks: change(set.hooks ?? []) })),
  };
}
