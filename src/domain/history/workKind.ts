/** What a history is filtered by: what a job is about, coarser than the server's types. */
export const WORK_KINDS = [
  'scan',
  'metadata',
  'analysis',
  'download',
  'live-tv',
  'maintenance',
  'other',
] as const;

export type WorkKind = (typeof WORK_KINDS)[number];

// First match wins (docs/protocol.md "Kinds of activities"). The set of types is open.
const KINDS: readonly (readonly [match: string, kind: WorkKind])[] = [
  ['library.update.section', 'scan'],
  ['library.', 'metadata'],
  ['optimi', 'download'],
  ['download', 'download'],
  ['media.', 'analysis'],
  ['provider.', 'live-tv'],
  ['butler', 'maintenance'],
  ['sync', 'download'],
];

export function workKindOf(type: string): WorkKind {
  return KINDS.find(([match]) => type.includes(match))?.[1] ?? 'other';
}

export function isWorkKind(value: unknown): value is WorkKind {
  return WORK_KINDS.some((kind) => kind === value);
}
