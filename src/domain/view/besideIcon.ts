import { numberText } from '../../locales/format.ts';
import type { Millis } from '../activity.ts';
import { leftOf } from '../estimate/left.ts';
import type { State } from '../state.ts';
import { liveJobs } from './jobs/liveJobs.ts';
import { percentText } from './text.ts';
import { leftDurationText } from './time/timeText.ts';
import { trayStatusOf } from './trayStatus.ts';

/** What stands beside the tray icon as the preferences want it: "3", "41 %", "12 min". Empty where nothing runs, or that is not known. */
export function besideIconText(state: State, now: Millis): string {
  const { jobs, count } = liveJobs(state.servers, now);
  if (!count) return '';
  switch (state.preferences.besideIcon) {
    case 'nothing':
      return '';
    case 'count':
      return numberText(count);
    case 'percent': {
      const status = trayStatusOf(state, now);
      return (status.kind === 'working' && percentText(status.progress)) || '';
    }
    case 'estimate': {
      const [first] = jobs;
      const rows = jobs.map((job) => job.row);
      const left = count === rows.length ? leftOf(rows, now, first?.server.stalls.patience) : undefined;
      return left === undefined ? '' : leftDurationText(left);
    }
  }
}
