import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { Log, Settings, SettingsFile } from '../../app/needs.ts';
import type { FileProblems } from '../../domain/problem.ts';
import { unfitPreferences } from '../../domain/settings/preferences.ts';
import { SETTINGS_VERSION } from '../../domain/settings/settingsExport.ts';
import { exclusiveWork } from '../exclusiveWork.ts';
import { createFileAttempt } from '../fileAttempt.ts';
import { readText, UnreadableError } from '../readText.ts';
import { replaceFile } from '../replaceFile.ts';
import { readSettings, readSettingsTree, type SettingsTree, settingsIn } from './readSettings.ts';
import { watchFile } from './watchFile.ts';
import { withChange } from './withChange.ts';

export const SETTINGS_NAME = 'settings.json';
// More than the most servers with the most addresses and the longest texts need.
export const MOST_BYTES = 16 * 1024 * 1024;

type Update = (settings: Settings) => Settings;

/**
 * One JSON file in the profile folder, which the app and the terminal may change at the same time. What is no settings file is renamed,
 * never overwritten; what a newer Usher wrote into it is kept. If it cannot be read or written, the settings live in memory, and `onProblem`
 * is called. Holds no secret.
 */
export function openSettings(
  folder: string,
  log: Log,
  onProblem: (problem: FileProblems['settings']) => void = () => {},
): SettingsFile {
  const file = path.join(folder, SETTINGS_NAME);
  const alone = exclusiveWork(file);
  const attempt = createFileAttempt('settings', log, onProblem);
  let current: Settings | undefined;
  // Changes that could not be saved: tried again with the next one.
  let unsaved: readonly Update[] = [];
  const told = new Set<string>();

  function load(): Settings {
    current ??= attempt(opened);
    current ??= freshSettings();
    return current;
  }

  function opened(): Settings {
    const text = readText(file, MOST_BYTES);
    const tree = treeIn(text);
    if (tree) return settingsIn(tree);
    try {
      return saved([]);
    } catch (cause) {
      if (text === undefined) throw cause;
      throw new UnreadableError('it is no settings file, and cannot be set aside', { cause });
    }
  }

  function update(change: Update): void {
    const before = load();
    const changes = [...unsaved, change];
    const taken = attempt(() => saved(changes));
    current = taken ?? change(before);
    unsaved = taken ? [] : changes;
  }

  /** Applies the changes to the settings that are in the file now, and saves them. */
  function saved(changes: readonly Update[]): Settings {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return alone(() => {
      const found = readText(file, MOST_BYTES);
      const tree = treeIn(found);
      if (found !== undefined && !tree) setAside();
      const before = tree && settingsIn(tree);
      const changed = changedBy(changes, before ?? current ?? freshSettings());
      const kept =
        tree && before ? withChange(tree, before, changed) : { version: SETTINGS_VERSION, ...changed };
      const text = settingsText(kept, log.redact);
      if (text !== found) replaceFile(file, text);
      // As the next start will read it.
      return readSettings(text) ?? changed;
    });
  }

  function treeIn(text: string | undefined): SettingsTree | undefined {
    const tree = text === undefined ? undefined : readSettingsTree(text);
    for (const key of unfitPreferences(tree?.preferences)) {
      if (!told.has(key)) log.write(`settings: what is set for ${key} does not fit, so the default counts`);
      told.add(key);
    }
    return tree;
  }

  /** What cannot be read now is looked at again with the next change. */
  function look(): void {
    try {
      const tree = treeIn(readText(file, MOST_BYTES));
      if (tree) current = changedBy(unsaved, settingsIn(tree));
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
    }
  }

  function watch(onChange: () => void, signal: AbortSignal): void {
    const onError = (error: unknown): void =>
      log.write(`settings: changes of other processes are not seen: ${String(error)}`);
    const onSeen = (): void => {
      look();
      onChange();
    };
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      watchFile(file, onSeen, onError, signal);
    } catch (error) {
      onError(error);
    }
  }

  function setAside(): void {
    const aside = path.join(folder, `settings.unreadable-${Date.now()}.json`);
    renameSync(file, aside);
    log.write(`settings: could not be read; set aside as ${path.basename(aside)}, starting afresh`);
    onProblem('set-aside');
  }

  return { load, update, watch };
}

/** The text of the file. Names are redacted, since a server may be called as its token is. */
export function settingsText(settings: Settings | SettingsTree, redact: (text: string) => string): string {
  const safe = (field: string, value: unknown): unknown =>
    field === 'name' && typeof value === 'string' ? redact(value) : value;
  return `${JSON.stringify(settings, safe, 2)}\n`;
}

function changedBy(changes: readonly Update[], settings: Settings): Settings {
  return changes.reduce((s, change) => change(s), settings);
}

function freshSettings(): Settings {
  return {
    clientIdentifier: randomUUID(),
    servers: [],
    account: undefined,
    usesDeviceKey: false,
    preferences: {},
  };
}

/** Settings for a run that must leave nothing behind. */
export function memorySettings(settings: Settings): SettingsFile {
  let current = settings;
  return {
    load: () => current,
    update: (change) => {
      current = change(current);
    },
    watch: () => {},
  };
}
