import type { AwayReason } from '../away/away.ts';
import type { Finished } from '../finished.ts';
import { isScan } from '../scan.ts';
import type { NoticeRule, Preferences } from '../settings/preferences.ts';
import type { Attention } from './attention.ts';
import { ruleFor } from './noticeRules.ts';
import { type Unworthy, unworthiness } from './worth.ts';

/** What is done about a finish, and the one reason that decided. */
export type Decision =
  | {
      readonly kind: 'announce';
      readonly reason: 'watched' | 'asked-for' | 'settled' | 'found-running' | 'long-enough';
    }
  /** Until the person is back, or wants to hear again. */
  | { readonly kind: 'hold'; readonly reason: HoldReason }
  | { readonly kind: 'drop'; readonly reason: DropReason };

export type HoldReason = 'muted-until' | 'quiet-hours' | 'locked' | 'asleep';
export type MutedReason = 'kind-muted' | 'server-muted' | 'library-muted' | 'all-muted';
export type DropReason = 'cancelled' | Unworthy | MutedReason | 'too-short' | 'seen';
export type Reason = Decision['reason'];

/** What the person chose comes before what happened to them. */
const HOLDS: readonly (readonly [AwayReason, HoldReason])[] = [
  ['mute', 'muted-until'],
  ['quiet', 'quiet-hours'],
  ['sleep', 'asleep'],
  ['lock', 'locked'],
];

/** All that decides about a finish, in the order in which it counts. */
export function decide(finished: Finished, preferences: Preferences, attention: Attention): Decision {
  const dropped = dropReason(finished, preferences, attention.isSeeing);
  if (dropped) return { kind: 'drop', reason: dropped };
  const hold = HOLDS.find(([reason]) => attention.reasons.includes(reason));
  if (hold) return { kind: 'hold', reason: hold[1] };
  return { kind: 'announce', reason: announceReason(finished) };
}

function dropReason(finished: Finished, preferences: Preferences, isSeeing: boolean): DropReason | undefined {
  if (finished.cancelAsked) return 'cancelled';
  const unwanted = finished.isWatched ? undefined : unwantedReason(finished, preferences);
  return unwanted ?? (isSeeing ? 'seen' : undefined);
}

/** What the person had a server begin is announced however short it was (J5). */
function unwantedReason(
  finished: Finished,
  { noticeRules, leastSeconds }: Preferences,
): DropReason | undefined {
  const unworthy = unworthiness(finished);
  if (unworthy) return unworthy;
  const { activity, server, lastedMs } = finished;
  const rule = ruleFor({ serverId: server.id, activity }, noticeRules);
  if (rule && !rule.isTold) return mutedReason(rule);
  const leastMs = 1000 * (rule?.leastSeconds ?? leastSeconds);
  return lastedMs < leastMs && announceReason(finished) === 'long-enough' ? 'too-short' : undefined;
}

function mutedReason({ kind, serverId, libraryId }: NoticeRule): MutedReason {
  if (kind !== undefined) return 'kind-muted';
  if (libraryId !== undefined) return 'library-muted';
  return serverId === undefined ? 'all-muted' : 'server-muted';
}

/**
 * A scan is announced whatever it took, once it has settled; so is a job that was found running, as nobody knows how long it took.
 */
function announceReason(finished: Finished): Extract<Decision, { kind: 'announce' }>['reason'] {
  if (finished.isWatched) return 'watched';
  if (finished.startedAs !== undefined) return 'asked-for';
  if (isScan(finished)) return 'settled';
  return finished.foundRunning ? 'found-running' : 'long-enough';
}
