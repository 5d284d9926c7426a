import { isSameCall, type StopCall } from '../../../src/domain/stop/stopCall.ts';
import type { Life } from '../simulated/life.ts';

/** One call that stops work, as the app sent it. */
export type SentStop = {
  readonly serverId: string;
  readonly uuid: string;
  readonly call: StopCall;
  readonly at: number;
  /** The network was slow: a list that is older than the end may come when the answer is long there. */
  readonly isSlow: boolean;
  answer: 'none' | 'accepted' | 'refused' | 'failed';
  /** What the server ends because of it. */
  lives: readonly Life[];
  /** The run of the app, and when that had first seen the row. */
  run: number;
  firstSeenAt: number | undefined;
  /** The rows (`lifeKey`) that it must take for cancelled with this call. */
  rows: readonly string[];
};

/** What the person pressed, and what the app sent. */
export type StopLedger = {
  readonly sent: SentStop[];
  /** A press is being worked off: at other times nothing is sent. */
  isPressing: boolean;
};

export function createStopLedger(): StopLedger {
  return { sent: [], isPressing: false };
}

/** Only the server's owner may make it. */
export function isForAdmins({ kind }: StopCall): boolean {
  return kind !== 'activity';
}

/** The same call for the same row. */
export function isSameStop(one: SentStop, other: SentStop): boolean {
  return (
    one.serverId === other.serverId &&
    one.uuid === other.uuid &&
    one.run === other.run &&
    one.firstSeenAt === other.firstSeenAt &&
    isSameCall(one.call, other.call)
  );
}

/** What was on its way to a server that is left is not waited for. */
export function forgetStopsOf({ sent }: StopLedger, serverId: string): void {
  for (const stop of sent) if (stop.serverId === serverId) stop.rows = [];
}
