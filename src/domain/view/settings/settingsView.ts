import type { Millis } from '../../activity.ts';
import type { State } from '../../state.ts';
import { appearanceSection } from './appearanceSection.ts';
import { decisionSection } from './decisionSection.ts';
import { hookSection, hookSpoken } from './hookSection.ts';
import { notificationSection } from './notificationSection.ts';
import { quietSection } from './quietSection.ts';
import { settingsNoteText } from './settingsNoteText.ts';
import type { SettingsPageView } from './settingsPageView.ts';
import { dataSection, systemSection, updateSection } from './systemSections.ts';

/** The most used comes first. */
export function settingsView(state: State, headline: string, now: Millis): SettingsPageView {
  const { preferences, update, page } = state;
  const note = page.kind === 'settings' ? page.note : undefined;
  return {
    kind: 'settings',
    headline,
    note: note && settingsNoteText(note),
    spoken: hookSpoken(state, now),
    sections: [
      notificationSection(state),
      quietSection(preferences, now),
      decisionSection(state, now),
      appearanceSection(preferences),
      hookSection(state, now),
      systemSection(state),
      ...(update ? [updateSection(update, preferences.dailyUpdates)] : []),
      dataSection(),
    ],
  };
}
