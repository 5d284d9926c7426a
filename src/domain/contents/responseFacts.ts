import { plainText } from '../plainText.ts';

const MOST_FACTS = 3;
const LONGEST_NAME = 40;
const LONGEST_VALUE = 60;

/** What can be read of a response: short texts and numbers, by their names. */
export type ResponseFacts = { readonly [name: string]: string | number };

/** Undefined where there is nothing to read, as in anything nested. No real response is known (docs/protocol.md "Response"). */
export function responseFacts(response: unknown): ResponseFacts | undefined {
  if (typeof response !== 'object' || response === null || Array.isArray(response)) return undefined;
  const facts = Object.entries(response).filter(isFact).slice(0, MOST_FACTS);
  return facts.length ? Object.fromEntries(facts) : undefined;
}

function isFact(entry: readonly [string, unknown]): entry is [string, string | number] {
  const [name, value] = entry;
  if (!name || name.length > LONGEST_NAME || plainText(name) !== name) return false;
  if (typeof value === 'number') return true;
  return (
    typeof value === 'string' && value.length <= LONGEST_VALUE && value !== '' && plainText(value) === value
  );
}
