import type { State } from '../../state.ts';
import type { SettingsPageView } from './settingsPageView.ts';

export function settingsView(_state: State, headline: string): SettingsPageView {
  return { kind: 'settings', headline };
}
