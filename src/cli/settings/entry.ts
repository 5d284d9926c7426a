import { harmless } from '../../domain/plainText.ts';
import {
  DEFAULT_PREFERENCES,
  type PreferenceKey,
  type Preferences,
} from '../../domain/settings/preferences.ts';
import { t } from '../../locales/format.ts';
import { jsonText } from '../output.ts';

export function valueFor(key: PreferenceKey, set: Partial<Preferences>): unknown {
  return set[key] ?? DEFAULT_PREFERENCES[key];
}

/** As `usher settings set` takes it; empty where there is none. */
export function valueText(key: PreferenceKey, set: Partial<Preferences>): string {
  const value = valueFor(key, set);
  if (value === undefined) return '';
  return typeof value === 'string' ? harmless(value) : jsonText(value);
}

/** "leastSeconds = 60 (default)", and below it what it is for. */
export function entryLines(key: PreferenceKey, set: Partial<Preferences>): readonly string[] {
  const entry = { key, value: valueText(key, set) };
  const line = isDefault(key, set) ? t('terminal.settings.default', entry) : `${key} = ${entry.value}`;
  return [line.trimEnd(), `  ${about(key)}`];
}

export function entryJson(key: PreferenceKey, set: Partial<Preferences>): object {
  return { key, value: valueFor(key, set) ?? null, isDefault: isDefault(key, set), about: about(key) };
}

function isDefault(key: PreferenceKey, set: Partial<Preferences>): boolean {
  return jsonText(valueFor(key, set) ?? null) === jsonText(DEFAULT_PREFERENCES[key] ?? null);
}

function about(key: PreferenceKey): string {
  return t(`settings.about.${key}`);
}
