import { describe, expect, test } from 'vitest';
import { LANGUAGES as CHOICES } from '../../src/domain/settings/preferences.ts';
import { LANGUAGES } from '../../src/locales/language.ts';
import { FILES, messagesIn, TRANSLATIONS } from './catalogues.ts';
import { translationFaults } from './translationFaults.ts';

const cases = TRANSLATIONS.flatMap((language) => FILES.map((file) => ({ language, file })));

test.each(cases)('LA1 $language/$file says all that English says', async ({ language, file }) => {
  const [english, other] = await Promise.all([messagesIn('en', file), messagesIn(language, file)]);
  expect(translationFaults(language, english, other)).toEqual([]);
});

test('LA2 each language that Usher speaks can be chosen', () => {
  expect(CHOICES).toEqual(LANGUAGES);
});

describe('a bad translation is found', () => {
  const faultOf = (english: string, text: string): readonly string[] =>
    translationFaults('ar', { key: english }, { key: text }).map((fault) => fault.replace(/: .*/s, ''));

  test.each([
    ['{name} is quiet.', '{nam} هادئ.', 'has other placeholders'],
    ['{name} is quiet.', '{name هادئ.', /cannot be read/],
    [
      '{a, select, b {one} other {two}}',
      '{a, select, c {واحد} other {اثنان}}',
      'has other forms of a select',
    ],
    ['{n, plural, one {# job} other {# jobs}}', '{n, plural, one {#} other {#}}', 'lacks a plural form'],
    ['{name} is quiet.', '{name} is quiet.', 'is as in English'],
    ['Type `a b`.', 'اكتب `a c`.', 'has another code between backticks'],
    ['Set PLEX_URL', 'عيِّن', 'lacks an option, a variable, an address or a number'],
    ['Add --yes', 'أضف', 'lacks an option, a variable, an address or a number'],
    ['“Films”', '"أفلام"', 'has straight quotes'],
    ['Wait…', 'انتظر...', /has three dots/],
    ['Quiet', 'هدوء ', 'begins or ends with a space'],
    ['Quiet?', 'هدوء', 'ends otherwise'],
  ])('%s as %s', (english, text, fault) => {
    expect(faultOf(english, text)[0]).toEqual(
      typeof fault === 'string' ? `key ${fault}` : expect.stringMatching(fault),
    );
  });

  test.each([
    ['usher list --json   as JSON\nusher why', 'usher list --json   JSON بصيغة\nusher why', []],
    ['usher list   as JSON', 'usher list   as JSON', ['is as in English']],
    ['usher list   as JSON', 'usher lost   JSON بصيغة', ['has other commands']],
  ])('examples: %j as %j', (english, text, faults) => {
    const key = 'terminal.help.list.examples';
    expect(translationFaults('ar', { [key]: english }, { [key]: text })).toEqual(
      faults.map((fault) => `${key} ${fault}: ${text}`),
    );
  });

  test('one that is missing, and one too many', () => {
    expect(translationFaults('de', { a: 'Films' }, { b: 'Filme' })).toEqual([
      'a is missing: Films',
      'b is not in English',
    ]);
  });
});
