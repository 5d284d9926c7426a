import { type Preferences, readPreferences } from './preferences.ts';

/**
 * One preference, if all of its value is understood. Of what a person types or imports nothing is left out in silence: a rule that lost a
 * word would count for more than it was meant to.
 */
export function readWhole(key: string, value: unknown): Partial<Preferences> | undefined {
  const read = readPreferences({ [key]: value });
  return Object.hasOwn(read, key) && isWhole(value, Reflect.get(read, key)) ? read : undefined;
}

function isWhole(given: unknown, read: unknown): boolean {
  if (typeof given !== 'object' || given === null) return given === read;
  if (typeof read !== 'object' || read === null) return false;
  return Object.entries(given).every(
    ([name, value]) => Object.hasOwn(read, name) && isWhole(value, Reflect.get(read, name)),
  );
}
