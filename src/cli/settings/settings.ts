import {
  NOTHING_SET,
  PREFERENCE_KEYS,
  type PreferenceKey,
  type Preferences,
} from '../../domain/settings/preferences.ts';
import { EXIT } from '../exitCodes.ts';
import { jsonText } from '../output.ts';
import { entryJson, entryLines, valueFor, valueText } from './entry.ts';
import { exportSettings, importSettings } from './files.ts';
import { openTerminalSettings } from './terminalSettings.ts';
import { keyOf, readValue } from './typed.ts';

// `usher settings`: what the person can set, in the file that the app reads. What was typed is looked at before anything is opened. Each
// returns the exit code, and throws Refusal.

export function listSettings(isJson: boolean): number {
  return printEntries(undefined, openTerminalSettings().load(), isJson);
}

export function getSetting(typed: string, isJson: boolean): number {
  const key = keyOf(typed);
  const set = openTerminalSettings().load();
  console.log(isJson ? jsonText(valueFor(key, set) ?? null) : valueText(key, set));
  return EXIT.done;
}

export function setSetting(typed: string, value: string, isJson: boolean): number {
  const key = keyOf(typed);
  const file = openTerminalSettings();
  file.set(readValue(key, value, file.load()));
  return printEntries(key, file.load(), isJson);
}

/** One, or all. */
export function resetSettings(typed: string | undefined, isJson: boolean): number {
  const key = typed === undefined ? undefined : keyOf(typed);
  const file = openTerminalSettings();
  file.set(key ? { [key]: undefined } : NOTHING_SET);
  return printEntries(key, file.load(), isJson);
}

export function exportTo(file: string | undefined, isJson: boolean): number {
  exportSettings(openTerminalSettings(), file, isJson);
  return EXIT.done;
}

export function importFrom(file: string, isJson: boolean): number {
  importSettings(openTerminalSettings(), file, isJson);
  return EXIT.done;
}

/** One, or all. */
function printEntries(key: PreferenceKey | undefined, set: Partial<Preferences>, isJson: boolean): number {
  const keys = key ? [key] : PREFERENCE_KEYS;
  const entries = keys.map((one) => entryJson(one, set));
  if (isJson) console.log(jsonText(key ? entries[0] : entries));
  else for (const line of keys.flatMap((one) => entryLines(one, set))) console.log(line);
  return EXIT.done;
}
