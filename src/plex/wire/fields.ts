import { plainText } from '../../domain/plainText.ts';
import { PlexError } from '../http/errors.ts';

const MOST_ITEMS = 5000;
const LONGEST_RAW = 64 * 1024;
const DECIMAL = /^\s*[-+]?\d+(\.\d+)?\s*$/;

export type Fields = { readonly [name: string]: unknown };

/** What servers say for yes, in JSON and in XML. */
export const YES: ReadonlySet<unknown> = new Set([true, 1, '1', 'true']);

/** What is in the MediaContainer of an answer. Throws PlexError `not-plex` if there is none. */
export function container(tree: unknown): Fields {
  const found = fields(fields(tree)?.MediaContainer);
  if (!found) throw new PlexError('not-plex', 'no MediaContainer in the answer');
  return found;
}

export function fields(value: unknown): Fields | undefined {
  return isFields(value) ? value : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One element is an object in EventSource frames, an array everywhere else. */
export function items(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return [value];
  return value.length > MOST_ITEMS ? value.slice(0, MOST_ITEMS) : value;
}

/** XML's child elements come as arrays. */
export function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

/** The gate for everything that will be shown: no reader takes text of a server but by it, or by `harmless`, or beside it as raw text. */
export function shortText(value: unknown): string {
  return typeof value === 'string' ? plainText(value) : typeof value === 'number' ? String(value) : '';
}

/** Every character, for machines; bounded only so that nothing grows without end. */
export function rawText(value: unknown): string {
  return typeof value === 'string'
    ? value.slice(0, LONGEST_RAW)
    : typeof value === 'number'
      ? String(value)
      : '';
}

/** XML brings digits as text. */
export function readNumber(value: unknown): number | undefined {
  // Number('') is 0, and Number('0x1f') 31: neither is what a server means.
  const number = typeof value === 'string' && DECIMAL.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
