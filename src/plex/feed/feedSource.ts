import type { Activity, Report } from '../../domain/activity.ts';
import type { Event } from '../../domain/event.ts';
import type { Clock } from '../http/clock.ts';
import type { Stream } from './streams/stream.ts';
import type { StreamTransport } from './transportFallback.ts';

/** What a feed asks the server for. All throw PlexError. */
export type FeedSource = {
  /** Resolves if the server answers, and is the one that is meant. */
  check(signal: AbortSignal): Promise<void>;
  open(
    transport: StreamTransport,
    onReports: (reports: readonly Report[]) => void,
    signal: AbortSignal,
  ): Promise<Stream>;
  list(signal: AbortSignal): Promise<readonly Activity[]>;
};

export type FeedNeeds = {
  readonly serverId: string;
  readonly source: FeedSource;
  readonly clock: Clock;
  /** 0–1, for the jitter. */
  readonly random: () => number;
  /** For how long reports are gathered; `GATHER_MS` unless it is given. */
  readonly gatherMs?: number | undefined;
  readonly emit: (event: Event) => void;
};
