import { type Formatters, IntlMessageFormat } from 'intl-messageformat';
import type { ArgumentsOf, Catalogue, MessageKey } from './catalogue.ts';
import { en } from './en.ts';
import { isolated } from './isolated.ts';
import { directionOf, type Language } from './language.ts';

// What has a meaning in an ICU message, outside of a plural. Most messages have nothing of it, and are said as they stand.
const SYNTAX = /[{}']/;

let locale: Language = 'en';
let catalogue: Catalogue = en;
let isIsolating = false;
// Made when they are first wanted: each of Intl's formatters takes milliseconds, and a command says little.
let list: Intl.ListFormat | undefined;
let numbers: Intl.NumberFormat | undefined;
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
  list = undefined;
  numbers = undefined;
  formatters.clear();
  dates.clear();
}

/** The message in the person's language. */
export function t<K extends MessageKey>(key: K, ...[values]: ArgumentsOf<K>): string {
  const message = catalogue[key];
  if (message.search(SYNTAX) < 0) return message;
  const known = formatters.get(key);
  const formatter = known ?? formatterOf(message);
  if (!known) formatters.set(key, formatter);
  return String(formatter.format(values));
}

/** The language of all messages. */
export function language(): Language {
  return locale;
}

/** "1,234" */
export function numberText(value: number): string {
  // The digits of all languages but one. Intl takes 10 ms for its first number, as long as all else that a short command says.
  if (locale !== 'ar' && Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  numbers ??= new Intl.NumberFormat(locale);
  return numbers.format(value);
}

/** "Films, Series, Music" */
export function listText(texts: readonly string[]): string {
  list ??= listFormat();
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

// Else each message would ask Intl whether it knows the language, which all of Usher's are.
IntlMessageFormat.resolveLocale = () => undefined;

const intl = intlFormatters(numberText);

function formatterOf(message: string): IntlMessageFormat {
  const formatter = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true, formatters: intl });
  return isIsolating
    ? new IntlMessageFormat(isolated(formatter.getAst()), locale, undefined, { formatters: intl })
    : formatter;
}

/** English lists go without an "and", since they stand in brackets and after colons. */
function listFormat(): Intl.ListFormat {
  return new Intl.ListFormat(locale, { type: locale === 'en' ? 'unit' : 'conjunction', style: 'short' });
}

/** What messages ask of Intl. Each is made once, since that takes long, and lists are drawn many times a second. */
function intlFormatters(numberText: (value: number) => string): Formatters {
  const numbers = kept(
    (...args: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...args),
  );
  return {
    getNumberFormat: (locales, options) =>
      options ? numbers(locales, options) : ({ format: numberText } as Intl.NumberFormat),
    getDateTimeFormat: kept((...args) => new Intl.DateTimeFormat(...args)),
    getPluralRules: kept((...args) => new Intl.PluralRules(...args)),
  };
}

function kept<A extends readonly unknown[], T>(make: (...args: A) => T): (...args: A) => T {
  const made = new Map<string, T>();
  return (...args) => {
    const key = JSON.stringify(args);
    const known = made.get(key) ?? make(...args);
    made.set(key, known);
    return known;
  };
}
