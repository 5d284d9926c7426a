import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../src/domain/plainText.ts';
import { titleText } from '../../src/domain/view/text.ts';
import { always, hostileText } from './hostile.ts';

// 300 characters and an ellipsis.
const LONGEST_SHOWN = 301;

// By their numbers, not by their properties: C0, DEL and C1; what sets or ends a direction; what ends a line.
const DANGEROUS: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0x61c, 0x61c],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2066, 0x2069],
];
const isDangerous = (character: string): boolean =>
  DANGEROUS.some(
    ([first, last]) => character >= String.fromCharCode(first) && character <= String.fromCharCode(last),
  );

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
    expect(shown.split('').filter(isDangerous)).toEqual([]);
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
    [`x${'\u{1f600}'.repeat(150)}`, `${' '.repeat(599)}\u{1f600}`],
  );
});

test('A9 a text that fits and holds nothing dangerous is shown as it is', () => {
  const plain = fc.string({ unit: 'grapheme', maxLength: 300 }).filter((text) => text.length <= 300);
  always(plain, (text) => {
    const isPlain = !text.split('').some(isDangerous) && text === text.replace(/\s+/g, ' ').trim();
    if (isPlain) expect(plainText(text)).toBe(text);
  });
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
