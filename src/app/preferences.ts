import type { Millis } from '../domain/activity.ts';
import { noticeKindOf } from '../domain/notices/noticeKind.ts';
import { DEFAULT_PREFERENCES, type NoticeRule, type Preferences } from '../domain/settings/preferences.ts';
import type { Clock } from '../plex/http/clock.ts';
import type { SettingsFile } from './needs.ts';
import type { Store } from './store.ts';

/** What the person can set: in the settings file, and in the State. */
export type PreferencesKeeper = {
  /** From the settings file. */
  restore(): void;
  /** At once, and kept. */
  set(change: Partial<Preferences>): void;
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
const MORNING_HOUR = 7;

export function createPreferences({ store, settings, clock }: PreferencesNeeds): PreferencesKeeper {
  function restore(): void {
    const preferences = { ...DEFAULT_PREFERENCES, ...settings.load().preferences };
    store.apply({ kind: 'preferences-changed', preferences });
  }

  function set(change: Partial<Preferences>): void {
    settings.update((s) => ({ ...s, preferences: { ...s.preferences, ...change } }));
    restore();
  }

  const isOnlyOf =
    (type: string) =>
    ({ kind, serverId, libraryId }: NoticeRule): boolean =>
      kind === noticeKindOf(type) && serverId === undefined && libraryId === undefined;
  const others = (type: string): readonly NoticeRule[] =>
    store.state.preferences.noticeRules.filter((rule) => !isOnlyOf(type)(rule));

  return {
    restore,
    set,
    reset: () => {
      settings.update((s) => ({ ...s, preferences: {} }));
      restore();
    },
    muteKind: (type) => set({ noticeRules: [...others(type), { kind: noticeKindOf(type), isTold: false }] }),
    unmuteKind: (type) => set({ noticeRules: others(type) }),
    mute: (until) => set({ mutedUntil: until && endOfMute(until, clock.now()) }),
  };
}

function endOfMute(until: 'hour' | 'morning', now: Millis): Millis {
  if (until === 'hour') return now + HOUR_MS;
  const morning = new Date(now);
  morning.setHours(MORNING_HOUR, 0, 0, 0);
  if (morning.getTime() <= now) morning.setDate(morning.getDate() + 1);
  return morning.getTime();
}
