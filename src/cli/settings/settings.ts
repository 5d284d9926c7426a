import { parseArgs } from 'node:util';
import {
  NOTHING_SET,
  PREFERENCE_KEYS,
  type PreferenceKey,
  type Preferences,
} from '../../domain/settings/preferences.ts';
import { t } from '../../locales/format.ts';
import { EXIT, Refusal } from '../exitCodes.ts';
import { jsonText } from '../output.ts';
import { entryJson, entryLines, valueFor, valueText } from './entry.ts';
import { exportSettings, importSettings } from './files.ts';
import { openTerminalSettings } from './terminalSettings.ts';
import { keyOf, readValue } from './typed.ts';

/** How many arguments each takes: at least, at most. */
const ARGUMENTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['list', [0, 0]],
  ['get', [1, 1]],
  ['set', [2, 2]],
  ['reset', [0, 1]],
  ['export', [0, 1]],
  ['import', [1, 1]],
]);

/** `usher settings`: what the person can set, in the file that the app reads. Returns the exit code. */
export function settings(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [action = 'list', ...rest] = positionals;
  const takes = ARGUMENTS.get(action);
  if (values.help) console.log(t('terminal.usage'));
  else if (!takes || rest.length < takes[0] || rest.length > takes[1])
    throw new Refusal(EXIT.usage, t('terminal.settings.usage'));
  else run(action, rest, values.json);
  return EXIT.done;
}

function run(action: string, [first, second = '']: readonly string[], isJson: boolean): void {
  // What was typed is looked at before anything is opened.
  const isOfFile = action === 'export' || action === 'import';
  const key = isOfFile || first === undefined ? undefined : keyOf(first);
  const file = openTerminalSettings();
  if (action === 'export') exportSettings(file, first, isJson);
  else if (action === 'import') importSettings(file, first ?? '', isJson);
  else if (key && action === 'get') printValue(key, file.load(), isJson);
  else {
    if (key && action === 'set') file.set(readValue(key, second, file.load()));
    if (action === 'reset') file.set(key ? { [key]: undefined } : NOTHING_SET);
    printEntries(key, file.load(), isJson);
  }
}

function printValue(key: PreferenceKey, set: Partial<Preferences>, isJson: boolean): void {
  console.log(isJson ? jsonText(valueFor(key, set) ?? null) : valueText(key, set));
}

/** One, or all. */
function printEntries(key: PreferenceKey | undefined, set: Partial<Preferences>, isJson: boolean): void {
  const keys = key ? [key] : PREFERENCE_KEYS;
  const entries = keys.map((one) => entryJson(one, set));
  if (isJson) console.log(jsonText(key ? entries[0] : entries));
  else for (const line of keys.flatMap((one) => entryLines(one, set))) console.log(line);
}
