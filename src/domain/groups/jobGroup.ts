import type { Activity } from '../activity.ts';
import type { Row } from '../row.ts';
import { isScan } from '../scan.ts';

/**
 * So many running jobs that are equal are a group. Fewer fit, and say which items they are about; and up to three metadata updates at a time
 * follow each scan (docs/protocol.md "Kinds of activities"): a group of three would come and go every other second.
 */
export const LEAST_EQUAL = 4;

/** What maintenance does to items and database (docs/protocol.md "Maintenance and what belongs to it"). */
const MAINTENANCE_WORK = ['media.generate.', 'media.analy', 'library.analy', 'library.optimi'];

/** The owner's number; a server does its own work in their name. */
const OWNER = 1;

/** Maintenance that runs: what belongs to it is shown under it. */
export function isUmbrella({ activity, end }: Row): boolean {
  return activity.type === 'butler' && activity.progress !== 100 && !end;
}

/** The maintenance that a job is believed to belong to, of those that run: the latest that began no later than the job. */
export function umbrellaOf(row: Row, umbrellas: readonly Row[]): Row | undefined {
  if (umbrellas.length === 0 || !isMaintenanceWork(row.activity)) return undefined;
  let latest: Row | undefined;
  for (const umbrella of umbrellas) {
    const { firstSeenAt } = umbrella;
    if (firstSeenAt <= row.firstSeenAt && (!latest || firstSeenAt >= latest.firstSeenAt)) latest = umbrella;
  }
  return latest;
}

/** What maintenance may do; outside of it the same types run too. */
export function isMaintenanceWork({ type, userId }: Activity): boolean {
  return (
    (userId === undefined || userId === OWNER) && MAINTENANCE_WORK.some((begin) => type.startsWith(begin))
  );
}

export function umbrellaId({ activity }: Row): string {
  return `maintenance ${activity.uuid}`;
}

/** What equal jobs have in common; empty for scans and maintenance, which are never one of many. `before`: the same job as it was. */
export function equalIdOf(activity: Activity, before?: Row): string {
  const { type, title, context } = activity;
  if (before && isEqual(activity, before.activity)) return before.equalId;
  if (isScan({ activity }) || type === 'butler') return '';
  return `equal ${type}\n${title}\n${context.librarySectionId ?? ''}`;
}

function isEqual(a: Activity, b: Activity): boolean {
  return (
    a.type === b.type && a.title === b.title && a.context.librarySectionId === b.context.librarySectionId
  );
}

/** The id of the group of those that are equal to a job, inside maintenance or outside. */
export function equalGroupId({ equalId }: Row, umbrella: Row | undefined): string {
  return umbrella ? `${umbrella.activity.uuid} ${equalId}` : equalId;
}

/** Whether there is still a group of this id among the rows of its server. */
export function isGroup(rows: readonly Row[], id: string): boolean {
  const umbrellas = rows.filter(isUmbrella);
  if (umbrellas.some((umbrella) => umbrellaId(umbrella) === id)) return true;
  let equal = 0;
  for (const row of rows)
    if (!row.end && row.equalId && equalGroupId(row, umbrellaOf(row, umbrellas)) === id) equal++;
  return equal >= LEAST_EQUAL;
}
