import type { Report } from '../http/wire.ts';

/** Reports that come while the list is asked for are newer than the list: they wait until it has been delivered. */
export type HeldReports = {
  receive(reports: readonly Report[]): void;
  /** From now on reports wait. */
  hold(): void;
  /** From now on reports wait; those that do already are of a lost stream, and dropped. */
  holdAnew(): void;
  /** Delivers the list, and what waited around it. */
  release(deliverList: () => void): void;
};

export function holdReports(deliver: (report: Report) => void): HeldReports {
  let held: Report[] | undefined;
  return {
    receive: (reports) => {
      if (held) held.push(...reports);
      else reports.forEach(deliver);
    },
    hold: () => {
      held ??= [];
    },
    holdAnew: () => {
      held = [];
    },
    release: (deliverList) => {
      const waiting = held ?? [];
      held = undefined;
      // The ends come before the list too: else what has a known outcome would be taken for vanished, because the list lacks it.
      waiting.filter((report) => report.event === 'ended').forEach(deliver);
      deliverList();
      waiting.forEach(deliver);
    },
  };
}
