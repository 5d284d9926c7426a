import type { Activity, Millis } from '../../../src/domain/activity.ts';
import type { Finished } from '../../../src/domain/finished.ts';
import { createRandom } from '../../sim/random.ts';
import { type Run, server } from './run.ts';
import { normal, SHAPES, type Shape, within } from './shapes.ts';

const START: Millis = 1_000_000_000;
const SHORTEST_MS = 60_000;
const LONGEST_MS = 2 * 3_600_000;
/** How often a server looks what there is to tell. */
const LOOKS = 400;

/** Runs of every shape for one seed: some that are the first of their kind, some with up to ten before them. */
export function simulatedRuns(seed: number): readonly Run[] {
  return Object.entries(SHAPES).map(([name, shapeOf], place) => {
    const random = createRandom(seed * 100 + place);
    const usualMs = SHORTEST_MS * (LONGEST_MS / SHORTEST_MS) ** random.roll();
    // Runs of one kind differ by 30 to 60 percent.
    const spread = within(random, 0.3, 0.6);
    const lasted = (): Millis => Math.max(SHORTEST_MS, usualMs * Math.exp(spread * normal(random)));
    const past = random.chance(0.5) ? Array.from({ length: random.between(1, 10) }, lasted) : [];
    return runOf(name, shapeOf(random), lasted(), past);
  });
}

function runOf(name: string, shape: Shape, lastedMs: Millis, past: readonly Millis[]): Run {
  const reports = [{ at: START, activity: activity(shape(0)) }];
  for (let look = 1; look < LOOKS; look++) {
    const progress = shape(look / LOOKS);
    const whole = progress === undefined ? undefined : Math.floor(progress);
    if (whole === reports.at(-1)?.activity.progress) continue;
    reports.push({ at: START + (lastedMs * look) / LOOKS, activity: activity(whole) });
  }
  return {
    shape: name,
    startedAt: START,
    endedAt: START + lastedMs,
    reports,
    past: past.map((ms, n) => finished(ms, START - (past.length - n) * 86_400_000, shape(0))),
  };
}

function activity(progress: number | undefined): Activity {
  return {
    uuid: 'run',
    type: 'library.update.section',
    title: 'Scanning Films',
    subtitle: '',
    progress,
    cancellable: false,
    userId: 1,
    context: { librarySectionId: '1' },
    response: undefined,
  };
}

function finished(lastedMs: Millis, at: Millis, progress: number | undefined): Finished {
  return {
    server,
    activity: activity(progress === undefined ? undefined : 100),
    outcome: progress === undefined ? 'ended' : 'completed',
    at,
    lastedMs,
    foundRunning: false,
    library: undefined,
    item: undefined,
    cancelAsked: false,
  };
}
