import type { Millis } from '../activity.ts';
import type { Row } from '../row.ts';
import type { Pace } from './pace.ts';
import { type Rest, restOf, spreadOf } from './rest.ts';

/** Nothing is told sooner. */
const FIRST_MS = 10_000;
/** Nobody plans by what is over so soon, or by what is so far away. */
const SHORTEST_MS = 45_000;
const LONGEST_MS = 48 * 3_600_000;
/** It may be wrong by so much of what is left to be told at first, and by so much more until it is not told any more. */
const MOST_DOUBT = 0.7;
const MOST_DOUBT_AGAIN = 1.1;
/** Fewer runs, or such that lie further apart, say nothing alone. */
const FEWEST_RUNS = 3;
const MOST_SPREAD = 0.6;
/** What was told stands while the end is later, or earlier, by no more than this part of what is left. */
const SLACK = { later: 0.05, earlier: 0.02 } as const;
const LEAST_SLACK_MS = 2000;
/** How often it is corrected. */
const EACH_MS = 1000;

/** When the activity will end, as people are told; undefined where nothing is known that is worth telling. */
export function endsAtOf(row: Row, now: Millis): Millis | undefined {
  const rest = restOf(row, now);
  if (!rest || !isWorthTelling(row, rest, now)) return undefined;
  const endsAt = now + rest.ms;
  const { told } = row.pace;
  if (!told) return endsAt;
  const slack = (part: number): Millis => Math.max(LEAST_SLACK_MS, part * rest.ms);
  return Math.min(Math.max(told.endsAt, endsAt - slack(SLACK.later)), endsAt + slack(SLACK.earlier));
}

/** The row with what is told now, if it has moved: the next end stays near it. */
export function toldAgain(row: Row, before: Pace, at: Millis): Row {
  const { pace } = row;
  if (pace === before || pace.latest === before.latest) return row;
  // What is not worth telling yet is looked at again when there is more to go by.
  const isTime = pace.told ? at - pace.told.at >= EACH_MS : pace.points !== before.points;
  const endsAt = isTime ? endsAtOf(row, at) : undefined;
  return endsAt === undefined ? row : { ...row, pace: { ...pace, told: { endsAt, at } } };
}

function isWorthTelling(row: Row, { ms, doubtMs }: Rest, now: Millis): boolean {
  const lastedMs = now - row.firstSeenAt;
  if (lastedMs < FIRST_MS || lastedMs + ms < SHORTEST_MS || ms > LONGEST_MS) return false;
  if (!hasMovedEnough(row.pace) && !isAsUsual(row, lastedMs)) return false;
  if (row.pace.steps === 0 || row.activity.progress === undefined) return true;
  return doubtMs <= ms * (row.pace.told ? MOST_DOUBT_AGAIN : MOST_DOUBT);
}

function hasMovedEnough({ points, latest, steps }: Pace): boolean {
  const moved = (latest?.progress ?? 0) - (points[0]?.progress ?? 0);
  return moved >= 25 || (moved >= 5 && steps >= 3);
}

/** Enough is known of its kind, and it has not lasted longer than that. */
function isAsUsual({ pace: { usual }, foundRunning }: Row, lastedMs: Millis): boolean {
  if (!usual || foundRunning || usual.durations.length < FEWEST_RUNS) return false;
  const spread = spreadOf(usual);
  return spread <= MOST_SPREAD && lastedMs < usual.typicalMs * (1 + spread);
}
