import { equalGroupId, isUmbrella, LEAST_EQUAL, umbrellaId, umbrellaOf } from '../../groups/jobGroup.ts';
import type { Row } from '../../row.ts';
import { inOrder, isOwn } from './rowOrder.ts';

/** Several jobs that are one row until it is opened: equal ones, or maintenance and what belongs to it. */
export type JobGroup = {
  readonly kind: 'equal' | 'umbrella';
  readonly id: string;
  /** The first of equal jobs; maintenance itself, which is none of `jobs`. */
  readonly head: Row;
  readonly jobs: readonly Job[];
};

/** A row by itself, or a group. */
export type Job = Row | JobGroup;

export function isJobGroup(job: Job): job is JobGroup {
  return 'jobs' in job;
}

/** The rows of one server as a person sees them: in order, each of them once, alone or in a group that stands where its first row would. */
export function arranged(rows: readonly Row[]): readonly Job[] {
  const ordered = inOrder(rows);
  const umbrellas = ordered.filter(isUmbrella);
  if (umbrellas.length === 0) return gathered(ordered, undefined);
  const under = new Map<Row, Row[]>(umbrellas.map((umbrella) => [umbrella, []]));
  const others = ordered.filter((row) => {
    const umbrella = isOwn(row) ? undefined : umbrellaOf(row, umbrellas);
    if (umbrella) under.get(umbrella)?.push(row);
    return !umbrella;
  });
  return gathered(others, undefined).map((job) => {
    const below = isJobGroup(job) ? undefined : under.get(job);
    if (!below?.length || isJobGroup(job)) return job;
    return { kind: 'umbrella', id: umbrellaId(job), head: job, jobs: gathered(below, job) };
  });
}

/** Equal rows as groups, where enough of them run. Mostly there are none, and then it is one look at each row. */
function gathered(rows: readonly Row[], umbrella: Row | undefined): readonly Job[] {
  const running = new Map<string, number>();
  let most = 0;
  for (const row of rows) {
    if (row.end || !row.equalId || isOwn(row)) continue;
    const count = (running.get(row.equalId) ?? 0) + 1;
    running.set(row.equalId, count);
    most = Math.max(most, count);
  }
  if (most < LEAST_EQUAL) return rows;
  const groups = new Map<string, Row[]>();
  const jobs: Job[] = [];
  for (const row of rows) {
    const known = groups.get(row.equalId);
    if (isOwn(row) || (running.get(row.equalId) ?? 0) < LEAST_EQUAL) jobs.push(row);
    else if (known) known.push(row);
    else {
      const same = [row];
      groups.set(row.equalId, same);
      jobs.push({ kind: 'equal', id: equalGroupId(row, umbrella), head: row, jobs: same });
    }
  }
  return jobs;
}

/** The jobs that count: maintenance does not beside what belongs to it, being the same work. Of rows that run. */
export function counted(rows: readonly Row[]): readonly Row[] {
  const umbrellas = rows.filter(isUmbrella);
  if (umbrellas.length === 0) return rows;
  const heads = umbrellas.filter((umbrella) =>
    rows.some((row) => !isOwn(row) && umbrellaOf(row, umbrellas) === umbrella),
  );
  return heads.length ? rows.filter((row) => !heads.includes(row)) : rows;
}
