import { IntlMessageFormat } from 'intl-messageformat';
import type { ArgumentsOf, Catalogue, MessageKey } from './catalogue.ts';
import { en } from './en.ts';
import { isolated } from './isolated.ts';
import { directionOf, type Language } from './language.ts';

let locale: Language = 'en';
let catalogue: Catalogue = en;
let isIsolating = false;
let list = listFormat();
let numbers = new Intl.NumberFormat(locale);
// Kept, since making one takes long, and a list is drawn many times a second.
const dates = new Map<string, Intl.DateTimeFormat>();
// Kept, since parsing a message takes longer than formatting it, and a list is drawn many times a second.
const formatters = new Map<MessageKey, IntlMessageFormat>();

/**
 * Sets the language of all messages from now on. `isolatesNames`: where it runs from right to left, what stands for a placeholder keeps its
 * own direction.
 */
export function setLocale(newLocale: Language, newCatalogue: Catalogue, isolatesNames = false): void {
  locale = newLocale;
  catalogue = newCatalogue;
  isIsolating = isolatesNames && directionOf(newLocale) === 'rtl';
  list = listFormat();
  numbers = new Intl.NumberFormat(locale);
  formatters.clear();
  dates.clear();
}

/** The message in the person's language. */
export function t<K extends MessageKey>(key: K, ...[values]: ArgumentsOf<K>): string {
  const known = formatters.get(key);
  const formatter = known ?? formatterOf(catalogue[key]);
  if (!known) formatters.set(key, formatter);
  return String(formatter.format(values));
}

/** The language of all messages. */
export function language(): Language {
  return locale;
}

/** "1,234" */
export function numberText(value: number): string {
  return numbers.format(value);
}

/** "Films, Series, Music" */
export function listText(texts: readonly string[]): string {
  return list.format(texts);
}

/** A date or time of day, local. English dates are British, as the words are. */
export function dateText(at: number, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify(options);
  const known = dates.get(key);
  const formatter = known ?? new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options);
  if (!known) dates.set(key, formatter);
  return formatter.format(at);
}

function formatterOf(message: string): IntlMessageFormat {
  const formatter = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
  return isIsolating ? new IntlMessageFormat(isolated(formatter.getAst()), locale) : formatter;
}

/** English lists go without an "and", since they stand in brackets and after colons. */
function listFormat(): Intl.ListFormat {
  return new Intl.ListFormat(locale, { type: locale === 'en' ? 'unit' : 'conjunction', style: 'short' });
}
