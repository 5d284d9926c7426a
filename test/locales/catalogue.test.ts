import { IntlMessageFormat } from 'intl-messageformat';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { PROBLEMS } from '../../src/domain/diagnosis/problemTable.ts';
import { page } from '../../src/locales/en/page.ts';
import { en } from '../../src/locales/en.ts';
import { setLocale, t } from '../../src/locales/format.ts';
import { pseudo, pseudoText } from './pseudo.ts';
import { usedKeys } from './usedKeys.ts';

const keys = Object.keys(en);
const problems = Object.keys(PROBLEMS);

afterEach(() => setLocale('en', en));

test.each(Object.entries(en))('the message %s can be read', (_, message) => {
  const read = (): unknown => new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();
  expect(read).not.toThrow();
  // A space at an end is there to be glued to something.
  expect(message).not.toMatch(/^\s|\s$/);
});

test.each(['step', 'beside', 'named', 'signIn', 'cancel', 'terminal'])(
  'every problem has its words of the kind %s, and only problems have them all',
  (kind) => {
    expect(keys).toEqual(expect.arrayContaining(problems.map((problem) => `problem.${problem}.${kind}`)));
  },
);

test('words of a problem are of a problem, or of what only a cancel or the sign-in meets', () => {
  const elsewhere = keys.filter((key) => {
    const [, problem, kind] = key.match(/^problem\.(.+)\.(\w+)$/) ?? [];
    return (
      problem && !problems.includes(problem) && kind !== 'signIn' && key !== 'problem.still-running.cancel'
    );
  });
  expect(elsewhere).toEqual([]);
});

describe('what the source asks for', () => {
  let used: ReadonlySet<string>;
  beforeAll(() => {
    used = usedKeys(keys);
  });
  const unusedOf = (some: readonly string[]): readonly string[] => some.filter((key) => !used.has(key));

  test('no message is unused', () => {
    expect(unusedOf(keys)).toEqual([]);
  });

  test('no label of the page is unused', () => {
    expect(unusedOf(Object.keys(page))).toEqual([]);
  });

  test.each(['menu.nonsense', 'problem.nonsense.named', 'transport.polling.nonsense', 'link-nonsense'])(
    '%s would be found, whatever pattern it fits',
    (key) => {
      expect(unusedOf([key])).toEqual([key]);
    },
  );
});

test('another catalogue is used at once, with its own numbers', () => {
  setLocale('de', { ...en, 'notice.some-finished': '{count, number} fertig' });
  expect(t('notice.some-finished', { count: 1234 })).toBe('1.234 fertig');
  setLocale('en', en);
  expect(t('notice.some-finished', { count: 1234 })).toBe('1,234 finished');
});

test('a wrong key and a missing placeholder do not compile', () => {
  // @ts-expect-error There is no such key.
  const wrong = (): string => t('problem.refused.nonsense');
  // @ts-expect-error It has the placeholder {name}.
  const missing = (): string => t('problem.refused.named');
  // @ts-expect-error Its placeholder is {name}.
  const misspelt = (): string => t('problem.refused.named', { nam: 'Attic' });
  expect(wrong).toThrow();
  expect(missing).toThrow();
  expect(misspelt).toThrow();
});

test('the pseudo-locale changes words, and leaves placeholders and forms as they are', () => {
  const message = '{name} has {count, plural, one {# job} other {# jobs at {host}}}.';
  expect(pseudoText(message)).toBe('⟦{name} ĥàš {count, plural, one {# ĵòƀ} other {# ĵòƀš àţ {host}}}.⟧');
  setLocale('en', pseudo(en));
  expect(t('problem.refused.named', { name: 'Attic' })).toBe('⟦Attic đòèš ñòţ àççèþţ ţĥè ţòķèñ àñý ɱòŕè.⟧');
});
