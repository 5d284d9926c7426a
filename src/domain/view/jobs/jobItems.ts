import { t } from '../../../locales/format.ts';
import type { Millis } from '../../activity.ts';
import type { Row } from '../../row.ts';
import type { ServerState } from '../../state.ts';
import { action, askedAction, type MenuItemView, text } from '../menuItem.ts';
import { runningRows } from '../rowViews.ts';
import { cancelOf } from '../stopView.ts';
import { percentText, titleText } from '../text.ts';
import { arranged, counted, isJobGroup, type Job } from './arrange.ts';
import { jobProgress, jobTitle, runningIn } from './lineView.ts';

/** A longer menu leaves the screen; the popover has them all. */
const MOST_LINES = 8;

/** What runs on some servers, for the tray's menu: a line for each job or group while there is room. */
export type JobItems = {
  of(server: ServerState): readonly MenuItemView[];
  /** For those that found no room. */
  rest(): readonly MenuItemView[];
};

export function createJobItems(now: Millis): JobItems {
  let room = MOST_LINES;
  let left = 0;

  return {
    of: (server) => {
      const running = runningRows(server, now);
      const lines = arranged(running).flatMap(withChildren);
      const shown = lines.slice(0, room);
      room -= shown.length;
      const told = shown.reduce((sum, job) => sum + jobsIn(job), 0);
      left += counted(running).length - told + server.moreRunning;
      return shown.flatMap((job) => itemsOf(job, server));
    },
    rest: () => (left ? [action(t('menu.more-jobs', { count: left }), { kind: 'show' })] : []),
  };
}

/** Maintenance stands above what belongs to it. */
function withChildren(job: Job): readonly Job[] {
  return isJobGroup(job) && job.kind === 'umbrella' ? [job, ...job.jobs] : [job];
}

/** How many of the jobs that count a line tells of. */
function jobsIn(job: Job): number {
  return isJobGroup(job) && job.kind === 'umbrella' ? 0 : runningIn(job).length;
}

function itemsOf(job: Job, server: ServerState): readonly MenuItemView[] {
  const title = jobTitle(job);
  const percent = percentText(jobProgress(job));
  const line = text(percent ? t('headline.progress', { title, percent }) : title);
  if (!isJobGroup(job)) return [line, ...cancelItems(job, server)];
  return [line, ...(job.kind === 'umbrella' ? cancelItems(job.head, server) : [])];
}

function cancelItems(row: Row, server: ServerState): readonly MenuItemView[] {
  const { activity } = row;
  const cancel = cancelOf(row, server, titleText(activity));
  if (cancel.kind === 'asked') return [text(cancel.label)];
  if (cancel.kind !== 'offered') return [];
  const { label, question, call } = cancel;
  // It stands at maintenance itself, and would at each of its jobs.
  if (call.kind === 'all-maintenance' && activity.type !== 'butler') return [];
  return [
    askedAction(label, question, { kind: 'cancel', serverId: server.server.id, uuid: activity.uuid, call }),
  ];
}
