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
