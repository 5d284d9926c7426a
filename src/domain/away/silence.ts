import type { Millis } from '../activity.ts';
import type { Preferences } from '../settings/preferences.ts';
import type { AwayReason } from './away.ts';
import { isQuietAt, type LocalTime } from './quietHours.ts';

/** Why nothing is told though the person may be there. */
export type Silence = Extract<AwayReason, 'quiet' | 'mute'>;

/** A clock that is set back must not mute for ever. */
export const LONGEST_MUTE_MS = 24 * 3_600_000;

/** Muted by the person at this time. */
export function isMutedAt(mutedUntil: Millis | undefined, at: Millis): boolean {
  return mutedUntil !== undefined && at < mutedUntil && mutedUntil - at <= LONGEST_MUTE_MS;
}

/** What the settings say of a moment, whose local time this is. */
export function silencesAt(
  { mutedUntil, quietHours }: Pick<Preferences, 'mutedUntil' | 'quietHours'>,
  at: Millis,
  local: LocalTime,
): readonly Silence[] {
  return [
    ...(isMutedAt(mutedUntil, at) ? (['mute'] as const) : []),
    ...(isQuietAt(local, quietHours) ? (['quiet'] as const) : []),
  ];
}

export function isSilence(reason: AwayReason): reason is Silence {
  return reason === 'quiet' || reason === 'mute';
}
