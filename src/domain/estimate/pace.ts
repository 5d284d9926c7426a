import type { Activity, Millis } from '../activity.ts';
import type { Usual } from './usual.ts';

/** When the progress reached a value, in percent. */
export type Point = { readonly at: Millis; readonly progress: number };

/** How an activity has moved so far: what it takes to say when it ends, and whether it stands still. Of constant size. */
export type Pace = {
  /** The first known progress and some of the later ones, oldest first, at most MOST_POINTS. */
  readonly points: readonly Point[];
  /** How far apart they are at least. */
  readonly spacingMs: Millis;
  readonly latest: Point | undefined;
  /** By how much it grew last, in percent. */
  readonly step: number;
  /** How often it grew. */
  readonly steps: number;
  /** It has gone backwards: what is counted is one part of the work. */
  readonly hasGoneBack: boolean;
  /** When progress, title or subtitle changed last. Later by the time in which nothing was heard of the activity. */
  readonly movedAt: Millis;
  /** The longest time between two such changes. */
  readonly longestGapMs: Millis;
  /** What others of its kind took. */
  readonly usual: Usual | undefined;
  /** The end that was told last, and when: the next one stays near it. */
  readonly told: { readonly endsAt: Millis; readonly at: Millis } | undefined;
};

const MOST_POINTS = 16;
const SPACING_MS = 1000;
/** Several times the 15 s after which the list is asked again. After a longer silence we, or the server, slept. */
export const UNHEARD_MS = 60_000;

export function paceFrom(activity: Activity, at: Millis, usual: Usual | undefined): Pace {
  const latest = activity.progress === undefined ? undefined : { at, progress: activity.progress };
  return {
    points: latest ? [latest] : [],
    spacingMs: SPACING_MS,
    latest,
    step: 0,
    steps: 0,
    hasGoneBack: false,
    movedAt: at,
    longestGapMs: 0,
    usual,
    told: undefined,
  };
}

/** After the activity was seen again. `seenAt`: when it was seen before; `isAfterGap`: there was no connection in between. */
export function movedOn(
  pace: Pace,
  before: Activity,
  activity: Activity,
  at: Millis,
  seenAt: Millis,
  isAfterGap: boolean,
): Pace {
  const { progress } = activity;
  const isElsewhere = progress !== undefined && progress !== pace.latest?.progress;
  const hasMoved = isElsewhere || activity.title !== before.title || activity.subtitle !== before.subtitle;
  const unheardMs = unheard(at - seenAt, isAfterGap);
  const since = pace.movedAt + unheardMs;
  // A scan names another file many times a second.
  if (!isElsewhere && !unheardMs && (!hasMoved || (at - since < SPACING_MS && at >= since))) return pace;
  const movedAt = hasMoved ? at : since;
  const longestGapMs = hasMoved ? Math.max(pace.longestGapMs, at - since) : pace.longestGapMs;
  return isElsewhere
    ? counted(pace, activity, { at, progress }, longestGapMs)
    : { ...pace, movedAt, longestGapMs };
}

/** The time that does not count, as nobody listened; negative where the clock was set back. */
function unheard(ms: Millis, isAfterGap: boolean): Millis {
  return isAfterGap || ms > UNHEARD_MS || ms < 0 ? ms : 0;
}

/** With the value that the progress has reached. */
function counted(pace: Pace, activity: Activity, point: Point, longestGapMs: Millis): Pace {
  const { latest, points, usual } = pace;
  const isBack = latest !== undefined && point.progress < latest.progress;
  if (!latest || isBack || point.at < latest.at)
    return { ...paceFrom(activity, point.at, usual), hasGoneBack: pace.hasGoneBack || isBack, longestGapMs };
  const last = points.at(-1) ?? latest;
  const isFar = point.at - last.at >= pace.spacingMs;
  const isFull = isFar && points.length >= MOST_POINTS;
  return {
    ...pace,
    // Once they are full, twice as far apart from now on: so they reach back to the start however long it takes.
    points: isFar ? [...(isFull ? points.filter((_, place) => place % 2 === 0) : points), point] : points,
    spacingMs: isFull ? 2 * pace.spacingMs : pace.spacingMs,
    latest: point,
    step: point.progress - latest.progress,
    steps: pace.steps + 1,
    movedAt: point.at,
    longestGapMs,
  };
}
