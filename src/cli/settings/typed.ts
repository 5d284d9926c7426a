import { allowedFor } from '../../domain/settings/allowed.ts';
import {
  isPreferenceKey,
  PREFERENCE_KEYS,
  type PreferenceKey,
  type Preferences,
} from '../../domain/settings/preferences.ts';
import { readWhole } from '../../domain/settings/readWhole.ts';
import { listText, t } from '../../locales/format.ts';
import { EXIT, Refusal } from '../exitCodes.ts';
import { jsonText } from '../output.ts';
import { valueFor } from './entry.ts';
import { nearest } from './nearest.ts';

const LONGEST_QUOTED = 80;

/** Throws a Refusal that names the key that was probably meant. */
export function keyOf(text: string): PreferenceKey {
  if (isPreferenceKey(text)) return text;
  const meant = nearest(text, PREFERENCE_KEYS);
  const key = quoted(text);
  throw new Refusal(
    EXIT.usage,
    meant
      ? t('terminal.settings.meant', { key, meant })
      : t('terminal.settings.no-key', { key, keys: listText(PREFERENCE_KEYS) }),
  );
}

/** JSON if that fits, else the text as it is. What an object leaves out stays. Throws a Refusal that says what fits. */
export function readValue(key: PreferenceKey, text: string, set: Partial<Preferences>): Partial<Preferences> {
  const json = jsonIn(text);
  const now = valueFor(key, set);
  const values = [isObject(json) && isObject(now) ? { ...now, ...json } : json, text];
  for (const value of values) {
    const read = value === undefined ? undefined : readWhole(key, value);
    if (read) return read;
  }
  throw new Refusal(EXIT.usage, refusalOf(key, quoted(text)));
}

function refusalOf(key: PreferenceKey, value: string): string {
  const allowed = allowedFor(key);
  switch (allowed.kind) {
    case 'choice':
      return t('terminal.settings.takes.choice', { key, value, values: listText(allowed.values) });
    case 'number': {
      const { least, most } = allowed;
      return most === undefined
        ? t('terminal.settings.takes.from', { key, value, least: String(least) })
        : t('terminal.settings.takes.number', { key, value, least: String(least), most: String(most) });
    }
    case 'text':
      return t('terminal.settings.takes.text', { key, count: allowed.longest });
    case 'structure':
      return t('terminal.settings.takes.structure', { key, value, example: jsonText(allowed.example) });
  }
}

const quoted = (text: string): string =>
  text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED)}…` : text;

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
