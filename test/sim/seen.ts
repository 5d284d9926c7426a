import type { Event } from '../../src/domain/event.ts';
import type { Coverage } from './coverage.ts';

/** What the person and the disk got to see over all runs. */
export type Seen = {
  /** Ids of the finishes that notices spoke for. */
  readonly announced: string[];
  /** What the app heard of (`lifeKey`); with it what was listed. */
  readonly heard: Set<string>;
  readonly logged: string[];
  readonly wrong: string[];
  /** The popover was open at some time: what happens then is not announced. */
  hasLooked: boolean;
  readonly coverage: Coverage;
  /** Told of every event, for those who look for a bug. */
  readonly trace: (time: number, event: Event) => void;
};

/** Names an activity for as long as its server does not use the uuid again for the same kind of work. */
export function lifeKey(serverId: string, uuid: string, type: string | undefined): string {
  return `${serverId}/${uuid} ${type}`;
}
