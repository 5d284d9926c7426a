import type { Activity, Millis } from '../../../src/domain/activity.ts';
import type { Finished } from '../../../src/domain/finished.ts';
import { type Run, server } from './run.ts';

/** A line that `usher watch --json` prints, as far as it counts here. Only our own recordings are read, so no more is checked. */
type Line = {
  readonly at: string;
  readonly event: string;
  readonly activity: (Omit<Activity, 'progress'> & { readonly progress: number | null }) | null;
  readonly outcome?: string;
};

type Started = { readonly reports: { at: Millis; activity: Activity }[] };

/** The jobs that it saw from start to completion, each after those of its kind that completed before. */
export function recordedRuns(text: string): readonly Run[] {
  const open = new Map<string, Started>();
  const past: Finished[] = [];
  const runs: Run[] = [];
  for (const line of text.split('\n').filter(Boolean)) {
    const { at: time, event, activity: told, outcome }: Line = JSON.parse(line);
    if (!told) continue;
    const at = Date.parse(time);
    const activity = {
      ...told,
      progress: told.progress ?? undefined,
      userId: undefined,
      response: undefined,
    };
    if (event === 'started') open.set(told.uuid, { reports: [] });
    const started = open.get(told.uuid);
    if (event === 'ended') open.delete(told.uuid);
    if (!started) continue;
    if (event !== 'ended') started.reports.push({ at, activity });
    else if (outcome === 'completed' || outcome === 'ended') {
      const startedAt = started.reports[0]?.at ?? at;
      runs.push({ shape: activity.type, startedAt, endedAt: at, reports: started.reports, past: [...past] });
      const lastedMs = at - startedAt;
      past.push({
        server,
        activity,
        outcome,
        at,
        lastedMs,
        foundRunning: false,
        library: undefined,
        item: undefined,
        cancelAsked: false,
      });
    }
  }
  return runs.filter((run) => run.endedAt > run.startedAt);
}
