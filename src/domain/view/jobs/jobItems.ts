import { t } from '../../../locales/format.ts';
import type { Activity, Millis } from '../../activity.ts';
import { namesOf } from '../../contents/names.ts';
import { plexLink } from '../../contents/plexLink.ts';
import type { Row } from '../../row.ts';
import type { ServerState } from '../../state.ts';
import { action, askedAction, type MenuItemView, text } from '../menuItem.ts';
import { ownersOf } from '../naming/ownerText.ts';
import { runningRows } from '../rowViews.ts';
import { cancelOf, stopTypeOf } from '../stopView.ts';
import { percentText, progressText } from '../text.ts';
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
      const ownerOf = ownersOf(server, running);
      return shown.flatMap((job) => itemsOf(job, server, ownerOf));
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

function itemsOf(
  job: Job,
  server: ServerState,
  ownerOf: (activity: Activity) => string | undefined,
): readonly MenuItemView[] {
  if (!isJobGroup(job)) return [jobItem(job, server, ownerOf(job.activity)), ...cancelItems(job, server)];
  const title = jobTitle(job, server);
  const percent = percentText(jobProgress(job));
  const line = text(percent ? t('headline.progress', { title, percent }) : title);
  if (job.kind === 'umbrella') return [line, ...cancelItems(job.head, server)];
  const stopAll = stopTypeOf(server, job.head.activity.type, title);
  return [line, ...(stopAll ? [askedAction(stopAll.label, stopAll.question, stopAll.command)] : [])];
}

/** A click opens its page in Plex, where it has one. */
function jobItem(row: Row, server: ServerState, owner: string | undefined): MenuItemView {
  const { activity } = row;
  const { item } = namesOf(server, activity);
  const title = jobTitle(row, server);
  const job = progressText(activity, item ? t('title.of', { what: title, item }) : title);
  const words = owner ? t('menu.owned', { job, owner }) : job;
  const { id: serverId } = server.server;
  const command = { kind: 'open-in-plex', serverId, uuid: activity.uuid } as const;
  return plexLink(serverId, activity) ? action(words, command) : text(words);
}

function cancelItems(row: Row, server: ServerState): readonly MenuItemView[] {
  const { activity } = row;
  const cancel = cancelOf(row, server, jobTitle(row, server));
  if (cancel.kind === 'asked') return [text(cancel.label)];
  if (cancel.kind !== 'offered') return [];
  const { label, question, command } = cancel;
  // It stands at maintenance itself, and would at each of its jobs.
  if (command.kind === 'cancel' && command.call.kind === 'all-maintenance' && activity.type !== 'butler')
    return [];
  return [askedAction(label, question, command)];
}
