import type { Activity } from '../../domain/activity.ts';

/** So many lists in a row that differ, without a report of the stream, make it count as one that misses updates. */
const MOST_MISSED = 2;

/** Finds the stream that is open but brings nothing: lists differ from one to the next, and it reported no change. */
export type MissedUpdates = {
  readonly streamMissesUpdates: boolean;
  reportsCame(): void;
  /** `isChangeExpected`: the stream was not there to report what changed since the list before. */
  listCame(activities: readonly Activity[], isChangeExpected: boolean): void;
  reset(): void;
};

export function watchMissedUpdates(): MissedUpdates {
  let hasReports = false;
  let missed = 0;
  let lastList = '';
  return {
    get streamMissesUpdates() {
      return missed >= MOST_MISSED;
    },
    reportsCame: () => {
      hasReports = true;
    },
    listCame: (activities, isChangeExpected) => {
      const list = activities.map((a) => `${a.uuid} ${a.progress}`).join();
      if (hasReports || isChangeExpected) missed = 0;
      else if (list !== lastList) missed++;
      lastList = list;
      hasReports = false;
    },
    reset: () => {
      missed = 0;
    },
  };
}
