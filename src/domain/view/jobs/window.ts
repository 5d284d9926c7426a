import type { OpenGroup } from '../../groups/openGroup.ts';
import { isJobGroup, type Job } from './arrange.ts';

/** One row as it is drawn. `depth`: in how many open groups it lies. */
export type Line = { readonly job: Job; readonly depth: number };

/** Those of the drawn rows that lie in a range, and how many there are in all. What is not in it is only counted. */
export function linesIn(
  jobs: readonly Job[],
  isOpen: (group: string) => boolean,
  from: number,
  to: number,
): { readonly lines: readonly Line[]; readonly all: number } {
  const lines: Line[] = [];
  let place = 0;
  const walk = (some: readonly Job[], depth: number): void => {
    for (const job of some) {
      if (from <= place && place < to) lines.push({ job, depth });
      place++;
      if (isJobGroup(job) && isOpen(job.id)) walk(job.jobs, depth + 1);
    }
  };
  walk(jobs, 0);
  return { lines, all: place };
}

/** Whether a group of one server is open. */
export function openIn(openGroups: readonly OpenGroup[], serverId: string): (group: string) => boolean {
  const open = new Set(openGroups.flatMap((o) => (o.serverId === serverId ? o.group : [])));
  return (group) => open.has(group);
}

/** The drawn row that shows a job: its own, or the head of the closed group that it lies in. `uuid` as in its RowView. */
export function drawnAt(
  jobs: readonly Job[],
  isOpen: (group: string) => boolean,
  uuid: string,
): { readonly place: number; readonly uuid: string } | undefined {
  const { lines } = linesIn(jobs, isOpen, 0, Number.POSITIVE_INFINITY);
  const place = lines.findIndex(({ job }) =>
    isJobGroup(job) && !isOpen(job.id) ? holds(job, uuid) : rowUuid(job) === uuid,
  );
  const line = lines[place];
  return line && { place, uuid: rowUuid(line.job) };
}

function rowUuid(job: Job): string {
  if (!isJobGroup(job)) return job.activity.uuid;
  return job.kind === 'equal' ? job.id : job.head.activity.uuid;
}

function holds(job: Job, uuid: string): boolean {
  return rowUuid(job) === uuid || (isJobGroup(job) && job.jobs.some((one) => holds(one, uuid)));
}
