import type { Millis } from '../../domain/activity.ts';
import { readTimeOfDay } from '../../domain/away/quietHours.ts';
import { LONGEST_MUTE_MS } from '../../domain/away/silence.ts';
import { isHookOf } from '../../domain/hooks/hook.ts';
import { noticeKindOf } from '../../domain/notices/noticeKind.ts';
import { type NoticeScope, withoutRule, withRule } from '../../domain/notices/noticeScope.ts';
import {
  NOTHING_SET,
  type NoticeRule,
  type Preferences,
  withDefaults,
} from '../../domain/settings/preferences.ts';
import type { Clock } from '../../plex/http/clock.ts';
import type { SettingsFile } from '../needs.ts';
import type { Store } from '../store.ts';

/** What the person can set: in the settings file, and in the State. */
export type PreferencesKeeper = {
  /** From the settings file, and again whenever another process has changed it. */
  restore(): void;
  watch(signal: AbortSignal): void;
  /** At once, and kept. */
  set(change: Partial<Preferences>): void;
  setRule(rule: NoticeRule): void;
  dropRule(scope: NoticeScope): void;
  /** Turns the hook with this name on or off. */
  switchHook(name: string, isOn: boolean): void;
  /** All as it was before anybody set anything. */
  reset(): void;
  /** Activities of this type are not announced any more. */
  muteKind(type: string): void;
  unmuteKind(type: string): void;
  /** Nothing is announced until then; undefined: it is again. */
  mute(until: 'hour' | 'morning' | undefined): void;
};

export type PreferencesNeeds = {
  readonly store: Store;
  readonly settings: SettingsFile;
  readonly clock: Clock;
};

const HOUR_MS = 60 * 60_000;
/** Where no quiet hours end then. */
const MORNING = 7 * 60;

export function createPreferences({ store, settings, clock }: PreferencesNeeds): PreferencesKeeper {
  function restore(): void {
    store.apply({ kind: 'preferences-changed', preferences: withDefaults(settings.load().preferences) });
  }

  function set(change: Partial<Preferences>): void {
    settings.update((s) => ({ ...s, preferences: { ...s.preferences, ...change } }));
    restore();
  }

  function switchHook(name: string, isOn: boolean): void {
    const isMeant = isHookOf(name);
    settings.update(({ preferences, ...rest }) => {
      const hooks = preferences?.hooks?.map((hook) => (isMeant(hook) ? { ...hook, isOn } : hook));
      return { ...rest, preferences: { ...preferences, ...(hooks && { hooks }) } };
    });
    restore();
  }

  const setRule = (rule: NoticeRule): void =>
    set({ noticeRules: withRule(store.state.preferences.noticeRules, rule) });

  return {
    restore,
    watch: (signal) => settings.watch(restore, signal),
    set,
    setRule,
    dropRule: (scope) => set({ noticeRules: withoutRule(store.state.preferences.noticeRules, scope) }),
    switchHook,
    muteKind: (type) => setRule({ kind: noticeKindOf(type), isTold: false }),
    unmuteKind: (type) => setRule({ kind: noticeKindOf(type), isTold: true }),
    mute: (until) => set({ mutedUntil: until && endOfMute(until, clock.now(), store.state.preferences) }),
    reset: () => set(NOTHING_SET),
  };
}

/** Until morning is until the quiet hours end by the wall clock, or 07:00. */
function endOfMute(until: 'hour' | 'morning', now: Millis, { quietHours }: Preferences): Millis {
  if (until === 'hour') return now + HOUR_MS;
  const minute = (quietHours.isOn ? readTimeOfDay(quietHours.to) : undefined) ?? MORNING;
  const morning = new Date(now);
  morning.setHours(0, minute, 0, 0);
  if (morning.getTime() <= now) {
    morning.setDate(morning.getDate() + 1);
    morning.setHours(0, minute, 0, 0);
  }
  // A day of 25 hours is one hour too long.
  return Math.min(morning.getTime(), now + LONGEST_MUTE_MS);
}
