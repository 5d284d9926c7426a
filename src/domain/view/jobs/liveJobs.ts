import type { Millis } from '../../activity.ts';
import type { ServerState } from '../../state.ts';
import type { ServerJob } from '../headline/cause.ts';
import { runningRows } from '../rowViews.ts';
import { counted } from './arrange.ts';

/** The jobs that count, of all servers that are live, and how many there are with those for which there is no row. */
export function liveJobs(
  servers: readonly ServerState[],
  now: Millis,
): { readonly jobs: readonly ServerJob[]; readonly count: number } {
  const live = servers.filter((s) => s.link.kind === 'live');
  const jobs = live.flatMap((server) => counted(runningRows(server, now)).map((row) => ({ server, row })));
  return { jobs, count: live.reduce((sum, s) => sum + s.moreRunning, jobs.length) };
}
