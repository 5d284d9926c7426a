/** What a report must not name, and what stands for it. */
export type Known = { readonly text: string; readonly as: string };

const IPV4 = /\b(?:\d{1,3}[.-]){3}\d{1,3}\b/g;
const IPV6 = /\b(?:[\da-f]{0,4}:){3,7}[\da-f]{0,4}\b/gi;
const LONG_HEX = /\b[\da-f]{32,}\b/gi;
/** Of one's own machine and of nobody: they identify no one. */
const KEPT_IPS: ReadonlySet<string> = new Set(['127.0.0.1', '0.0.0.0']);
/** Shorter ones occur in other words. */
const LEAST_LENGTH = 3;

/** The text without what would identify a person, their servers or their network, as far as that can be known. */
export function redacted(text: string, known: readonly Known[]): string {
  const inOrder = known
    .filter(({ text: secret }) => secret.length >= LEAST_LENGTH)
    .sort((a, b) => b.text.length - a.text.length);
  return inOrder
    .reduce((safe, { text: secret, as }) => safe.replace(wordsOf(secret), () => as), text)
    .replace(IPV4, (ip) => (KEPT_IPS.has(ip) ? ip : '[address]'))
    .replace(IPV6, '[address]')
    .replace(LONG_HEX, '[id]');
}

const REGEXP_SYNTAX = /[\\^$.*+?()[\]{}|/]/g;

/** The text where it stands by itself: a computer called "hal" is not in "half". */
function wordsOf(text: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])${text.replace(REGEXP_SYNTAX, '\\$&')}(?![\\p{L}\\d])`, 'gu');
}
