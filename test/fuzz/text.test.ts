import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../src/domain/plainText.ts';
import { titleText } from '../../src/domain/view/text.ts';
import { dangersIn } from './faultsOf.ts';
import { always, hostileText } from './hostile.ts';

// 300 characters and an ellipsis.
const LONGEST_SHOWN = 301;

// Cuts fall into hostile pieces as well as between them.
const texts = fc.oneof(
  hostileText,
  fc.array(hostileText, { maxLength: 4 }).map((pieces) => pieces.join('')),
);
const titled = (title: string, type: string): string =>
  titleText({
    uuid: 'u',
    type,
    title,
    subtitle: '',
    progress: undefined,
    cancellable: false,
    userId: undefined,
    context: {},
    response: undefined,
  });

test('A9 whatever a server says becomes one short line without control and direction characters', () => {
  always(texts, (text) => {
    const shown = plainText(text);
    expect(shown.length).toBeLessThanOrEqual(LONGEST_SHOWN);
    expect(dangersIn(shown)).toEqual([]);
    expect(shown).toBe(shown.replace(/\s+/g, ' ').trim());
    expect(plainText(shown)).toBe(shown);
  });
});

test('A9 cutting a text short leaves no half of a character', () => {
  always(
    texts,
    (text) => {
      expect(plainText(text.toWellFormed()).isWellFormed()).toBe(true);
    },
    [`x${'\u{1f600}'.repeat(150)}`, `${' '.repeat(1199)}\u{1f600}`],
  );
});

test('A9 a text that fits and holds nothing dangerous is shown as it is', () => {
  const plain = fc.string({ unit: 'grapheme', maxLength: 300 }).filter((text) => text.length <= 300);
  always(plain, (text) => {
    const isPlain = !dangersIn(text).length && text === text.replace(/\s+/g, ' ').trim();
    if (isPlain) expect(plainText(text)).toBe(text);
  });
});

test.each([
  ...[
    '👨\u200d👩\u200d👧\u200d👦',
    '🏳\ufe0f\u200d🌈',
    '👩🏽\u200d🚀',
    '👁\ufe0f\u200d🗨\ufe0f',
    '1\ufe0f\u20e3',
    '🇳🇴',
    '✔\ufe0e',
  ],
  '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  ...['נדל״ן, שלום', 'كتاب', 'نامه\u200cای', 'क्\u200dष', 'ক্\u200cষ', '葛\u{e0100}', 'e\u0301'],
])('A9 %j needs what is not seen in it, and stays whole', (text) => {
  expect(plainText(text)).toBe(text);
  expect(plainText(`${text.repeat(300)}`).isWellFormed()).toBe(true);
});

test.each([
  ...[
    '\u200b',
    '\u200d',
    '\u200d\u200d',
    '\ufeff',
    '\u3164',
    '\ufe0f',
    '\u{e0041}',
    '\u2066\u2069',
    '\u00ad',
    '\ud800',
  ],
])('A9 a title of %j alone is none: its type names the activity', (text) => {
  expect(titled(text, 'library.update.section')).toBe(titled('', 'library.update.section'));
});

test('A9 a text is cut between characters as people count them', () => {
  const family = '👨\u200d👩\u200d👧\u200d👦';
  expect(plainText(family.repeat(100))).toBe(`${family.repeat(27)}…`);
  expect(plainText(`a${'\u0301'.repeat(5000)}`).length).toBeLessThanOrEqual(LONGEST_SHOWN);
});

test('A9 a title is never empty, whatever title and type are', () => {
  always(fc.tuple(texts, texts), ([title, type]) => {
    const shown = titled(title, type);
    expect(shown).not.toBe('');
    expect(shown).toBe(plainText(shown));
  });
});

test.each(['x', ' ', '\u202e', '\u{1f600}', 'a\n'])(
  'A9 five megabytes of %j become one short line',
  (unit) => {
    expect(plainText(unit.repeat(5 * 1024 * 1024)).length).toBeLessThanOrEqual(LONGEST_SHOWN);
  },
);
