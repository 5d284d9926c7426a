import { isSameWork, merged } from '../../domain/activity.ts';
import type { Report } from '../http/wire.ts';

/** As many as a frame may have. What comes beyond them is left to the next list. */
const MOST_HELD = 5000;

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
  /** Where in `held` the latest report of each uuid stands. */
  let latest = new Map<string, number>();
  return {
    receive: (reports) => {
      if (held) for (const report of reports) keep(held, report);
      else reports.forEach(deliver);
    },
    hold: () => {
      held ??= [];
    },
    holdAnew: () => {
      held = [];
      latest = new Map();
    },
    release: (deliverList) => {
      const waiting = held ?? [];
      held = undefined;
      latest = new Map();
      // Ends are delivered before the list too: the list lacks those rows, which would be taken for gone though their outcome is known.
      waiting.filter((report) => report.event === 'ended').forEach(deliver);
      deliverList();
      waiting.forEach(deliver);
    },
  };
  /** A change after a change of the same activity is one change, however many a list that takes long lets come. */
  function keep(waiting: Report[], report: Report): void {
    const place = latest.get(report.uuid);
    const both = place === undefined ? undefined : oneOf(waiting[place], report);
    if (place !== undefined && both) waiting[place] = both;
    else if (waiting.length < MOST_HELD) latest.set(report.uuid, waiting.push(report) - 1);
  }
}

function oneOf(earlier: Report | undefined, later: Report): Report | undefined {
  if (earlier?.event !== 'updated' || later.event !== 'updated') return undefined;
  if (!earlier.activity || !later.activity || !isSameWork(earlier.activity, later.activity)) return undefined;
  return { ...later, activity: merged(earlier.activity, later.activity) };
}
