import type { HookPayload } from '../../src/domain/hooks/hookPayload.ts';

export const payload: HookPayload = {
  hook: 'Copy',
  event: 'settle',
  isTest: false,
  at: '2026-11-29T10:15:00.000Z',
  sentence: 'Films scanned on Attic, after 3 min',
  server: { id: 'attic', name: 'Attic' },
  library: { id: '1', name: 'Films' },
  kind: 'scan',
  activity: { uuid: 'u', type: 'library.update.section', title: 'Scanning', subtitle: '', progress: 100 },
  outcome: 'completed',
  lastedMs: 182_000,
  stalledMs: null,
  updates: 12,
  problem: null,
  isLast: null,
};
