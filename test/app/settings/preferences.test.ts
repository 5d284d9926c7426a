import { beforeEach, describe, expect, test } from 'vitest';
import { createPreferences, type PreferencesKeeper } from '../../../src/app/settings/preferences.ts';
import { createStore, type Store } from '../../../src/app/store.ts';
import { DEFAULT_PREFERENCES } from '../../../src/domain/settings/preferences.ts';
import { memorySettings } from '../../../src/storage/settings/settingsFile.ts';
import { manualClock } from '../../plex/feed/manualClock.ts';

let store: Store;
let preferences: PreferencesKeeper;
const settings = memorySettings({
  clientIdentifier: 'me',
  servers: [],
  account: undefined,
  usesDeviceKey: false,
});

beforeEach(() => {
  store = createStore();
  settings.update((s) => ({ ...s, preferences: {} }));
  preferences = createPreferences({ store, settings, clock: manualClock() });
});

test('SE2 what is set counts at once and is kept; the rest is as by default', () => {
  preferences.set({ leastSeconds: 5 });
  preferences.set({ tellsStalls: true });
  expect(store.state.preferences).toEqual({ ...DEFAULT_PREFERENCES, leastSeconds: 5, tellsStalls: true });
  expect(settings.load().preferences).toEqual({ leastSeconds: 5, tellsStalls: true });
});

test('SE2 a reset brings the defaults back', () => {
  preferences.set({ leastSeconds: 5 });
  preferences.reset();
  expect(store.state.preferences).toEqual(DEFAULT_PREFERENCES);
  expect(settings.load().preferences).toEqual({});
});

test('HO38 a hook is turned on and off by its name, as it stands in the file', () => {
  const copy = { name: 'Copy', isOn: false, on: ['finish'], run: ['rsync'] } as const;
  const ntfy = { ...copy, name: 'ntfy' };
  preferences.set({ hooks: [copy] });
  // Another process has added one.
  settings.update((s) => ({ ...s, preferences: { hooks: [copy, ntfy] } }));
  preferences.switchHook('NTFY', true);
  expect(settings.load().preferences?.hooks).toEqual([copy, { ...ntfy, isOn: true }]);
  expect(store.state.preferences.hooks).toEqual([copy, { ...ntfy, isOn: true }]);
  preferences.switchHook('nobody', true);
  preferences.switchHook('ntfy', false);
  expect(store.state.preferences.hooks).toEqual([copy, ntfy]);
});

test('HO38 where there is no hook none is made', () => {
  preferences.switchHook('ntfy', true);
  expect(settings.load().preferences).toEqual({});
});

describe('N29 "until morning"', () => {
  const at = (zoneless: string): number => new Date(zoneless).getTime();
  const mutedAt = (now: number): string => {
    const clock = { ...manualClock(), now: () => now };
    createPreferences({ store, settings, clock }).mute('morning');
    return new Date(store.state.preferences.mutedUntil ?? 0).toString().slice(0, 21);
  };

  test.each([
    ['in the evening', '2026-06-01T22:30', 'Tue Jun 02 2026 07:00'],
    ['in the night', '2026-06-02T03:00', 'Tue Jun 02 2026 07:00'],
    ['at that very time', '2026-06-02T07:00', 'Wed Jun 03 2026 07:00'],
  ])('is 07:00 %s', (_, now, morning) => {
    expect(mutedAt(at(now))).toBe(morning);
  });

  test('is the end of the quiet hours where there are some', () => {
    preferences.set({ quietHours: { isOn: true, from: '23:00', to: '09:30', days: [] } });
    expect(mutedAt(at('2026-06-01T22:30'))).toBe('Tue Jun 02 2026 09:30');
    preferences.set({ quietHours: { isOn: false, from: '23:00', to: '09:30', days: [] } });
    expect(mutedAt(at('2026-06-01T22:30'))).toBe('Tue Jun 02 2026 07:00');
  });

  test('and an hour is an hour', () => {
    preferences.mute('hour');
    expect(store.state.preferences.mutedUntil).toBe(manualClock().now() + 3_600_000);
    preferences.mute(undefined);
    expect(store.state.preferences.mutedUntil).toBeUndefined();
    expect(settings.load().preferences?.mutedUntil).toBeUndefined();
  });
});
