import { expect, test } from 'vitest';
import { corpusOf } from './guided/corpus.ts';
import { READERS } from './guided/readers.ts';

// What `npm run fuzz` starts from, and what it found once. More about each reader is in the tests beside this one.

test.each([...READERS])('W3 the corpus of %s is read as was promised', (name, read) => {
  const corpus = corpusOf(name);
  expect(corpus.length).toBeGreaterThan(0);
  for (const { name: file, input } of corpus) expect(() => read(input), file).not.toThrow();
});
