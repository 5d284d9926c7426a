import type { Report } from '../../../domain/activity.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { ClientIdentity } from '../../http/clientHeaders.ts';
import type { HttpAgents } from '../../http/httpAgents.ts';

/** An open notification stream. It carries changes from now on only, never what was before. */
export type Stream = {
  /** Resolves once, when no more will come. */
  readonly closed: Promise<Problem>;
  close(): void;
};

export type StreamNeeds = {
  readonly agents: HttpAgents;
  readonly token: string;
  readonly client: ClientIdentity;
  readonly onReports: (reports: readonly Report[]) => void;
  /** Asks the server for a sign of life, by another connection; rejects if there is none. */
  readonly probe: (signal: AbortSignal) => Promise<unknown>;
  /** Ends the stream, also while it opens. */
  readonly signal: AbortSignal;
  readonly heartbeatMs?: number;
  /** Reports have raw texts, too. */
  readonly isRawKept?: boolean | undefined;
  /** No more is read before it resolves (`ConnectionNeeds`). */
  readonly untilDrained?: (() => Promise<void> | undefined) | undefined;
};
