import { t } from '../../../locales/format.ts';
import type { Activity, Millis } from '../../activity.ts';
import { leftOf } from '../../estimate/left.ts';
import { stalledMs } from '../../estimate/stall.ts';
import type { Row } from '../../row.ts';
import type { Preferences } from '../../settings/preferences.ts';
import type { ServerState } from '../../state.ts';
import { rowTitle } from '../naming/rowTitle.ts';
import { rowNotices } from '../notices/rowNotices.ts';
import { rowOf } from '../rowViews.ts';
import { stopTypeOf } from '../stopView.ts';
import { lastedText, percentText } from '../text.ts';
import { leftText } from '../time/timeText.ts';
import type { CancelView, RowView } from '../view.ts';
import { isJobGroup, type Job, type JobGroup } from './arrange.ts';
import type { Line } from './window.ts';

/** What the rows of one server are drawn with. */
type LineNeeds = {
  readonly isOpen: (group: string) => boolean;
  /** Whose a job is, where that is worth saying. */
  readonly ownerOf: (activity: Activity) => string | undefined;
  readonly server: ServerState;
  readonly preferences: Preferences;
  readonly now: Millis;
};

/** One row as the page draws it: a job's, or the head of a group. */
export function lineView({ job, depth }: Line, needs: LineNeeds): RowView {
  const { isOpen, ownerOf, server, preferences, now } = needs;
  if (!isJobGroup(job)) {
    const view = rowOf(job, server, now, { owner: ownerOf(job.activity), depth });
    return { ...view, notices: rowNotices(job, server.server.id, preferences, view.title) };
  }
  const { id, kind } = job;
  const rows = runningIn(job);
  const head = kind === 'equal' ? equalView(job, rows, server, now) : umbrellaView(job, rows, server, now);
  const progress = rows.some((row) => row.isFromBefore) ? undefined : jobProgress(job, rows);
  const count = rows.length;
  return {
    ...head,
    progress,
    status: percentText(progress),
    depth,
    group: {
      id,
      count: t(`group.${kind}`, { count }),
      label: t('group.label', { title: head.title, count }),
      isOpen: isOpen(id),
    },
  };
}

/** "Scanning Films", "Generating chapter thumbnails ×13": a job or a group in one line. */
export function jobTitle(job: Job, server: ServerState): string {
  if (!isJobGroup(job)) return rowTitle(job, server);
  const title = rowTitle(job.head, server);
  return job.kind === 'umbrella' ? title : t('group.title', { title, count: runningIn(job).length });
}

/** Percent, 0–100: maintenance's own where it says one, else the mean of what is known. */
export function jobProgress(job: Job, running = runningIn(job)): number | undefined {
  if (!isJobGroup(job)) return job.activity.progress;
  const own = job.kind === 'umbrella' ? job.head.activity.progress : undefined;
  if (own !== undefined) return own;
  let sum = 0;
  let known = 0;
  for (const { activity } of running) {
    if (activity.progress === undefined) continue;
    sum += activity.progress;
    known++;
  }
  return known ? sum / known : undefined;
}

/** Those that run, in their order; of a group without its head. */
export function runningIn(job: Job): readonly Row[] {
  const running: Row[] = [];
  const walk = (one: Job): void => {
    if (isJobGroup(one)) one.jobs.forEach(walk);
    else if (!one.end) running.push(one);
  };
  walk(job);
  return running;
}

function equalView({ id, head }: JobGroup, rows: readonly Row[], server: ServerState, now: Millis): RowView {
  const [longest = head] = rows;
  const moving = rowOf(movingOf(rows) ?? head, server, now);
  const { patience } = server.stalls;
  const left = moving.isStale ? undefined : leftOf(rows, now, patience);
  return {
    ...moving,
    // The key of its row: not that of a job, which has a row of its own once the group is open.
    uuid: id,
    title: rowTitle(head, server),
    // Of one of them; the group has no page of its own.
    openLabel: undefined,
    elapsed: longest.isFromBefore
      ? ''
      : lastedText((server.awaySince ?? now) - longest.firstSeenAt, longest.foundRunning),
    left: left === undefined ? undefined : leftText(left),
    stalled: rows.every((row) => stalledMs(row, now, patience) !== undefined) ? moving.stalled : undefined,
    cancel: stopOf(head, server),
    problem: undefined,
  };
}

/** One button for all of them, where anything stops them. */
function stopOf(head: Row, server: ServerState): CancelView {
  const all = stopTypeOf(server, head.activity.type, rowTitle(head, server));
  return all ? { kind: 'offered', ...all, isNextStep: false } : { kind: 'none' };
}

function umbrellaView({ head }: JobGroup, rows: readonly Row[], server: ServerState, now: Millis): RowView {
  const view = rowOf(head, server, now);
  const moving = movingOf(rows);
  return { ...view, subtitle: view.subtitle || (moving ? rowTitle(moving, server) : '') };
}

/** The one that moves: the longest of those that have begun to, so that the item does not change with every report. */
function movingOf(rows: readonly Row[]): Row | undefined {
  return rows.find(({ activity: { progress = 0 } }) => progress > 0 && progress < 100) ?? rows[0];
}
