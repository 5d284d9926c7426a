import { IntlMessageFormat } from 'intl-messageformat';
import type { ArgumentsOf, Catalogue, MessageKey } from './catalogue.ts';
import { en } from './en.ts';

let locale = 'en';
let catalogue: Catalogue = en;
let list = listFormat();
// Kept, since making one takes long, and a list is drawn many times a second.
const dates = new Map<string, Intl.DateTimeFormat>();
// Kept, since parsing a message takes longer than formatting it, and a list is drawn many times a second.
const formatters = new Map<MessageKey, IntlMessageFormat>();

/** Sets the language of all messages from now on. */
export function setLocale(newLocale: string, newCatalogue: Catalogue): void {
  locale = newLocale;
  catalogue = newCatalogue;
  list = listFormat();
  formatters.clear();
  dates.clear();
}

/** The message in the person's language. */
export function t<K extends MessageKey>(key: K, ...[values]: ArgumentsOf<K>): string {
  const known = formatters.get(key);
  const formatter = known ?? new IntlMessageFormat(catalogue[key], locale, undefined, { ignoreTag: true });
  if (!known) formatters.set(key, formatter);
  return String(formatter.format(values));
}

/** "1,234" */
export function numberText(value: number): string {
  return new Intl.NumberFormat(locale).format(value);
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

function listFormat(): Intl.ListFormat {
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
}
