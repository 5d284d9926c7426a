import type { Problem } from '../../domain/problem.ts';
import type { Transport } from '../../domain/server.ts';

/** An open stream with what was seen of it so far. */
export type TransportStream = {
  readonly transport: Transport;
  readonly openedAt: number;
  reportCount: number;
  /** Why it ended, if it did. */
  lost: Problem | undefined;
  close(): void;
};

/** Stands in for a stream while the list is polled: it brings nothing, and does not end. */
export function pollingStream(openedAt: number): TransportStream {
  return { transport: 'polling', openedAt, reportCount: 0, lost: undefined, close: () => {} };
}
