import type { Problem } from '../../domain/problem.ts';
import type { Transport } from '../../domain/server.ts';

/** An open stream, and what is known of it so far. */
export type TransportStream = {
  readonly transport: Transport;
  readonly openedAt: number;
  reportCount: number;
  /** Why it ended, if it did. */
  lost: Problem | undefined;
  close(): void;
};

/** In place of a stream while the list is polled: no reports, and no end. */
export function pollingStream(openedAt: number): TransportStream {
  return { transport: 'polling', openedAt, reportCount: 0, lost: undefined, close: () => {} };
}
