import type { Event } from '../../src/domain/event.ts';

/** What the person and the disk got to see over all runs. */
export type Seen = {
  /** Ids of the finishes that notices spoke for. */
  readonly announced: string[];
  /** What the app heard of, by uuid and type; with it the ids that were listed. */
  readonly heard: Set<string>;
  readonly logged: string[];
  readonly wrong: string[];
  /** Told of every event, for those who look for a bug. */
  readonly trace: (time: number, event: Event) => void;
};
