import type { Millis } from '../activity.ts';
import type { Row } from '../row.ts';
import type { Pace, Point } from './pace.ts';
import type { Usual } from './usual.ts';

/** How long it may still take. `doubtMs`: about how far that may be wrong. */
export type Rest = { readonly ms: Millis; readonly doubtMs: Millis };

// Chosen on simulated runs, where a wide range of each does about as well (docs/performance.md "How good the estimates are").
/** The last parts of its time whose rate is compared with the mean, and how much the difference counts. */
const RECENT = [
  { part: 0.3, weight: 0.5 },
  { part: 0.1, weight: 0.8 },
] as const;
/** A rate over so many steps counts for half. */
const FEW_STEPS = 4;
/** Work becomes slower towards its end more often than faster: so much is added where all of it is left. */
const SLOWING = 0.1;
/** What has waited longer than its rate says will wait for this much of that time again. */
const WAITS_ON = 0.8;
/** The doubt in its own rate, as a part of what is left: always, for few steps, for a change of rate, for an uneven pace. */
const DOUBT = { least: 0.4, fewSteps: 0.35, change: 0.4, uneven: 2, wait: 1.5, goneBack: 1 } as const;
/** The least spread of other runs, and what is added while they are few. */
const SPREAD = { least: 0.2, few: 0.35 } as const;
/** What has lasted as long as usual will last for this part of the spread. */
const OVERDUE_PART = 0.75;
const LEAST_DOUBT_MS = 1000;

/** By its own rate and by what such work usually takes, each as far as it can be trusted. Undefined where nothing is known. */
export function restOf(row: Row, now: Millis): Rest | undefined {
  const own = ownRest(row.pace, row.activity.progress, now);
  const usual = usualRest(row, now);
  if (!own || !usual) return own ?? usual;
  const [a, b] = [own.doubtMs ** -2, usual.doubtMs ** -2];
  return { ms: (a * own.ms + b * usual.ms) / (a + b), doubtMs: (a + b) ** -0.5 };
}

/** By how it has moved so far. Between two reports it is taken to go on, by no more than another step. */
function ownRest(pace: Pace, progress: number | undefined, now: Millis): Rest | undefined {
  const { points, latest, step, steps } = pace;
  const [first] = points;
  if (!first || !latest || progress === undefined) return undefined;
  const mean = rateBetween(first, latest);
  if (!(mean > 0 && Number.isFinite(mean))) return undefined;
  const [longer = 0, shorter = 0] = RECENT.map(({ part }) => changeOf(pace, first, latest, part));
  const rate = mean * Math.exp(RECENT[0].weight * longer + RECENT[1].weight * shorter);
  const waitedMs = Math.max(0, now - latest.at);
  const reached = Math.min(100, latest.progress + Math.min(rate * waitedMs, step));
  const overdueMs = WAITS_ON * Math.max(0, waitedMs - step / rate);
  const left = 100 - reached;
  const ms = (left * (1 + (SLOWING * left) / 100)) / rate + overdueMs;
  const doubt =
    DOUBT.least +
    DOUBT.fewSteps / Math.sqrt(steps) +
    DOUBT.change * Math.abs(longer) +
    DOUBT.uneven * unevenness(points, first, latest) +
    (pace.hasGoneBack ? DOUBT.goneBack : 0);
  return { ms, doubtMs: Math.max(LEAST_DOUBT_MS, doubt * ms + DOUBT.wait * overdueMs) };
}

/** Percent in a millisecond. */
function rateBetween(from: Point, to: Point): number {
  return (to.progress - from.progress) / (to.at - from.at);
}

/** The logarithm of the rate in the last part of its time over the mean rate; the nearer to 0, the fewer steps it is made of. */
function changeOf({ points, steps }: Pace, first: Point, latest: Point, part: number): number {
  const start = latest.at - part * (latest.at - first.at);
  const from = points.findLast((p) => p.at <= start) ?? first;
  const mean = rateBetween(first, latest);
  const count = (steps * (latest.progress - from.progress)) / (latest.progress - first.progress);
  const change = Math.log(Math.max(rateBetween(from, latest), mean / 20) / mean);
  return (change * count) / (count + FEW_STEPS);
}

/** How far it was off an even pace: the root mean square, as a part of the way. */
function unevenness(points: readonly Point[], first: Point, latest: Point): number {
  let sum = 0;
  for (const { at, progress } of points) {
    const way = (progress - first.progress) / (latest.progress - first.progress);
    sum += (way - (at - first.at) / (latest.at - first.at)) ** 2;
  }
  return Math.sqrt(sum / points.length);
}

function usualRest({ pace, activity, firstSeenAt, foundRunning }: Row, now: Millis): Rest | undefined {
  const { usual } = pace;
  if (!usual) return undefined;
  const spread = spreadOf(usual);
  if (!foundRunning) {
    const spreadMs = spread * usual.typicalMs;
    const ms = usual.typicalMs - Math.max(0, now - firstSeenAt);
    return { ms: Math.max(ms, OVERDUE_PART * spreadMs), doubtMs: spreadMs + Math.max(0, -ms) };
  }
  // When it began is not known.
  if (activity.progress === undefined) return undefined;
  const ms = (usual.typicalMs * (100 - activity.progress)) / 100;
  return { ms, doubtMs: Math.max(LEAST_DOUBT_MS, (DOUBT.least + spread) * ms) };
}

/** How far runs of a kind lie apart, as a part of what they usually take. */
export function spreadOf({ spread, durations }: Usual): number {
  return Math.max(SPREAD.least, spread) + SPREAD.few / durations.length;
}
