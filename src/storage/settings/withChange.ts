import { isDeepStrictEqual } from 'node:util';
import { isTree, type SettingsTree } from './readSettings.ts';

/**
 * The tree with what differs between what was read of it and what is to be kept. All else stays as it is, so what only a newer Usher
 * understands is still there when that one runs again.
 */
export function withChange(tree: SettingsTree, before: object, after: object): SettingsTree {
  const old = new Map(Object.entries(before));
  const kept = new Map(Object.entries(tree));
  const wanted = new Map(Object.entries(after));
  for (const key of new Set([...old.keys(), ...wanted.keys()])) {
    const value = wanted.get(key);
    // Set to undefined, it is taken out also where it could not be read.
    if (old.has(key) === wanted.has(key) && isDeepStrictEqual(old.get(key), value)) continue;
    if (value === undefined) kept.delete(key);
    else kept.set(key, changedValue(kept.get(key), old.get(key), value));
  }
  return Object.fromEntries(kept);
}

function changedValue(kept: unknown, before: unknown, after: unknown): unknown {
  if (isTree(kept) && isTree(before) && isTree(after)) return withChange(kept, before, after);
  // None left is none left, also of those that could not be read.
  if (hasIds(kept) && isList(before) && isList(after) && after.length)
    return changedList(kept, before, after);
  return after;
}

/** What has an id is changed in its place; what was not read stays. */
function changedList(
  kept: readonly unknown[],
  before: readonly unknown[],
  after: readonly unknown[],
): unknown {
  const withId = (list: readonly unknown[], id: unknown): unknown => list.find((item) => idOf(item) === id);
  const isUnread = (item: unknown): boolean => withId([...before, ...after], idOf(item)) === undefined;
  return [
    ...after.map((item) => changedValue(withId(kept, idOf(item)), withId(before, idOf(item)), item)),
    ...kept.filter(isUnread),
  ];
}

/** Each has one of its own, or none. */
function hasIds(value: unknown): value is readonly unknown[] {
  const ids = isList(value) ? value.map(idOf).filter((id) => id !== undefined) : [];
  return ids.length > 0 && new Set(ids).size === ids.length;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Of hooks, their name. */
function idOf(item: unknown): unknown {
  return isTree(item) ? (item.id ?? item.name) : undefined;
}
