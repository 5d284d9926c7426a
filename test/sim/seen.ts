import type { Event } from '../../src/domain/event.ts';
import type { Finished, Outcome } from '../../src/domain/finished.ts';
import type { Row } from '../../src/domain/row.ts';
import type { Coverage } from './coverage.ts';
import type { StartLedger } from './starts/startLedger.ts';
import type { StopLedger } from './stops/stopLedger.ts';

/** What the person and the disk got to see over all runs. */
export type Seen = {
  /** Ids of the finishes that notices spoke for. */
  readonly announced: string[];
  /** Ids of those that a rule dropped when they were due. */
  readonly dropped: Set<string>;
  /** What the app heard of (`lifeKey`); with it what was listed. */
  readonly heard: Set<string>;
  /** What ended, by the run of the app that saw it. */
  readonly finished: SeenFinish[];
  readonly starts: StartLedger;
  readonly stops: StopLedger;
  /** Rows (`rowKey`) that notices of a standstill spoke for. */
  readonly stalls: StallNotice[];
  readonly logged: string[];
  readonly wrong: string[];
  /** The popover was open at some time: what happens then is not announced. */
  hasLooked: boolean;
  /** The person muted something at some time, or had quiet hours. */
  hasSilenced: boolean;
  readonly coverage: Coverage;
  /** Told of every event, for those who look for a bug. */
  readonly trace: (time: number, event: Event) => void;
};

/** A row of one run of the app that is said to stand still. */
export type StallNotice = { readonly row: string; readonly serverId: string; readonly uuid: string };

/** Names one row of one run of the app. */
export function rowKey(run: number, serverId: string, { activity, firstSeenAt }: Row): string {
  return `${run} ${serverId} ${activity.uuid} ${firstSeenAt}`;
}

/** `key` as `lifeKey`, `id` as `finishId`. */
export type SeenFinish = {
  readonly key: string;
  readonly id: string;
  readonly run: number;
  readonly at: number;
  readonly outcome: Outcome;
  readonly startedAs: Finished['startedAs'];
  readonly cancelAsked: boolean;
};

/** Names an activity for as long as its server does not use the uuid again for the same kind of work. */
export function lifeKey(serverId: string, uuid: string, type: string | undefined): string {
  return `${serverId}/${uuid} ${type}`;
}
