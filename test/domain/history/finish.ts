import type { Finished, Outcome } from '../../../src/domain/finished.ts';
import { activity } from '../given.ts';

/** A finish of Attic; say only what the test is about. `section` is its library. */
export function finish(changes: {
  readonly uuid?: string;
  readonly type?: string;
  readonly title?: string;
  readonly subtitle?: string;
  readonly section?: string;
  readonly server?: string;
  readonly library?: string;
  readonly at?: number;
  readonly lastedMs?: number;
  readonly outcome?: Outcome;
}): Finished {
  const {
    section,
    server = 'attic-id',
    library,
    at = 5000,
    lastedMs = 4000,
    outcome = 'completed',
    ...work
  } = changes;
  return {
    server: { id: server, name: server === 'attic-id' ? 'Attic' : server },
    activity: activity({ progress: 100, ...work, context: section ? { librarySectionId: section } : {} }),
    outcome,
    at,
    lastedMs,
    foundRunning: false,
    cancelAsked: false,
    library,
    item: undefined,
  };
}
