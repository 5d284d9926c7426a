import type { PageCommand } from '../../command.ts';
import type { Preferences } from '../../settings/preferences.ts';
import type {
  ChoiceOptionView,
  ControlView,
  SettingButtonView,
  SettingQuestionView,
  SettingView,
} from './settingsPageView.ts';

export function setting(id: string, label: string, control: ControlView, hint?: string): SettingView {
  return { id, label, hint, control };
}

type Switched = { [K in keyof Preferences]: Preferences[K] extends boolean ? K : never }[keyof Preferences];

/** A preference that is on or off. */
export function switched(preferences: Preferences, key: Switched, label: string, hint?: string): SettingView {
  const isOn = preferences[key];
  return setting(key, label, toggle(isOn, changing({ [key]: !isOn })), hint);
}

export function toggle(isOn: boolean, command: PageCommand): ControlView {
  return { kind: 'switch', isOn, command };
}

/** A preference that is one of a few values. */
export function chosen<K extends 'language' | 'theme' | 'contrast' | 'zoom' | 'besideIcon'>(
  preferences: Preferences,
  key: K,
  label: string,
  options: readonly (readonly [value: Preferences[K], name: string])[],
  hint?: string,
): SettingView {
  const views = options.map(
    ([value, name]): ChoiceOptionView => ({ id: String(value), name, command: changing({ [key]: value }) }),
  );
  return setting(key, label, { kind: 'choice', chosen: String(preferences[key]), options: views }, hint);
}

export function button(
  name: string,
  command: PageCommand,
  { label, question }: { readonly label?: string; readonly question?: SettingQuestionView } = {},
): SettingButtonView {
  return { name, label, command, question };
}

function changing(change: Partial<Preferences>): PageCommand {
  return { kind: 'set-preferences', change };
}
