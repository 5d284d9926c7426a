import path from 'node:path';
import { fieldOf, textField } from '../fields.ts';
import { readText } from '../readText.ts';
import { MOST_BYTES, SETTINGS_NAME } from './settingsName.ts';

/** The language that the person chose, which is needed before anything is said. Whatever is wrong with the file is told by `openSettings`. */
export function savedLanguage(folder: string): string {
  try {
    const tree: unknown = JSON.parse(readText(path.join(folder, SETTINGS_NAME), MOST_BYTES) ?? '');
    return textField(fieldOf(tree, 'preferences'), 'language') ?? 'system';
  } catch {
    return 'system';
  }
}
