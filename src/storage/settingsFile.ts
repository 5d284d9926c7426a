import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { KeptWindow, Log, Settings, SettingsFile, UpdateSettings } from '../app/needs.ts';
import type { FileProblems } from '../domain/problem.ts';
import { DEFAULT_PREFERENCES, type Preferences, readPreferences } from '../domain/settings/preferences.ts';
import { fieldOf, nameField, numberField, textField } from './fields.ts';
import { createFileAttempt } from './fileAttempt.ts';
import { underLock } from './lock.ts';
import { readText, UnreadableError } from './readText.ts';
import { replaceFile } from './replaceFile.ts';
import { readServers } from './savedServer.ts';

const NAME = 'settings.json';
const MOST_MUTED = 64;
// Chromium counts pixels up to here.
const MOST_PIXELS = 32_767;
// More than the most servers with the most addresses and the longest texts need.
const MOST_BYTES = 16 * 1024 * 1024;

type Update = (settings: Settings) => Settings;

/**
 * One JSON file in the profile folder, which the app and the terminal may change at the same time. What is no settings file is renamed,
 * never overwritten. If it cannot be read or written, the settings live in memory, and `onProblem` is called. Holds no secret.
 */
export function openSettings(
  folder: string,
  log: Log,
  onProblem: (problem: FileProblems['settings']) => void = () => {},
): SettingsFile {
  const file = path.join(folder, NAME);
  const attempt = createFileAttempt('settings', log, onProblem);
  let current: Settings | undefined;
  // Changes that could not be saved: tried again with the next one.
  let unsaved: readonly Update[] = [];

  function load(): Settings {
    current ??= attempt(opened);
    current ??= freshSettings();
    return current;
  }

  function opened(): Settings {
    const text = readText(file, MOST_BYTES);
    const found = read(text);
    if (found) return found;
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
    return underLock(file, () => {
      const found = readText(file, MOST_BYTES);
      const before = read(found);
      if (found !== undefined && !before) setAside();
      const changed = changes.reduce((s, change) => change(s), before ?? current ?? freshSettings());
      const text = settingsText(changed, log.redact);
      if (text !== found) replaceFile(file, text);
      // As the next start will read it.
      return read(text) ?? changed;
    });
  }

  function setAside(): void {
    const aside = path.join(folder, `settings.unreadable-${Date.now()}.json`);
    renameSync(file, aside);
    log.write(`settings: could not be read; set aside as ${path.basename(aside)}, starting afresh`);
    onProblem('set-aside');
  }

  return { load, update };
}

/** The text of the file. Names are redacted, since a server may be called as its token is. */
export function settingsText(settings: Settings, redact: (text: string) => string): string {
  const safe = (field: string, value: unknown): unknown =>
    field === 'name' && typeof value === 'string' ? redact(value) : value;
  return `${JSON.stringify(settings, safe, 2)}\n`;
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

function read(text: string | undefined): Settings | undefined {
  return text === undefined ? undefined : readSettings(text);
}

/** Settings for a run that must leave nothing behind. */
export function memorySettings(settings: Settings): SettingsFile {
  let current = settings;
  return {
    load: () => current,
    update: (change) => {
      current = change(current);
    },
  };
}

/** Undefined where the text is not our file; fields that do not fit are dropped. */
export function readSettings(text: string): Settings | undefined {
  let tree: unknown;
  try {
    tree = JSON.parse(text);
  } catch {
    return undefined;
  }
  const clientIdentifier = textField(tree, 'clientIdentifier');
  if (!clientIdentifier) return undefined;
  const name = nameField(fieldOf(tree, 'account'), 'name');
  return {
    clientIdentifier,
    servers: readServers(tree),
    account: name ? { name } : undefined,
    usesDeviceKey: fieldOf(tree, 'usesDeviceKey') === true,
    preferences: { ...readOldPreferences(tree), ...readPreferences(fieldOf(tree, 'preferences')) },
    updates: readUpdates(fieldOf(tree, 'updates')),
    window: readWindow(fieldOf(tree, 'window')),
  };
}

/** Before there were preferences, some of them stood beside the servers. */
function readOldPreferences(tree: unknown): Partial<Preferences> {
  const quietHours = fieldOf(tree, 'quietHours');
  const kinds = fieldOf(tree, 'mutedKinds');
  const isKind = (kind: unknown): boolean => typeof kind === 'string' && kind !== '';
  return readPreferences({
    settleSeconds: fieldOf(tree, 'settleSeconds'),
    leastSeconds: fieldOf(tree, 'leastSeconds'),
    tellsStalls: fieldOf(tree, 'notifyStalls'),
    quietHours: {
      ...DEFAULT_PREFERENCES.quietHours,
      isOn: true,
      from: fieldOf(quietHours, 'from'),
      to: fieldOf(quietHours, 'to'),
    },
    noticeRules: Array.isArray(kinds)
      ? kinds.slice(-MOST_MUTED).flatMap((kind) => (isKind(kind) ? [{ kind, isTold: false }] : []))
      : undefined,
  });
}

function readUpdates(tree: unknown): UpdateSettings | undefined {
  if (typeof tree !== 'object' || tree === null) return undefined;
  return {
    isDaily: fieldOf(tree, 'isDaily') !== false,
    toldVersion: textField(tree, 'toldVersion'),
    skippedVersion: textField(tree, 'skippedVersion'),
  };
}

function readWindow(tree: unknown): KeptWindow | undefined {
  if (typeof tree !== 'object' || tree === null) return undefined;
  const [x, y] = [readPlace(tree, 'x'), readPlace(tree, 'y')];
  const isPut = x !== undefined && y !== undefined;
  return { isPinned: fieldOf(tree, 'isPinned') === true, ...(isPut ? { x, y } : {}) };
}

/** Of a display that may be gone by now. */
function readPlace(tree: unknown, name: string): number | undefined {
  const place = numberField(tree, name);
  return place !== undefined && Number.isInteger(place) && Math.abs(place) <= MOST_PIXELS ? place : undefined;
}
