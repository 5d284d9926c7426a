import type { Report } from '../http/wire.ts';

/** Reports that come while the list is asked for are newer than the list: they wait until it has been delivered. */
export type HeldReports = {
  receive(reports: readonly Report[]): void;
  /** From now on reports wait. */
  hold(): void;
  /** From now on reports wait. Those that wait already are dropped: they came from a stream that is lost. */
  holdAnew(): void;
  /** Delivers the list and the reports that waited. */
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
      // Ends are delivered before the list too: the list lacks those rows, which would be taken for gone though their outcome is known.
      waiting.filter((report) => report.event === 'ended').forEach(deliver);
      deliverList();
      waiting.forEach(deliver);
    },
  };
}
