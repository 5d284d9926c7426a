import path from 'node:path';
import { type Preferences, readPreferences } from '../../domain/settings/preferences.ts';
import { fieldOf } from '../fields.ts';
import { readText } from '../readText.ts';
import { MOST_BYTES, SETTINGS_NAME } from './settingsFile.ts';

/** What the person set, read and nothing else. Whatever is wrong with the file is told by `openSettings`. */
export function savedPreferences(folder: string): Partial<Preferences> {
  try {
    const tree: unknown = JSON.parse(readText(path.join(folder, SETTINGS_NAME), MOST_BYTES) ?? '');
    return readPreferences(fieldOf(tree, 'preferences'));
  } catch {
    return {};
  }
}

/** The language that the person chose, which is needed before anything is said. */
export function savedLanguage(folder: string): string {
  return savedPreferences(folder).language ?? 'system';
}
