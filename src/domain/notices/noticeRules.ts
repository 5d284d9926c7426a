import type { Millis } from '../activity.ts';
import type { Finished } from '../finished.ts';
import { isScan } from '../scan.ts';

/** What the person wants to be told of, beside what nobody is told of (N7). */
export type NoticeRules = {
  /** How long a job must have lasted that nobody asked for. */
  readonly leastMs: Millis;
  /** The types of activities that are muted. */
  readonly mutedKinds: readonly string[];
};

export const NOTICE_RULES: NoticeRules = { leastMs: 60_000, mutedKinds: [] };

/**
 * What the person had a server begin is announced however short it was (J5). A scan is announced whatever it took, once it has settled; so is
 * a job that was found running, as nobody knows how long it took.
 */
export function isWanted(finished: Finished, { leastMs, mutedKinds }: NoticeRules): boolean {
  if (mutedKinds.includes(finished.activity.type)) return false;
  const { startedAs, foundRunning, lastedMs } = finished;
  return startedAs !== undefined || isScan(finished) || foundRunning || lastedMs >= leastMs;
}
