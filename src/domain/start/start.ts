import type { Millis } from '../activity.ts';
import type { Problem } from '../problem.ts';
import { isEqualWork, type Work } from './work.ts';

/** The answer named the activity, or it is the one that fits. */
export type StartedMark = 'known' | 'guess';

/** Work that the person asked a server for, and what came of it so far. One that is over is forgotten. */
export type Start = { readonly work: Work; readonly askedAt: Millis; readonly phase: StartPhase };

export type StartPhase =
  | { readonly kind: 'asked' }
  /** The server agreed. `uuid` is that of the activity, where the answer told it. */
  | { readonly kind: 'accepted'; readonly at: Millis; readonly uuid: string | undefined }
  /** `at` is when the server agreed. */
  | { readonly kind: 'running'; readonly at: Millis; readonly uuid: string }
  /** The server agreed a while ago, and no activity was seen. */
  | { readonly kind: 'unseen'; readonly at: Millis; readonly uuid: string | undefined }
  | { readonly kind: 'failed' | 'stop-failed'; readonly at: Millis; readonly problem: Problem };

/** Of one server. The oldest are forgotten. */
const MOST_STARTS = 32;

export function startOf(starts: readonly Start[], work: Work): Start | undefined {
  return starts.find((s) => isEqualWork(s.work, work));
}

/** In place of what was known of the same work. */
export function withStart(starts: readonly Start[], start: Start): readonly Start[] {
  if (!startOf(starts, start.work)) return [...starts, start].slice(-MOST_STARTS);
  return starts.map((s) => (isEqualWork(s.work, start.work) ? start : s));
}

export function withoutStart(starts: readonly Start[], work: Work): readonly Start[] {
  return starts.filter((s) => !isEqualWork(s.work, work));
}

/** Asked for once more, it would be the same. */
export function isUnderWay(start: Start | undefined): boolean {
  return start !== undefined && ['asked', 'accepted', 'running'].includes(start.phase.kind);
}
