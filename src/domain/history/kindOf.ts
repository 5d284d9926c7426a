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
const BEGINNINGS: readonly (readonly [beginning: string, kind: WorkKind])[] = [
  ['library.update.section', 'scan'],
  ['library.', 'metadata'],
  ['media.download', 'download'],
  ['media.', 'analysis'],
  ['provider.', 'live-tv'],
  ['butler', 'maintenance'],
];
const DOWNLOADS = ['optimi', 'download', 'sync'];

export function kindOf(type: string): WorkKind {
  const known = BEGINNINGS.find(([beginning]) => type.startsWith(beginning))?.[1];
  return known ?? (DOWNLOADS.some((part) => type.includes(part)) ? 'download' : 'other');
}

export function isWorkKind(value: unknown): value is WorkKind {
  return WORK_KINDS.some((kind) => kind === value);
}
