import { listText, t } from '../../../locales/format.ts';
import type { SettingsNote } from '../../settings/settingsNote.ts';

export function settingsNoteText(note: SettingsNote): string {
  switch (note.kind) {
    case 'saved':
      return t('history.saved', { folder: note.folder, name: note.name });
    case 'unsaved':
      return t('history.unsaved');
    case 'imported':
      return note.passedOver.length
        ? t('settings.imported-partly', { keys: listText(note.passedOver) })
        : t('settings.imported');
    case 'no-export':
      return t('settings.no-export');
  }
}
