import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countEventLines } from '../../../src/plex/feed/streams/eventLines.ts';

function counted(pieces: readonly string[]): number {
  const lines = countEventLines();
  for (const piece of pieces) lines.add(piece);
  return lines.count;
}

/** Of a whole text: the lines that ended after the last empty one. */
function expected(text: string): number {
  const ended = text.split(/\r\n?|\n/).slice(0, -1);
  return ended.length - 1 - ended.lastIndexOf('');
}

test('W5 the lines of an event are the same however its text is cut', () => {
  const pieces = fc.array(fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\r\n'), maxLength: 4 }));
  fc.assert(
    fc.property(pieces, (cut) => {
      expect(counted(cut)).toBe(expected(cut.join('')));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  [[], 0],
  [['\n'], 0],
  [['a\r', '', '\n'], 1],
  [['a\r', '\na\r', '\n'], 2],
  [['a\n', 'b'], 1],
  [['a\n', '\n'], 0],
  [['a\r', '\r'], 0],
  [['a\n', 'a\n\nb\n'], 1],
])('W5 %j: %i lines', (pieces, count) => {
  expect(counted(pieces)).toBe(count);
});
