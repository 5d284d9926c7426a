import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../src/locales/language.ts';
import type { Messages } from './catalogues.ts';
import { isSameWords } from './sameWords.ts';

type Elements = ReturnType<IntlMessageFormat['getAst']>;
type Element = Elements[number];

/** What is wrong with the translation of one file, each fault with the key. */
export function translationFaults(language: Language, english: Messages, other: Messages): readonly string[] {
  return [
    ...missingKeys(english, other).map((key) => `${key} is missing: ${english[key]}`),
    ...missingKeys(other, english).map((key) => `${key} is not in English`),
    ...Object.entries(english).flatMap(([key, message]) => {
      const text = other[key];
      if (text === undefined) return [];
      const faultsOf = /^terminal\.help\..+\.examples$/.test(key) ? exampleFaults : messageFaults;
      return faultsOf(language, message, text).map((fault) => `${key} ${fault}: ${text}`);
    }),
  ];
}

export function missingKeys(some: Messages, others: Messages): readonly string[] {
  return Object.keys(some).filter((key) => others[key] === undefined);
}

/** The commands of examples are the same in every language; what is said of them is a message. */
function exampleFaults(language: Language, english: string, text: string): readonly string[] {
  const isOther = commandsOf(text) !== commandsOf(english);
  return [
    ...(isOther ? ['has other commands'] : []),
    ...messageFaults(language, commentsOf(english), commentsOf(text)),
  ];
}

function messageFaults(language: Language, english: string, text: string): readonly string[] {
  let placeholders: readonly string[];
  try {
    placeholders = namesIn(astOf(text));
  } catch (error) {
    return [`cannot be read (${error})`];
  }
  const faults = {
    'has other placeholders': !isSame(placeholders, namesIn(astOf(english))),
    'has other forms of a select': !isSame(formsOf(astOf(text)), formsOf(astOf(english))),
    'lacks a plural form': !pluralsOf(astOf(text)).every((forms) => hasForms(forms, language)),
    'is as in English': text === english && hasWords(text) && !isSameWords(text),
    'has another code between backticks': !isSame(codeIn(text), codeIn(english)),
    'lacks an option, a variable, an address or a number': !isSame(fixedIn(text), fixedIn(english)),
    'has straight quotes': /["']/.test(wordsOf(text)) && !/["']/.test(wordsOf(english)),
    'has three dots': text.includes('...'),
    'begins or ends with a space': text !== text.trim(),
    'ends otherwise': endOf(text) !== endOf(english),
  };
  return Object.entries(faults).flatMap(([fault, is]) => (is ? fault : []));
}

function astOf(message: string): Elements {
  return new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();
}

function all(elements: Elements): readonly Element[] {
  return elements.flatMap((element) => [
    element,
    ...('options' in element ? Object.values(element.options).flatMap(({ value }) => all(value)) : []),
  ]);
}

/** The placeholders' names. Whether a number is told as such or has forms is each language's own. */
function namesIn(elements: Elements): readonly string[] {
  return all(elements).flatMap((element) =>
    'value' in element && typeof element.value === 'string' && element.type !== 0 ? element.value : [],
  );
}

function formsOf(elements: Elements): readonly string[] {
  return all(elements).flatMap((element) =>
    'options' in element && !('pluralType' in element)
      ? Object.keys(element.options).map((form) => `${element.value} ${form}`)
      : [],
  );
}

function pluralsOf(elements: Elements): readonly (readonly string[])[] {
  return all(elements).flatMap((element) => ('pluralType' in element ? [Object.keys(element.options)] : []));
}

/** Those that small numbers have; millions have one of their own in French, Spanish and Portuguese. */
function hasForms(forms: readonly string[], language: Language): boolean {
  const rules = new Intl.PluralRules(language);
  return Array.from({ length: 200 }, (_, n) => n).every(
    (n) => forms.includes(rules.select(n)) || forms.includes(`=${n}`),
  );
}

/** "usher list      what the servers are doing now" */
function commandsOf(examples: string): string {
  return examples.replace(/ {2}.*$/gm, '');
}

function commentsOf(examples: string): string {
  return (examples.match(/(?<= {2})\S.*$/gm) ?? []).join('\n');
}

/** Without code and placeholders. */
function wordsOf(text: string): string {
  return text.replace(/`[^`]*`/g, '').replace(/\{[^{}]*\}/g, '');
}

function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(wordsOf(text));
}

function codeIn(text: string): readonly string[] {
  return text.match(/`[^`]+`/g) ?? [];
}

/** What is the same in every language. */
function fixedIn(text: string): readonly string[] {
  return text.match(/(?<![\w-])--[a-z]+|[A-Z]+_[A-Z_]+|https?:\/\/|\d[\d.:]*\d/g) ?? [];
}

function endOf(text: string): string {
  const [end = ''] = text.match(/[.。]$|[?？؟]$|[:：]$|…$/u) ?? [];
  return end.replace('。', '.').replace(/[？؟]/, '?').replace('：', ':');
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  const sorted = (all: readonly string[]): string => [...new Set(all)].sort().join('\n');
  return sorted(some) === sorted(others);
}
