import { plainText } from '../plainText.ts';
import { PREFERENCE_KEYS, type Preferences } from './preferences.ts';
import { readWhole } from './readWhole.ts';

/** Of the settings file and of what is exported of it. Before it had one, some preferences stood beside the servers. */
export const SETTINGS_VERSION = 2;

const KIND = 'usher-settings';
const MOST_NAMED = 20;

/** What an export has that fits, and the keys of what is not understood, the first ones. */
export type SettingsImport = {
  readonly preferences: Partial<Preferences>;
  readonly passedOver: readonly string[];
};

/** What was set, as a file: without account, servers and tokens. Rules for notifications name servers and libraries by their ids. */
export function settingsExport(preferences: Partial<Preferences>): string {
  const set = Object.fromEntries(PREFERENCE_KEYS.map((key) => [key, preferences[key]]));
  return `${JSON.stringify({ kind: KIND, version: SETTINGS_VERSION, preferences: set }, undefined, 2)}\n`;
}

/** Undefined where the text is no export. One of a newer version is read as well as it can be. */
export function readSettingsExport(text: string): SettingsImport | undefined {
  const given = preferencesIn(text);
  if (!given) return undefined;
  const read = given.map(([key, value]) => ({ key, preferences: readWhole(key, value) }));
  const passedOver = read.flatMap(({ key, preferences }) => (preferences ? [] : [plainText(key)]));
  const preferences: Partial<Preferences> = Object.assign({}, ...read.map((one) => one.preferences));
  return {
    // What a file of others brings along runs nothing before the person has looked at it.
    preferences: preferences.hooks
      ? { ...preferences, hooks: preferences.hooks.map((hook) => ({ ...hook, isOn: false })) }
      : preferences,
    passedOver: passedOver.slice(0, MOST_NAMED),
  };
}

function preferencesIn(text: string): readonly (readonly [string, unknown])[] | undefined {
  let tree: unknown;
  try {
    tree = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof tree !== 'object' || tree === null) return undefined;
  const { kind, preferences } = { kind: undefined, preferences: undefined, ...tree };
  const isExport = kind === KIND && typeof preferences === 'object' && preferences !== null;
  return isExport && !Array.isArray(preferences) ? Object.entries(preferences) : undefined;
}
