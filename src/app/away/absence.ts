import type { Millis } from '../../domain/activity.ts';
import type { AwayReason } from '../../domain/away/away.ts';
import type { LocalTime } from '../../domain/away/quietHours.ts';
import { isMutedAt, isSilence, silencesAt } from '../../domain/away/silence.ts';
import type { Preferences } from '../../domain/settings/preferences.ts';
import { aborted, type Clock } from '../../plex/http/clock.ts';
import type { Store } from '../store.ts';

const MINUTE_MS = 60_000;

export type AbsenceNeeds = { readonly store: Store; readonly clock: Clock };

/** Whether the person is away, for each reason. */
export type Absence = {
  set(reason: AwayReason, isAway: boolean): void;
  /** An earlier run held something back, since then: the person is back. */
  restore(since: Millis): void;
  /** Nothing is notified while the preferences say so, at once and from minute to minute, until the signal aborts. */
  followSilences(localTime: (at: Millis) => LocalTime, signal: AbortSignal): Promise<void>;
};

export function createAbsence({ store, clock }: AbsenceNeeds): Absence {
  let reasons: readonly AwayReason[] = [];

  function change(next: readonly AwayReason[]): void {
    if (next.length === reasons.length && next.every((reason) => reasons.includes(reason))) return;
    reasons = next;
    store.apply({ kind: 'away-changed', reasons, at: clock.now() });
  }

  return {
    set: (reason, isAway) => {
      const others = reasons.filter((other) => other !== reason);
      change(isAway ? [...others, reason] : others);
    },
    restore: (since) => store.apply({ kind: 'away-changed', reasons, since, at: clock.now() }),
    followSilences: async (localTime, signal) => {
      const look = (): void => {
        const now = clock.now();
        const others = reasons.filter((reason) => !isSilence(reason));
        change([...others, ...silencesAt(store.state.preferences, now, localTime(now))]);
      };
      let nap = new AbortController();
      const wake = (): void => nap.abort();
      const unsubscribe = store.subscribe(({ event }) => {
        if (event.kind !== 'preferences-changed') return;
        look();
        wake();
      });
      signal.addEventListener('abort', wake);
      while (!signal.aborted) {
        nap = new AbortController();
        look();
        const ms = napMs(store.state.preferences, clock.now());
        await (ms === undefined ? aborted(nap.signal) : clock.sleep(ms, nap.signal));
      }
      unsubscribe();
      signal.removeEventListener('abort', wake);
    },
  };
}

/**
 * To the next minute of the wall clock, which is one of UTC in every zone of today, or to the end of a mute. Undefined where only another
 * setting can silence anything.
 */
function napMs({ mutedUntil = 0, quietHours }: Preferences, now: Millis): Millis | undefined {
  if (!quietHours.isOn && mutedUntil <= now) return undefined;
  const minute = MINUTE_MS - (now % MINUTE_MS);
  return isMutedAt(mutedUntil, now) ? Math.min(minute, mutedUntil - now) : minute;
}
