import fc from 'fast-check';
import { expect, test } from 'vitest';
import { responseFacts } from '../../../src/domain/contents/responseFacts.ts';
import { responseTexts } from '../../../src/domain/view/naming/responseText.ts';
import { activity } from '../given.ts';

const textsOf = (response: never): readonly string[] => responseTexts(activity({ response }));

test('G5 what came of it is told in short, three facts at most', () => {
  const response = { itemsAdded: 12, removed_items: 0, note: 'all well', more: 1 };
  expect(textsOf(response as never)).toEqual(['Items added: 12', 'Removed items: 0', 'Note: all well']);
});

test.each([
  [undefined],
  [null],
  ['text'],
  [12],
  [[1, 2]],
  [{}],
  [{ nested: { a: 1 }, list: [1] }],
  [{ flag: true, none: null, empty: '' }],
  [{ long: 'x'.repeat(61) }],
  [{ turned: 'a\u202eb', bell: 'a\u0007b', line: 'a\nb' }],
  [{ ['x'.repeat(41)]: 1, 'a\u202eb': 1 }],
])('G5 nothing is told of %j', (response) => {
  expect(textsOf(response as never)).toEqual([]);
});

test('G5 whatever a response is, what is told of it is short and plain', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (response) => {
      const texts = textsOf(response as never);
      expect(texts.length).toBeLessThanOrEqual(3);
      for (const text of texts) expect(text).toMatch(/^[^\p{Cc}\u202a-\u202e]{1,120}$/u);
      // What is kept of it reads as the same.
      expect(responseFacts(responseFacts(response))).toEqual(responseFacts(response));
    }),
  );
});
