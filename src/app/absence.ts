import type { Millis } from '../domain/activity.ts';
import type { AwayReason } from '../domain/away/away.ts';
import { isQuietAt, type QuietHours, readTimeOfDay } from '../domain/away/quietHours.ts';
import type { Preferences } from '../domain/settings/preferences.ts';
import type { Clock } from '../plex/http/clock.ts';
import type { Store } from './store.ts';

const MINUTE_MS = 60_000;

export type AbsenceNeeds = { readonly store: Store; readonly clock: Clock };

/** Whether the person is away, for each reason. */
export type Absence = {
  set(reason: AwayReason, isAway: boolean): void;
  /** An earlier run held something back, since then: the person is back. */
  restore(since: Millis): void;
  /** Nothing is notified between these times of day, until the signal aborts. */
  keepQuiet(hours: QuietHours, minuteOfDay: (at: Millis) => number, signal: AbortSignal): Promise<void>;
};

export function createAbsence({ store, clock }: AbsenceNeeds): Absence {
  let reasons: readonly AwayReason[] = [];

  function set(reason: AwayReason, isAway: boolean): void {
    if (reasons.includes(reason) === isAway) return;
    reasons = isAway ? [...reasons, reason] : reasons.filter((other) => other !== reason);
    store.apply({ kind: 'away-changed', reasons, at: clock.now() });
  }

  return {
    set,
    restore: (since) => store.apply({ kind: 'away-changed', reasons, since, at: clock.now() }),
    keepQuiet: async (hours, minuteOfDay, signal) => {
      while (!signal.aborted) {
        const now = clock.now();
        set('quiet', isQuietAt(minuteOfDay(now), hours));
        // To the next minute of the wall clock, which is one of UTC in every zone of today.
        await clock.sleep(MINUTE_MS - (now % MINUTE_MS), signal);
      }
    },
  };
}

/** Undefined where there are none, and for a span without length. */
export function quietHoursOf(setting: Preferences['quietHours']): QuietHours | undefined {
  if (!setting.isOn) return undefined;
  const from = readTimeOfDay(setting.from);
  const to = readTimeOfDay(setting.to);
  return from === undefined || to === undefined || from === to ? undefined : { from, to };
}

/** Minutes since midnight on the wall clock of this machine. */
export function localMinuteOfDay(at: Millis): number {
  const date = new Date(at);
  return date.getHours() * 60 + date.getMinutes();
}
