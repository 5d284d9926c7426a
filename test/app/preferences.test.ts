import { beforeEach, expect, test } from 'vitest';
import { createPreferences, type PreferencesKeeper } from '../../src/app/preferences.ts';
import { createStore, type Store } from '../../src/app/store.ts';
import { DEFAULT_PREFERENCES } from '../../src/domain/settings/preferences.ts';
import { memorySettings } from '../../src/storage/settingsFile.ts';
import { manualClock } from '../plex/feed/manualClock.ts';

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
  preferences = createPreferences({ store, settings, clock: manualClock() });
  preferences.reset();
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
