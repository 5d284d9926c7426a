import {
  ACCOUNT_SECRETS,
  type KeptWindow,
  type SavedAccount,
  type Settings,
  type UpdateSettings,
} from '../../app/needs.ts';
import { noticeKindOf } from '../../domain/notices/noticeKind.ts';
import { isServerId } from '../../domain/serverId.ts';
import { DEFAULT_PREFERENCES, type Preferences, readPreferences } from '../../domain/settings/preferences.ts';
import { SETTINGS_VERSION } from '../../domain/settings/settingsExport.ts';
import { fieldOf, nameField, numberField, textField } from '../fields.ts';
import { readFirstRun } from './firstRun.ts';
import { readServers } from './savedServer.ts';

const MOST_MUTED = 64;
const MOST_SPARE_SECRETS = 256;
// Chromium counts pixels up to here.
const MOST_PIXELS = 32_767;
// Far more than any version writes.
const MOST_DEPTH = 32;

/** All that the settings file holds, also what only a newer Usher understands. */
export type SettingsTree = Readonly<Record<string, unknown>>;

/** Undefined where the text is not our file; fields that do not fit are dropped. */
export function readSettings(text: string): Settings | undefined {
  const tree = readSettingsTree(text);
  return tree && settingsIn(tree);
}

/** What the file holds, older ones as this version writes it. Undefined where the text is not our file. */
export function readSettingsTree(text: string): SettingsTree | undefined {
  let tree: unknown;
  try {
    tree = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof tree !== 'object' || tree === null || !textField(tree, 'clientIdentifier')) return undefined;
  const version = fieldOf(tree, 'version');
  const isOld = !Number.isSafeInteger(version) || Number(version) < SETTINGS_VERSION;
  const kept = mapValues(tree, (value) => withoutDepths(value, MOST_DEPTH));
  return isOld ? migrated(kept) : kept;
}

/** What is nested without end can be read as JSON, but not written again. */
function withoutDepths(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return undefined;
  const inner = (one: unknown): unknown => withoutDepths(one, depth - 1);
  return Array.isArray(value) ? value.map(inner) : mapValues(value, inner);
}

function mapValues(tree: object, change: (value: unknown) => unknown): SettingsTree {
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, change(value)]));
}

/** A newer version is read as well as it can be. */
export function settingsIn(tree: SettingsTree): Settings {
  const spareSecrets = readSpareSecrets(fieldOf(tree, 'spareSecrets'));
  return {
    clientIdentifier: textField(tree, 'clientIdentifier') ?? '',
    servers: readServers(tree),
    account: readAccount(fieldOf(tree, 'account')),
    ...(spareSecrets.length > 0 && { spareSecrets }),
    usesDeviceKey: fieldOf(tree, 'usesDeviceKey') === true,
    preferences: readPreferences(fieldOf(tree, 'preferences')),
    updates: readUpdates(fieldOf(tree, 'updates')),
    firstRun: readFirstRun(fieldOf(tree, 'firstRun')),
    window: readWindow(fieldOf(tree, 'window')),
  };
}

/** What stood elsewhere is taken from there: else it would be back after a reset. */
function migrated(tree: SettingsTree): SettingsTree {
  const { settleSeconds, leastSeconds, notifyStalls, quietHours, mutedKinds, updates, ...rest } = tree;
  const old: { readonly [K in keyof Preferences]?: unknown } = {
    settleSeconds,
    leastSeconds,
    tellsStalls: notifyStalls,
    quietHours: {
      ...DEFAULT_PREFERENCES.quietHours,
      isOn: true,
      from: fieldOf(quietHours, 'from'),
      to: fieldOf(quietHours, 'to'),
    },
    noticeRules: Array.isArray(mutedKinds) ? mutedKinds.slice(-MOST_MUTED).flatMap(ruleOf) : undefined,
    dailyUpdates: fieldOf(updates, 'isDaily') === false ? false : undefined,
  };
  const preferences = fieldOf(tree, 'preferences');
  return {
    ...rest,
    ...(isTree(updates) ? { updates: { ...updates, isDaily: undefined } } : {}),
    version: SETTINGS_VERSION,
    preferences: { ...readPreferences(old), ...(isTree(preferences) ? preferences : {}) },
  };
}

const ruleOf = (type: unknown): readonly object[] =>
  typeof type === 'string' && type !== '' ? [{ kind: noticeKindOf(type), isTold: false }] : [];

export function isTree(value: unknown): value is SettingsTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readAccount(tree: unknown): SavedAccount | undefined {
  const name = nameField(tree, 'name');
  const id = textField(tree, 'id');
  return name === undefined ? undefined : { name, ...(id !== undefined && { id }) };
}

function readSpareSecrets(list: unknown): readonly string[] {
  const names = Array.isArray(list) ? list.slice(0, MOST_SPARE_SECRETS) : [];
  return names.filter((name) => isServerId(name) || ACCOUNT_SECRETS.includes(name));
}

function readUpdates(tree: unknown): UpdateSettings | undefined {
  if (!isTree(tree)) return undefined;
  return { toldVersion: textField(tree, 'toldVersion'), skippedVersion: textField(tree, 'skippedVersion') };
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
