/** Not for people. */
const NO_WORDS = new Set([
  'language',
  'kind',
  'serverId',
  'serverIds',
  'promptId',
  'id',
  'uuid',
  'link',
  'verdict',
  'faultyField',
  'url',
  'fingerprint',
  'command',
  // For the developers, in English.
  'report',
]);

/** All texts that a person reads in a View, menu or notification. */
export function saidTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(saidTexts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (NO_WORDS.has(key) ? [] : saidTexts(part)));
}
