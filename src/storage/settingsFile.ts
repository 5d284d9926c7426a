import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { Log, Settings, SettingsFile } from '../app/needs.ts';
import { fieldOf, numberField, textField } from './fields.ts';
import { replaceFile } from './replaceFile.ts';
import { readServers } from './savedServer.ts';

const NAME = 'settings.json';
const LONGEST_SETTLE_S = 3600;

/** One JSON file in the profile folder. A file that cannot be read is set aside, never overwritten. Holds no secret. */
export function openSettings(folder: string, log: Log): SettingsFile {
  const file = path.join(folder, NAME);
  let current: Settings | undefined;

  function save(settings: Settings): void {
    current = settings;
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      replaceFile(file, `${JSON.stringify(settings, undefined, 2)}\n`);
    } catch (error) {
      // A full or read-only disk costs the remembering, not the run.
      log.write(`settings: cannot write: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  function load(): Settings {
    if (current) return current;
    const found = existsSync(file) ? readSettings(readFileSync(file, 'utf8')) : undefined;
    if (found) {
      current = found;
      return found;
    }
    if (existsSync(file)) {
      const aside = path.join(folder, `settings.unreadable-${Date.now()}.json`);
      renameSync(file, aside);
      log.write(`settings: could not be read; set aside as ${path.basename(aside)}, starting afresh`);
    }
    const fresh = {
      clientIdentifier: randomUUID(),
      servers: [],
      account: undefined,
      usesDeviceKey: false,
      settleSeconds: undefined,
    };
    save(fresh);
    return fresh;
  }

  return { load, save };
}

/** Preferences for a run that must leave nothing behind. */
export function memorySettings(settings: Settings): SettingsFile {
  let current = settings;
  return {
    load: () => current,
    save: (changed) => {
      current = changed;
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
  const seconds = numberField(tree, 'settleSeconds');
  const settleSeconds =
    seconds !== undefined && seconds >= 0 && seconds <= LONGEST_SETTLE_S ? seconds : undefined;
  const name = textField(fieldOf(tree, 'account'), 'name');
  return {
    clientIdentifier,
    servers: readServers(tree),
    account: name ? { name } : undefined,
    usesDeviceKey: fieldOf(tree, 'usesDeviceKey') === true,
    settleSeconds,
  };
}
