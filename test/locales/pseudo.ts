import type { Catalogue, MessageKey } from '../../src/locales/catalogue.ts';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'àƀçđèƒĝĥìĵķļɱñòþǫŕšţùṽŵẋýžÀƁÇĐÈƑĜĤÌĴĶĻṀÑÒÞǪŔŠŢÙṼŴẊÝŽ';

/** A made-up language: whoever reads a plain letter reads what is in no message. */
export function pseudo(catalogue: Catalogue): Catalogue {
  const all: Record<MessageKey, string> = { ...catalogue };
  for (const key of Object.keys(catalogue)) if (isKey(key)) all[key] = pseudoText(catalogue[key]);
  return all;

  function isKey(key: string): key is MessageKey {
    return key in catalogue;
  }
}

/** Between brackets, its words with accents. Names of placeholders and of forms stand at odd depths of braces. */
export function pseudoText(message: string): string {
  let depth = 0;
  const letters = [...message].map((letter) => {
    if (letter === '{') depth += 1;
    if (letter === '}') depth -= 1;
    return depth % 2 ? letter : (ACCENTED[PLAIN.indexOf(letter)] ?? letter);
  });
  return `⟦${letters.join('')}⟧`;
}
