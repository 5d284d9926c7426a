import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAbsence } from '../../../src/app/away/absence.ts';
import { createPreferences, type PreferencesKeeper } from '../../../src/app/settings/preferences.ts';
import { createStore, type Store } from '../../../src/app/store.ts';
import type { AwayReason } from '../../../src/domain/away/away.ts';
import type { LocalTime } from '../../../src/domain/away/quietHours.ts';
import { isMutedAt } from '../../../src/domain/away/silence.ts';
import { DEFAULT_PREFERENCES } from '../../../src/domain/settings/preferences.ts';
import { memorySettings } from '../../../src/storage/settings/settingsFile.ts';
import { type ManualClock, manualClock } from '../../plex/feed/manualClock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NIGHT = { ...DEFAULT_PREFERENCES.quietHours, isOn: true };

let store: Store;
let clock: ManualClock;
let preferences: PreferencesKeeper;
let over: AbortController;
/** By how much the wall clock is ahead of 21:00 on a Wednesday at the start. */
let leapMs: number;

const localTime = (at: number): LocalTime => {
  const minutes = 21 * 60 + Math.floor((at + leapMs) / MINUTE);
  return { weekday: (3 + Math.floor(minutes / 1440)) % 7, minute: minutes % 1440 };
};
const reasons = (): readonly AwayReason[] => store.state.notificationQueue.away?.reasons ?? [];

beforeEach(() => {
  store = createStore();
  clock = manualClock();
  leapMs = 0;
  over = new AbortController();
  const settings = memorySettings({
    clientIdentifier: 'me',
    servers: [],
    account: undefined,
    usesDeviceKey: false,
  });
  preferences = createPreferences({ store, settings, clock });
  void createAbsence({ store, clock }).followSilences(localTime, over.signal);
});

afterEach(() => over.abort());

describe('N14 N26 quiet hours', () => {
  test('begin and end by the wall clock, to the minute, also where that leaps', async () => {
    preferences.set({ quietHours: NIGHT });
    const changes: string[] = [];
    for (let minute = 0; minute < 20 * 60; minute++) {
      // At two the clock is set ahead to three.
      if (localTime(clock.now()).minute === 120) leapMs = HOUR;
      const before = reasons();
      await clock.pass(MINUTE);
      if (reasons().length !== before.length) changes.push(`${reasons().join()} in minute ${minute + 1}`);
    }
    expect(changes).toEqual(['quiet in minute 60', ' in minute 540']);
  });

  test('count at once when they are switched on, changed and off', async () => {
    await clock.pass(2 * HOUR);
    expect(reasons()).toEqual([]);
    preferences.set({ quietHours: NIGHT });
    expect(reasons()).toEqual(['quiet']);
    preferences.set({ quietHours: { ...NIGHT, days: [0, 1] } });
    expect(reasons()).toEqual([]);
    preferences.set({ quietHours: NIGHT });
    preferences.set({ quietHours: { ...NIGHT, isOn: false } });
    expect(reasons()).toEqual([]);
  });
});

describe('N29 muted', () => {
  test('at once, until the hour is over to the millisecond', async () => {
    await clock.pass(12_345);
    preferences.mute('hour');
    expect(reasons()).toEqual(['mute']);
    await clock.pass(47_655);
    for (let minute = 1; minute < 60; minute++) await clock.pass(MINUTE);
    expect([clock.now(), reasons()]).toEqual([HOUR, ['mute']]);
    await clock.pass(12_344);
    expect(reasons()).toEqual(['mute']);
    await clock.pass(1);
    expect(reasons()).toEqual([]);
  });

  test('until it is unmuted; what is left of the night is quiet', async () => {
    await clock.pass(2 * HOUR);
    preferences.mute('morning');
    preferences.set({ quietHours: NIGHT });
    expect(reasons()).toEqual(['mute', 'quiet']);
    preferences.mute(undefined);
    expect(reasons()).toEqual(['quiet']);
  });

  test('one silence that takes over from another is no return', async () => {
    preferences.mute('hour');
    await clock.pass(MINUTE);
    const heard: (readonly AwayReason[])[] = [];
    store.subscribe(({ event }) => event.kind === 'away-changed' && heard.push(event.reasons));
    preferences.set({ mutedUntil: undefined, quietHours: { ...NIGHT, from: '20:00' } });
    expect(heard).toEqual([['quiet']]);
  });

  test.each([
    ['never', undefined, false],
    ['before', 1, true],
    ['at its end', 0, false],
    ['a day before', 24 * HOUR, true],
    ['more than a day before: the clock was set back', 24 * HOUR + 1, false],
  ])('%s', (_, leftMs, isMuted) => {
    const now = 1000 * HOUR;
    expect(isMutedAt(leftMs === undefined ? undefined : now + leftMs, now)).toBe(isMuted);
  });
});
